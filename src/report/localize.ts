import type { Language } from '../host.ts';
import { localize } from '../model/localized-text.ts';
import type { Text } from '../model/primitives.ts';
import type { Block, Inline, TableCell } from './block.ts';
import { blocksFromMarkdown } from './user-markdown.ts';

/** One line of a person's text. In another language than the report's it says so, for screen readers. */
export function localizeInline(text: Text, language: Language, own: Language): readonly Inline[] {
  const found = localize(text, language, own);
  if (found === null) return [];
  const content: Inline = { type: 'text', text: found.text.trim() };
  if (found.language === language) return [content];
  return [{ type: 'foreign', lang: found.language, content: [content] }];
}

/** A long text, which may hold Markdown. */
export function localizeBlocks(text: Text, language: Language, own: Language): readonly Block[] {
  const found = localize(text, language, own);
  if (found === null) return [];
  const blocks = blocksFromMarkdown(found.text);
  if (found.language === language) return blocks;
  const lang = found.language;
  return blocks.map((block) => markForeign(block, lang));
}

/** Says of every run of text in a block that it is in `lang`. */
function markForeign(block: Block, lang: Language): Block {
  const wrap = (content: readonly Inline[]): readonly Inline[] => [
    { type: 'foreign', lang, content },
  ];
  const wrapAll = (blocks: readonly Block[]) => blocks.map((inner) => markForeign(inner, lang));
  const wrapCells = (row: readonly TableCell[]) =>
    row.map((cell) => ({ content: wrap(cell.content) }));
  switch (block.type) {
    case 'paragraph':
      return { ...block, content: wrap(block.content) };
    case 'list':
      return { ...block, items: block.items.map(wrapAll) };
    case 'facts':
      return {
        ...block,
        facts: block.facts.map((fact) => ({ ...fact, text: wrap(fact.text) })),
      };
    case 'table':
      return { ...block, rows: block.rows.map(wrapCells) };
    case 'callout':
    case 'quote':
      return { ...block, blocks: wrapAll(block.blocks) };
    case 'heading':
    case 'chart':
      return block;
  }
}
