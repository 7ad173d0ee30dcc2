import fc from 'fast-check';

/** What stands in cells and texts: letters of many kinds, and what separates and quotes. */
const LETTERS = ['a', 'Z', '7', 'ä', 'Ö', 'å', 'é', 'e\u0301', 'a\u0308', '−', '€', 'ש', 'ж', '日'];
const ASTRAL = ['🏠', '𝒜', '👩‍👧', '\u{10ffff}'];
const ANSI_LETTERS = ['a', 'b', '5', 'ä', 'Å', 'Ö', 'é', ' ', '.', '-'];
const SPACES = [' ', '  ', '\u00a0', '\u2009', '\ufeff', '\u2028', '\u0085', '\v'];
const MARKS = ['"', "'", ';', ',', '\t', ':', '#', '-', '=', '[', '}', '&', '*', '\\', '%', '|'];
const BREAKS = ['\n', '\r\n', '\r'];

const joined = (signs: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...signs), { maxLength }).map((parts) => parts.join(''));

/** Any text but one with NUL, which no file may hold. */
export const anyText = fc.oneof(
  { weight: 4, arbitrary: joined([...LETTERS, ...ASTRAL], 6) },
  { weight: 3, arbitrary: joined([...LETTERS, ...SPACES, ...MARKS, ...BREAKS], 8) },
  { weight: 1, arbitrary: joined([...SPACES, ...BREAKS], 3) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }).filter(hasNoNul) },
);

/** A text that Windows-1252 has too. */
export const ansiText = joined([...ANSI_LETTERS, '"', ';', ',', '\n', '\r\n'], 8);

/** Rare, so that some files are longer than the pieces they are read in. */
export const longText = fc
  .constantFrom('x', 'pitkä ', 'a;b', '"', 'rivi\n')
  .map((part) => part.repeat(30_000));

/** A word that a folded text may break before and after; a no-break space belongs to it. */
export const word = fc
  .array(fc.constantFrom(...LETTERS, ...ASTRAL), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''))
  .filter((text) => /^\p{L}/u.test(text))
  .chain((text) => fc.constantFrom(text, text, text, `${text}\u00a0`));

function hasNoNul(text: string): boolean {
  return !text.includes('\0');
}
