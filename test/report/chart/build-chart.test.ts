import { describe, expect, test } from 'vitest';
import { createTranslator } from '../../../src/messages/translator.ts';
import { buildChart } from '../../../src/report/chart/build-chart.ts';
import { viewIndicator } from '../../../src/report/indicator-view.ts';
import type { IndicatorSummary } from '../../../src/summary/indicator-summary.ts';
import { interval, makeSummary, NO_COMPARISON, point } from '../make-summary.ts';
import { smallProgramme } from '../small-programme.ts';

const workspace = smallProgramme();
const translator = await createTranslator('fi', ['report', 'sentences']);
const context = { workspace, translator, language: 'fi', asOf: '2020-08-31' } as const;

function chartOf(summary: IndicatorSummary) {
  const experiment = workspace.experiments[0]?.experiment?.value;
  if (experiment === undefined) throw new Error('no experiment');
  return buildChart(
    context,
    viewIndicator(context, experiment, { ...summary, experiment: 'piha' }),
  );
}

describe('chart of an indicator', () => {
  test('has points with intervals, baseline, target, path and the time of testing', () => {
    const chart = chartOf(makeSummary());
    expect(chart?.series[0]?.points[2]).toEqual({
      state: 'value',
      at: 2020.25,
      value: 69,
      lower: 58,
      upper: 78,
      label: '69\u00a0%',
      provisional: false,
    });
    expect(chart?.baseline).toEqual({ value: 52, label: 'Lähtötaso 52\u00a0%' });
    expect(chart?.target).toEqual({
      kind: 'value',
      value: 72,
      at: 2020.75,
      label: 'Tavoite 72\u00a0%',
    });
    expect(chart?.path).toEqual([
      { at: 2019.25, value: 52 },
      { at: 2020.75, value: 72 },
    ]);
    expect(chart?.spans).toHaveLength(1);
    expect(chart?.x.ticks.map((tick) => tick.label)).toEqual([
      '1–6/2019',
      '7–12/2019',
      '1–6/2020',
      '7–12/2020',
    ]);
  });

  test('milestones bend the path; an end-only plan and a guardrail have none', () => {
    const milestones = [{ period: '2019-H2', value: 54 }];
    expect(chartOf(makeSummary({ progress: { path: 'milestones', milestones } }))?.path).toEqual([
      { at: 2019.25, value: 52 },
      { at: 2019.75, value: 54 },
      { at: 2020.75, value: 72 },
    ]);
    expect(chartOf(makeSummary({ progress: { path: 'end-only' } }))?.path).toEqual([]);
    expect(chartOf(makeSummary({ role: 'guardrail' }))?.path).toEqual([]);
  });

  test('a guardrail has a limit across the plot, not a point to reach', () => {
    const chart = chartOf(makeSummary({ role: 'guardrail' }));
    expect(chart?.target).toEqual({ kind: 'limit', value: 72, label: 'Turvaraja 72\u00a0%' });
    expect(chart?.x.ticks.map((tick) => tick.label)).not.toContain('7–12/2020');
  });

  test('explains its bars, its hollow points and its cut axis', () => {
    expect(chartOf(makeSummary())?.signs).toMatchObject({
      interval: '95 prosentin luottamusväli',
      provisional: 'Ennakkotieto',
      cut: 'Arvoasteikko ei ala nollasta',
    });
  });

  test('surroundings are named by themselves, and not stretched to a later test', () => {
    const early = chartOf(
      makeSummary({
        role: 'context',
        points: [point('2010', 2010.5, 9.2), point('2011', 2011.5, 9.4)],
        progress: { target: null },
      }),
    );
    expect(early?.series[0]?.label).not.toBe('Kokeilu');
    expect(early?.spans).toEqual([]);
    expect(early?.x.max).toBeLessThan(2012);
  });

  test('says of the marks in its table what they mean, and of no others', () => {
    const points = [
      point('2019-H1', 2019.25, 52, { marks: ['k'] }),
      point('2019-H2', 2019.75, null, { state: 'suppressed', marks: ['c'] }),
    ];
    const table = chartOf(makeSummary({ points }))?.table;
    expect(table?.rows[0]?.[1]).toBe('52\u00a0%\u00a0[k]');
    expect(table?.legend).toEqual(['[k] korjattu tieto (virhe on oikaistu)']);
  });

  test('has no column of intervals or respondents where there are none', () => {
    const points = [point('2019-H1', 2019.25, 52), point('2019-H2', 2019.75, 60)];
    expect(chartOf(makeSummary({ points }))?.table.columns).toEqual(['Jakso', 'Arvo']);
  });

  test('the kinds of "no number" stay apart, in the chart and in its table', () => {
    const states = [
      'suppressed',
      'too-few',
      'not-collected',
      'not-yet-published',
      'not-applicable',
    ] as const;
    const chart = chartOf(
      makeSummary({
        points: [
          point('2018-H1', 2018.25, 50),
          ...states.map((state, index) =>
            point(`${2018 + index}-H2`, 2018.75 + index, null, { state }),
          ),
        ],
      }),
    );
    expect(chart?.series[0]?.points.slice(1).map((one) => one.state)).toEqual(states);
    expect(chart?.table.rows.slice(1).map((row) => row[1])).toEqual([
      'Ei esitetä tietosuojasyistä',
      'Vastaajia on alle 10',
      'Ei kerätty',
      'Ei vielä julkaistu',
      'Ei voi esiintyä',
    ]);
  });

  test('a break stands where its period begins; a provisional point is marked', () => {
    const chart = chartOf(
      makeSummary({
        points: [
          point('2019-H1', 2019.25, 52),
          point('2019-H2', 2019.75, 60, { breakBefore: true, marks: ['b', 'p'] }),
        ],
      }),
    );
    expect(chart?.breaks[0]?.at).toBeCloseTo(2019.5, 2);
    expect(chart?.series[0]?.points[1]).toMatchObject({ provisional: true });
    expect(chart?.table.rows[1]?.[1]).toBe('60\u00a0%\u00a0[p]\u00a0[b]');
  });

  test('a comparison area is a series of its own and rows of the table', () => {
    const chart = chartOf(
      makeSummary({
        comparison: {
          ...NO_COMPARISON,
          areas: [
            {
              area: 'verrokki',
              points: [point('2019-H1', 2019.25, 50)],
              change: makeSummary().change,
            },
          ],
        },
      }),
    );
    expect(chart?.series.map((series) => [series.role, series.label])).toEqual([
      ['own', 'Kokeilu'],
      ['comparison', 'verrokki'],
    ]);
    expect(chart?.table.rows.map((row) => row[1])).toEqual([
      'Kokeilu',
      'Kokeilu',
      'Kokeilu',
      'verrokki',
    ]);
  });

  describe('the difference of changes', () => {
    const own = [
      point('2018-H2', 2018.75, 51),
      point('2019-H1', 2019.25, 52),
      point('2019-H2', 2019.75, 60),
      point('2020-H1', 2020.25, 69),
    ];
    const compared = (points: readonly ReturnType<typeof point>[], estimate: number | null = 14) =>
      makeSummary({
        points: own,
        baseline: { ...makeSummary().baseline, period: '2019-H1' },
        comparison: {
          ...NO_COMPARISON,
          areas: [{ area: 'verrokki', points, change: makeSummary().change }],
          estimate,
          interval: estimate === null ? null : interval(2, 26),
          reason: null,
        },
      });
    const area = (values: readonly (number | null)[]) =>
      own.map(({ period, middle }, at) => point(period, middle, values[at] ?? null));

    test('stands below the lines, period by period from the baseline', () => {
      const chart = chartOf(compared(area([50, 50, 54, 53])));
      expect(chart?.difference?.points).toEqual([
        { at: 2018.75, value: -1 },
        { at: 2019.25, value: 0 },
        { at: 2019.75, value: 4 },
        { at: 2020.25, value: 14 },
      ]);
      expect(chart?.difference?.interval).toEqual({ at: 2020.25, lower: 2, upper: 26 });
      expect(chart?.description).toContain(
        'Muutosten erotus vertailualueeseen: +14\u00a0%-yks. (2–26).',
      );
      expect(chart?.table.rows.map((row) => row.at(-1))).toEqual([
        '−1\u00a0%-yks.',
        '0\u00a0%-yks.',
        '+4\u00a0%-yks.',
        '+14\u00a0%-yks. (2–26)',
        ...Array<string>(4).fill('–'),
      ]);
    });

    test('has no point where a figure of either is withheld, or a break lies between', () => {
      const withheld = chartOf(compared(area([50, 50, null, 53])));
      expect(withheld?.difference?.points.map(({ at }) => at)).toEqual([2018.75, 2019.25, 2020.25]);
      const parted = area([50, 50, 54, 53]).map((one) =>
        one.period === '2019-H1' ? { ...one, breakBefore: true } : one,
      );
      expect(chartOf(compared(parted))?.difference?.points.map(({ at }) => at)).toEqual([
        2019.25, 2019.75, 2020.25,
      ]);
    });

    test('is not there without an estimate or a baseline to start from', () => {
      expect(chartOf(compared(area([50, 50, 54, 53]), null))?.difference).toBeNull();
      expect(chartOf(compared(area([50, null, 54, 53])))?.difference).toBeNull();
      expect(chartOf(makeSummary())?.difference).toBeNull();
    });
  });

  test('without any number there is nothing to draw', () => {
    const points = [point('2019-H1', 2019.25, null, { state: 'suppressed' })];
    expect(chartOf(makeSummary({ points }))).toBeNull();
  });
});
