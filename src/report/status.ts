import type { Translator } from '../messages/translator.ts';
import type { JudgedStatus } from '../model/monitoring.ts';
import type { ProgressStatus } from '../summary/facts/progress.ts';
import type { ReasonCode } from '../summary/facts/reason-code.ts';
import type { IndicatorSummary } from '../summary/indicator-summary.ts';
import type { Inline, StatusShape } from './block.ts';
import { ownStatusWord } from './own-status.ts';

/** Shapes, never traffic lights: those belong to peer review. */
const SHAPES: Readonly<Record<ProgressStatus, StatusShape>> = {
  'on-track': 'forward',
  behind: 'half',
  'well-behind': 'low',
  'moving-away': 'back',
  'no-clear-change': 'steady',
  'right-direction-uncertain': 'question',
  met: 'check',
  missed: 'cross',
  'met-then-lost': 'back',
  'within-limit': 'shield',
  'limit-breached': 'alert',
  'not-due': 'clock',
  stale: 'clock',
  'not-assessed': 'dash',
};

/** Reasons that time will cure: the figure is not assessed yet, rather than impossible to assess. */
const NOT_YET: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'one-point',
  'no-data',
  'not-due',
  'not-yet-published',
  'end-only-path',
]);

/** A status in words, without its reason. `floor` is true where a low value breaches the limit. */
export function statusWord(
  translator: Translator,
  status: ProgressStatus,
  reason: ReasonCode | null,
  floor = false,
): string {
  if (status === 'limit-breached' && floor) return translator.text('report:status.limit-undercut');
  // The surroundings of an experiment are nothing that it could reach.
  if (status === 'not-assessed' && reason === 'context-figure') {
    return translator.text('report:status.background');
  }
  if (status === 'not-assessed' && reason !== null && !NOT_YET.has(reason)) {
    return translator.text('report:status.cannot-be-assessed');
  }
  return translator.text(`report:status.${status}`);
}

/**
 * The words of one indicator's status, without its reason: the method's own where it has them. Those
 * know no date, so a target that was missed is told beside them.
 */
export function progressWord(translator: Translator, summary: IndicatorSummary): string {
  const { progress } = summary;
  const own = ownStatusWord(translator, progress);
  if (own !== null && progress.status === 'missed') {
    return `${own} (${insideSentence(translator.text('report:status.missed'))})`;
  }
  return own ?? statusWord(translator, progress.status, progress.reason, isFloor(summary));
}

/** The words of one indicator's status; a figure that cannot be assessed says why. */
export function summaryStatusWord(translator: Translator, summary: IndicatorSummary): string {
  const { status, reason } = summary.progress;
  const word = progressWord(translator, summary);
  if (status !== 'not-assessed' || reason === null) return word;
  return `${word} (${reasonWords(translator, summary, reason)})`;
}

/** Why a figure is not there. Before any observation nothing is lacking yet: there is none. */
export function reasonWords(
  translator: Translator,
  summary: IndicatorSummary,
  reason: ReasonCode | null,
): string {
  const code = reason ?? 'no-data';
  if (code === 'no-data' && summary.points.every((point) => point.state === 'missing')) {
    return translator.text('report:table.noObservations');
  }
  return translator.text(`report:reason.${code}`);
}

export function statusInline(translator: Translator, summary: IndicatorSummary): Inline {
  return {
    type: 'status',
    shape: SHAPES[summary.progress.status],
    text: summaryStatusWord(translator, summary),
  };
}

/**
 * The computed status; beside it the one that the team has set, if it has, and where the plan has moved the
 * one by the plan committed to.
 */
export function statusInlines(
  translator: Translator,
  summary: IndicatorSummary,
): readonly Inline[] {
  const { judgement } = summary;
  const original = byOriginalPlan(summary);
  const beside = (label: 'judged' | 'original', status: Inline): readonly Inline[] => [
    { type: 'text', text: ` · ${translator.text(`report:indicator.${label}`)}: ` },
    status,
  ];
  return [
    statusInline(translator, summary),
    ...('reason' in judgement
      ? []
      : beside('judged', judgedInline(translator, summary, judgement.status))),
    ...(original === null ? [] : beside('original', statusInline(translator, original))),
  ];
}

/** The summary with its status by the plan committed to; null where nothing that it rests on has moved. */
export function byOriginalPlan(summary: IndicatorSummary): IndicatorSummary | null {
  const { original } = summary;
  if (!('changes' in original) || original.changes.length === 0) return null;
  const { status, ownStatus, method, reason } = original;
  return { ...summary, progress: { ...summary.progress, status, ownStatus, method, reason } };
}

/** A computed status that is counted: shape and word alone. */
export function progressInline(translator: Translator, summary: IndicatorSummary): Inline {
  const shape = SHAPES[summary.progress.status];
  return { type: 'status', shape, text: progressWord(translator, summary) };
}

/** A status that people have set. */
export function judgedInline(
  translator: Translator,
  summary: IndicatorSummary,
  status: JudgedStatus,
): Inline {
  const text = statusWord(translator, status, null, isFloor(summary));
  return { type: 'status', shape: SHAPES[status], text };
}

/** A guardrail that must not fall, where a low value is the bad one. */
export function isFloor(summary: IndicatorSummary): boolean {
  return summary.role === 'guardrail' && summary.direction === 'increase';
}

/** Lower-case first letter, for a status inside a sentence. */
export function insideSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
