import type { Text } from '../model/primitives.ts';
import type {
  Block,
  CalloutBlock,
  Fact,
  HeadingBlock,
  Inline,
  ListBlock,
  ParagraphBlock,
  TableBlock,
  TableCell,
  TableColumn,
} from './block.ts';
import { ownLanguage, type ReportContext } from './context.ts';
import { localizeBlocks, localizeInline } from './localize.ts';

/** Short hands for the blocks that every report is composed of. */

export function inline(text: string): Inline {
  return { type: 'text', text };
}

export function strong(text: string): Inline {
  return { type: 'strong', content: [inline(text)] };
}

export function heading(level: 2 | 3 | 4, id: string, text: string): HeadingBlock {
  return { type: 'heading', level, id, text };
}

export function paragraph(
  content: string | readonly Inline[],
  style?: 'lead' | 'small',
): ParagraphBlock {
  const inlines = typeof content === 'string' ? [inline(content)] : content;
  return style === undefined
    ? { type: 'paragraph', content: inlines }
    : { type: 'paragraph', content: inlines, style };
}

export function bulletList(items: readonly (readonly Block[])[]): ListBlock {
  return { type: 'list', ordered: false, items };
}

export function fact(term: string, text: string | readonly Inline[]): Fact {
  return { term, text: typeof text === 'string' ? [inline(text)] : text };
}

export function cell(content: string | readonly Inline[]): TableCell {
  return { content: typeof content === 'string' ? [inline(content)] : content };
}

export function column(title: string, align: 'start' | 'end' = 'start'): TableColumn {
  return { title, align };
}

export function table(
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  legend: readonly string[] = [],
): TableBlock {
  return { type: 'table', caption, columns, rows, legend };
}

export function callout(
  tone: 'note' | 'caution',
  title: string,
  blocks: readonly Block[],
): CalloutBlock {
  return { type: 'callout', tone, title, blocks };
}

/** A person's one-line text. */
export function userInline(context: ReportContext, text: Text): readonly Inline[] {
  return localizeInline(text, context.language, ownLanguage(context.workspace));
}

/** A person's long text. */
export function userBlocks(context: ReportContext, text: Text): readonly Block[] {
  return localizeBlocks(text, context.language, ownLanguage(context.workspace));
}

/** A list of people's texts, one item each. */
export function userList(context: ReportContext, texts: readonly Text[]): ListBlock {
  return bulletList(texts.map((text) => userBlocks(context, text)));
}

/** Several inline texts with a separator between those that say something. */
export function joinInlines(parts: readonly (readonly Inline[])[], by: string): readonly Inline[] {
  const joined: Inline[] = [];
  for (const part of parts) {
    if (part.length === 0) continue;
    if (joined.length > 0) joined.push(inline(by));
    joined.push(...part);
  }
  return joined;
}
