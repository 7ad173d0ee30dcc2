import type { Inline } from '../report/block.ts';

/** The words of inlines, without marks: for titles, labels and searches. */
export function inlineText(content: readonly Inline[]): string {
  return content.map(textOf).join('');
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
    case 'status':
    case 'light':
      return inline.text;
    case 'strong':
    case 'emphasis':
    case 'link':
    case 'foreign':
      return inlineText(inline.content);
  }
}
