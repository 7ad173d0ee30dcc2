import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/report/block.ts';
import { blocksFromMarkdown } from '../../src/report/user-markdown.ts';

function paragraph(...content: readonly Inline[]): Block {
  return { type: 'paragraph', content };
}

function words(text: string): Inline {
  return { type: 'text', text };
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('blocksFromMarkdown', () => {
  it('makes headings bold paragraphs', () => {
    expect(blocksFromMarkdown('# Otsikko\n\nTeksti')).toEqual([
      paragraph({ type: 'strong', content: [words('Otsikko')] }),
      paragraph(words('Teksti')),
    ]);
  });

  it('drops raw HTML and keeps the words around it', () => {
    expect(blocksFromMarkdown('<script>alert(1)</script>\n\na <b>c</b>')).toEqual([
      paragraph(words('a '), words('c')),
    ]);
  });

  it('turns pictures into their alternative text', () => {
    expect(blocksFromMarkdown('![kuva talosta](https://example.org/x.png)')).toEqual([
      paragraph(words('kuva talosta')),
    ]);
  });

  it('keeps links to the web and to e-mail, and only the words of others', () => {
    expect(
      blocksFromMarkdown(
        '[a](https://example.org) [b](javascript:x) [c](/d) [e][f]\n\n[f]: mailto:a@example.org',
      ),
    ).toEqual([
      paragraph(
        { type: 'link', href: 'https://example.org', content: [words('a')] },
        words(' '),
        words('b'),
        words(' '),
        words('c'),
        words(' '),
        { type: 'link', href: 'mailto:a@example.org', content: [words('e')] },
      ),
    ]);
  });

  it('reads lists, tasks and their numbers', () => {
    expect(blocksFromMarkdown('3. a\n4. b')).toEqual([
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [[paragraph(words('a'))], [paragraph(words('b'))]],
      },
    ]);
    expect(blocksFromMarkdown('- [x] a\n- [ ] b')).toEqual([
      {
        type: 'list',
        ordered: false,
        items: [[paragraph(words('☑ '), words('a'))], [paragraph(words('☐ '), words('b'))]],
      },
    ]);
  });

  it('reads tables, quotes, code and struck text', () => {
    expect(blocksFromMarkdown('| a | b |\n|---|--:|\n| c | 1 |')).toEqual([
      {
        type: 'table',
        caption: '',
        legend: [],
        columns: [
          { title: 'a', align: 'start' },
          { title: 'b', align: 'end' },
        ],
        rows: [[{ content: [words('c')] }, { content: [words('1')] }]],
      },
    ]);
    expect(blocksFromMarkdown('> a')).toEqual([
      { type: 'quote', by: '', blocks: [paragraph(words('a'))] },
    ]);
    expect(blocksFromMarkdown('```\na\n\nb\n```')).toEqual([
      paragraph({ type: 'code', text: 'a' }),
      paragraph({ type: 'code', text: 'b' }),
    ]);
    expect(blocksFromMarkdown('~~a~~')).toEqual([paragraph(words('~~'), words('a'), words('~~'))]);
  });

  it('says nothing for nothing', () => {
    expect(blocksFromMarkdown('')).toEqual([]);
    expect(blocksFromMarkdown('---\n\n<!-- x -->\n')).toEqual([]);
  });

  it('bounds the depth of what it returns, and keeps the words', () => {
    for (const text of [
      `${'> '.repeat(40)}pohja`,
      `${'- '.repeat(25)}pohja`,
      `${'>'.repeat(5000)}pohja`,
      `${'* '.repeat(5000)}pohja`,
      `${'**a _'.repeat(300)}pohja${'_ b**'.repeat(300)}`,
    ]) {
      const start = performance.now();
      const blocks = blocksFromMarkdown(text);
      expect(performance.now() - start).toBeLessThan(2000);
      expect(depthOf(blocks)).toBeLessThan(50);
      expect(JSON.stringify(blocks)).toContain('pohja');
    }
  });

  it('never throws and never passes an unsafe link', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.string({ unit: fc.constantFrom(...'#>-*_`[]()!<|:\n 1.a~^\\&'), maxLength: 80 }),
        ),
        (text) => {
          for (const [, href = ''] of JSON.stringify(blocksFromMarkdown(text)).matchAll(
            /"href":"([^"]*)/g,
          )) {
            expect(href).toMatch(/^(https?:\/\/|mailto:)/i);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
