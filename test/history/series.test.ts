import { describe, expect, it } from 'vitest';
import { compareSeries, type SeriesChanges } from '../../src/history/compare-series.ts';
import { explainRestatement } from '../../src/history/explain-restatement.ts';
import { buildWorkspace } from '../../src/model/build-workspace.ts';
import type { Observations } from '../../src/model/observations.ts';
import { createCalendar } from '../../src/model/period.ts';
import type { RuleExample } from '../../src/rules/rule.ts';
import { edited } from '../rules/base-programme.ts';

const FILE = 'experiments/kahvila/data/feeling-safe.csv';
const SHEET = 'indicators/feeling-safe.yaml';
const HEADER = 'period;area;gender;value;numerator;denominator;status;note';
const ROWS = [
  '2019-H1;;;52;52;100;;',
  '2019-H1;;women;50;25;50;;',
  '2019-H1;;men;54;27;50;;',
  '2019-H2;;;60;60;100;provisional;',
];

function observations(csv: string, ...edits: readonly RuleExample[]): Observations {
  const { value } = buildWorkspace(edited([...edits, { file: FILE, bad: csv }]));
  const rows = value.experiments[0]?.observations.get('feeling-safe');
  if (rows === undefined) throw new Error('the file can be read');
  return rows;
}

const table = (...rows: readonly string[]): string => `${[HEADER, ...rows].join('\n')}\n`;
const before = observations(table(...ROWS));

/** What came of the rows, as `kind period/group`. */
function told({ appended, revised, removed, renamings }: SeriesChanges): readonly string[] {
  const name = (cell: SeriesChanges['appended'][number]): string =>
    [cell.period.key, cell.area, ...Object.values(cell.groups)].filter((part) => part).join('/');
  return [
    ...appended.map((cell) => `appended ${name(cell)}`),
    ...revised.map(({ before: cell }) => `revised ${name(cell)}`),
    ...removed.map(({ before: cell }) => `removed ${name(cell)}`),
    ...renamings.map(({ dimension, code, formerDimension }) => {
      return `renamed ${formerDimension ?? ''}${dimension} ${code?.from ?? ''}→${code?.to ?? ''}`;
    }),
  ];
}

function changesTo(...rows: readonly string[]): readonly string[] {
  return told(compareSeries(before, observations(table(...rows))));
}

describe('compareSeries', () => {
  it('finds nothing in other line ends, order, separators, spellings and statuses', () => {
    const shuffled = [...ROWS].reverse();
    expect(changesTo(...shuffled)).toEqual([]);
    expect(changesTo(...ROWS.map((row) => row.replace('2019-H', '2019H')))).toEqual([]);
    expect(changesTo(...ROWS.map((row) => row.replace('provisional', 'confirmed')))).toEqual([]);
    const commas = table(...ROWS)
      .replaceAll(';', ',')
      .replaceAll('\n', '\r\n');
    expect(told(compareSeries(before, observations(commas)))).toEqual([]);
  });

  it('tells new rows from revised and removed ones', () => {
    expect(changesTo(...ROWS, '2020-H1;;;64;64;100;;')).toEqual(['appended 2020-H1']);
    expect(changesTo(...ROWS.map((row) => row.replace('52;52;100', '53;53;100')))).toEqual([
      'revised 2019-H1',
    ]);
    expect(changesTo(...ROWS.slice(0, 3))).toEqual(['removed 2019-H2']);
    const blanked = ROWS.map((row) => row.replace('60;60;100;provisional', ';;;not-applicable'));
    expect(changesTo(...blanked)).toEqual(['removed 2019-H2']);
  });

  it('calls a blank that was filled in new', () => {
    const blank = observations(table(...ROWS.slice(0, 3), '2019-H2;;;;;;not-yet-published;'));
    expect(told(compareSeries(blank, before))).toEqual(['appended 2019-H2']);
  });

  it('calls a renamed code a renaming', () => {
    const renamed = ROWS.map((row) => row.replace('women', 'female'));
    const code: RuleExample = { file: SHEET, good: 'code: women', bad: 'code: female' };
    const rows = observations(table(...renamed), code);
    expect(told(compareSeries(before, rows))).toEqual(['renamed gender women→female']);
  });

  it('calls a renamed disaggregation a renaming', () => {
    const id: RuleExample = { file: SHEET, good: '  - id: gender', bad: '  - id: sex' };
    const rows = observations(table(...ROWS).replace('gender', 'sex'), id);
    expect(told(compareSeries(before, rows))).toEqual(['renamed gendersex →']);
  });

  it('calls no change of figures a renaming', () => {
    const renamed = ROWS.map((row) => row.replace('women;50;25;50', 'female;52;26;50'));
    const code: RuleExample = { file: SHEET, good: 'code: women', bad: 'code: female' };
    const rows = observations(table(...renamed), code);
    expect(told(compareSeries(before, rows))).toEqual([
      'appended 2019-H1/female',
      'removed 2019-H1/women',
    ]);
  });

  it('knows a file that came or went', () => {
    expect(told(compareSeries(undefined, before))).toHaveLength(4);
    expect(told(compareSeries(before, undefined)).every((one) => one.startsWith('removed'))).toBe(
      true,
    );
  });
});

describe('explainRestatement', () => {
  const calendar = createCalendar([]);
  const entry = {
    indicator: 'feeling-safe',
    periods: ['2018..2019'],
    kind: 'correction' as const,
    reason: 'Yksi lomake laskettiin kahdesti.',
    on: '2020-02-10',
  };

  function explained(row: string, restatements: (typeof entry)[] = []) {
    const rows = ROWS.filter((one) => !one.startsWith(row.slice(0, 8)));
    const { revised, removed } = compareSeries(before, observations(table(...rows, row)));
    const [cell] = [...revised, ...removed];
    if (cell === undefined) throw new Error('a figure changed');
    return explainRestatement(cell, 'feeling-safe', { restatements }, calendar);
  }

  it('takes the note of the row, and the kind from its status', () => {
    expect(explained('2019-H1;;;53;53;100;corrected;Lomake puuttui.')).toEqual({
      kind: 'correction',
      by: 'row',
      reason: 'Lomake puuttui.',
    });
    expect(explained('2019-H1;;;53;53;100;revised;Aineisto täydentyi.')?.kind).toBe('revision');
  });

  it('takes an entry for many periods', () => {
    expect(explained('2019-H1;;;53;53;100;;', [entry])).toEqual({
      kind: 'correction',
      by: 'restatement',
      reason: entry.reason,
    });
    expect(explained('2019-H1;;;53;53;100;;', [{ ...entry, indicator: 'other' }])).toBeNull();
    expect(explained('2019-H1;;;53;53;100;;', [{ ...entry, periods: ['2020'] }])).toBeNull();
  });

  it('expects a provisional figure to be revised, but not to vanish', () => {
    expect(explained('2019-H2;;;61;61;100;;')).toEqual({
      kind: 'revision',
      by: 'provisional',
      reason: null,
    });
    expect(explained('2019-H2;;;;;;not-applicable;')).toBeNull();
  });
});
