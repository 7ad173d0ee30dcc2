import { actingOrganisation } from '../history/acting-organisation.ts';
import { indicatorOfField } from '../history/field-indicator.ts';
import type { PlanEvent } from '../history/plan-events.ts';
import type { Commit } from '../host.ts';
import type { ExperimentNode, Workspace } from '../model/workspace.ts';

/**
 * Whether an indicator had an observation in a commit, the commit's own included; in the files on disk
 * when it is null. Null where that is not known.
 */
export type ObservedAt = (
  experiment: string,
  indicator: string,
  commit: string | null,
) => boolean | null;

/** A change of the plan with what a reader asks of it next. */
export interface ToldPlanEvent extends PlanEvent<Commit> {
  /** Whether it came before or after the first observation of its indicator; null where that is not known. */
  readonly observed: 'before' | 'after' | null;
  /** Id of the organisation in whose name it was made; null where nothing tells. */
  readonly organisation: string | null;
}

/** Adds to the changes of a plan whether they were made with results in sight, and in whose name. */
export function toldPlanEvents(
  { programme }: Workspace,
  node: ExperimentNode,
  events: readonly PlanEvent<Commit>[],
  observedAt: ObservedAt,
): readonly ToldPlanEvent[] {
  const organisations = programme?.value.organisations ?? [];
  return events.map((event) => {
    const { commit, field } = event;
    const indicator = indicatorOfField(node, field);
    const seen =
      indicator === undefined ? null : observedAt(node.id, indicator, commit?.id ?? null);
    return {
      ...event,
      observed: seen === null ? null : seen ? 'after' : 'before',
      organisation: commit === null ? null : actingOrganisation(commit, organisations),
    };
  });
}
