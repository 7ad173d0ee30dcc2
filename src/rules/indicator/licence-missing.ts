import type { Indicator } from '../../model/indicator.ts';
import { isWritten, usesOf } from '../iterate.ts';
import { atKey } from '../problem-at.ts';
import { isPublishedStatistic } from '../published-statistic.ts';
import type { Rule } from '../rule.ts';

const ID = 'indicator/licence-missing';

/**
 * Somebody else's published figures without the terms of their use, on a common sheet that is agreed
 * on or an own one that the plan uses.
 */
export const licenceMissing: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'indicators/participants.yaml',
    good: 'source: { register: Kävijälista. }',
    bad: 'source: { sotkanet: { id: 127 } }',
  },
  *check({ workspace }) {
    for (const { file, value } of workspace.indicators.values()) {
      if (value.status === 'agreed' && lacksLicence(value)) yield atKey(ID, file, ['source']);
    }
    const told = new Set<string>();
    for (const { node, use } of usesOf(workspace)) {
      const own = node.indicators.get(use.indicator);
      if (own === undefined || told.has(own.file) || !lacksLicence(own.value)) continue;
      told.add(own.file);
      yield atKey(ID, own.file, ['source']);
    }
  },
};

function lacksLicence(sheet: Indicator): boolean {
  return isPublishedStatistic(sheet) && !isWritten(sheet.licence);
}
