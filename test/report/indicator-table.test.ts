import { describe, expect, test } from 'vitest';
import { createTranslator } from '../../src/messages/translator.ts';
import { viewIndicator } from '../../src/report/indicator-view.ts';
import { groupTables } from '../../src/report/monitoring/group-tables.ts';
import { indicatorTable, seriesLine } from '../../src/report/monitoring/indicator-table.ts';
import { sentenceFacts } from '../../src/report/sentences/facts-for-view.ts';
import type { IndicatorSummary } from '../../src/summary/indicator-summary.ts';
import { interval, level, makeSummary, NO_INEQUALITY, point } from './make-summary.ts';
import { reportLines } from './report-text.ts';
import { smallProgramme } from './small-programme.ts';

const workspace = smallProgramme();
const translator = await createTranslator('fi', ['report', 'sentences']);
const context = { workspace, translator, language: 'fi', asOf: '2020-08-31' } as const;

function viewOf(summary: IndicatorSummary) {
  const experiment = workspace.experiments[0]?.experiment?.value;
  if (experiment === undefined) throw new Error('no experiment');
  return viewIndicator(context, experiment, { ...summary, experiment: 'piha' });
}

function linesOf(summary: IndicatorSummary): readonly string[] {
  return reportLines([indicatorTable(context, viewOf(summary))]).slice(1);
}

describe('table of an indicator', () => {
  test('every cell is what its column says, and blank where the column does not concern the row', () => {
    expect(linesOf(makeSummary())).toEqual([
      'Tieto | Arvo | Luottamus\u00adväli (95 %) | Jakso | n'.replace('95 %', '95\u00a0%'),
      'Lähtötaso | 52\u00a0% | 41–63\u00a0% | 1–6/2019 | 70',
      'Viimeisin arvo | 69\u00a0% | 58–78\u00a0% | 1–6/2020 | 70',
      'Muutos | +17\u00a0%-yks. | 5–29 |  | ',
      'Tavoite | 72\u00a0% |  | 7–12/2020 | ',
    ]);
  });

  test('has no empty columns, and a dash where a figure is lacking', () => {
    const bare = makeSummary({
      baseline: level(0, { period: '2018-H2', n: null }),
      latest: level(8, { n: null, interval: interval(3, 16) }),
      change: { value: 8, interval: null },
    });
    expect(linesOf(bare)[0]).toBe('Tieto | Arvo | Luottamus\u00adväli (95\u00a0%) | Jakso');
    expect(linesOf(bare)[1]).toBe('Lähtötaso | 0\u00a0% | – | 7–12/2018');
  });

  test('with nothing newer than the baseline, tells the baseline once', () => {
    const one = makeSummary({
      latest: level(52, { period: '2019-H1' }),
      change: { value: null, interval: null, reason: 'one-point' },
    });
    expect(linesOf(one).map((line) => line.split(' | ')[0])).toEqual([
      'Tieto',
      'Lähtötaso',
      'Muutos',
      'Tavoite',
    ]);
  });
});

describe('a figure that is not there', () => {
  const NOTHING = {
    baseline: level(null, { period: '2019-H1', n: null }),
    latest: level(null, { period: null, n: null }),
    change: { value: null, interval: null, reason: 'no-data' as const },
  };

  test('before any observation there is none yet, and no mark stands for it', () => {
    const summary = makeSummary({
      ...NOTHING,
      points: [point('2019-H1', 2019.25, null, { marks: ['x'] })],
    });
    const lines = linesOf(summary);
    expect(lines).toContain('Lähtötaso | ei vielä havaintoja | 1–6/2019');
    expect(reportLines([indicatorTable(context, viewOf(summary))]).join('\n')).not.toContain('[x]');
  });

  test('beside observations it is lacking', () => {
    const lines = linesOf(makeSummary({ ...NOTHING, points: [point('2019-H2', 2019.75, 60)] }));
    expect(lines).toContain('Lähtötaso | tieto puuttuu | 1–6/2019');
  });
});

describe('rounding', () => {
  const NOTE = 'Muutos on laskettu pyöristämättömistä luvuista.';
  const legendOf = (summary: IndicatorSummary) => indicatorTable(context, viewOf(summary)).legend;

  test('a table whose levels do not give the change by subtraction says why', () => {
    const apart = { baseline: level(35.53), latest: level(28.92), change: { value: -6.61 } };
    expect(legendOf(makeSummary({ decimals: 1, ...apart }))).toEqual([NOTE]);
    expect(legendOf(makeSummary())).toEqual([]);
    // 0.1 + 0.2 is not 0.3 in binary, but it is in print.
    const dust = { baseline: level(0.1), latest: level(0.3), change: { value: 0.2 } };
    expect(legendOf(makeSummary({ measure: 'index', decimals: 1, ...dust }))).toEqual([]);
  });
});

describe('line on the series', () => {
  const lineOf = (summary: IndicatorSummary) =>
    reportLines(seriesLine(context, viewOf(summary))).join();

  test('tells observations and completeness, and how many may be shown', () => {
    expect(lineOf(makeSummary())).toBe('(small) Havaintoja 3, kattavuus 100\u00a0%.');
    const withheld = makeSummary({
      points: [
        point('2019-H1', 2019.25, null, { state: 'suppressed' }),
        point('2019-H2', 2019.75, 60),
        point('2020-H1', 2020.25, null, { state: 'too-few' }),
        point('2020-H2', 2020.75, null, { state: 'not-collected' }),
      ],
      series: { completeness: 0.75 },
    });
    expect(lineOf(withheld)).toBe('(small) Havaintoja 3, joista esitetään 1, kattavuus 75\u00a0%.');
  });

  test('is left out where it would only repeat the chart', () => {
    expect(lineOf(makeSummary({ series: { completeness: null } }))).toBe('');
    expect(lineOf(makeSummary({ series: { points: 0 } }))).toBe('');
  });
});

describe('groups', () => {
  test('a group of 10–29 is marked as of low reliability, and the mark explained', () => {
    const of = (code: string, n: number) => ({
      code,
      value: 60,
      n,
      interval: null,
      lowReliability: n < 30,
      gap: null,
      gapInterval: null,
      ratio: null,
      ratioInterval: null,
      reason: null,
    });
    const summary = makeSummary({
      groups: [
        {
          dimension: 'ika',
          period: '2020-H1',
          reference: null,
          suppressed: false,
          levels: [of('a', 29), of('b', 30)],
          inequality: NO_INEQUALITY,
        },
      ],
    });
    const lines = reportLines(groupTables(context, viewOf(summary)));
    expect(lines).toContain('[u] suuntaa antava');
    expect(lines.filter((line) => line.includes('[u]'))).toHaveLength(2);
    expect(lines.find((line) => line.startsWith('a |'))).toContain('60\u00a0%\u00a0[u]');
  });
});

describe('seasons', () => {
  const differ = (from: string, to: string) =>
    sentenceFacts(
      context,
      viewOf(
        makeSummary({ baseline: level(50, { period: from }), latest: level(60, { period: to }) }),
      ),
    ).seasonsDiffer;

  test('differ between parts of the year, not between years', () => {
    expect(differ('2019-H1', '2019-H2')).toBe(true);
    expect(differ('2019-03', '2020-06')).toBe(true);
    expect(differ('2019-H1', '2020-H1')).toBe(false);
    expect(differ('2019', '2020')).toBe(false);
  });
});
