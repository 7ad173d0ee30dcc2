/** Plain answers in the languages of the files, as people write them in a field of true and false. */
const ANSWERS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['kyllä', true],
  ['ja', true],
  ['yes', true],
  ['false', false],
  ['ei', false],
  ['nej', false],
  ['no', false],
]);

/** What a word answers, whatever its letter case; null where it is no plain answer. */
export function answerOfWord(word: string): boolean | null {
  return ANSWERS.get(word.normalize('NFC').trim().toLowerCase()) ?? null;
}
