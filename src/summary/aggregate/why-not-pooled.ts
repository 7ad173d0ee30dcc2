import type { Calendar, PeriodKind } from '../../model/period.ts';
import type { MemberEffect } from '../facts/aggregate.ts';
import type { ReasonCode } from '../facts/reason-code.ts';
import type { MeasuredMember } from './members.ts';

/** Fewer cities are listed, not pooled (methods.md §5). */
const FEWEST_CITIES = 3;

/**
 * Why effects of members that may stand together are still not pooled (methods.md §5: the same unit,
 * period type and design, from three cities up); null when they are.
 */
export function whyNotPooled(
  measured: readonly MeasuredMember[],
  calendar: Calendar,
): ReasonCode | null {
  const summaries = measured.map(({ member }) => member.summary);
  if (summaries.some(({ role }) => role === 'context')) return 'context-figure';
  if (summaries.some(({ measure }) => measure === 'count')) return 'depends-on-city-size';
  const cities = measured.map(({ member }) => member.city ?? member.summary.experiment);
  if (new Set(cities).size < FEWEST_CITIES) return 'few-cities';
  const effects = measured.map(({ effect }) => effect);
  const unlike = whyUnlike(effects) ?? (isSampled(measured) ? whyNoSampling(effects) : null);
  if (unlike !== null) return unlike;
  const lacking = whyLacking(effects);
  if (lacking !== null) return lacking;
  return kindsOf(effects, calendar).size > 1 ? 'mixed-periods' : null;
}

/** Why an effect or its interval is missing; what is withheld is named first. */
function whyLacking(effects: readonly MemberEffect[]): ReasonCode | null {
  const reasons = effects.flatMap(({ value, interval, reason }) =>
    value === null || interval === null ? [reason ?? 'no-data'] : [],
  );
  if (reasons.includes('suppressed')) return 'suppressed';
  return reasons[0] ?? null;
}

/** By the plans, and by what each effect in fact compares: a plan with a group may name no area. */
function whyUnlike(effects: readonly MemberEffect[]): ReasonCode | null {
  const evaluations = new Set(effects.map(({ evaluation }) => evaluation));
  if (evaluations.has(null)) return 'design-not-declared';
  const designs = new Set(effects.map(({ design }) => design));
  return evaluations.size > 1 || designs.size > 1 ? 'different-designs' : null;
}

function isSampled(measured: readonly MeasuredMember[]): boolean {
  return measured.some(({ member: { summary } }) =>
    ['proportion', 'mean'].includes(summary.measure),
  );
}

/**
 * Two samples of different people vary each on its own, which the pooled variance counts on; of the
 * same people only the spread of their changes would tell.
 */
function whyNoSampling(effects: readonly MemberEffect[]): ReasonCode | null {
  const samplings = new Set(effects.map(({ sampling }) => sampling));
  if (samplings.has(null)) return 'sampling-not-declared';
  if (samplings.size > 1) return 'different-sampling';
  return samplings.has('same-people') ? 'no-change-sd' : null;
}

function kindsOf(effects: readonly MemberEffect[], calendar: Calendar): ReadonlySet<PeriodKind> {
  return new Set(
    effects
      .flatMap(({ from, to }) => [from, to])
      .flatMap((key) => {
        const parsed = key === null ? null : calendar.parse(key);
        return parsed?.ok === true ? [parsed.period.kind] : [];
      }),
  );
}
