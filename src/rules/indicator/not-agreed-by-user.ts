import { usesOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'indicator/not-agreed-by-user';

/** A city that uses a common indicator which others, but not itself, have agreed on. */
export const notAgreedByUser: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'indicators/participants.yaml',
    good: 'agreed:\n  - { organisation: espoo, on: 2019-02-01 }',
    bad: 'agreed:',
  },
  *check({ workspace }) {
    for (const { node, plan, use, path } of usesOf(workspace)) {
      const sheet = workspace.indicators.get(use.indicator);
      if (sheet === undefined || node.indicators.has(use.indicator)) continue;
      const agreed = sheet.value.agreed ?? [];
      // While the cities are still agreeing there is nobody to point at.
      if (agreed.length === 0) continue;
      for (const { organisation, role } of plan.value.organisations) {
        if (role !== 'lead' || agreed.some((mark) => mark.organisation === organisation)) continue;
        const params = { indicator: use.indicator, organisation };
        const related = [{ file: sheet.file, place: { kind: 'key', path: ['agreed'] } as const }];
        yield atValue(ID, plan.file, [...path, 'indicator'], { params, related });
      }
    }
  },
};
