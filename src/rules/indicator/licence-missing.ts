import { isWritten, sheetsOf, usesOf } from '../iterate.ts';
import { atKey } from '../problem-at.ts';
import { isPublishedStatistic } from '../published-statistic.ts';
import type { Rule } from '../rule.ts';

const ID = 'indicator/licence-missing';

/** Somebody else's published figures, agreed on or in use, without the terms of their use. */
export const licenceMissing: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'indicators/participants.yaml',
    good: 'source: { register: Kävijälista. }',
    bad: 'source: { sotkanet: { id: 127 } }',
  },
  *check({ workspace }) {
    const used = new Set<string>();
    for (const { node, use } of usesOf(workspace)) {
      const sheet = workspace.sheet(node.id, use.indicator);
      if (sheet !== undefined) used.add(sheet.file);
    }
    for (const { file, value } of sheetsOf(workspace)) {
      if (!isPublishedStatistic(value) || isWritten(value.licence)) continue;
      if (value.status === 'agreed' || used.has(file)) yield atKey(ID, file, ['source']);
    }
  },
};
