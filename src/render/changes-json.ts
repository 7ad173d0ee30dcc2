import { maskedData } from '../diagnostics/masked-data.ts';
import type { PlanEvent } from '../history/plan-events.ts';
import type { Commit } from '../host.ts';
import type { ExperimentChanges, ProgrammeChanges } from '../summary/programme-changes.ts';
import type { Provenance } from '../summary/provenance.ts';

/** Grows when a field changes its meaning or goes away. */
const SCHEMA_VERSION = 1;

/** What has changed as JSON with two spaces a level. Authors are left out: roles and bodies decide. */
export function changesJson(changes: ProgrammeChanges, provenance: Provenance): string {
  const document = {
    schemaVersion: SCHEMA_VERSION,
    provenance,
    from: changes.from,
    to: changes.to,
    limits: changes.limits,
    experiments: changes.experiments.map(experimentData),
  };
  return `${JSON.stringify(maskedData(document), null, 2)}\n`;
}

function experimentData({ plan, ...rest }: ExperimentChanges) {
  return { ...rest, plan: plan.map(eventData), indicators: rest.indicators };
}

function eventData({ commit, entry, ...event }: PlanEvent<Commit>) {
  return {
    ...event,
    commit: commit === null ? null : { id: commit.id, committed: commit.committed },
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
