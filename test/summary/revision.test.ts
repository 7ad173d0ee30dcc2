import { describe, expect, it } from 'vitest';
import type { Releases } from '../../src/model/release.ts';
import { summarizeExperiment } from '../../src/summary/summarize-experiment.ts';
import { type SmallProgramme, valueRows, workspaceOf } from './small-programme.ts';

const INDEX = { measure: 'index' } as const;
const counts = (rows: string): string => `period,numerator,denominator\n${rows}`;

/** The revision of the first indicator of `now`, after each of `before` was published. */
function revisionOf(
  now: SmallProgramme,
  before: readonly SmallProgramme[],
  more: Partial<Releases> = {},
) {
  const known = before.map((small, index) => ({
    commit: `${index}`.repeat(40),
    reports: [`monitoring-${index}`],
    asOf: small.asOf ?? '2020-09-01',
    workspace: workspaceOf(small),
    faultyRows: new Map(),
  }));
  const workspace = { ...workspaceOf(now), releases: { known, unread: [], ...more } };
  const [summary] = summarizeExperiment(workspace, 'piha', { asOf: '2020-09-01' }).indicators;
  if (summary === undefined) throw new Error('the programme has no readable indicator');
  return { ...summary.series.revision, methods: summary.methodVersions };
}

describe('how much figures have been revised', () => {
  it('is the mean of latest − first published, and of its size', () => {
    const csv = valueRows({ '2019-H1': 50.75, '2019-H2': 59.625, '2020-H1': 70 });
    const first = valueRows({ '2019-H1': 50.25, '2019-H2': 60, '2020-H1': 70 });
    const found = revisionOf({ sheet: INDEX, csv }, [{ sheet: INDEX, csv: first }]);
    // (0.5 − 0.375 + 0) / 3 and (0.5 + 0.375 + 0) / 3
    expect(found).toMatchObject({ periods: 3, mean: 0.125 / 3, meanAbsolute: 0.875 / 3 });
    expect(found).toMatchObject({ large: [], method: 'revision@1', reason: null });
    expect(found.methods).toContain('revision@1');
  });

  it('takes the oldest release that showed the period, and only periods that it could have had', () => {
    const now = { sheet: INDEX, csv: valueRows({ '2019-H1': 13, '2019-H2': 20, '2020-H1': 9 }) };
    const oldest = {
      sheet: INDEX,
      csv: valueRows({ '2019-H1': 10, '2019-H2': 1 }),
      asOf: '2019-09-01',
    };
    const second = { sheet: INDEX, csv: valueRows({ '2019-H1': 12, '2019-H2': 21 }) };
    // 13 − 10 and 20 − 21; 3 is more than 5 % of 10.
    expect(revisionOf(now, [oldest, second])).toMatchObject({
      ...{ periods: 2, mean: 1, meanAbsolute: 2, large: ['2019-H1'] },
    });
  });

  it('leaves out what is withheld now or was in any release', () => {
    const now = { csv: counts('2019-H1,48,80\n2019-H2,56,80\n2020-H1,60,80\n') };
    const shown = { csv: counts('2019-H1,40,80\n2019-H2,40,80\n2020-H1,60,80\n') };
    const hidden = { csv: counts('2019-H1,3,80\n2019-H2,40,80\n2020-H1,60,80\n') };
    expect(revisionOf(now, [shown])).toMatchObject({ periods: 3, mean: 10 });
    expect(revisionOf(now, [shown, hidden])).toMatchObject({ periods: 2, mean: 10 });
    expect(revisionOf(hidden, [shown])).toMatchObject({ periods: 2, mean: 0 });
    const isOne = { csv: counts('2019-H1,41,80\n2019-H2,40,80\n2020-H1,60,80\n') };
    // By how few a shown count has changed is withheld, and so is its revision.
    expect(revisionOf(isOne, [shown])).toMatchObject({ periods: 2, mean: 0 });
  });

  it('compares rounded counts as they were shown', () => {
    const rounded = { experiment: {}, programme: { privacy: { rounding: 5 as const } } };
    const sheet = { measure: 'count' } as const;
    const now = { ...rounded, sheet, csv: valueRows({ '2019-H1': 64, '2020-H1': 80 }) };
    const first = { ...rounded, sheet, csv: valueRows({ '2019-H1': 41, '2020-H1': 80 }) };
    // 65 − 40, not 64 − 41.
    expect(revisionOf(now, [first])).toMatchObject({ periods: 2, mean: 12.5 });
  });

  it('is null with its reason', () => {
    const csv = valueRows({ '2019-H1': 50, '2020-H1': 60 });
    const now = { sheet: INDEX, csv };
    const none = { mean: null, meanAbsolute: null, periods: 0, method: null };
    expect(revisionOf(now, [])).toMatchObject({ ...none, reason: 'not-published-before' });
    const other = { sheet: INDEX, csv: valueRows({ '2018-H1': 50 }) };
    expect(revisionOf(now, [other])).toMatchObject({ ...none, reason: 'no-common-period' });
    const anotherVersion = { sheet: { ...INDEX, version: 2 }, csv };
    expect(revisionOf(anotherVersion, [now])).toMatchObject({ reason: 'no-common-period' });
    const unread = [{ report: 'monitoring-0', commit: 'a'.repeat(40), why: 'gone' as const }];
    expect(revisionOf(now, [now], { unread })).toMatchObject({ ...none, reason: 'release-unread' });
  });
});
