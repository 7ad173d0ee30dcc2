import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** The text of a report's HTML without what only a screen has: contents, skip link, drawings. */
export function textOfHtml(html: string): string {
  const body = html.slice(html.indexOf('<body>'));
  return squeeze(
    body
      .replace(/<svg[^>]*>.*?<\/svg>/gs, '')
      .replace(/<nav[^>]*>.*?<\/nav>/s, '')
      .replace(/<a class="skip"[^>]*>.*?<\/a>/s, '')
      .replace(/<summary>.*?<\/summary>/gs, '')
      .replace(/<[a-z/][^"<>]*(?:"[^"]*"[^"<>]*)*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );
}

export function parseMarkdown(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** The text of Markdown after parsing it as GitHub does. */
export function textOfMarkdown(markdown: string): string {
  return squeeze(textOf(parseMarkdown(markdown)));
}

export function textOf(node: Nodes): string {
  return allNodes(node)
    .map((part) => (part.type === 'text' || part.type === 'inlineCode' ? part.value : ''))
    .join('');
}

export function allNodes(node: Nodes): readonly Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap((child) => allNodes(child))] : [node];
}

/** Blanks, soft hyphens, colons and dashes differ between the two by design (term marks, attributions). */
function squeeze(text: string): string {
  return text.replace(/[\s\u00ad\u200b\ufeff:—]/g, '');
}
