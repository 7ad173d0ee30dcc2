import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../src/source/number.ts';

describe('parseNumber', () => {
  it.each([
    ['12', 12],
    ['-3.5', -3.5],
    ['\u22123,5', -3.5],
    ['+4', 4],
    ['  7 ', 7],
    ['\u00a07\u00a0', 7],
    ['1,234', 1.234],
    ['1.234', 1.234],
    ['12 345', 12_345],
    ['1\u00a0234\u00a0567,8', 1_234_567.8],
    ['12\u202f345', 12_345],
    ['007', 7],
    ['0.1', 0.1],
  ])('reads %j', (text, value) => {
    expect(parseNumber(text, true)).toEqual({ kind: 'number', value });
  });

  it('has no negative zero', () => {
    expect(parseNumber('-0', true)).toEqual({ kind: 'number', value: 0 });
    expect(parseNumber('\u22120,0', true)).toEqual({ kind: 'number', value: 0 });
  });

  it.each([
    ['', 'empty'],
    [' \u00a0', 'empty'],
    ['1.234,5', 'ambiguous'],
    ['1,234.5', 'ambiguous'],
    ['1.234.567', 'ambiguous'],
    ['1,234,567', 'ambiguous'],
    ['1e5', 'exponent'],
    ['1,2E+05', 'exponent'],
    ['9'.repeat(400), 'too-large'],
    ['1 23', 'not-a-number'],
    ['1234 567', 'not-a-number'],
    ['1  234', 'not-a-number'],
    ['12abc', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['.5', 'not-a-number'],
    ['5.', 'not-a-number'],
    ['--5', 'not-a-number'],
    ['- 5', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['2020-01', 'not-a-number'],
    ['%', 'not-a-number'],
    ['\u0661', 'not-a-number'],
  ])('does not read %j: %s', (text, kind) => {
    expect(parseNumber(text, true)).toEqual({ kind });
  });

  it('tells what a percentage is without its sign', () => {
    expect(parseNumber('12,5 %', true)).toEqual({ kind: 'percent', value: 12.5 });
    expect(parseNumber('12.5\u00a0%', false)).toEqual({ kind: 'percent', value: 12.5 });
  });

  it('refuses a decimal comma where the comma separates, and says what was meant', () => {
    expect(parseNumber('1,5', false)).toEqual({ kind: 'decimal-comma', value: 1.5 });
    expect(parseNumber('1,234', false)).toEqual({ kind: 'ambiguous' });
    expect(parseNumber('1.5', false)).toEqual({ kind: 'number', value: 1.5 });
  });

  it('reads what Finnish formatting writes', () => {
    const format = new Intl.NumberFormat('fi', { maximumFractionDigits: 3 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousandths) => {
        const value = thousandths / 1000;
        expect(parseNumber(format.format(value), true)).toEqual({ kind: 'number', value });
      }),
    );
  });

  it('never disagrees with Number on what it accepts without spaces and commas', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.-+e') }), (text) => {
        const parsed = parseNumber(text, true);
        if (parsed.kind === 'number') expect(parsed.value).toBe(Number(text) + 0);
      }),
    );
  });
});
