import type { Block, Inline, Report } from '../../src/report/block.ts';

export function inlineText(content: readonly Inline[]): string {
  return content.map(oneInline).join('');
}

function oneInline(one: Inline): string {
  switch (one.type) {
    case 'text':
    case 'code':
      return one.text;
    case 'status':
      return `<${one.shape}: ${one.text}>`;
    case 'light':
      return `<${one.light}: ${one.text}>`;
    case 'foreign':
      return `${one.lang}:[${inlineText(one.content)}]`;
    case 'strong':
    case 'emphasis':
    case 'link':
      return inlineText(one.content);
  }
}

/** A report's blocks as plain lines, for reading and for golden files. */
export function reportLines(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(blockLines);
}

function indented(blocks: readonly Block[]): readonly string[] {
  return reportLines(blocks).map((line) => `  ${line}`);
}

function blockLines(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.text} {#${block.id}}`];
    case 'paragraph': {
      const style = block.style === undefined ? '' : `(${block.style}) `;
      return [`${style}${inlineText(block.content)}`];
    }
    case 'list':
      return block.items.flatMap((item) => ['-', ...indented(item)]);
    case 'facts':
      return block.facts.map((one) => `${one.term}: ${inlineText(one.text)}`);
    case 'table':
      return [
        `[${block.caption}]`,
        ...block.legend,
        block.columns.map((one) => one.title).join(' | '),
        ...block.rows.map((row) => row.map((one) => inlineText(one.content)).join(' | ')),
      ];
    case 'chart':
      return [`<chart ${block.chart.id}> ${block.chart.description}`];
    case 'callout':
      return [`!${block.tone} ${block.title}`, ...indented(block.blocks)];
    case 'quote':
      return [`"${block.by}"`, ...indented(block.blocks)];
  }
}

export function reportText(report: Report): string {
  return `${[
    report.title,
    report.subtitle,
    ...report.banners.map((banner) => `!! ${banner}`),
    ...reportLines(report.blocks),
    ...report.provenance.map((one) => `${one.term}: ${inlineText(one.text)}`),
  ].join('\n')}\n`;
}

/** Every block of a report, nested ones too. */
export function allBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return [block, ...block.items.flatMap((item) => allBlocks(item))];
    if (block.type === 'callout' || block.type === 'quote') {
      return [block, ...allBlocks(block.blocks)];
    }
    return [block];
  });
}
