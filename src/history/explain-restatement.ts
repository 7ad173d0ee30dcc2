import type { Amendments } from '../model/amendments.ts';
import type { Calendar, Period } from '../model/period.ts';
import type { Text } from '../model/primitives.ts';
import type { RestatedCell } from './compare-series.ts';

/**
 * Why a published figure is another now, as Statistics Finland tells the two kinds apart: a `revision`
 * (fuller data or method) or a `correction` of an error. `by` is what says so: the row's own note and
 * status, an entry of `restatements:`, or that the figure was provisional from the first.
 */
export interface Explanation {
  readonly kind: 'revision' | 'correction';
  readonly by: 'row' | 'restatement' | 'provisional';
  /** Null where the figure was provisional and nobody says more. */
  readonly reason: Text | null;
}

/** The explanation of a revised or removed figure; null where nobody gives one. */
export function explainRestatement(
  { before, after }: RestatedCell,
  indicator: string,
  amendments: Amendments | undefined,
  calendar: Calendar,
): Explanation | null {
  const note = after?.note.trim() ?? '';
  const isCorrected = after?.statuses.includes('corrected') === true;
  const entry = amendments?.restatements?.find((one) => {
    if (one.indicator !== indicator) return false;
    return one.periods.some((text) => covers(calendar, text, before.period));
  });
  // A note that stood there before explains what was, not what came after. An entry may say in several
  // languages what the note says in one.
  if (note !== '' && note !== before.note.trim()) {
    const kind = isCorrected ? 'correction' : 'revision';
    return { kind, by: 'row', reason: entry?.reason ?? note };
  }
  if (entry !== undefined) return { kind: entry.kind, by: 'restatement', reason: entry.reason };
  if (before.statuses.includes('provisional') && after !== null && after.figures.size > 0) {
    return { kind: isCorrected ? 'correction' : 'revision', by: 'provisional', reason: null };
  }
  return null;
}

/** Whether a period as written, `2018..2019` too, holds the whole of another. */
function covers(calendar: Calendar, text: string | number, period: Period): boolean {
  const parsed = calendar.parse(text);
  if (!parsed.ok) return false;
  return parsed.period.start <= period.start && period.end <= parsed.period.end;
}
