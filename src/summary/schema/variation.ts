import type {
  InterruptedEstimate,
  InterruptedSeries,
  SignalMeaning,
  Variation,
  VariationSignal,
} from '../facts/variation.ts';
import { interval } from './estimate.ts';
import { codes, flag, list, nullable, number, record, text } from './parts.ts';
import { reason } from './reason.ts';

const limits = record<NonNullable<Variation['limits']>>('Limits', { lower: number, upper: number });

export const variation = record<Variation>('Variation', {
  method: nullable(
    codes<NonNullable<Variation['method']>>({
      'xmr@1': true,
      'anhoj@1': true,
      'run-chart@1': true,
    }),
  ),
  phaseStart: nullable(text),
  centre: nullable(number),
  limits: nullable(limits),
  innerLimits: nullable(limits),
  screened: nullable(number),
  frozenAt: nullable(text),
  signals: list(
    record<VariationSignal>('VariationSignal', {
      period: text,
      rule: codes<VariationSignal['rule']>({
        outside: true,
        trend: true,
        'two-of-three': true,
        shift: true,
        'long-run': true,
        'few-crossings': true,
      }),
      side: nullable(codes<NonNullable<VariationSignal['side']>>({ above: true, below: true })),
      meaning: codes<SignalMeaning>({ improvement: true, concern: true, none: true }),
    }),
  ),
  assurance: nullable(
    codes<NonNullable<Variation['assurance']>>({
      'consistently-met': true,
      'consistently-missed': true,
      'sometimes-met': true,
    }),
  ),
  seasonsRemain: flag,
  falseSignalRate: nullable(number),
  reason: nullable(reason),
});

const startEffect = record<InterruptedEstimate>('InterruptedEstimate', { value: number, interval });

export const interrupted = record<InterruptedSeries>('InterruptedSeries', {
  method: nullable(codes<NonNullable<InterruptedSeries['method']>>({ 'segmented-ols@1': true })),
  level: nullable(startEffect),
  slope: nullable(startEffect),
  atLast: nullable(startEffect),
  autocorrelation: nullable(flag),
  reason: nullable(reason),
});
