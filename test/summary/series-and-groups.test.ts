import { describe, expect, it } from 'vitest';
import {
  firstIndicator,
  type SmallProgramme,
  summarizeSmall,
  valueRows,
} from './small-programme.ts';

const index: SmallProgramme['sheet'] = { measure: 'index' };

describe('completeness', () => {
  it('counts the periods from the baseline whose release lag has run out', () => {
    const csv = valueRows({ '2019-H1': 50, '2020-H1': 60 });
    const { series, points } = firstIndicator({ sheet: index, csv, asOf: '2020-09-01' });
    expect(series).toMatchObject({ due: 3, points: 2, missing: ['2019-H2'] });
    expect(series.completeness).toBeCloseTo(2 / 3, 12);
    expect(points.map(({ period, state }) => [period, state])).toEqual([
      ['2019-H1', 'value'],
      ['2019-H2', 'missing'],
      ['2020-H1', 'value'],
    ]);
    const lag: SmallProgramme['sheet'] = { ...index, release_lag_days: 63 };
    // 2020-06-30 + 63 days = 2020-09-01.
    expect(firstIndicator({ sheet: lag, csv, asOf: '2020-09-01' }).series.due).toBe(3);
    expect(firstIndicator({ sheet: lag, csv, asOf: '2020-08-31' }).series.due).toBe(2);
  });

  it('tells a revised figure from a corrected one by its mark', () => {
    const csv =
      'period,value,status,note\n2019-H1,50,revised,Aineisto täydentyi\n2019-H2,55,corrected,Virhe\n2020-H1,60,,\n';
    const { points, series, marks } = firstIndicator({ sheet: index, csv });
    expect(points.map((point) => point.marks)).toEqual([['r'], ['k'], []]);
    expect(series.revisions).toEqual([
      { period: '2019-H1', kind: 'revision' },
      { period: '2019-H2', kind: 'correction' },
    ]);
    expect(marks).toEqual(['r', 'k']);
  });

  it('asks for nothing after the target', () => {
    const csv = valueRows({ '2019-H1': 50, '2020-H2': 60 });
    const { series } = firstIndicator({ sheet: index, csv, asOf: '2023-01-01' });
    expect(series).toMatchObject({ due: 4, missing: ['2019-H2', '2020-H1'] });
  });

  it('counts suppressed values, and leaves out what cannot exist', () => {
    const csv = 'period,value,status\n2019-H1,50,\n2019-H2,,suppressed\n2020-H1,,not-applicable\n';
    expect(firstIndicator({ sheet: index, csv }).series).toMatchObject({ due: 2, completeness: 1 });
  });

  it('begins after a baseline that the plan gives', () => {
    const use: SmallProgramme['use'] = { baseline: { period: '2019-H1', value: 50 } };
    const csv = valueRows({ '2019-H2': 55 });
    const { series } = firstIndicator({ sheet: index, use, csv });
    expect(series).toMatchObject({ due: 2, missing: ['2020-H1'] });
  });

  it('accepts a survey day within the half-year', () => {
    const csv = valueRows({ '2019-H1': 50, '2019-10-14': 55 });
    expect(firstIndicator({ sheet: index, csv, asOf: '2020-01-01' }).series.missing).toEqual([]);
  });

  it('is null when nothing is due', () => {
    expect(
      firstIndicator({ sheet: index, csv: valueRows({}), asOf: '2019-03-01' }).series,
    ).toMatchObject({ due: 0, completeness: null, points: 0 });
  });
});

describe('series', () => {
  it('names a figure far from the rest, explained or not, and none across a break or the start', () => {
    const rows = (odd: string) => [
      '2013,24,,',
      '2014,25,,',
      '2015,23,,',
      odd,
      '2017,26,,',
      '2018,24,,',
      '2019,90,,',
      '2020,91,,',
    ];
    const seriesWith = (odd: string) =>
      firstIndicator({
        sheet: { ...index, frequency: 'year' },
        csv: `period,value,status,note\n${rows(odd).join('\n')}\n`,
        experiment: { scope: { start: '2019-03-01' } },
        asOf: '2021-02-01',
      }).series;
    expect(seriesWith('2016,240,,').outliers).toEqual([{ period: '2016', explained: false }]);
    expect(seriesWith('2016,240,,Laskuri vaihtui').outliers).toEqual([
      { period: '2016', explained: true },
    ]);
    expect(seriesWith('2016,240,estimate,').outliers).toEqual([
      { period: '2016', explained: true },
    ]);
    expect(seriesWith('2016,27,,').outliers).toEqual([]);
    expect(seriesWith('2016,240,suppressed,').outliers).toEqual([]);
  });

  it('names breaks and revisions, and marks them', () => {
    const csv =
      'period,value,status,note\n2019-H1,50,revised,Aineisto täydentyi\n2019-H2,55,break,\n2020-H1,60,provisional,\n';
    const summary = firstIndicator({ sheet: index, csv });
    expect(summary.series).toMatchObject({
      breaks: ['2019-H2'],
      revisions: [{ period: '2019-H1', kind: 'revision' }],
    });
    expect(summary.points[0]).toMatchObject({ marks: ['r'], note: 'Aineisto täydentyi' });
    expect(summary.points[1]).toMatchObject({ marks: ['b'], breakBefore: true });
    expect(summary.marks).toEqual(['r', 'p', 'b']);
  });
});

describe('groups', () => {
  const disaggregations = [
    {
      id: 'age',
      name: 'Ikä',
      reference: 'young',
      codes: [
        { code: 'young', name: 'Nuoret' },
        { code: 'old', name: 'Vanhat' },
      ],
    },
  ];
  const header = 'period,age,numerator,denominator\n';

  it('gives the newest breakdown with gaps to the declared reference', () => {
    const csv = `${header}2019-H1,young,30,60\n2019-H1,old,40,60\n2020-H1,old,56,70\n2020-H1,young,48,80\n2020-H1,,104,150\n`;
    const { groups } = firstIndicator({ csv, sheet: { disaggregations } });
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ dimension: 'age', period: '2020-H1', suppressed: false });
    const [young, old] = groups[0]?.levels ?? [];
    expect(young).toMatchObject({ code: 'young', n: 80, gap: null, gapInterval: null });
    expect(young?.value).toBeCloseTo(60, 10);
    expect(old?.gap).toBeCloseTo(20, 10);
    expect(old?.gapInterval?.lower).toBeCloseTo(5.24, 2);
    expect(young).toMatchObject({ ratio: null, ratioInterval: null });
    expect(old?.ratio).toBeCloseTo(80 / 60, 10);
    // exp(ln(4/3) ± z √(1/56 − 1/70 + 1/48 − 1/80)), computed apart.
    expect(old?.ratioInterval?.lower).toBeCloseTo(1.0766264227631928, 9);
    expect(old?.ratioInterval?.method).toBe('katz-log@1');
  });

  it('marks a level of few respondents as of low reliability', () => {
    const csv = `${header}2020-H1,old,20,30\n2020-H1,young,20,29\n2020-H1,,40,59\n`;
    const levels = firstIndicator({ csv, sheet: { disaggregations } }).groups[0]?.levels ?? [];
    expect(levels.map((level) => [level.code, level.lowReliability])).toEqual([
      ['young', true],
      ['old', false],
    ]);
  });

  it('hides the whole breakdown, never the total, for one small cell', () => {
    const csv = `${header}2020-H1,young,3,60\n2020-H1,old,47,90\n2020-H1,,50,150\n`;
    const summary = firstIndicator({ csv, sheet: { disaggregations } });
    expect(summary.groups[0]).toMatchObject({ suppressed: true, levels: [] });
    expect(summary.latest.numerator).toBe(50);
    expect(summary.marks).toContain('c');
  });

  it('hides it also for a group left out that the total would give away', () => {
    const csv = `${header}2020-H1,old,47,90\n2020-H1,,50,150\n`;
    expect(firstIndicator({ csv, sheet: { disaggregations } }).groups[0]?.suppressed).toBe(true);
    const open = `${header}2020-H1,old,45,90\n2020-H1,,50,150\n`;
    expect(firstIndicator({ csv: open, sheet: { disaggregations } }).groups[0]?.suppressed).toBe(
      false,
    );
  });

  it('hides no more levels than the small one needs', () => {
    const codes = ['a', 'b', 'c', 'd'].map((code) => ({ code, name: code }));
    const sheet = { disaggregations: [{ id: 'age', name: 'Ikä', reference: 'd', codes }] };
    const csv = `${header}2020-H1,a,3,60\n2020-H1,b,27,50\n2020-H1,c,40,90\n2020-H1,d,50,95\n2020-H1,,120,295\n`;
    const { groups, marks } = firstIndicator({ csv, sheet });
    expect(groups[0]?.suppressed).toBe(false);
    expect(groups[0]?.levels.map(({ code, n, reason }) => [code, n, reason])).toEqual([
      ['a', null, 'suppressed'],
      ['b', null, 'suppressed'],
      ['c', 90, null],
      ['d', 95, null],
    ]);
    expect(marks).toContain('c');
  });

  it('hides a level when the levels would give a withheld total away', () => {
    const csv =
      'period,age,value,status\n2020-H1,young,20,\n2020-H1,old,30,\n2020-H1,,,suppressed\n';
    const sheet: SmallProgramme['sheet'] = {
      measure: 'count',
      counts_people: true,
      disaggregations,
    };
    const levels = firstIndicator({ csv, sheet }).groups[0]?.levels ?? [];
    expect(levels.map(({ value }) => value)).toEqual([null, 30]);
  });

  it('hides all levels where they have no base to be audited by', () => {
    const csv =
      'period,age,value,status\n2020-H1,young,20,\n2020-H1,old,,suppressed\n2020-H1,,40,\n';
    const summary = firstIndicator({ csv, sheet: { measure: 'mean', disaggregations } });
    expect(summary.groups[0]).toMatchObject({ suppressed: true, levels: [] });
    expect(summary.latest.value).toBe(40);
  });
});

describe('difference-in-differences', () => {
  const csv = [
    'period,area,numerator,denominator',
    '2018-H2,,35,80',
    '2019-H1,,48,80',
    '2020-H1,,56,70',
    '2018-H2,hakala,38,80',
    '2019-H1,hakala,40,80',
    '2020-H1,hakala,44,80\n',
  ].join('\n');
  const compare = (
    comparison: NonNullable<NonNullable<SmallProgramme['use']>['comparison']>,
    more: SmallProgramme = {},
  ) => firstIndicator({ csv, use: { comparison }, ...more }).comparison;

  it('has an interval when different people were asked the two times', () => {
    const found = compare({ area: 'hakala', sampling: 'different-people' });
    // Own change 80 − 60, the area's 55 − 50.
    expect(found.estimate).toBeCloseTo(15, 10);
    expect(found).toMatchObject({ sampling: 'different-people', method: 'did-mover@1' });
    // R: MOVER on the limits of prop.test(correct = FALSE), as in test/reference/reference.R.
    expect(found.interval?.lower).toBeCloseTo(-5.99844255993, 9);
    expect(found.interval?.upper).toBeCloseTo(35.30146072078, 9);
    expect(found.minimalDetectable).toBeGreaterThan(25);
  });

  it('has none where the same people were asked, or the plan does not say', () => {
    expect(compare({ area: 'hakala' })).toMatchObject({
      interval: null,
      reason: 'sampling-not-declared',
    });
    expect(compare({ area: 'hakala', sampling: 'same-people' })).toMatchObject({
      interval: null,
      reason: 'no-change-sd',
    });
  });

  it('says how the two had developed before', () => {
    expect(compare({ area: 'hakala' }).earlier).toMatchObject({ from: '2018-H2' });
    expect(compare({ area: 'hakala' }).earlier?.estimate).toBeCloseTo(16.25 - 2.5, 10);
  });

  it('ranks the change among several areas instead', () => {
    const found = compare(
      { areas: ['hakala', 'kuusela', 'koivula'] },
      {
        csv: `${csv}2019-H1,kuusela,40,80\n2020-H1,kuusela,79,80\n2019-H1,koivula,9,80\n2020-H1,koivula,8,80\n`,
      },
    );
    expect(found).toMatchObject({
      estimate: null,
      reason: 'several-areas',
      placeboRank: { p: 0.5, smallest: 0.25 },
    });
  });

  it('is not made of counts of areas that differ in size', () => {
    const sheet = { measure: 'count', unit: 'kpl', counts_people: false } as const;
    const counts = valueRows({
      '2019-H1,': 48,
      '2020-H1,': 56,
      '2019-H1,hakala': 400,
      '2020-H1,hakala': 440,
    });
    const found = compare(
      { area: 'hakala' },
      { sheet, csv: counts.replace('period,', 'period,area,') },
    );
    expect(found).toMatchObject({ estimate: null, reason: 'depends-on-area-size' });
  });

  it('is nothing without an area, or with a withheld figure', () => {
    expect(firstIndicator({ csv }).comparison).toMatchObject({
      areas: [],
      reason: 'no-comparison',
    });
    const hidden = csv.replace('2020-H1,hakala,44,80', '2020-H1,hakala,2,80');
    const found = compare({ area: 'hakala', sampling: 'different-people' }, { csv: hidden });
    expect(found).toMatchObject({ estimate: null, interval: null, minimalDetectable: null });
    expect(found.reason).toBe('suppressed');
  });
});

describe('comparison areas', () => {
  it('stand side by side, each with its own change', () => {
    const csv =
      'period,area,numerator,denominator\n2019-H1,,48,80\n2020-H1,,56,70\n2019-H1,hakala,40,80\n2020-H1,hakala,44,80\n';
    const use: SmallProgramme['use'] = { comparison: { area: 'hakala' } };
    const { comparison } = firstIndicator({ csv, use });
    expect(comparison.areas.map(({ area }) => area)).toEqual(['hakala']);
    expect(comparison.areas[0]?.change.value).toBeCloseTo(5, 10);
    expect(comparison.areas[0]?.points.map(({ period }) => period)).toEqual(['2019-H1', '2020-H1']);
  });

  it('do not give a small area away by subtraction from the total', () => {
    const csv =
      'period,area,numerator,denominator\n2020-H1,,50,150\n2020-H1,hakala,3,60\n2020-H1,kuusela,47,90\n';
    const use: SmallProgramme['use'] = { comparison: { areas: ['hakala', 'kuusela'] } };
    const own = firstIndicator({ csv, use });
    expect(own.latest.numerator).toBe(50);
    expect(own.comparison.areas.map(({ points }) => points[0]?.state)).toEqual([
      'suppressed',
      'suppressed',
    ]);
  });

  it('go before the total, also where the total stands only for comparison', () => {
    const csv =
      'period,area,numerator,denominator\n2020-H1,,50,150\n2020-H1,hakala,3,60\n2020-H1,kuusela,47,90\n';
    const area = firstIndicator({
      csv,
      use: { area: 'kuusela', comparison: { areas: ['', 'hakala'] } },
    });
    expect(area.latest.reason).toBe('suppressed');
    expect(area.comparison.areas.map(({ points }) => points[0]?.state)).toEqual([
      'value',
      'suppressed',
    ]);
  });

  it('that do not add up to the rows without an area need not be hidden with a small one', () => {
    const csv =
      'period,area,numerator,denominator\n2020-H1,,30,70\n2020-H1,hakala,3,60\n2020-H1,kuusela,47,90\n';
    const own = firstIndicator({ csv, use: { comparison: { areas: ['hakala', 'kuusela'] } } });
    expect(own.latest.numerator).toBe(30);
    expect(own.comparison.areas.map(({ points }) => points[0]?.state)).toEqual([
      'suppressed',
      'value',
    ]);
  });
});

describe('omitted indicators', () => {
  it('are named and not summarised', () => {
    const summary = summarizeSmall({ use: { omitted: 'Ei koske kokeilua' }, csv: valueRows({}) });
    expect(summary).toMatchObject({ indicators: [], omitted: ['safe'] });
  });
});
