import { maskedData } from '../diagnostics/masked-data.ts';
import type { ToldPlanEvent } from '../summary/plan-change-context.ts';
import type { ExperimentChanges, ProgrammeChanges } from '../summary/programme-changes.ts';
import type { Provenance } from '../summary/provenance.ts';

/** Grows when a field changes its meaning or goes away. */
const SCHEMA_VERSION = 1;

/**
 * What has changed as JSON with two spaces a level. Authors are left out unless the programme shows them:
 * roles and bodies decide.
 */
export function changesJson(
  changes: ProgrammeChanges,
  provenance: Provenance,
  showsAuthors: boolean,
): string {
  const document = {
    schemaVersion: SCHEMA_VERSION,
    provenance,
    from: changes.from,
    to: changes.to,
    limits: changes.limits,
    experiments: changes.experiments.map((one) => experimentData(one, showsAuthors)),
  };
  return `${JSON.stringify(maskedData(document), null, 2)}\n`;
}

function experimentData({ plan, ...rest }: ExperimentChanges, showsAuthors: boolean) {
  const told = plan.map((event) => eventData(event, showsAuthors));
  return { ...rest, plan: told, indicators: rest.indicators };
}

function eventData({ commit, entry, ...event }: ToldPlanEvent, showsAuthors: boolean) {
  return {
    ...event,
    commit: commit === null ? null : { id: commit.id, committed: commit.committed },
    author: showsAuthors ? (commit?.author ?? null) : null,
    amendment:
      entry === null
        ? null
        : {
            on: entry.amendment.on,
            reason: entry.amendment.reason,
            decidedBy: entry.amendment.decided_by,
          },
  };
}
