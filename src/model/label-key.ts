/**
 * Letters of the Cyrillic and Greek alphabets that look like a Latin small letter, as they come in
 * with text that is copied from elsewhere. Capitals are lowered first.
 */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ['\u0430', 'a'],
  ['\u0435', 'e'],
  ['\u043e', 'o'],
  ['\u0440', 'p'],
  ['\u0441', 'c'],
  ['\u0443', 'y'],
  ['\u0445', 'x'],
  ['\u0455', 's'],
  ['\u0456', 'i'],
  ['\u0458', 'j'],
  ['\u04bb', 'h'],
  ['\u0501', 'd'],
  ['\u043a', 'k'],
  ['\u043c', 'm'],
  ['\u043d', 'h'],
  ['\u0442', 't'],
  ['\u0432', 'b'],
  ['\u03bf', 'o'],
  ['\u03b1', 'a'],
  ['\u03bd', 'v'],
  ['\u03b9', 'i'],
  ['\u03ba', 'k'],
  ['\u03c1', 'p'],
  ['\u0131', 'i'],
]);

/** Soft hyphen, zero-width signs and joiners, word joiner, byte order mark. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Hyphens and dashes of all lengths, underscores and any white space. */
const JOINTS = /[\s_\u2010-\u2015\u2212-]+/g;

/**
 * What a label comes down to when everything is left out that a reader does not see or does not
 * mean: letter case, full-width forms, letters of another alphabet that look alike, unseen signs,
 * and whether words are joined by a space, a hyphen or an underscore.
 */
export function labelKey(label: string): string {
  const plain = label.normalize('NFKC').toLowerCase().replace(UNSEEN, '');
  let key = '';
  for (const letter of plain) key += LOOKALIKES.get(letter) ?? letter;
  return key.trim().replace(JOINTS, '-').normalize('NFC');
}
