import type { Problem } from '../../diagnostics/problem.ts';
import type { Reference, Workspace } from '../../model/workspace.ts';
import { experimentsOf } from '../iterate.ts';
import type { Rule } from '../rule.ts';
import { reportUnknown } from './report-unknown.ts';

const ID = 'reference/unknown-area';

/**
 * An area that areas.yaml does not list. Official region codes of areas and organisations are known
 * too, and an experiment's own area is complained about once, in its scope.
 */
export const unknownArea: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: 'comparison: { area: hakarinne }',
    bad: 'comparison: { area: hakarine }',
  },
  *check({ workspace }) {
    if (workspace.areas === null && workspace.hasFile('areas.yaml')) return;
    const ids = (workspace.areas?.value.areas ?? []).map(({ id }) => id);
    const codes = new Set(regionCodes(workspace));
    const known = new Set([...ids, ...codes]);
    const ownAreas = new Map<string, string>();
    for (const { node, plan } of experimentsOf(workspace)) {
      if (plan.value.scope?.area !== undefined) ownAreas.set(node.id, plan.value.scope.area);
    }
    for (const reference of workspace.references) {
      if (reference.kind !== 'area' || known.has(reference.to)) continue;
      const isOwn = ownAreas.get(reference.experiment ?? '') === reference.to;
      if (isOwn && !isInScope(reference)) continue;
      const padded = reference.to.padStart(3, '0');
      // Excel drops the zeros at the front of a code.
      const isCut = /^\d{1,2}$/.test(reference.to) && codes.has(padded);
      yield isCut ? reportCut(reference, padded) : reportUnknown(ID, reference, ids);
    }
  },
};

function reportCut({ file, place, to }: Reference, suggestion: string): Problem {
  return { rule: ID, file, place, params: { id: to, suggestion }, variant: 'zeros' };
}

function* regionCodes(workspace: Workspace): Iterable<string> {
  const places = [
    ...(workspace.areas?.value.areas ?? []),
    ...(workspace.programme?.value.organisations ?? []),
  ];
  for (const { region_code: code } of places) if (code !== undefined) yield code;
}

function isInScope({ place }: Reference): boolean {
  return place.kind === 'value' && place.path[0] === 'scope';
}
