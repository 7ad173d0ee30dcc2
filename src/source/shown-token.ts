import { shown } from '../diagnostics/shown.ts';

const LONGEST = 60;

/**
 * A user's own token as a message quotes it: on one line, and cut where nobody would read on. Masked
 * before it is cut, because half an identity code is no longer known for one.
 */
export function shownToken(text: string): string {
  const line = shown(text.replace(/\s+/g, ' ').trim());
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
