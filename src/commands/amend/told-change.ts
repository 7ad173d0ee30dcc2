import { shown } from '../../diagnostics/shown.ts';
import type { PlanChange } from '../../history/declared-changes.ts';
import { formatNumber } from '../../messages/format-number.ts';
import type { Translator } from '../../messages/translator.ts';

/** A change of the plan on one line: its field, and from what to what. */
export function toldChange({ field, lastTold, to }: PlanChange, translator: Translator): string {
  const told = (value: PlanChange['from']): string => {
    if (value === null) return translator.text('cli:amend.nothing');
    return typeof value === 'number'
      ? formatNumber(translator.language, value)
      : shown(String(value));
  };
  return `${shown(field)}: ${told(lastTold)} → ${told(to)}`;
}
