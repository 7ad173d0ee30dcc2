import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/render/html.tsx';
import { renderMarkdown } from '../../src/render/markdown.ts';
import type { Block, Inline } from '../../src/report/block.ts';
import { anyHref, hostileText, injectText } from './inject-text.ts';
import { sampleReport, text } from './sample-report.ts';
import { smallReport } from './small-report.ts';
import { allNodes, parseMarkdown, textOf, textOfHtml, textOfMarkdown } from './visible-text.ts';

function bodyOf(...blocks: readonly Block[]): string {
  const report = {
    ...smallReport(),
    banners: [],
    subtitle: '',
    provenance: [],
    title: 'T',
    blocks,
  };
  return renderMarkdown(report).replace('# T\n\n', '');
}

function line(...content: readonly Inline[]): string {
  return bodyOf({ type: 'paragraph', content }).trimEnd();
}

describe('renderMarkdown', () => {
  it('renders the small report as in the golden file', async () => {
    const markdown = renderMarkdown(smallReport(), { chartHref: (id) => `charts/${id}.svg` });
    await expect(markdown).toMatchFileSnapshot('golden/small-report.md.txt');
  });

  it('says what the HTML says', () => {
    expect(textOfMarkdown(renderMarkdown(sampleReport()))).toBe(
      textOfHtml(renderHtml(sampleReport())),
    );
  });

  it('shows hostile text as it is, and the same as the HTML', () => {
    fc.assert(
      fc.property(
        fc.array(hostileText, { minLength: 5, maxLength: 9 }),
        fc.array(anyHref, { minLength: 1 }),
        (texts, hrefs) => {
          let i = 0;
          let j = 0;
          const report = injectText(
            sampleReport(),
            () => texts[i++ % texts.length] ?? '',
            () => hrefs[j++ % hrefs.length] ?? '',
          );
          const markdown = renderMarkdown(report);
          const nodes = allNodes(parseMarkdown(markdown));
          const kinds = new Set(nodes.map((node) => node.type));
          for (const kind of [
            'html',
            'image',
            'code',
            'delete',
            'definition',
            'footnoteReference',
            'thematicBreak',
          ] as const) {
            expect(kinds).not.toContain(kind);
          }
          const links = nodes.filter((node) => node.type === 'link');
          for (const link of links) expect(link.url).toMatch(/^(https?:\/\/|mailto:|#)/i);
          // GFM makes a bare address in a text a link to itself, escaped or not; the sample has one
          // link of its own.
          const given = links.filter((link) => {
            const words = textOf(link);
            return ![words, `http://${words}`, `mailto:${words}`].includes(link.url);
          });
          expect(given.length).toBeLessThanOrEqual(1);
          expect(textOfMarkdown(markdown)).toBe(textOfHtml(renderHtml(report)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ['# ei otsikko', '\\# ei otsikko'],
    ['1. ei luettelo', '1\\. ei luettelo'],
    ['- ei luettelo', '\\- ei luettelo'],
    ['−5…29 prosenttia', '−5…29 prosenttia'],
    ['a < b & c | d', 'a \\< b & c \\| d'],
    ['&lt; &#60; AT&T', '\\&lt; &\\#60; AT\\&T'],
    ['kaksi\nriviä', 'kaksi riviä'],
    ['https://example.org', 'https\\://example.org'],
  ])('escapes %s', (words, expected) => {
    expect(line(...text(words))).toBe(expected);
  });

  it('marks strength only where it is read as such', () => {
    const strong = (words: string): Inline => ({ type: 'strong', content: text(words) });
    expect(line(...text('a '), strong(' b '), ...text('c'))).toBe('a  **b** c');
    expect(line(...text('a'), strong('(b)'), ...text('c'))).toBe('a(b)c');
    expect(line(strong('a'), strong('b'))).toBe('**a**b');
  });

  it('fences code with more backticks than it holds', () => {
    expect(line({ type: 'code', text: 'a``b`' })).toBe('``` a``b` ```');
  });

  it('keeps a row on one line and a pipe in its cell', () => {
    const table = bodyOf({
      type: 'table',
      caption: '',
      legend: [],
      columns: [
        { title: 'A', align: 'start' },
        { title: 'B', align: 'end' },
      ],
      rows: [[{ content: text('x|y\nz') }, { content: [{ type: 'code', text: 'p|q' }] }]],
    });
    expect(table).toBe('| A | B |\n| :--- | ---: |\n| x\\|y z | p\\|q |\n');
  });
});
