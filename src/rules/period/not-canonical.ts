import { shownToken } from '../../source/shown-token.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { writtenPeriodsOf } from '../written-periods.ts';

const ID = 'period/not-canonical';

/** A period in a local spelling. The model reports the same of the cells of data files. */
export const notCanonical: Rule = {
  id: ID,
  severity: 'info',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: 'target: { value: 60, period: 2020-H1, rationale: Tilaan mahtuva määrä. }',
    bad: 'target: { value: 60, period: 2020H1, rationale: Tilaan mahtuva määrä. }',
  },
  *check({ workspace }) {
    for (const { file, path, text } of writtenPeriodsOf(workspace)) {
      const parsed = workspace.calendar.parse(text);
      if (!parsed.ok || parsed.canonical) continue;
      const period = shownToken(text);
      yield atValue(ID, file, path, { params: { period, canonical: parsed.period.key } });
    }
  },
};
