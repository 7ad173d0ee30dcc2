import { describe, expect, it } from 'vitest';
import { firstIndicator, type SmallProgramme } from '../small-programme.ts';

const programme: SmallProgramme['programme'] = { privacy: { rounding: 5 } };

describe('rounding to 5', () => {
  it.each([
    [0, 0],
    [1, null],
    [7, null],
    [8, 10],
    [12, 10],
    [13, 15],
    [62, 60],
  ])('shows a count of %i as %s', (count, shown) => {
    const sheet: SmallProgramme['sheet'] = { measure: 'count', counts_people: true };
    const csv = `period,value\n2020-H1,${count}\n`;
    expect(firstIndicator({ csv, sheet, programme }).latest.value).toBe(shown);
  });

  it('computes rates from rounded counts, and drops limits of the unrounded figure', () => {
    const csv = 'period,numerator,denominator,lower,upper\n2020-H1,33,102,23.1,42.4\n';
    const summary = firstIndicator({ csv, programme });
    expect(summary.latest).toMatchObject({ value: 35, numerator: 35, denominator: 100, n: 100 });
    expect(summary.latest.interval?.method).toBe('wilson@1');
    expect(summary.methodVersions).toContain('rounding-5@1');
    expect(JSON.stringify(summary)).not.toMatch(/[^0-9.](33|102|23\.1|42\.4)[^0-9.]/);
  });

  it('rounds the numerator that a percentage implies', () => {
    const csv = 'period,value,n\n2020-H1,32.4,102\n';
    expect(firstIndicator({ csv, programme }).latest).toMatchObject({ value: 35, numerator: 35 });
  });

  it('rounds a baseline that the plan gives', () => {
    const sheet: SmallProgramme['sheet'] = { measure: 'count', counts_people: true };
    const use = { baseline: { period: '2018', value: 63 } };
    const csv = 'period,value\n2020-H1,40\n';
    expect(firstIndicator({ csv, sheet, use, programme }).baseline.value).toBe(65);
  });

  it('leaves what does not count people', () => {
    const sheet: SmallProgramme['sheet'] = { measure: 'count', counts_people: false };
    const summary = firstIndicator({ csv: 'period,value\n2020-H1,63\n', sheet, programme });
    expect(summary.latest.value).toBe(63);
    expect(summary.methodVersions).not.toContain('rounding-5@1');
  });
});
