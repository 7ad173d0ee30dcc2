import { LANGUAGES, type Language } from '../../host.ts';
import { wrap } from '../../messages/wrap.ts';
import type { Text } from '../../model/primitives.ts';

/** Words that YAML or a person's other tools read as something else than text. */
const OTHER_THAN_TEXT = /^(true|false|null|yes|no|on|off|y|n)$/i;

/** Text that needs no quotation marks: letters first, nothing that YAML gives a meaning to. */
const PLAIN = /^\p{L}[\p{L}\p{N} ,.;?!()/–−’%-]*$/u;

/** Characters that JSON leaves as they are and YAML does not print. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

/** A person's text as a YAML scalar on one line: plain where that is safe, else in double quotes. */
export function yamlScalar(text: string): string {
  if (PLAIN.test(text) && !OTHER_THAN_TEXT.test(text) && text === text.trim()) return text;
  return JSON.stringify(text).replace(UNPRINTABLE, escapeCharacter);
}

/**
 * What follows `key:`: ` text` on the same line, or one indented line per language. `indent` is
 * that of the key.
 */
export function yamlText(text: Text, indent = ''): string {
  if (typeof text === 'string') return text === '' ? '' : ` ${yamlScalar(text)}`;
  let lines = '';
  for (const language of LANGUAGES) {
    const part = text[language];
    if (part !== undefined) lines += `\n${indent}  ${language}: ${yamlScalar(part)}`;
  }
  return lines;
}

/** What follows the dash of a list's item: the first language stands beside it. */
export function yamlItem(text: Text, indent = ''): string {
  return yamlText(text, indent).replace(/^\n +/, ' ');
}

/** What follows `key:` when it is a number, a date or a code, which need no quotation marks. */
export function blankOr(code: string): string {
  return code === '' ? '' : ` ${code}`;
}

/** One language needs no map. */
export function textOf(
  languages: readonly Language[],
  write: (language: Language) => string,
): Text {
  const [first, ...others] = languages;
  if (first === undefined) throw new Error('a programme has at least one language');
  if (others.length === 0) return write(first);
  const parts: Partial<Record<Language, string>> = {};
  for (const language of languages) parts[language] = write(language);
  return parts;
}

const LINE_WIDTH = 100;

/** A text as comment lines, each on a new line; `indent` stands before the sign. */
export function commentLines(text: string, indent = ''): string {
  const lines = wrap(commentText(text), LINE_WIDTH - indent.length - 2);
  return lines.map((line) => `\n${indent}# ${line}`).join('');
}

/** A name on one line: white space of any kind becomes a space. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** A person's text inside a comment: it must not end the comment. */
export function commentText(text: string): string {
  return oneLine(text.replace(/\p{C}/gu, ' '));
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
