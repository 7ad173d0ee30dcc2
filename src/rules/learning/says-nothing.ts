import type { Text } from '../../model/primitives.ts';
import { plainName, writtenTexts } from '../written-names.ts';

/** Plain texts that fill a field without telling anything. A mark alone (`-`, `?`) is plainly ''. */
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  '',
  'ei',
  'ei mitään',
  'ei mikään',
  'ei ole',
  'ei ollut',
  'ei ole mitään',
  'ei ollut mitään',
  'ei tiedossa',
  'kaikki toimi',
  'kaikki onnistui',
  'täydennetään',
  'täydennetään myöhemmin',
  'inget',
  'ingenting',
  'inga',
  'nej',
  'vet ej',
  'allt fungerade',
  'allt lyckades',
  'kompletteras',
  'kompletteras senare',
  'no',
  'none',
  'nothing',
  'n a',
  'na',
  'tbd',
  'todo',
  'everything worked',
  'not applicable',
]);

/** Whether a text, in every language it is written in, is a word for "nothing". */
export function saysNothing(text: Text): boolean {
  return writtenTexts(text).every((part) => EMPTY_WORDS.has(plainName(part)));
}
