import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/render/html.tsx';
import { pageBannerCss } from '../../src/render/report-css.ts';
import type { Block, Report } from '../../src/report/block.ts';
import { anyHref, hostileText, injectText } from './inject-text.ts';
import { surveyChart } from './sample-charts.ts';
import { sampleReport, text } from './sample-report.ts';
import { smallReport } from './small-report.ts';

const TAG = /<\/?([a-z][a-z0-9]*)((?:\s[a-zA-Z][a-zA-Z0-9-]*(?:="[^"<]*")?)*)\s?\/?>/g;
const ELEMENTS = new Set(
  'html head meta title link style body a header ul li h1 h2 h3 h4 p div nav ol main figure figcaption svg desc g path circle rect line text details summary span table caption thead tr th tbody td dl dt dd strong em code blockquote footer'.split(
    ' ',
  ),
);

function withoutStyle(html: string): string {
  return html.replace(/<style>.*?<\/style>/s, '<style></style>');
}

function reportOf(...blocks: readonly Block[]): Report {
  return { ...smallReport(), blocks };
}

describe('renderHtml', () => {
  it('renders the small report as in the golden file', async () => {
    const html = withoutStyle(renderHtml(smallReport())).replaceAll('><', '>\n<');
    await expect(html).toMatchFileSnapshot('golden/small-report.html.txt');
  });

  it.each([
    ['muutos \u221221\u20268.', 'muutos <span class="kept">\u221221\u20268.</span>'],
    ['5\u201329\u00a0%', '<span class="kept">5\u201329\u00a0%</span>'],
    ['\u22127\u00a0%-yks. (x)', '<span class="kept">\u22127\u00a0%-yks.</span> (x)'],
    ['\u22125 till 29 procent', '<span class="kept">\u22125 till 29</span> procent'],
    ['41% to 63% of 7', '<span class="kept">41% to 63%</span> of 7'],
    ['Ennen\u2013jälkeen 2020', 'Ennen\u2013jälkeen 2020'],
  ])('keeps a range of numbers on one line: %s', (written, html) => {
    const block: Block = { type: 'paragraph', content: text(written) };
    expect(renderHtml(reportOf(block))).toContain(`<p>${html}</p>`);
  });

  it('renders the same bytes twice', () => {
    expect(renderHtml(sampleReport())).toBe(renderHtml(sampleReport()));
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // Preact closes void elements with a slash, which HTML allows; the rule is one of taste.
        'void-style': 'off',
        // A table that stacks on a phone writes its roles out: display: block takes them away.
        'no-redundant-role': 'off',
      },
    });
    const result = await validator.validateString(renderHtml(sampleReport()));
    expect(
      result.results.flatMap((file) => file.messages.map((m) => `${m.ruleId}: ${m.message}`)),
    ).toEqual([]);
  });

  it('lets nothing from data become markup', () => {
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
          const html = renderHtml(report).replace('<!DOCTYPE html>', '');
          const styleEnd = html.indexOf('</style>');
          const rest = html.slice(0, html.indexOf('<style>')) + html.slice(styleEnd);
          const outside = rest.replace(TAG, (_tag, name: string, attributes: string) => {
            expect(ELEMENTS).toContain(name);
            expect(attributes.replace(/"[^"]*"/g, '')).not.toMatch(
              /\s(on[a-z]+|src|style|srcdoc)\b/i,
            );
            return '';
          });
          expect(outside.replace('</style>', '')).not.toContain('<');
          for (const [, href = ''] of rest.matchAll(/<a href="([^"]*)"/g)) {
            expect(href).toMatch(/^(https?:\/\/|mailto:|#)/i);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('prints a link that may not be followed as its text', () => {
    const link = { type: 'link', href: 'javascript:alert(1)', content: text('sana') } as const;
    const html = renderHtml(reportOf({ type: 'paragraph', content: [link] }));
    expect(html).toContain('<p>sana</p>');
    expect(html).not.toContain('javascript:');
  });

  it('asks for nothing from outside', () => {
    const html = renderHtml(sampleReport());
    expect(html).not.toMatch(/<script|<img|@import|url\(|src=/);
    expect([...html.matchAll(/<link [^>]*>/g)].map(String)).toEqual([
      '<link rel="icon" href="data:,"/>',
    ]);
  });

  it('shows each light with a colour, a form and its words, and hides the drawing from readers', () => {
    const html = renderHtml(sampleReport());
    const discs = [
      ...html.matchAll(
        /icon-light"[^>]*aria-hidden="true".*?<circle[^>]*fill="([^"]*)".*?<path d="([^"]*)"/g,
      ),
    ];
    expect(new Set(discs.map((disc) => disc[1])).size).toBe(5);
    expect(new Set(discs.map((disc) => disc[2])).size).toBe(5);
    expect(html).toContain('</svg><span>Pysähtykää ja miettikää uudelleen</span>');
  });

  it('gives the language of foreign text and row headers of tables', () => {
    const html = renderHtml(sampleReport());
    expect(html).toContain('<html lang="fi">');
    expect(html).toContain('<span lang="sv">Öppna vardagsrummet</span>');
    expect(html).toContain('<th scope="row">Koettu osallisuus</th>');
    expect(html).toContain('<ol start="3">');
  });

  it('leaves the list of contents out when there is nothing to choose', () => {
    const heading = { type: 'heading', level: 2, id: 'a', text: 'Ainoa' } as const;
    expect(renderHtml(reportOf(heading))).not.toContain('<nav');
  });

  it('lists headings of level 2 alone, and keeps the anchors of the others', () => {
    const html = renderHtml(sampleReport());
    const nav = /<nav.*?<\/nav>/s.exec(html)?.[0] ?? '';
    expect(nav).toContain('<a href="#kokeilut">');
    expect(nav).not.toContain('#kohtaamispaikka');
    expect(html).toContain('<h3 id="kohtaamispaikka">');
  });

  it('stacks tables of words and short ones of figures, which keep their roles', () => {
    const column = (title: string, align: 'start' | 'end') => ({ title, align });
    const rows = [[{ content: text('A') }, { content: text('B') }]];
    const table = (align: 'start' | 'end', times = 1) =>
      renderHtml(
        reportOf({
          type: 'table',
          caption: '',
          legend: [],
          columns: [column('Kokeilu', 'start'), column('Tila', align)],
          rows: Array.from({ length: times }, () => rows).flat(),
        }),
      );
    expect(table('start')).toContain('<table class="stacking" role="table">');
    expect(table('start')).toContain('<td role="cell" data-title="Tila">B</td>');
    expect(table('start')).toContain('<th scope="row" role="rowheader">A</th>');
    expect(table('start', 7)).toContain('<table class="stacking" role="table">');
    expect(table('end', 6)).toContain('<table class="stacking figures" role="table">');
    expect(table('end', 7)).toContain('<table>');
    expect(table('end', 7)).toContain('<td class="end">B</td>');
  });

  it('prints the title of a chart unless the heading above has the same words', () => {
    const chart = surveyChart();
    const titled = renderHtml(reportOf({ type: 'chart', chart, isTitled: true }));
    const bare = renderHtml(reportOf({ type: 'chart', chart, isTitled: false }));
    expect(titled).toContain('<p class="chart-title">Koettu osallisuus</p>');
    expect(bare).not.toContain('<p class="chart-title">');
    expect(bare).toContain('>Koettu osallisuus</title>');
  });
});

describe('pageBannerCss', () => {
  it('writes every sign of a banner as an escape', () => {
    expect(pageBannerCss(["a'b</style>"])).toContain("content: 'a\\27 b\\3c \\2f style\\3e '");
    expect(pageBannerCss(['x\n\\'])).toContain("'x\\a \\5c '");
  });
});
