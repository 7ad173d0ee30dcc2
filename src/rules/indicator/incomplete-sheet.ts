import type { Indicator } from '../../model/indicator.ts';
import { isWritten } from '../iterate.ts';
import { atKey } from '../problem-at.ts';
import { isPublishedStatistic } from '../published-statistic.ts';
import type { Rule } from '../rule.ts';

const ID = 'indicator/incomplete-sheet';

/** A common indicator that is agreed on, though its sheet leaves something open. */
export const incompleteSheet: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'indicators/feeling-safe.yaml',
    good: 'limitations: Vastaajat valikoituvat.',
    bad: 'limitations:',
  },
  *check({ workspace }) {
    for (const { file, value } of workspace.indicators.values()) {
      if (value.status !== 'agreed') continue;
      for (const field of missingFields(value)) yield atKey(ID, file, [field], { variant: field });
    }
  },
};

const TEXTS = ['rationale', 'collection', 'responsible', 'limitations'] as const;
const QUOTIENT_TEXTS = ['numerator', 'denominator'] as const;

function missingFields(sheet: Indicator): readonly string[] {
  const isOwnQuotient = sheet.measure === 'proportion' && !isPublishedStatistic(sheet);
  const texts = isOwnQuotient ? [...TEXTS, ...QUOTIENT_TEXTS] : TEXTS;
  const missing: string[] = texts.filter((field) => !isWritten(sheet[field]));
  if (sheet.source === undefined) missing.push('source');
  return missing;
}
