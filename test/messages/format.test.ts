import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, formatInMonth } from '../../src/messages/format-date.ts';
import { formatList } from '../../src/messages/format-list.ts';
import {
  formatNumber,
  formatPercent,
  formatPercentRange,
  formatRange,
  formatSigned,
} from '../../src/messages/format-number.ts';
import {
  formatPeriod,
  formatPeriodShort,
  type PeriodParts,
} from '../../src/messages/format-period.ts';

const U2212 = '\u2212';
const U00A0 = '\u00a0';

describe('numbers', () => {
  test.each([
    [1.005, 2, '1,01'],
    [2.675, 2, '2,68'],
    [-2.5, 0, `${U2212}3`],
    [0.5, 0, '1'],
    [-0.4, 0, '0'],
    [-0, 1, '0,0'],
    [1.45, 1, '1,5'],
    [8.345, 2, '8,35'],
    [1e21, 0, `1${U00A0}000${U00A0}000${U00A0}000${U00A0}000${U00A0}000${U00A0}000${U00A0}000`],
    [1.5e-7, 7, '0,0000002'],
  ])('%d with %d decimals is %s in Finnish', (value, decimals, text) => {
    expect(formatNumber('fi', value, decimals)).toBe(text);
  });

  test('minus is U+2212 and thousands are U+00A0 in fi and sv', () => {
    expect(formatNumber('fi', -1234567.5, 1)).toBe(`${U2212}1${U00A0}234${U00A0}567,5`);
    expect(formatNumber('sv', -1234567.5, 1)).toBe(`${U2212}1${U00A0}234${U00A0}567,5`);
    expect(formatNumber('en', -1234567.5, 1)).toBe(`${U2212}1,234,567.5`);
    expect(formatNumber('fi', 1234)).toBe(`1${U00A0}234`);
  });

  test('without decimals a number keeps all it has', () => {
    expect(formatNumber('fi', 3.25)).toBe('3,25');
    expect(formatNumber('en', 0.1)).toBe('0.1');
    expect(formatNumber('sv', 12)).toBe('12');
  });

  test('percent has U+00A0 in fi and sv and none in en', () => {
    expect(formatPercent('fi', 52.4, 0)).toBe(`52${U00A0}%`);
    expect(formatPercent('sv', 52.4, 1)).toBe(`52,4${U00A0}%`);
    expect(formatPercent('en', 52.4, 0)).toBe('52%');
  });

  test('a signed zero has no sign', () => {
    expect(formatSigned('fi', 17.2, 0)).toBe('+17');
    expect(formatSigned('fi', -17.2, 0)).toBe(`${U2212}17`);
    expect(formatSigned('fi', 0.2, 0)).toBe('0');
    expect(formatSigned('fi', -0.2, 0)).toBe('0');
  });

  test('ranges follow the three languages, and a minus changes the joint', () => {
    expect(formatRange('fi', 5, 29, 0)).toBe('5–29');
    expect(formatRange('fi', -5, 29, 0)).toBe(`${U2212}5…29`);
    expect(formatRange('sv', 5, 29, 0)).toBe('5–29');
    expect(formatRange('sv', -5, 29, 0)).toBe(`${U2212}5 till 29`);
    expect(formatRange('en', 5, 29, 0)).toBe('5 to 29');
    expect(formatRange('en', -5, 29, 0)).toBe(`${U2212}5 to 29`);
    expect(formatRange('fi', -0.3, 29, 0)).toBe('0–29');
    expect(formatPercentRange('fi', 41, 63, 0)).toBe(`41–63${U00A0}%`);
    expect(formatPercentRange('en', 41, 63, 0)).toBe('41% to 63%');
  });

  test('what is not a number is a bug', () => {
    expect(() => formatNumber('fi', Number.NaN, 0)).toThrow(RangeError);
    expect(() => formatNumber('fi', Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  test('a printed number reads back within half of its last place, and never as −0', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const text = formatNumber('en', value, decimals);
          const back = Number(text.replaceAll(',', '').replace(U2212, '-'));
          expect(Math.abs(back - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6);
          expect(text).not.toMatch(/^\u2212[0.]*$/);
          expect(text).not.toContain('-');
        },
      ),
    );
  });
});

const PERIODS: readonly (readonly [PeriodParts, string, string, string, string, string])[] = [
  [
    { kind: 'year', key: '2020', start: '2020-01-01', end: '2020-12-31' },
    '2020',
    '2020',
    '2020',
    '2020',
    '2020',
  ],
  [
    { kind: 'half-year', key: '2020-H1', start: '2020-01-01', end: '2020-06-30' },
    'tammi–kesäkuu 2020',
    'januari–juni 2020',
    'January–June 2020',
    '1–6/2020',
    'Jan–Jun 2020',
  ],
  [
    { kind: 'tertial', key: '2019-T2', start: '2019-05-01', end: '2019-08-31' },
    'touko–elokuu 2019',
    'maj–augusti 2019',
    'May–August 2019',
    '5–8/2019',
    'May–Aug 2019',
  ],
  [
    { kind: 'quarter', key: '2019-Q4', start: '2019-10-01', end: '2019-12-31' },
    'loka–joulukuu 2019',
    'oktober–december 2019',
    'October–December 2019',
    '10–12/2019',
    'Oct–Dec 2019',
  ],
  [
    { kind: 'month', key: '2019-10', start: '2019-10-01', end: '2019-10-31' },
    'lokakuu 2019',
    'oktober 2019',
    'October 2019',
    '10/2019',
    'Oct 2019',
  ],
  [
    { kind: 'week', key: '2020-W01', start: '2019-12-30', end: '2020-01-05' },
    'viikko 1/2020',
    'vecka 1/2020',
    'week 1/2020',
    'vk 1/2020',
    'wk 1/2020',
  ],
  [
    { kind: 'day', key: '2019-10-14', start: '2019-10-14', end: '2019-10-14' },
    '14.10.2019',
    '14.10.2019',
    '14 October 2019',
    '14.10.2019',
    '14 Oct 2019',
  ],
  [
    { kind: 'school-year', key: '2019/2020', start: '2019-08-01', end: '2020-07-31' },
    'lukuvuosi 2019–2020',
    'läsåret 2019–2020',
    'school year 2019–2020',
    '2019/2020',
    '2019/2020',
  ],
  [
    { kind: 'school-term', key: '2019/2020-2', start: '2020-01-01', end: '2020-07-31' },
    'kevätlukukausi 2020',
    'vårterminen 2020',
    'spring term 2020',
    'kevät 2020',
    'spring 2020',
  ],
  [
    { kind: 'range', key: '2018..2020', start: '2018-01-01', end: '2020-12-31' },
    '2018–2020',
    '2018–2020',
    '2018–2020',
    '2018–2020',
    '2018–2020',
  ],
  [
    { kind: 'range', key: '2018-04..2020-06', start: '2018-04-01', end: '2020-06-30' },
    'huhtikuu 2018 – kesäkuu 2020',
    'april 2018 – juni 2020',
    'April 2018 – June 2020',
    '4/2018 – 6/2020',
    'Apr 2018 – Jun 2020',
  ],
];

describe('dates and periods', () => {
  test.each(PERIODS)('%o', (period, fi, sv, en, short, shortEnglish) => {
    expect(formatPeriod('fi', period)).toBe(fi);
    expect(formatPeriod('sv', period)).toBe(sv);
    expect(formatPeriod('en', period)).toBe(en);
    expect(formatPeriodShort('fi', period)).toBe(short);
    expect(formatPeriodShort('en', period)).toBe(shortEnglish);
  });

  test('a named period is printed by its name', () => {
    const period: PeriodParts = {
      kind: 'named',
      key: 'pilot-1',
      start: '2019-09-01',
      end: '2019-11-15',
    };
    expect(formatPeriod('fi', period, 'ensimmäinen jakso')).toBe('ensimmäinen jakso');
    expect(formatPeriod('fi', period)).toBe('pilot-1');
  });

  test('dates, and months that something happens in', () => {
    expect(formatDate('fi', '2020-06-30')).toBe('30.6.2020');
    expect(formatDate('sv', '2020-06-30')).toBe('30.6.2020');
    expect(formatDate('en', '2020-06-30')).toBe('30 June 2020');
    expect(formatInMonth('fi', '2021-12-01')).toBe('joulukuussa 2021');
    expect(formatInMonth('sv', '2021-12-01')).toBe('i december 2021');
    expect(formatInMonth('en', '2021-12-01')).toBe('in December 2021');
  });

  test('lists', () => {
    expect(formatList('fi', ['a', 'b', 'c'])).toBe('a, b ja c');
    expect(formatList('sv', ['a', 'b', 'c'])).toBe('a, b och c');
    expect(formatList('en', ['a', 'b', 'c'])).toBe('a, b and c');
  });
});
