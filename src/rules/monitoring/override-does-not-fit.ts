import type { JudgedStatus } from '../../model/monitoring.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { overridesOf } from './overrides.ts';

const ID = 'monitoring/override-does-not-fit';

const OF_A_GUARDRAIL: readonly JudgedStatus[] = ['within-limit', 'limit-breached', 'not-assessed'];
const OF_GUARDRAILS_ALONE: readonly JudgedStatus[] = ['within-limit', 'limit-breached'];

/** A guardrail said to be on its way, or another indicator said to be within its limit. */
export const overrideDoesNotFit: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/monitoring/2019-H2.yaml',
    good: '    text: Suunta on hyvä.',
    bad: '    text: Suunta on hyvä.\n    status: within-limit\n    reason: Kukaan ei ole valittanut.',
  },
  *check({ workspace }) {
    for (const { use, file, path, status } of overridesOf(workspace)) {
      const isGuardrail = use.role === 'guardrail';
      const fits = isGuardrail
        ? OF_A_GUARDRAIL.includes(status)
        : !OF_GUARDRAILS_ALONE.includes(status);
      if (fits) continue;
      const variant = isGuardrail ? 'guardrail' : 'other';
      yield atValue(ID, file, path, { params: { indicator: use.indicator, status }, variant });
    }
  },
};
