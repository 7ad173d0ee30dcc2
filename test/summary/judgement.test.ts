import { describe, expect, it } from 'vitest';
import type { Monitoring } from '../../src/model/monitoring.ts';
import { createCalendar } from '../../src/model/period.ts';
import { findJudgement } from '../../src/summary/judgement.ts';

const calendar = createCalendar([]);

function periodOf(text: string) {
  const parsed = calendar.parse(text);
  if (!parsed.ok) throw new Error(`no period: ${text}`);
  return parsed.period;
}

function monitoringOf(period: string, reading: object | null): Monitoring {
  return {
    period,
    reported_on: '2020-08-20',
    reported_by: 'Suunnittelija',
    what_was_done: 'Valot asennettiin.',
    decision: { decision: 'continue', reason: 'Suunta on hyvä.' },
    readings: reading === null ? [] : [{ indicator: 'safe', text: 'Hyvä.', ...reading }],
  };
}

const set = { status: 'behind', reason: 'Kysely tehtiin poikkeusaikana.' };

function judge(monitoring: readonly Monitoring[], latest = '2020-H1', upTo: string | null = null) {
  return findJudgement('safe', periodOf(latest), {
    monitoring,
    calendar,
    horizon: {
      asOf: '2020-09-01',
      upTo: upTo === null ? null : periodOf(upTo),
      releasedOnly: false,
    },
  });
}

describe('the status that the team sets', () => {
  it('stands with its reason, who set it and when', () => {
    expect(judge([monitoringOf('2020-H1', set)])).toEqual({
      status: 'behind',
      why: 'Kysely tehtiin poikkeusaikana.',
      by: 'Suunnittelija',
      on: '2020-08-20',
      period: '2020-H1',
    });
  });

  it('is none without monitoring, without a reading or without a status', () => {
    const none = { reason: 'no-judgement' };
    expect(judge([])).toEqual(none);
    expect(judge([monitoringOf('2020-H1', null)])).toEqual(none);
    expect(judge([monitoringOf('2020-H1', {})])).toEqual(none);
    expect(judge([monitoringOf('2020-H1', { ...set, indicator: 'other' })])).toEqual(none);
  });

  it('stands until newer monitoring that sets none', () => {
    const older = monitoringOf('2019-H2', set);
    expect(judge([older], '2019-H2')).toMatchObject({ status: 'behind', period: '2019-H2' });
    expect(judge([older, monitoringOf('2020-H1', {})], '2019-H2')).toEqual({
      reason: 'no-judgement',
    });
  });

  it('stands until a newer figure', () => {
    expect(judge([monitoringOf('2019-H2', set)], '2020-H1')).toEqual({ reason: 'judged-earlier' });
  });

  it('is not known before its period has ended, nor to a report of an earlier one', () => {
    expect(judge([monitoringOf('2020-H2', set)])).toEqual({ reason: 'no-judgement' });
    const two = [monitoringOf('2020-H1', {}), monitoringOf('2019-H2', set)];
    expect(judge(two, '2019-H2', '2019-H2')).toMatchObject({ status: 'behind' });
  });

  it('without a reason is told without one', () => {
    expect(judge([monitoringOf('2020-H1', { status: 'met' })])).toMatchObject({ why: null });
  });
});
