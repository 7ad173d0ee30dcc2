import { masked } from './shown.ts';

/** Data for a program with personal data in its texts masked; keys are left as they are. */
export function maskedData(data: unknown): unknown {
  if (typeof data === 'string') return maskedCell(data);
  if (Array.isArray(data)) return data.map(maskedData);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, part]) => [key, maskedData(part)]));
}

/** One text of many: most are too short of digits to be looked at. */
export function maskedCell(text: string): string {
  return MAY_TELL.test(text) ? masked(text) : text;
}

/** An address has its sign, a number or an identity code at least seven digits. */
const MAY_TELL = /@|(?:\d\D*){7}/;
