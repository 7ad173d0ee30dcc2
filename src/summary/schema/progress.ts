import type { GrowthFigures, OwnStatus, Progress, ProgressStatus } from '../facts/progress.ts';
import { codes, either, flag, list, nullable, number, record, text } from './parts.ts';
import { given, lacking, reason } from './reason.ts';

const OUR_STATUSES: Readonly<Record<ProgressStatus, true>> = {
  'on-track': true,
  behind: true,
  'well-behind': true,
  'moving-away': true,
  'no-clear-change': true,
  'right-direction-uncertain': true,
  met: true,
  missed: true,
  'met-then-lost': true,
  'within-limit': true,
  'limit-breached': true,
  'not-due': true,
  stale: true,
  'not-assessed': true,
};

export const status = codes(OUR_STATUSES);

export const ownStatus = codes<OwnStatus>({
  ...OUR_STATUSES,
  'target-achieved': true,
  'moderate-progress': true,
  'limited-progress': true,
  deterioration: true,
  'on-track-or-met': true,
  'fair-progress': true,
  'stagnation-or-regression': true,
  'strong-progress': true,
  'insufficient-progress': true,
  'movement-away': true,
  'moderate-movement-away': true,
  'strong-movement-away': true,
});

const growth = record<GrowthFigures>('GrowthFigures', {
  rate: given,
  required: given,
  ratio: given,
  projected: given,
  score: given,
});

export const progress = record<Progress>('Progress', {
  method: text,
  status,
  ownStatus,
  ownStatusRange: list(ownStatus),
  growth: either(growth, lacking),
  pointStatus: status,
  statusRange: list(status),
  hasInterval: flag,
  breachedBefore: list(text),
  expected: nullable(number),
  share: nullable(number),
  timeShare: nullable(number),
  pace: nullable(number),
  neededPerPeriod: nullable(number),
  paceFactor: nullable(number),
  path: codes<Progress['path']>({
    linear: true,
    milestones: true,
    'end-only': true,
    growth: true,
  }),
  target: nullable(
    record<NonNullable<Progress['target']>>('Target', {
      value: nullable(number),
      low: nullable(number),
      high: nullable(number),
      period: text,
    }),
  ),
  milestones: list(
    record<Progress['milestones'][number]>('Milestone', { period: text, value: number }),
  ),
  reason: nullable(reason),
});
