import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import { createMemoryHost, type MemoryHost } from '../../src/io/memory-host.ts';
import { base } from '../rules/base-programme.ts';

const SAFE = '/programme/experiments/kahvila/data/feeling-safe.csv';

/** The base programme in which 4 of 5 000 women and 4 831 of 5 000 men feel safe. */
function host(): MemoryHost {
  const files = Object.fromEntries(
    base.files.map(({ path, bytes }) => [`/programme/${path}`, bytes]),
  );
  const rows = [
    'period;area;gender;value;numerator;denominator;status;note',
    '2019-H1;;;;4835;10000;;',
    '2019-H1;;women;;4;5000;;pienryhmä',
    '2019-H1;;men;;4831;5000;;suurryhmä',
    '2020-H1;;;;6900;10000;;',
  ];
  const text = `${rows.join('\n')}\n`;
  return createMemoryHost({ files: { ...files, [SAFE]: text }, now: '2021-03-01T12:00:00Z' });
}

/** What a reader must not find anywhere, with and without the marks of a language's numbers. */
const HIDDEN = ['4831', '96.6', '96,6', '0.08', '0,08', 'pienryhmä', 'suurryhmä'];

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s|&nbsp;/gu, '');
}

describe('what is withheld', () => {
  it.each(['fi', 'sv', 'en'])('is in no output in %s', async (language) => {
    const on = host();
    await main(['summary', '--lang', language], on);
    await main(['summary', '--format', 'json', '--lang', language], on);
    await main(['report', '--languages', language], on);
    const reports = [...on.tree].filter(([path]) => path.startsWith('/programme/reports/'));
    expect(reports.map(([path]) => path.slice(path.lastIndexOf('.')))).toEqual(
      expect.arrayContaining(['.html', '.md']),
    );
    const texts = reports.map(([, bytes]) => new TextDecoder().decode(bytes));
    for (const text of [on.output.stdout, on.output.stderr, ...texts]) {
      const told = withoutSpaces(text);
      for (const figure of HIDDEN) expect(told).not.toContain(figure);
    }
    // The whole is shown, so the search would have found the parts.
    expect(withoutSpaces(on.output.stdout)).toMatch(/48[.,]35/);
  });
});

describe('audit', () => {
  it('tells why each cell is withheld and what can be told of it', async () => {
    const on = host();
    await main(['audit', '--format', 'json', '--lang', 'en'], on);
    const { confidential, indicators } = JSON.parse(on.output.stdout);
    expect(confidential).toBe(true);
    expect(indicators).toHaveLength(1);
    expect(indicators[0]).toMatchObject({ indicator: 'feeling-safe', threshold: 5, merging: [] });
    const place = { period: '2019-H1', area: '', dimension: 'gender' };
    expect(indicators[0].cells).toEqual([
      {
        ...place,
        code: 'men',
        role: 'secondary',
        reason: null,
        protects: { ...place, code: 'women' },
        sum: 'groups',
        ranges: [
          { quantity: 'x', low: 0, high: 4835 },
          { quantity: 'base', low: 0, high: 10000 },
        ],
      },
      {
        ...place,
        code: 'women',
        role: 'primary',
        reason: 'small-count',
        protects: null,
        sum: null,
        ranges: [
          { quantity: 'x', low: 0, high: 4835 },
          { quantity: 'base', low: 0, high: 10000 },
        ],
      },
    ]);
  });

  it.each([
    ['fi', 'LUOTTAMUKSELLINEN', 'pieni henkilömäärä'],
    ['sv', 'KONFIDENTIELLT', 'litet antal personer'],
    ['en', 'CONFIDENTIAL', 'small count of people'],
  ])('warns in %s, and writes no file', async (language, warning, reason) => {
    const on = host();
    const before = [...on.tree.keys()];
    await main(['audit', '--lang', language], on);
    expect(on.output.stderr).toContain(warning);
    expect(on.output.stdout).toContain(reason);
    expect([...on.tree.keys()]).toEqual(before);
  });

  it('knows its experiments and formats', async () => {
    expect(await main(['audit', 'nobody'], host())).toBe(2);
    expect(await main(['audit', '--format', 'csv'], host())).toBe(2);
  });
});
