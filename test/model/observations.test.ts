import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildObservations } from '../../src/model/build-observations.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import { createCalendar } from '../../src/model/period.ts';

const sheet: Indicator = {
  id: 'visits',
  name: 'Käynnit',
  level: 'output',
  measure: 'count',
  unit: 'kpl',
  direction: 'increase',
  definition: 'Käynnit kuukaudessa',
  frequency: 'month',
  disaggregations: [
    { id: 'age-group', name: 'Ikäryhmä', codes: [{ code: 'u30', name: 'alle 30' }] },
    { id: 'sex', name: 'Sukupuoli', codes: [{ code: 'n', name: 'naiset' }] },
  ],
};

const calendar = createCalendar([]);

function read(content: string | Uint8Array, own: Indicator | undefined = sheet) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const outcome = buildObservations(
    { path: 'experiments/hub/data/visits.csv', bytes },
    { experiment: 'hub', indicator: 'visits', sheet: own, calendar },
  );
  return { ...outcome.value, problems: outcome.problems };
}

function readWell(content: string, own: Indicator | undefined = sheet) {
  const { observations, problems, table } = read(content, own);
  if (observations === null) throw new Error(JSON.stringify(problems));
  return { observations, problems, table };
}

/** What Excel in Finnish writes: BOM, semicolons, CRLF, decimal comma, turned months. */
const FINNISH_EXCEL = [
  '\uFEFFPeriod;Area;Age-group;sex;Value;N;status;note',
  'loka.19;;;;12,5;40;confirmed;',
  '1.11.2019;_T;_T;_T;1 234,5;41;provisional estimate;"alkoi; vauhdilla"',
  '2019-09;;;;−3;;;',
  '2019-10;koillinen;u30;;4;;suppressed;',
  '2019-10;;u30;;5;;;',
  '2019-09;;u30;;6;;;',
  '2019-12;;;;;;not-collected;',
  '',
].join('\r\n');

describe('a Finnish Excel file', () => {
  const { observations, problems, table } = readWell(FINNISH_EXCEL);

  it('reads every cell', () => {
    expect(observations.rowCount).toBe(7);
    expect(observations.observation(0)).toMatchObject({
      row: 0,
      period: { key: '2019-10', kind: 'month' },
      area: '',
      groups: {},
      value: 12.5,
      n: 40,
      sd: null,
      statuses: ['confirmed'],
      note: '',
    });
    expect(observations.observation(1)).toMatchObject({
      period: { key: '2019-11', kind: 'month' },
      area: '',
      groups: {},
      value: 1234.5,
      statuses: ['provisional', 'estimate'],
      note: 'alkoi; vauhdilla',
    });
    expect(observations.observation(2)).toMatchObject({ value: -3, n: null });
    expect(observations.observation(3)).toMatchObject({
      area: 'koillinen',
      groups: { 'age-group': 'u30' },
      statuses: ['suppressed'],
    });
    expect(observations.observation(6)).toMatchObject({
      value: null,
      statuses: ['not-collected'],
    });
  });

  it('tells columns, dimensions, areas and groups', () => {
    expect(observations.columns).toEqual(['period', 'area', 'value', 'n', 'status', 'note']);
    expect(observations.dimensions).toEqual(['age-group', 'sex']);
    expect(observations.columnIndex('value')).toBe(4);
    expect(observations.columnIndex('age-group')).toBe(2);
    expect(observations.columnIndex('sd')).toBe(-1);
    expect(observations.areas()).toEqual(['', 'koillinen']);
    expect(observations.groupCodes('age-group')).toEqual(['u30']);
    expect(observations.groupCodes('sex')).toEqual([]);
    expect(observations.firstIndexOf('area', 'koillinen')).toBe(3);
    expect(observations.firstIndexOf('age-group', 'y65')).toBe(-1);
  });

  it('finds series in period order', () => {
    expect(observations.totals('')).toEqual([2, 0, 1, 6]);
    expect(observations.totals('koillinen')).toEqual([]);
    expect(observations.groupRows('', 'age-group', 'u30')).toEqual([5, 4]);
    expect(observations.groupRows('koillinen', 'age-group', 'u30')).toEqual([3]);
  });

  it('reports the local spellings once, at the first, with their number', () => {
    expect(problems.map(({ rule, params, variant }) => [rule, variant, params])).toEqual([
      ['period/not-canonical', 'repeated', { period: 'loka.19', canonical: '2019-10', count: 2 }],
    ]);
    const [first] = problems;
    expect(first && table.locate(first.place)).toEqual({
      start: { line: 2, column: 1 },
      end: { line: 2, column: 8 },
    });
  });
});

it('keeps a first day as a day where the indicator is not monthly', () => {
  const { observations } = readWell('period;value\n1.11.2019;1\n', { ...sheet, frequency: 'day' });
  expect(observations.periodAt(0).key).toBe('2019-11-01');
});

describe('cells that cannot be read', () => {
  it.each([
    ['12 %', 'percent', '12'],
    ['1.234,5', 'ambiguous', ''],
    ['1e5', 'exponent', ''],
    ['paljon', 'not-a-number', ''],
  ])('%s', (text, variant, suggestion) => {
    const { observations, problems, table } = readWell(`period;value\n2019-10;${text}\n`);
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    expect(problem).toMatchObject({
      rule: 'data/not-a-number',
      variant,
      params: { value: text, suggestion },
    });
    const span = problem && table.locate(problem.place);
    expect(span?.start).toEqual({ line: 2, column: 9 });
    expect(observations.numberAt('value', 0)).toBeNull();
    expect(observations.hasUnreadableCell(0)).toBe(true);
  });

  it('takes no decimal comma where commas separate', () => {
    const { problems } = readWell('period,value\n2019-10,"1,5"\n');
    expect(problems[0]).toMatchObject({ variant: 'decimal-comma', params: { suggestion: '1.5' } });
  });

  it('leaves out a row without a readable period', () => {
    const { observations, problems } = readWell(
      'period;value\n2019–2020;1\n;2\n2019-13;3\n2019-10;4\n',
    );
    expect(problems.map(({ rule, variant, place }) => [rule, variant, place])).toEqual([
      ['period/not-understood', 'ambiguous-years', { kind: 'cell', row: 0, column: 0 }],
      ['period/not-understood', 'empty', { kind: 'cell', row: 1, column: 0 }],
      ['period/not-understood', 'no-such-date', { kind: 'cell', row: 2, column: 0 }],
    ]);
    expect(observations.rowCount).toBe(1);
    expect(observations.rowAt(0)).toBe(3);
    expect(observations.numberAt('value', 0)).toBe(4);
  });

  it.each([
    ['ennakkotieto', 'provisional'],
    ['ei kerätty', 'not-collected'],
    ['Förhandsuppgift', 'provisional'],
    ['confrmed', 'confirmed'],
    ['hassu', ''],
  ])('status %s', (status, suggestion) => {
    const { observations, problems } = readWell(`period;value;status\n2019-10;1;${status}\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      rule: 'data/unknown-status',
      params: { suggestion },
      place: { kind: 'cell', row: 0, column: 2 },
    });
    expect(problems[0]?.variant).toBe(suggestion === '' ? undefined : 'suggested');
    expect(observations.statusesAt(0)).toEqual([]);
  });

  it.each(['revised break', 'revised|break', 'revised + break', 'Break|Revised'])(
    'several statuses: %s',
    (status) => {
      const { observations, problems } = readWell(`period,value,status\n2019-10,1,${status}\n`);
      expect(problems).toEqual([]);
      expect(observations.statusesAt(0)).toEqual(['revised', 'break']);
    },
  );
});

describe('the header', () => {
  it('names unknown columns and the right words for them', () => {
    const { problems } = readWell('period;value;arvo;vaule;ikä\n2019-10;1;2;3;4\n');
    expect(problems.map(({ rule, params, place }) => [rule, params['suggestion'], place])).toEqual([
      ['data/unknown-column', 'value', { kind: 'cell', row: -1, column: 2 }],
      ['data/unknown-column', 'value', { kind: 'cell', row: -1, column: 3 }],
      ['data/unknown-column', '', { kind: 'cell', row: -1, column: 4 }],
    ]);
  });

  it.each([
    ['value\n1\n', 'period', undefined],
    ['period\n2019\n', 'value', 'value'],
    ['period;numerator\n2019;1\n', 'denominator', undefined],
    ['period;denominator\n2019;1\n', 'numerator', undefined],
  ])('misses a column: %j', (content, column, variant) => {
    const { observations, problems } = read(content);
    expect(observations).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule: 'data/missing-column', params: { column } });
    expect(problems[0]?.variant).toBe(variant);
  });

  it('takes every other column for a disaggregation when there is no sheet', () => {
    const outcome = buildObservations(
      { path: 'd.csv', bytes: new TextEncoder().encode('period;value;kieli\n2019;1;sv\n') },
      { experiment: 'hub', indicator: 'visits', sheet: undefined, calendar },
    );
    expect(outcome.problems).toEqual([]);
    expect(outcome.value.observations?.groupAt('kieli', 0)).toBe('sv');
  });
});

describe('whole files', () => {
  it('an empty file is a problem, a header alone is not', () => {
    expect(read('')).toMatchObject({
      observations: null,
      problems: [{ rule: 'schema/empty-file' }],
    });
    const { observations, problems } = readWell('period;value\n');
    expect(problems).toEqual([]);
    expect(observations.rowCount).toBe(0);
    expect(observations.totals('')).toEqual([]);
    expect(observations.areas()).toEqual([]);
  });

  it('a file that breaks off gives no half series', () => {
    const { observations, problems } = read('period;value\n2019;1\n2020;"2\n2021;3\n');
    expect(observations).toBeNull();
    expect(problems.map(({ rule }) => rule)).toEqual(['syntax/csv']);
  });

  it('tells at most a hundred of a kind, then how many more', () => {
    const rows = Array.from({ length: 250 }, () => '2019;x');
    const { problems } = readWell(`period;value\n${rows.join('\n')}\n`);
    expect(problems).toHaveLength(101);
    expect(problems[100]).toMatchObject({
      rule: 'data/not-a-number',
      variant: 'more',
      params: { more: 150 },
    });
  });

  it('keeps more rows than it first makes room for', () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => `2019-10;${i};a${i % 7}`);
    const { observations } = readWell(`period;value;area\n${rows.join('\n')}\n`);
    expect(observations.rowCount).toBe(5_000);
    expect(observations.numberAt('value', 4_999)).toBe(4_999);
    expect(observations.totals('a3')).toHaveLength(714);
    expect(observations.areas()).toHaveLength(7);
    expect(() => observations.periodAt(5_000)).toThrow(RangeError);
  });

  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, headed) => {
        const start = new TextEncoder().encode('period;value;status\n');
        const { observations } = read(headed ? Uint8Array.from([...start, ...bytes]) : bytes);
        for (let i = 0; i < (observations?.rowCount ?? 0); i++) observations?.observation(i);
      }),
    );
  });
});
