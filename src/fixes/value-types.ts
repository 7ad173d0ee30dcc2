import { answerOfWord } from '../model/answer-words.ts';
import { parseNumber } from '../source/number.ts';
import type { Edit, Fix } from './fix.ts';
import { tokenAt, writeBare, type YamlToken } from './yaml-token.ts';

/** More than a thousand, or a decimal number: only the writer knows. */
const MAYBE_THOUSANDS = /^\s*[-+\u2212]?\d{1,3}[.,]\d{3}\s*$/;

/**
 * Quotes a code or a name that YAML takes for a number (`049` is 49 there), and writes numbers and
 * truth values as YAML reads them: `1.5` for `1,5` or `"1.5"`, `true` for `kyllä`.
 */
export const valueTypes: Fix = {
  rule: 'schema/wrong-type',
  changes({ file, place, variant }, workspace) {
    if (place.kind !== 'value') return [];
    const token = tokenAt(workspace, file, place.path);
    if (token === null) return [];
    switch (variant) {
      case 'quote':
      case 'region-code':
        return typeof token.value === 'string' ? [] : [writeBare(token, `"${token.spelling}"`)];
      case 'decimal-comma':
      case 'number':
      case 'whole-number':
        return writeNumber(token, variant === 'whole-number');
      case 'yes-no':
        return writeAnswer(token);
      default:
        return [];
    }
  },
};

function writeNumber(token: YamlToken, whole: boolean): readonly Edit[] {
  if (typeof token.value !== 'string' || MAYBE_THOUSANDS.test(token.value)) return [];
  const parsed = parseNumber(token.value, true);
  if (parsed.kind !== 'number' || (whole && !Number.isInteger(parsed.value))) return [];
  const digits = token.value.replace(/\s/g, '').replace('\u2212', '-').replace(/^\+/, '');
  return [writeBare(token, digits.replace(',', '.'))];
}

function writeAnswer(token: YamlToken): readonly Edit[] {
  const answer = answerOfWord(String(token.value));
  return answer === null ? [] : [writeBare(token, String(answer))];
}
