import type { Definition, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Block, Inline } from './block.ts';

/** Deeper blocks and marks are kept as plain text. */
const MOST_DEPTH = 6;

/**
 * The parser's time grows with the square of these: a text with more of them than a book has is no
 * Markdown that a person wrote, and is kept as plain paragraphs.
 */
const MARKS = /[*_~`[\]!<|]/g;
const MOST_MARKS = 3000;

/**
 * Markdown that a person wrote, as report blocks. Headings become bold paragraphs, so that they
 * cannot disturb the report's own order; raw HTML is dropped, pictures become their alternative
 * text, and links stay only when they lead to the web or to an e-mail address. Never throws.
 */
export function blocksFromMarkdown(text: string): readonly Block[] {
  if ((text.match(MARKS)?.length ?? 0) > MOST_MARKS) return plainParagraphs(text);
  const tree = fromMarkdown(limitNesting(text), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const definitions = new Map<string, string>();
  for (const node of tree.children) collectDefinition(node, definitions);
  return blocksOf(tree.children, { definitions, depth: 0 });
}

function plainParagraphs(text: string): readonly Block[] {
  const parts = text.split(/\n\s*\n/).map((part) => part.replace(/\s+/g, ' ').trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => paragraph([{ type: 'text', text: part }]));
}

interface Context {
  readonly definitions: ReadonlyMap<string, string>;
  readonly depth: number;
}

/** Cuts absurd runs of quote and list marks at the start of a line, which parse very slowly. */
function limitNesting(text: string): string {
  return text.replace(/^((?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*)/gm, (marks) =>
    marks.length > 60 ? marks.slice(0, 12) : marks,
  );
}

function collectDefinition(node: RootContent, into: Map<string, string>): void {
  if (node.type === 'definition' && !into.has(keyOf(node))) into.set(keyOf(node), node.url);
}

function keyOf(node: Pick<Definition, 'identifier'>): string {
  return node.identifier.toLowerCase();
}

function blocksOf(nodes: readonly RootContent[], context: Context): readonly Block[] {
  if (context.depth >= MOST_DEPTH) {
    const text = nodes.map(plainText).join(' ').trim();
    return text === '' ? [] : [paragraph([{ type: 'text', text }])];
  }
  return nodes.flatMap((node) => blockOf(node, { ...context, depth: context.depth + 1 }));
}

function blockOf(node: RootContent, context: Context): readonly Block[] {
  switch (node.type) {
    case 'paragraph': {
      const content = inlinesOf(node.children, context);
      return hasText(content) ? [paragraph(content)] : [];
    }
    case 'heading': {
      const content = inlinesOf(node.children, context);
      return hasText(content) ? [paragraph([{ type: 'strong', content }])] : [];
    }
    case 'blockquote': {
      const blocks = blocksOf(node.children, context);
      return blocks.length === 0 ? [] : [{ type: 'quote', by: '', blocks }];
    }
    case 'list': {
      const items = node.children.map((item) => {
        const blocks = blocksOf(item.children, context);
        return typeof item.checked === 'boolean' ? withBox(blocks, item.checked) : blocks;
      });
      const start = node.ordered === true ? node.start : null;
      const ordered = node.ordered === true;
      return [
        {
          type: 'list',
          ordered,
          items,
          ...(typeof start === 'number' && { start }),
        },
      ];
    }
    case 'code':
      return node.value
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => paragraph([{ type: 'code', text: line }]));
    case 'table':
      return tableOf(node, context);
    case 'footnoteDefinition': {
      const mark: Inline = {
        type: 'text',
        text: `[${node.label ?? node.identifier}] `,
      };
      return withPrefix(blocksOf(node.children, context), mark);
    }
    default:
      // Raw HTML, rules and link definitions say nothing to a reader.
      return [];
  }
}

function tableOf(table: Table, context: Context): readonly Block[] {
  const [head, ...rows] = table.children;
  if (head === undefined) return [];
  return [
    {
      type: 'table',
      caption: '',
      legend: [],
      columns: head.children.map((cell, index) => ({
        title: cell.children.map(plainText).join(''),
        align: table.align?.[index] === 'right' ? 'end' : 'start',
      })),
      rows: rows.map((row) =>
        row.children.map((cell) => ({
          content: inlinesOf(cell.children, context),
        })),
      ),
    },
  ];
}

function paragraph(content: readonly Inline[]): Block {
  return { type: 'paragraph', content };
}

function withBox(blocks: readonly Block[], checked: boolean): readonly Block[] {
  return withPrefix(blocks, { type: 'text', text: checked ? '☑ ' : '☐ ' });
}

function withPrefix(blocks: readonly Block[], prefix: Inline): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.type === 'paragraph') return [paragraph([prefix, ...first.content]), ...rest];
  return [paragraph([prefix]), ...blocks];
}

function inlinesOf(nodes: readonly PhrasingContent[], context: Context): readonly Inline[] {
  if (context.depth >= 2 * MOST_DEPTH) {
    return [{ type: 'text', text: nodes.map(plainText).join('') }];
  }
  const deeper = { ...context, depth: context.depth + 1 };
  return nodes.flatMap((node) => inlineOf(node, deeper));
}

function inlineOf(node: PhrasingContent, context: Context): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', text: node.value.replaceAll('\n', ' ') }];
    case 'inlineCode':
      return [{ type: 'code', text: node.value }];
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, content: inlinesOf(node.children, context) }];
    case 'delete': {
      // Struck text must not read as if it still held, and blocks have no strike-through.
      const tildes: Inline = { type: 'text', text: '~~' };
      return [tildes, ...inlinesOf(node.children, context), tildes];
    }
    case 'break':
      return [{ type: 'text', text: ' ' }];
    case 'image':
    case 'imageReference':
      return [{ type: 'text', text: node.alt ?? '' }];
    case 'link':
      return linkTo(node.url, inlinesOf(node.children, context));
    case 'linkReference':
      return linkTo(context.definitions.get(keyOf(node)) ?? '', inlinesOf(node.children, context));
    case 'footnoteReference':
      return [{ type: 'text', text: `[${node.label ?? node.identifier}]` }];
    default:
      return [];
  }
}

function linkTo(href: string, content: readonly Inline[]): readonly Inline[] {
  return /^(?:https?:\/\/[^/]|mailto:)/i.test(href) ? [{ type: 'link', href, content }] : content;
}

function hasText(content: readonly Inline[]): boolean {
  return content.some((inline) =>
    'content' in inline ? hasText(inline.content) : inline.text.trim() !== '',
  );
}

/** All words below a node, without recursion: nesting may be deep where this is needed. */
function plainText(node: Nodes): string {
  const words: string[] = [];
  const open: Nodes[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.type === 'html') continue;
    if ('children' in next) open.push(...next.children.toReversed());
    else if ('value' in next) words.push(next.value);
    else if ('alt' in next) words.push(next.alt ?? '');
  }
  return words.join('');
}
