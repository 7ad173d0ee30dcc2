import { shownToken } from '../../source/shown-token.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { writtenPeriodsOf } from '../written-periods.ts';

const ID = 'period/unreadable';

/** A period in a YAML file that cannot be read; the variant is the calendar's reason. */
export const unreadable: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: 'target: { value: 60, period: 2020-H1, rationale: Tilaan mahtuva määrä. }',
    bad: 'target: { value: 60, period: 2019–2020, rationale: Tilaan mahtuva määrä. }',
  },
  *check({ workspace }) {
    for (const { file, path, text } of writtenPeriodsOf(workspace)) {
      const parsed = workspace.calendar.parse(text);
      if (parsed.ok) continue;
      const period = shownToken(text);
      yield atValue(ID, file, path, { params: { period }, variant: parsed.reason });
    }
  },
};
