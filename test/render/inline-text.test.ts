import { expect, it } from 'vitest';
import { inlineText } from '../../src/render/inline-text.ts';
import { text } from './sample-report.ts';

it('joins the words of every kind of inline', () => {
  expect(
    inlineText([
      { type: 'text', text: 'a' },
      { type: 'strong', content: [{ type: 'emphasis', content: text('b') }] },
      { type: 'code', text: 'c' },
      { type: 'link', href: 'https://example.org', content: text('d') },
      { type: 'foreign', lang: 'en', content: text('e') },
      { type: 'status', shape: 'check', text: 'f' },
      { type: 'light', light: 'red', text: 'g' },
    ]),
  ).toBe('abcdefg');
});
