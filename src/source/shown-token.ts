const LONGEST = 60;

/** A user's own token as a message quotes it: on one line, and cut where nobody would read on. */
export function shownToken(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
