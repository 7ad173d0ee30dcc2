import type { Calendar, PeriodKind } from '../../model/period.ts';
import { poolEffects } from '../../stats/pooling.ts';
import type { Interval } from '../../stats/result.ts';
import type { MemberEffect, PooledChange } from '../facts/aggregate.ts';
import type { SummaryInterval } from '../facts/estimate.ts';
import type { ReasonCode } from '../facts/reason-code.ts';
import { effectVariance } from './member-effect.ts';
import type { Member } from './members.ts';

/** Fewer cities are listed, not pooled (methods.md §5). */
const FEWEST_CITIES = 3;

/** A member beside its effect. */
export interface MeasuredMember {
  readonly member: Member;
  readonly effect: MemberEffect;
}

/**
 * The members' effects as one estimate, or why there is none. `apart` says why these members may
 * never be put together. One member without an effect is enough for none: a pooled effect of the
 * rest would be taken for that of all.
 */
export function poolMembers(
  measured: readonly MeasuredMember[],
  apart: ReasonCode | null,
  calendar: Calendar,
): PooledChange {
  const reason = apart ?? whyNotPooled(measured, calendar);
  if (reason !== null) return noPooling(reason);
  const effects = measured.flatMap(({ member, effect }) => {
    const variance = effectVariance(member, effect);
    return effect.value === null || variance === null ? [] : [{ value: effect.value, variance }];
  });
  if (effects.length < measured.length) return noPooling('no-sd');
  const pooled = poolEffects(effects);
  if (!('value' in pooled)) {
    return noPooling(pooled.reason === 'no-variance' ? 'no-variance' : 'bad-input');
  }
  return {
    design: measured[0]?.effect.design ?? null,
    value: pooled.value,
    interval: printed(pooled.interval),
    prediction: printed(pooled.prediction),
    betweenVariance: pooled.betweenVariance,
    inconsistency: pooled.inconsistency,
    method: pooled.interval.method,
    reason: null,
  };
}

function noPooling(reason: ReasonCode): PooledChange {
  return {
    design: null,
    value: null,
    interval: null,
    prediction: null,
    betweenVariance: null,
    inconsistency: null,
    method: null,
    reason,
  };
}

function whyNotPooled(measured: readonly MeasuredMember[], calendar: Calendar): ReasonCode | null {
  const summaries = measured.map(({ member }) => member.summary);
  if (summaries.some(({ role }) => role === 'context')) return 'context-figure';
  // Cities of different sizes do not change by the same number of events.
  if (summaries.some(({ measure }) => measure === 'count')) return 'not-comparable';
  const cities = measured.map(({ member }) => member.city ?? member.summary.experiment);
  if (new Set(cities).size < FEWEST_CITIES) return 'few-cities';
  if (new Set(measured.map(({ effect }) => effect.design)).size > 1) return 'different-designs';
  const lacking = whyLacking(measured.map(({ effect }) => effect));
  if (lacking !== null) return lacking;
  return kindsOf(measured, calendar).size > 1 ? 'mixed-periods' : null;
}

/** Why an effect or its interval is missing; what is withheld is named first. */
function whyLacking(effects: readonly MemberEffect[]): ReasonCode | null {
  const reasons = effects.flatMap(({ value, interval, reason }) =>
    value === null || interval === null ? [reason ?? 'no-data'] : [],
  );
  if (reasons.includes('suppressed')) return 'suppressed';
  return reasons[0] ?? null;
}

function kindsOf(measured: readonly MeasuredMember[], calendar: Calendar): ReadonlySet<PeriodKind> {
  const keys = measured.flatMap(({ effect }) => [effect.from, effect.to]);
  return new Set(
    keys.flatMap((key) => {
      const parsed = key === null ? null : calendar.parse(key);
      return parsed?.ok === true ? [parsed.period.kind] : [];
    }),
  );
}

function printed({ lower, upper, method }: Interval): SummaryInterval {
  return { lower, upper, method };
}
