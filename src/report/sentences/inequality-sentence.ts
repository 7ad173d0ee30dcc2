import type { GroupBreakdown } from '../../summary/facts/groups.ts';
import type { ReportContext } from '../context.ts';
import type { Figures } from '../figures.ts';

/** What all the groups that the sheet puts in order say together; nothing where it gives no order. */
export function inequalitySentence(
  { translator }: ReportContext,
  { inequality, levels, suppressed }: GroupBreakdown,
  figures: Figures,
): string | null {
  const { value, interval, reason } = inequality.slope;
  // Of a breakdown that is not shown it is said above why.
  if (reason === 'not-ordered' || suppressed) return null;
  const why = translator.text(`report:reason.${reason ?? 'no-data'}`);
  if (value === null) return translator.text('sentences:inequality.none', { reason: why });
  const places = figures.differenceDecimals(levels.map(({ n }) => n));
  const size = figures.changeWords(value, places);
  if (interval === null) {
    return translator.text('sentences:inequality.slopeNoInterval', { size, reason: why });
  }
  const words = { size, interval: figures.changeRange(interval, places) };
  const isApart = interval.lower > 0 || interval.upper < 0;
  return translator.text(
    isApart ? 'sentences:inequality.slope' : 'sentences:inequality.slopeNotApart',
    words,
  );
}
