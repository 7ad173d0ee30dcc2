import type {
  Block,
  ChartBlock,
  Fact,
  Inline,
  ListBlock,
  Report,
  TableBlock,
} from '../report/block.ts';
import type { ChartSpec } from '../report/chart-spec.ts';
import { inlineText } from './inline-text.ts';
import { codeSpan, escapeLineStart, escapeMarkdown } from './markdown-escape.ts';
import { isSafeHref } from './safe-href.ts';

export interface MarkdownOptions {
  /** Where a chart's picture lies; without it a chart is its sentence and its data. */
  readonly chartHref?: (chartId: string) => string;
}

/**
 * A report as GitHub-flavoured Markdown that reads well as a difference: one paragraph a line,
 * one table row a line. Nothing from data becomes markup or HTML.
 */
export function renderMarkdown(report: Report, options: MarkdownOptions = {}): string {
  const parts: (readonly string[])[] = [];
  for (const banner of report.banners) parts.push(bold(banner));
  parts.push([`# ${plain(report.title)}`]);
  if (report.subtitle.trim() !== '') parts.push([paragraph(plain(report.subtitle))]);
  for (const block of report.blocks) parts.push(renderBlock(block, options));
  if (report.provenance.length > 0) {
    parts.push([`## ${plain(report.labels.provenance)}`], renderFacts(report.provenance));
  }
  return `${joinParts(parts).join('\n')}\n`;
}

/** Parts with an empty line between; empty parts are left out. */
function joinParts(parts: readonly (readonly string[])[]): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    if (part.length === 0) continue;
    if (lines.length > 0) lines.push('');
    lines.push(...part);
  }
  return lines;
}

function renderBlocks(blocks: readonly Block[], options: MarkdownOptions): readonly string[] {
  return joinParts(blocks.map((block) => renderBlock(block, options)));
}

function renderBlock(block: Block, options: MarkdownOptions): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${plain(block.text)}`];
    case 'paragraph': {
      const line = paragraph(renderInlines(block.content));
      return line === '' ? [] : [line];
    }
    case 'list':
      return renderList(block, options);
    case 'facts':
      return renderFacts(block.facts);
    case 'table':
      return renderTable(block);
    case 'chart':
      return renderChartBlock(block, options);
    case 'callout':
      return quoted(joinParts([bold(block.title), renderBlocks(block.blocks, options)]));
    case 'quote': {
      const by = block.by.trim() === '' ? [] : [`— ${plain(block.by)}`];
      return quoted(joinParts([renderBlocks(block.blocks, options), by]));
    }
  }
}

function renderList(list: ListBlock, options: MarkdownOptions): readonly string[] {
  const first = list.start ?? 1;
  return list.items.flatMap((item, index) => {
    const marker = list.ordered ? `${first + index}. ` : '- ';
    const indent = ' '.repeat(marker.length);
    const lines = renderBlocks(item, options);
    if (lines.length === 0) return [marker.trimEnd()];
    return lines.map((line, i) => {
      if (i === 0) return marker + line;
      return line === '' ? '' : indent + line;
    });
  });
}

function renderFacts(facts: readonly Fact[]): readonly string[] {
  return facts.map((fact) => `- ${bold(fact.term).join('')}: ${renderInlines(fact.text).trim()}`);
}

function renderTable(table: TableBlock): readonly string[] {
  const caption = bold(table.caption);
  const legend = table.legend.map((text) => `- ${paragraph(plain(text))}`);
  if (table.columns.length === 0) return joinParts([legend, caption]);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = [
    row(table.columns.map((column) => plain(column.title))),
    row(table.columns.map((column) => (column.align === 'end' ? '---:' : ':---'))),
    ...table.rows.map((cells) =>
      row(table.columns.map((_, i) => renderInlines(cells[i]?.content ?? [], 'table').trim())),
    ),
  ];
  return joinParts([legend, caption, rows]);
}

function renderChartBlock(block: ChartBlock, options: MarkdownOptions): readonly string[] {
  const { chart, isTitled } = block;
  const href = options.chartHref?.(chart.id);
  const image = href === undefined ? [] : [`![${plain(chart.title)}](<${imageHref(href)}>)`];
  const table = 'rows' in chart ? [] : renderChartTable(chart);
  return joinParts([
    isTitled ? bold(chart.title) : [],
    [paragraph(plain(chart.description))],
    image,
    table,
  ]);
}

function renderChartTable(chart: ChartSpec): readonly string[] {
  return renderTable({
    type: 'table',
    caption: chart.table.caption,
    legend: chart.table.legend,
    columns: chart.table.columns.map((title, i) => ({
      title,
      align: i === 0 ? 'start' : 'end',
    })),
    rows: chart.table.rows.map((row) => row.map((text) => ({ content: [{ type: 'text', text }] }))),
  });
}

function quoted(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '>' : `> ${line}`));
}

function paragraph(line: string): string {
  return escapeLineStart(line.trim());
}

/** A line in bold; none for a blank text, whose marks alone would be a rule. */
function bold(text: string): readonly string[] {
  const words = plain(text);
  return words === '' ? [] : [`**${words}**`];
}

function plain(text: string): string {
  return escapeMarkdown(text).trim();
}

type Place = 'text' | 'table';

function renderInlines(content: readonly Inline[], place: Place = 'text'): string {
  let text = '';
  for (const [index, inline] of content.entries()) {
    const after = inlineText(content.slice(index + 1)).at(0) ?? '';
    text += renderInline(inline, { place, before: text.at(-1) ?? '', after });
  }
  return text;
}

interface Surroundings {
  readonly place: Place;
  readonly before: string;
  readonly after: string;
}

function renderInline(inline: Inline, around: Surroundings): string {
  const { place } = around;
  switch (inline.type) {
    case 'text':
      return escapeMarkdown(inline.text);
    case 'code':
      // GFM splits a table row at pipes before it looks for code.
      if (place === 'table' && inline.text.includes('|')) return escapeMarkdown(inline.text);
      if (around.before === '`') return escapeMarkdown(inline.text);
      return codeSpan(inline.text);
    case 'strong':
      return mark('**', renderInlines(inline.content, place), around);
    case 'emphasis':
      return mark('_', renderInlines(inline.content, place), around);
    case 'status':
    case 'light':
      return mark('**', escapeMarkdown(inline.text), around);
    case 'foreign':
      return renderInlines(inline.content, place);
    case 'link': {
      const text = renderInlines(inline.content, place);
      if (!isSafeHref(inline.href) || inlineText(inline.content).trim() === '') return text;
      return `[${text}](<${linkTarget(inline.href)}>)`;
    }
  }
}

/**
 * Emphasis, with outer blanks outside the marks. Where CommonMark would not read the marks as
 * emphasis, or together with those before them, the words stand without.
 */
function mark(sign: '**' | '_', text: string, { before, after }: Surroundings): string {
  const inner = text.trim();
  if (inner === '') return text;
  const start = text.slice(0, text.length - text.trimStart().length);
  const end = text.slice(text.trimEnd().length);
  const isWord = /^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u.test(inner);
  const left = start.at(-1) ?? before;
  const right = end.at(0) ?? after;
  const isFree = /^[\s!-)+-/:-@[-^{-~]?$/.test(left) && /^[\s!-/:-@[-`{-~]?$/.test(right);
  if (!isFree && (!isWord || sign === '_' || left === '*' || left === '_')) return text;
  return `${start}${sign}${inner}${sign}${end}`;
}

/** A target between angle brackets; a pipe in it would end a table cell. */
function linkTarget(href: string): string {
  return href.replaceAll('&', '&amp;').replaceAll('|', '%7C');
}

function imageHref(href: string): string {
  return linkTarget(href).replace(/[<>\\\s]/g, encodeURIComponent);
}
