import { describe, expect, it } from 'vitest';
import { firstIndicator, type SmallProgramme } from './small-programme.ts';

const header = 'period,numerator,denominator\n';

/** State of the point of one row of a proportion. */
function stateOf(row: string, more: SmallProgramme = {}): string | undefined {
  const { points } = firstIndicator({ csv: `${header}2020-H1,${row}\n`, ...more });
  return points.find(({ period }) => period === '2020-H1')?.state;
}

describe('small counts', () => {
  it.each([
    ['0,60', 'value'],
    ['1,60', 'suppressed'],
    ['4,60', 'suppressed'],
    ['5,60', 'value'],
    // Without a sensitive attribute the rest may be small.
    ['58,60', 'value'],
    ['0,4', 'suppressed'],
  ])('numerator,denominator %s: %s', (row, state) => {
    expect(stateOf(row)).toBe(state);
  });

  it.each([
    ['0,60', 'suppressed'],
    ['9,60', 'suppressed'],
    ['10,60', 'value'],
    ['50,60', 'value'],
    ['51,60', 'suppressed'],
    ['60,60', 'suppressed'],
  ])('of a sensitive attribute %s: %s', (row, state) => {
    expect(stateOf(row, { sheet: { privacy: { sensitive: true } } })).toBe(state);
    const privacy = { personal_data: true, sensitive: true };
    expect(stateOf(row, { experiment: { privacy } })).toBe(state);
  });

  it('takes the threshold of the sheet, then the experiment, then the programme', () => {
    const programme: SmallProgramme['programme'] = { privacy: { threshold: 8 } };
    const experiment: SmallProgramme['experiment'] = {
      privacy: { personal_data: true, threshold: 7 },
    };
    const sheet: SmallProgramme['sheet'] = { privacy: { threshold: 6 } };
    expect(stateOf('7,60', { programme })).toBe('suppressed');
    expect(stateOf('7,60', { programme, experiment })).toBe('value');
    expect(stateOf('6,60', { programme, experiment })).toBe('suppressed');
    expect(stateOf('6,60', { programme, experiment, sheet })).toBe('value');
  });

  it('hides a percentage whose base tells the small count behind it', () => {
    const csv = (value: number): string => `period,value,n\n2020-H1,${value},60\n`;
    const valueFor = (value: number) => firstIndicator({ csv: csv(value) }).latest.reason;
    expect(valueFor(5)).toBe('suppressed');
    expect(valueFor(0.5)).toBe('suppressed');
    expect(valueFor(10)).toBeNull();
  });

  it('suppresses counts of people, and no others', () => {
    const latest = (sheet: SmallProgramme['sheet']) =>
      firstIndicator({
        csv: 'period,value\n2020-H1,3\n',
        sheet: { measure: 'count', ...sheet },
      }).latest;
    const hidden = { value: null, reason: 'suppressed' };
    expect(latest({ counts_people: true })).toMatchObject(hidden);
    expect(latest({ counts_people: false }).value).toBe(3);
    expect(latest({}), 'a count that does not say is taken to count people').toMatchObject(hidden);
  });

  it('suppresses a small count that the plan itself gives as the baseline', () => {
    const summary = firstIndicator({
      csv: 'period,value\n2020-H1,40\n',
      sheet: { measure: 'count', counts_people: true },
      use: { baseline: { period: '2018', value: 3 } },
    });
    expect(summary.baseline).toMatchObject({ value: null, reason: 'suppressed' });
    expect(summary.change).toMatchObject({ value: null, reason: 'suppressed' });
    expect(summary.progress).toMatchObject({ status: 'not-assessed', reason: 'suppressed' });
    expect(summary.marks).toContain('c');
  });

  it('takes everything derived along, the note too, and keeps a break', () => {
    const summary = firstIndicator({
      csv: 'period,numerator,denominator,status,note\n2019-H1,48,80,,\n2019-H2,30,80,,\n2020-H1,3,80,break revised,kolme\n',
    });
    expect(summary.latest).toEqual({
      period: '2020-H1',
      value: null,
      n: null,
      numerator: null,
      denominator: null,
      interval: null,
      method: null,
      status: ['break', 'suppressed'],
      lowReliability: false,
      reason: 'suppressed',
    });
    expect(summary.points.at(-1)).toMatchObject({ note: '', marks: ['c', 'b'] });
    expect(summary.change).toMatchObject({ value: null, reason: 'suppressed' });
    expect(summary.progress).toMatchObject({
      status: 'not-assessed',
      reason: 'suppressed',
      pace: null,
      share: null,
      statusRange: [],
    });
    expect(JSON.stringify(summary)).not.toContain('kolme');
  });

  it('believes the file’s own suppression, whatever else the row holds', () => {
    const csv = 'period,numerator,denominator,status\n2020-H1,30,80,suppressed\n';
    expect(firstIndicator({ csv }).latest).toMatchObject({ numerator: null, reason: 'suppressed' });
  });

  it('uses no figure of a row with an unreadable count', () => {
    const csv = 'period,value,n\n2020-H1,50,kolme\n';
    expect(firstIndicator({ csv }).latest).toMatchObject({ value: null, reason: 'faulty' });
  });

  it('hides the parts of a period, never the whole, when one part is small', () => {
    const csv = `${header}2019,43,160\n2019-H1,40,80\n2019-H2,3,80\n2020-H1,30,80\n`;
    const { points } = firstIndicator({ csv });
    expect(points.map(({ period, state }) => [period, state])).toEqual([
      ['2019-H1', 'suppressed'],
      ['2019', 'value'],
      ['2019-H2', 'suppressed'],
      ['2020-H1', 'value'],
    ]);
  });
});
