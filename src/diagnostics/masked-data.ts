import { masked } from './shown.ts';

/**
 * Data for a program with personal data in its texts masked; keys are left as they are. What tells
 * nothing, nearly everything, is the same object as before.
 */
export function maskedData(data: unknown): unknown {
  if (typeof data === 'string') return maskedCell(data);
  if (typeof data !== 'object' || data === null) return data;
  return Array.isArray(data) ? maskedList(data) : maskedFields(data);
}

function maskedList(parts: readonly unknown[]): readonly unknown[] {
  const told = parts.map(maskedData);
  return told.every((part, at) => part === parts[at]) ? parts : told;
}

function maskedFields(fields: object): object {
  const changed: [string, unknown][] = [];
  for (const [key, part] of Object.entries(fields)) {
    if (typeof part !== 'string' && typeof part !== 'object') continue;
    const told = maskedData(part);
    if (told !== part) changed.push([key, told]);
  }
  if (changed.length === 0) return fields;
  return Object.assign({ ...fields }, Object.fromEntries(changed));
}

/** One text of many: most are too short of digits to be looked at. */
export function maskedCell(text: string): string {
  return MAY_TELL.test(text) ? masked(text) : text;
}

/** An address has a dot after its sign (`byar@1` is none), a number or an identity code seven digits. */
const MAY_TELL = /@[^@\s]*\.|(?:\d\D*){7}/;
