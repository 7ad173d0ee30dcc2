import { shown } from '../../diagnostics/shown.ts';
import type { Paint } from '../../host.ts';
import { wrap } from '../../messages/wrap.ts';
import type { Block, CalloutBlock, Inline, Report, TableBlock } from '../../report/block.ts';
import { inlineText } from '../inline-text.ts';

export interface TextOptions {
  readonly paint: Paint;
  readonly columns: number;
}

/**
 * A report as lines for a terminal. A table's row is a paragraph of its own, the first cell its title
 * and the others below it by name: columns would cut reasons to pieces at 80 characters. Charts are
 * their sentence.
 */
export function renderReportText(report: Report, options: TextOptions): string {
  const { paint } = options;
  const parts: (readonly string[])[] = [
    wrapped(paint.bold, report.title, options),
    wrapped(String, report.subtitle, options),
    ...report.banners.map((banner) => wrapped(paint.yellow, banner, options)),
    ...report.blocks.map((block) => renderBlock(block, options)),
    report.provenance.flatMap(({ term, text }) => {
      return wrapped(paint.dim, `${term}: ${plain(text)}`, options);
    }),
  ];
  return `${joined(parts).join('\n')}\n`;
}

function renderBlock(block: Block, options: TextOptions): readonly string[] {
  const { paint } = options;
  switch (block.type) {
    case 'heading':
      return wrapped(paint.bold, block.text, options);
    case 'paragraph':
      return wrapped(String, plain(block.content), options);
    case 'list':
      return block.items.flatMap((item, at) => {
        const sign = block.ordered ? `${(block.start ?? 1) + at}. ` : '– ';
        return indented(renderBlocks(item, narrowed(options, sign.length)), sign);
      });
    case 'facts':
      return block.facts.flatMap(({ term, text }) => {
        return wrapped(String, `${term}: ${plain(text)}`, options);
      });
    case 'table':
      return renderTable(block, options);
    case 'chart':
      return wrapped(String, block.chart.description, options);
    case 'callout':
      return renderCallout(block, options);
    case 'quote':
      return indented(renderBlocks(block.blocks, narrowed(options, 2)), '  ');
  }
}

function renderBlocks(blocks: readonly Block[], options: TextOptions): readonly string[] {
  return joined(blocks.map((block) => renderBlock(block, options)));
}

function renderTable({ columns, rows, legend }: TableBlock, options: TextOptions) {
  const inner = narrowed(options, 4);
  const records = rows.map((cells) => {
    const [name, ...rest] = cells.map(({ content }) => plain(content));
    const title = indented(wrapped(options.paint.bold, name ?? '', narrowed(options, 2)), '  ');
    const others = rest.flatMap((text, at) => {
      const term = columns[at + 1]?.title ?? '';
      return text === '' ? [] : indented(wrapped(String, `${term}: ${text}`, inner), '    ');
    });
    return [...title, ...others];
  });
  return joined([...legend.map((text) => wrapped(String, text, options)), ...records]);
}

function renderCallout({ tone, title, blocks }: CalloutBlock, options: TextOptions) {
  const colour = tone === 'caution' ? options.paint.yellow : options.paint.bold;
  const inner = narrowed(options, 2);
  return indented([...wrapped(colour, title, inner), ...renderBlocks(blocks, inner)], '  ');
}

function plain(content: readonly Inline[]): string {
  return shown(inlineText(content)).trim();
}

/** Lines of a text, each painted alone: a colour must not run into what stands beside it. */
function wrapped(
  colour: (text: string) => string,
  text: string,
  { columns }: TextOptions,
): readonly string[] {
  return text.trim() === '' ? [] : wrap(shown(text), columns).map((line) => colour(line));
}

function narrowed(options: TextOptions, by: number): TextOptions {
  return { ...options, columns: options.columns - by };
}

/** Lines with a sign before the first and as much space before the others. */
function indented(lines: readonly string[], sign: string): readonly string[] {
  return lines.map((line, at) => {
    return line === '' ? line : `${at === 0 ? sign : ' '.repeat(sign.length)}${line}`;
  });
}

/** Parts with an empty line between; empty ones are left out. */
function joined(parts: readonly (readonly string[])[]): readonly string[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, at) => (at === 0 ? part : ['', ...part]));
}
