import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  comparePeriods,
  containsPeriod,
  createCalendar,
  daysBetween,
  isDate,
  nextPeriod,
  overlaps,
  type Period,
  type PeriodKind,
  periodFileName,
  periodOfDate,
  periodsPerYear,
} from '../../src/model/period.ts';

const calendar = createCalendar([
  { id: 'pilottivaihe', start: '2019-09-02', end: '2019-12-20' },
  { id: 'reversed', start: '2019-12-20', end: '2019-09-02' },
  { id: 'no-date', start: '2019-02-30', end: '2019-09-02' },
  { id: '2019', start: '2018-01-01', end: '2018-12-31' },
]);

function read(text: string | number): Period {
  const parsed = calendar.parse(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.reason}`);
  return parsed.period;
}

function dayFraction(date: string, days: number): number {
  return Number(date.slice(0, 4)) + (daysBetween(`${date.slice(0, 4)}-01-01`, date) + 0.5) / days;
}

describe('canonical forms', () => {
  it.each([
    ['2019', 'year', '2019-01-01', '2019-12-31', 2019.5],
    ['2019-H1', 'half-year', '2019-01-01', '2019-06-30', 2019.25],
    ['2019-H2', 'half-year', '2019-07-01', '2019-12-31', 2019.75],
    ['2019-T2', 'tertial', '2019-05-01', '2019-08-31', 2019.5],
    ['2019-T3', 'tertial', '2019-09-01', '2019-12-31', 2019 + 5 / 6],
    ['2019-Q4', 'quarter', '2019-10-01', '2019-12-31', 2019.875],
    ['2020-02', 'month', '2020-02-01', '2020-02-29', 2020.125],
    ['2019-10', 'month', '2019-10-01', '2019-10-31', 2019 + 9.5 / 12],
    ['2019-W41', 'week', '2019-10-07', '2019-10-13', dayFraction('2019-10-10', 365)],
    ['2020-W53', 'week', '2020-12-28', '2021-01-03', dayFraction('2020-12-31', 366)],
    ['2020-W01', 'week', '2019-12-30', '2020-01-05', dayFraction('2020-01-02', 366)],
    ['2019-10-14', 'day', '2019-10-14', '2019-10-14', dayFraction('2019-10-14', 365)],
    ['2019/2020', 'school-year', '2019-08-01', '2020-07-31', 2020 + 1 / 12],
    ['2019/2020-1', 'school-term', '2019-08-01', '2019-12-31', 2019 + 19 / 24],
    ['2019/2020-2', 'school-term', '2020-01-01', '2020-07-31', 2020 + 7 / 24],
    ['2018..2020', 'range', '2018-01-01', '2020-12-31', 2019.5],
    ['2019-10..2020-02', 'range', '2019-10-01', '2020-02-29', 2019 + 11.5 / 12],
    ['pilottivaihe', 'named', '2019-09-02', '2019-12-20', 2019 + 299 / 365],
  ])('%s', (text, kind, start, end, middle) => {
    const parsed = calendar.parse(text);
    expect(parsed).toMatchObject({
      ok: true,
      canonical: true,
      period: { kind, key: text, start, end },
    });
    expect(read(text).middle).toBeCloseTo(middle, 10);
  });

  it('takes a year as a number', () => {
    expect(calendar.parse(2019)).toEqual(calendar.parse('2019'));
  });
});

describe('local spellings', () => {
  it.each([
    ['2019H2', '2019-H2'],
    ['2019 H2', '2019-H2'],
    ['2019/H2', '2019-H2'],
    ['2019-h2', '2019-H2'],
    ['H2/2019', '2019-H2'],
    ['2019 T1', '2019-T1'],
    ['2019 Q4', '2019-Q4'],
    ['Q4/2019', '2019-Q4'],
    ['10/2019', '2019-10'],
    ['1/2019', '2019-01'],
    ['10.2019', '2019-10'],
    ['2019-1', '2019-01'],
    ['2019M10', '2019-10'],
    ['1.10.2019', '2019-10-01'],
    ['14.10.2019', '2019-10-14'],
    ['loka.19', '2019-10'],
    ['lokakuu 2019', '2019-10'],
    ['lokakuu.19', '2019-10'],
    ['Lokakuu 2019', '2019-10'],
    ['okt-19', '2019-10'],
    ['okt. 2019', '2019-10'],
    ['oktober 2019', '2019-10'],
    ['kesä.19', '2019-06'],
    ['kesa\u0308.19', '2019-06'],
    ['maj-19', '2019-05'],
    ['tammi.30', '1930-01'],
    ['2019 lokakuu', '2019-10'],
    ['2019W41', '2019-W41'],
    ['2019-W1', '2019-W01'],
    ['vk 41/2019', '2019-W41'],
    ['vko 41/2019', '2019-W41'],
    ['v. 41/2019', '2019-W41'],
    ['vecka 41 2019', '2019-W41'],
    ['2019/20', '2019/2020'],
    ['lv 2019–2020', '2019/2020'],
    ['läsåret 2019/2020', '2019/2020'],
    ['syyslukukausi 2019', '2019/2020-1'],
    ['kevätlukukausi 2020', '2019/2020-2'],
    ['vårterminen 2020', '2019/2020-2'],
    ['2019/2020 syksy', '2019/2020-1'],
    ['2019/2020-K', '2019/2020-2'],
    ['2018 .. 2020', '2018..2020'],
    ['2018...2020', '2018..2020'],
    ['10/2019..2/2020', '2019-10..2020-02'],
    ['2019..2019', '2019'],
    [' 2019 ', '2019'],
    ['lokakuu\u00a02019', '2019-10'],
    ['1–6/2019', '2019-H1'],
    ['1-6/2019', '2019-H1'],
    ['7 – 12/2019', '2019-H2'],
    ['1–4/2019', '2019-T1'],
    ['9–12/2019', '2019-T3'],
    ['4–6/2019', '2019-Q2'],
    ['10–12.2019', '2019-Q4'],
    ['1–12/2019', '2019'],
    ['tammi–kesäkuu 2019', '2019-H1'],
    ['heinä-joulukuu 2019', '2019-H2'],
    ['januari–juni 2019', '2019-H1'],
    ['January–June 2019', '2019-H1'],
    ['Jan–Apr 2019', '2019-T1'],
    ['touko–elokuu 2019', '2019-T2'],
    ['14 Oct 2019', '2019-10-14'],
    ['wk 41/2019', '2019-W41'],
  ])('%s is %s', (text, key) => {
    expect(calendar.parse(text)).toMatchObject({ ok: true, canonical: false, period: { key } });
  });
});

describe('refusals', () => {
  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['joskus', 'unknown-form'],
    ['2019-10-14T12:00', 'unknown-form'],
    ['syksy 2019', 'ambiguous-season'],
    ['Kevät 2020', 'ambiguous-season'],
    ['kesä 2020', 'ambiguous-season'],
    ['2020 våren', 'ambiguous-season'],
    ['autumn 2019', 'ambiguous-season'],
    ['2–5/2019', 'uneven-months'],
    ['2–7/2019', 'uneven-months'],
    ['tammi–helmikuu 2019', 'uneven-months'],
    ['6–1/2019', 'reversed-range'],
    ['1–13/2019', 'no-such-date'],
    ['yksi–kaksi 2019', 'unknown-form'],
    ['14 foo 2019', 'unknown-form'],
    ['10.14.2019', 'no-such-date'],
    ['2019-13', 'no-such-date'],
    ['2019-H3', 'no-such-part'],
    ['2019-T4', 'no-such-part'],
    ['2019-Q5', 'no-such-part'],
    ['2026-02-30', 'no-such-date'],
    ['2019-02-29', 'no-such-date'],
    ['2019-W53', 'no-such-date'],
    ['2019-W00', 'no-such-date'],
    ['2019–2020', 'ambiguous-years'],
    ['2019-2020', 'ambiguous-years'],
    ['2009–2010', 'ambiguous-years'],
    ['2009–10', 'ambiguous-years'],
    ['2019-20', 'ambiguous-years'],
    ['2019/2021', 'ambiguous-years'],
    ['2020..2018', 'reversed-range'],
    ['2019..2020-H1', 'unknown-form'],
    ['2019..', 'unknown-form'],
    ['pilottivaihe..pilottivaihe', 'unknown-form'],
    ['1899', 'out-of-bounds'],
    ['2101-01', 'out-of-bounds'],
    ['2100/2101', 'out-of-bounds'],
    ['reversed', 'unknown-form'],
    ['no-date', 'unknown-form'],
  ])('%s: %s', (text, reason) => {
    expect(calendar.parse(text)).toEqual({ ok: false, reason });
  });

  it('does not let a programme rename a year', () => {
    expect([...calendar.named.keys()]).toEqual(['pilottivaihe']);
    expect(read('2019').start).toBe('2019-01-01');
  });
});

const KINDS: readonly PeriodKind[] = [
  'year',
  'half-year',
  'tertial',
  'quarter',
  'month',
  'week',
  'day',
  'school-year',
  'school-term',
];
const kinds = fc.constantFrom(...KINDS);
const dates = fc.integer({ min: 0, max: 72_000 }).map((days) => addDays('1901-06-01', days));

describe('properties', () => {
  it('prints what it reads', () => {
    fc.assert(
      fc.property(kinds, dates, (kind, date) => {
        const period = periodOfDate(kind, date);
        expect(period).not.toBeNull();
        if (period === null) return;
        expect(calendar.parse(period.key)).toEqual({ ok: true, canonical: true, period });
      }),
    );
  });

  it('a kind covers the days without gap or overlap', () => {
    fc.assert(
      fc.property(kinds, dates, (kind, date) => {
        const period = periodOfDate(kind, date);
        const next = period === null ? null : nextPeriod(period);
        if (period === null || next === null) throw new Error(`${kind} ${date}`);
        expect(period.start <= date && date <= period.end).toBe(true);
        expect(next.start).toBe(addDays(period.end, 1));
        expect(next.kind).toBe(kind);
        expect(comparePeriods(period, next)).toBe(-1);
        expect(next.middle).toBeGreaterThan(period.middle);
        expect(overlaps(period, next)).toBe(false);
        expect(containsPeriod(period, period)).toBe(true);
      }),
    );
  });

  it('its middle lies between its days', () => {
    fc.assert(
      fc.property(kinds, dates, (kind, date) => {
        const period = periodOfDate(kind, date);
        if (period === null) throw new Error(`${kind} ${date}`);
        const year = Number(period.start.slice(0, 4));
        const days = daysBetween(`${year}-01-01`, period.start);
        expect(period.middle).toBeGreaterThan(year + (days - 3) / 366);
        const length = daysBetween(period.start, period.end) + 1;
        expect(period.middle).toBeLessThan(year + (days + length + 3) / 365);
      }),
    );
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const parsed = calendar.parse(text);
        if (parsed.ok) expect(read(parsed.period.key).key).toBe(parsed.period.key);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('counts periods in a year', () => {
    expect(KINDS.map((kind) => periodsPerYear(kind))).toEqual([
      1,
      2,
      3,
      4,
      12,
      365.25 / 7,
      365.25,
      1,
      2,
    ]);
    expect(periodsPerYear('named')).toBeNull();
    expect(periodsPerYear('range')).toBeNull();
  });

  it('has no next after the bounds, a name or a range', () => {
    expect(nextPeriod(read('2100'))).toBeNull();
    expect(nextPeriod(read('2018..2020'))).toBeNull();
    expect(nextPeriod(read('pilottivaihe'))).toBeNull();
    expect(nextPeriod(read('2019/2020-2'))?.key).toBe('2020/2021-1');
    expect(nextPeriod(read('2020-W53'))?.key).toBe('2021-W01');
  });

  it('contains and overlaps', () => {
    expect(containsPeriod(read('2019'), read('2019-Q4'))).toBe(true);
    expect(containsPeriod(read('2019'), read('2019/2020'))).toBe(false);
    expect(overlaps(read('2019'), read('2019/2020'))).toBe(true);
    expect(overlaps(read('2019'), read('2020-W01'))).toBe(true);
  });

  it('orders by start, then end, then key', () => {
    const keys = ['2019-H1', '2018..2020', '2019', '2019-01', '2019-01-01', '2018'];
    const sorted = keys.map((key) => read(key)).sort(comparePeriods);
    expect(sorted.map((period) => period.key)).toEqual([
      '2018',
      '2018..2020',
      '2019-01-01',
      '2019-01',
      '2019-H1',
      '2019',
    ]);
  });

  it('knows the calendar', () => {
    expect(isDate('2020-02-29')).toBe(true);
    expect(isDate('2026-02-30')).toBe(false);
    expect(isDate('2020-2-9')).toBe(false);
    expect(addDays('2020-02-28', 2)).toBe('2020-03-01');
    expect(daysBetween('2020-03-01', '2020-02-28')).toBe(-2);
    expect(periodFileName('2019/2020-1')).toBe('2019_2020-1');
    expect(periodOfDate('month', '2026-02-30')).toBeNull();
  });
});
