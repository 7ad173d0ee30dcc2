import type { FormerNames } from '../../history/former-names.ts';
import type { Period } from '../../model/period.ts';
import type { PublishedReport } from '../../model/register.ts';
import type { FaultyRows } from '../../model/release.ts';
import type { Workspace } from '../../model/workspace.ts';
import { compareFigures, type IndicatorRestatements } from './restated-figures.ts';

/** A programme of which figures are compared. */
export interface ComparedProgramme {
  readonly workspace: Workspace;
  readonly faultyRows: FaultyRows;
}

/**
 * What has become of published figures since the last monitoring report, or why nobody can tell.
 * `none`: none was published. `unknown`: the state it was made from is not here, or there is no history.
 */
export type SinceReport =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly why: 'no-history' }
  | { readonly kind: 'unknown'; readonly why: 'not-here'; readonly report: PublishedReport }
  | {
      readonly kind: 'known';
      readonly report: PublishedReport;
      /** By experiment as it is called now; only those of which something was published. */
      readonly experiments: ReadonlyMap<string, readonly IndicatorRestatements[]>;
    };

/** Compares every experiment with what the report published last had of it. */
export function compareSinceReport(
  report: PublishedReport,
  before: ComparedProgramme,
  after: ComparedProgramme,
  names: FormerNames,
): SinceReport {
  const experiments = new Map<string, readonly IndicatorRestatements[]>();
  for (const node of after.workspace.experiments) {
    const formerId = names.nameAfter(node.id, -1);
    const then = before.workspace.experiments.find(({ id }) => id === formerId);
    if (then === undefined) continue;
    const changes = compareFigures({ ...before, node: then }, { ...after, node });
    experiments.set(node.id, changes);
  }
  return { kind: 'known', report, experiments };
}

/**
 * The restated figures and renamings of an experiment up to a period, by indicator: those of later
 * periods are no part of a report that looks no further. Null where nobody can tell.
 */
export function restatedSince(
  since: SinceReport,
  { workspace }: Pick<ComparedProgramme, 'workspace'>,
  experiment: string,
  upTo: Period,
): readonly IndicatorRestatements[] | null {
  if (since.kind !== 'known') return null;
  return (since.experiments.get(experiment) ?? []).flatMap((one) => {
    const restated = one.restated.filter(({ period }) => {
      const parsed = workspace.calendar.parse(period);
      return !parsed.ok || parsed.period.end <= upTo.end;
    });
    return restated.length + one.renamings.length === 0 ? [] : [{ ...one, restated }];
  });
}
