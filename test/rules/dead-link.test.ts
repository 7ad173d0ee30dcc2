import { describe, expect, it } from 'vitest';
import { findMarkdownLinks } from '../../src/source/markdown-links.ts';
import { problemsAfter } from './base-programme.ts';

const JOURNAL = 'experiments/kahvila/journal/2019-05-10.md';
const BODY = 'Kahvila avattiin, ja pullat loppuivat kesken.';

function inJournal(bad: string): readonly string[] {
  return problemsAfter({ file: JOURNAL, good: BODY, bad }).map(({ rule, variant, params }) => {
    const suffix = variant === undefined ? '' : `:${variant}`;
    return `${rule}${suffix} ${params['target']}`;
  });
}

describe('links in the journal', () => {
  it.each([
    '[data](../data/feeling-safe.csv)',
    '[data](../data/feeling-safe.csv#rivi)',
    '[kansio](../data)',
    '[kansio](../data/)',
    '[verkko](https://lumilahti.example/a.pdf)',
    '[posti](mailto:kirjaamo@lumilahti.example)',
    '[alla](#luvut)',
    '[raportti](../../../reports/monitoring.html)',
    '[liite](../reports/liite.pdf)',
    '[paketti](../data/node_modules/a.md)',
    '[ohje](../.ohjeet/a.md)',
    '[ulkona](../../../../toinen/tiedosto.md)',
    '`[koodi](puuttuu.md)`',
    '```\n[koodi](puuttuu.md)\n```',
    '[suunnitelma]: ../experiment.yaml',
    '[x](%65xperiment.yaml/../../experiment.yaml)',
  ])('may be %s', (text) => {
    expect(inJournal(text)).toEqual([]);
  });

  it.each([
    ['[kuva](kuva.png)', 'kuva.png'],
    ['![kuva](kuvat/avajaiset.jpg "Avajaiset")', 'kuvat/avajaiset.jpg'],
    ['[kuva](<minun kuva.png>)', 'minun kuva.png'],
    ['[id]: ../poistettu.md', '../poistettu.md'],
    ['[a](../experiment.yaml) ja [b](puuttuu.md)', 'puuttuu.md'],
    ['[x](kuva%20yksi.png)', 'kuva%20yksi.png'],
    ['[x](100%.png)', '100%.png'],
  ])('are dead in %s', (text, target) => {
    expect(inJournal(text)).toEqual([`file/dead-link ${target}`]);
  });

  it('are told apart where only letter case differs', () => {
    expect(inJournal('[data](../Data/feeling-safe.csv)')).toEqual([
      'file/dead-link:case ../Data/feeling-safe.csv',
    ]);
  });

  it('are shown at the target', () => {
    const [problem] = problemsAfter({ file: JOURNAL, good: BODY, bad: 'Ja\n[kuva](kuva.png)' });
    expect(problem?.place).toEqual({
      kind: 'span',
      span: { start: { line: 7, column: 8 }, end: { line: 7, column: 16 } },
      name: 'kuva.png',
    });
  });
});

describe('links in fields', () => {
  const inPlan = (link: string) =>
    problemsAfter({
      file: 'experiments/kahvila/experiment.yaml',
      good: 'why: Kahvila on avoin kaikille. }',
      bad: `why: Kahvila on avoin kaikille., link: "${link}" }`,
    }).map(({ rule }) => rule);

  it.each([
    'https://lumilahti.example/arvio.pdf',
    'lumilahti.fi/arvio.pdf',
    'www.lumilahti.fi/arvio.pdf',
    'Kokouksen 3.4. pöytäkirja',
    'data/feeling-safe.csv',
    './experiment.yaml',
    'areas.yaml',
  ])('may be %s', (link) => {
    expect(inPlan(link)).toEqual([]);
  });

  it.each(['arvio.pdf', './arvio.pdf', 'liitteet/arvio.pdf'])('are dead in %s', (link) => {
    expect(inPlan(link)).toEqual(['file/dead-link']);
  });

  it('are looked for among the evidence of an assessment', () => {
    const problems = problemsAfter({
      file: 'experiments/kahvila/reviews/kevat/assessments/turku.yaml',
      good: 'reasoning: Kahvila vastaa selvään tarpeeseen. }',
      bad: 'reasoning: Kahvila vastaa selvään tarpeeseen., evidence: [Haastattelut, data/puuttuu.csv] }',
    });
    expect(problems).toMatchObject([
      { rule: 'file/dead-link', place: { kind: 'value', path: ['criteria', 0, 'evidence', 1] } },
    ]);
  });
});

it('is quick about hostile Markdown', () => {
  const started = performance.now();
  findMarkdownLinks('['.repeat(200_000));
  findMarkdownLinks('](('.repeat(100_000));
  findMarkdownLinks('`a'.repeat(100_000));
  findMarkdownLinks(`](${'a('.repeat(100_000)}`);
  expect(performance.now() - started).toBeLessThan(3_000);
});
