import type { WhyUnknown } from '../history/committed-plan.ts';
import type { IndicatorSummary } from '../summary/indicator-summary.ts';
import type { Block } from './block.ts';
import { callout, paragraph } from './compose.ts';
import type { ReportContext } from './context.ts';

/** Why history cannot tell the plan committed to, by the reason's code. */
const WHY = {
  'no-git': true,
  shallow: true,
  partial: true,
  gone: true,
  'other-plan': true,
} as const satisfies Readonly<Record<WhyUnknown, true>>;

/** Why the statuses of an experiment's indicators cannot be held to the original plan; null where they can. */
export function whyOriginalUnknown(indicators: readonly IndicatorSummary[]): WhyUnknown | null {
  for (const { original } of indicators) {
    const { reason } = original;
    if (!('changes' in original) && isWhy(reason)) return reason;
  }
  return null;
}

function isWhy(reason: string | null): reason is WhyUnknown {
  return reason !== null && Object.hasOwn(WHY, reason);
}

/** Says that, where it is so. */
export function unknownOriginalNotice(
  { translator }: ReportContext,
  indicators: readonly IndicatorSummary[],
): readonly Block[] {
  const why = whyOriginalUnknown(indicators);
  if (why === null) return [];
  const text = translator.text(`report:changes.unknown.${why}`);
  return [callout('caution', translator.text('report:changes.unknown.title'), [paragraph(text)])];
}
