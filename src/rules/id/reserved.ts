import type { Problem } from '../../diagnostics/problem.ts';
import { isColumnName, TOTAL } from '../../model/observation-columns.ts';
import { createCalendar } from '../../model/period.ts';
import type { Workspace } from '../../model/workspace.ts';
import { sheetsOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'id/reserved';

/** An id that already means something else, so that what bears it can never be meant. */
export const reserved: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'indicators/participants.yaml',
    good: 'collection: Kävijälista.',
    bad: [
      'disaggregations:',
      '  - id: area',
      '    name: Asuinalue',
      '    codes: [{ code: pohjoinen, name: Pohjoinen }]',
      'collection: Kävijälista.',
    ].join('\n'),
  },
  *check({ workspace }) {
    yield* checkPeriods(workspace);
    for (const { file, value } of sheetsOf(workspace)) {
      for (const [index, { id, codes }] of (value.disaggregations ?? []).entries()) {
        const path = ['disaggregations', index];
        if (isColumnName(id)) {
          yield atValue(ID, file, [...path, 'id'], { params: { id }, variant: 'column' });
        }
        for (const [at, { code }] of codes.entries()) {
          if (code !== TOTAL) continue;
          const place = [...path, 'codes', at, 'code'];
          yield atValue(ID, file, place, { params: { id: code }, variant: 'total' });
        }
      }
    }
  },
};

/** A programme's own period whose name is read as a period of the calendar, such as `2019`. */
function* checkPeriods({ programme }: Workspace): Iterable<Problem> {
  if (programme === null) return;
  const standard = createCalendar([]);
  for (const [index, { id }] of (programme.value.periods ?? []).entries()) {
    if (!standard.parse(id).ok) continue;
    yield atValue(ID, programme.file, ['periods', index, 'id'], {
      params: { id },
      variant: 'period',
    });
  }
}
