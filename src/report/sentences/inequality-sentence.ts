import { formatNumber, formatRange } from '../../messages/format-number.ts';
import type { GroupBreakdown } from '../../summary/facts/groups.ts';
import type { ReportContext } from '../context.ts';
import type { Figures } from '../figures.ts';

/** What all the groups that the sheet puts in order say together; nothing where it gives no order. */
export function inequalitySentences(
  context: ReportContext,
  group: GroupBreakdown,
  figures: Figures,
): readonly string[] {
  const parts = [slopeSentence(context, group, figures), ratioSentence(context, group)];
  return parts.filter((part) => part !== null);
}

function slopeSentence(
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

/** The same difference as a ratio; nothing where there is no slope, or the measure has no ratio. */
function ratioSentence(
  { translator, language }: ReportContext,
  { inequality, suppressed }: GroupBreakdown,
): string | null {
  const { value, interval, reason } = inequality.ratio;
  if (inequality.slope.value === null || suppressed || reason === 'not-in-method') return null;
  const why = translator.text(`report:reason.${reason ?? 'no-data'}`);
  if (value === null) return translator.text('sentences:inequality.noRatio', { reason: why });
  const ratio = formatNumber(language, value, RATIO_DECIMALS);
  if (interval === null) {
    return translator.text('sentences:inequality.ratioNoInterval', { ratio, reason: why });
  }
  const { lower, upper } = interval;
  const words = { ratio, interval: formatRange(language, lower, upper, RATIO_DECIMALS) };
  const isApart = lower > 1 || upper < 1;
  return translator.text(
    isApart ? 'sentences:inequality.ratio' : 'sentences:inequality.ratioNotApart',
    words,
  );
}

const RATIO_DECIMALS = 2;
