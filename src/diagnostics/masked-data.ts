import { masked } from './shown.ts';

/**
 * Data for a program with personal data in its texts masked; keys are left as they are. What tells
 * nothing, nearly everything, is the same object as before.
 */
export function maskedData(data: unknown): unknown {
  if (typeof data === 'string') return maskedCell(data);
  if (typeof data !== 'object' || data === null) return data;
  const changed: [string, unknown][] = [];
  for (const [key, part] of Object.entries(data)) {
    if (typeof part !== 'string' && typeof part !== 'object') continue;
    const told = maskedData(part);
    if (told !== part) changed.push([key, told]);
  }
  if (changed.length === 0) return data;
  const copy = Array.isArray(data) ? [...data] : { ...data };
  return Object.assign(copy, Object.fromEntries(changed));
}

/** One text of many: most are too short of digits to be looked at. */
export function maskedCell(text: string): string {
  return MAY_TELL.test(text) ? masked(text) : text;
}

/** An address has its sign, a number or an identity code at least seven digits. */
const MAY_TELL = /@|(?:\d\D*){7}/;
