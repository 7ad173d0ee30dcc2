import type { Calendar } from '../../model/period.ts';
import { poolEffects } from '../../stats/pooling.ts';
import type { Interval } from '../../stats/result.ts';
import type { PooledChange } from '../facts/aggregate.ts';
import type { SummaryInterval } from '../facts/estimate.ts';
import type { ReasonCode } from '../facts/reason-code.ts';
import { effectVariance } from './member-effect.ts';
import type { MeasuredMember } from './members.ts';
import { whyNotPooled } from './why-not-pooled.ts';

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

function printed({ lower, upper, method }: Interval): SummaryInterval {
  return { lower, upper, method };
}
