import type { Calendar, Period } from '../model/period.ts';

/** Reads a period of the plan; null where it is absent or not understood (a rule says so). */
export function readPeriod(calendar: Calendar, text: string | number | undefined): Period | null {
  if (text === undefined) return null;
  const parsed = calendar.parse(text);
  return parsed.ok ? parsed.period : null;
}
