import type * as z from 'zod';
import type { DataPath, Params } from '../diagnostics/problem.ts';
import type { ProblemList } from '../source/problem-list.ts';
import { shownToken } from '../source/shown-token.ts';
import type { YamlDocument } from '../source/source.ts';
import { codeOfWord } from './code-words.ts';
import { isDate, isoDate } from './dates.ts';
import { COMMIT_PATTERN, DATE_PATTERN, ID_PATTERN, REGION_CODE_PATTERN } from './primitives.ts';
import { type Schema, valueAt } from './schema-shape.ts';
import { SHA256_PATTERN } from './source-note.ts';
import { suggest } from './suggest.ts';
import { isMisspelt, reportUnknownKeys } from './unknown-keys.ts';

/** What an issue of the schema library is about: the schema, its data, and where problems go. */
export interface CheckedData {
  readonly schema: Schema;
  /** Blank fields left out. */
  readonly data: unknown;
  readonly problems: ProblemList;
  /** The document, which knows how a value was spelt. */
  readonly document: YamlDocument;
  /** A form may still have blanks (see `FORMS`). */
  readonly isForm: boolean;
  /** Where required fields stand blank in a form. */
  readonly blanks: DataPath[];
}

type Issue = z.core.$ZodIssue;
type TypeCode = 'text' | 'number' | 'whole-number' | 'yes-no' | 'list' | 'group' | 'nothing';

/** Turns one issue into problems of our own. `base` is the path of the part the issue belongs to. */
export function reportSchemaIssue(checked: CheckedData, issue: Issue, base: DataPath): void {
  const path = [...base, ...issue.path.filter((step) => typeof step !== 'symbol')];
  if (issue.code === 'unrecognized_keys') {
    reportUnknownKeys(checked, path, issue.keys);
    return;
  }
  const value = valueAt(checked.data, path);
  if (value === undefined) {
    reportMissing(checked, path);
    return;
  }
  switch (issue.code) {
    case 'invalid_union':
      reportUnion(checked, path, value, issue.errors);
      return;
    case 'invalid_type':
      reportWrongType(checked, path, value, typeCode(issue.expected));
      return;
    case 'invalid_value':
      reportNotOneOf(checked, path, value, issue.values.map(String));
      return;
    case 'too_small':
      reportTooSmall(checked, path, value, Number(issue.minimum), issue.inclusive !== false);
      return;
    case 'too_big':
      reportTooBig(checked, path, value, Number(issue.maximum));
      return;
    case 'invalid_format':
      reportBadFormat(checked, path, value, issue.pattern ?? '');
      return;
    default:
      // Our schemas use nothing that leads here; a new kind of check must get its own words above.
      report(checked, 'schema/bad-format', path, { field: fieldOf(path), value: show(value) });
  }
}

function report(
  checked: CheckedData,
  rule: string,
  path: DataPath,
  params: Params,
  variant?: string,
): void {
  const details = variant === undefined ? {} : { variant };
  checked.problems.add(rule, { kind: 'value', path }, params, details);
}

/**
 * The place is the missing field's own path: it is shown at the deepest key that exists. A field
 * that stands blank in a form is not yet filled in, which is no mistake.
 */
function reportMissing(checked: CheckedData, path: DataPath): void {
  if (checked.isForm && valueAt(checked.document.data, path) !== undefined) {
    checked.blanks.push(path);
    return;
  }
  if (isMisspelt(checked, path)) return;
  checked.problems.add('schema/missing-field', { kind: 'key', path }, { field: fieldOf(path) });
}

/** Of alternatives only the one meant by the data's type speaks; if none is, the type is wrong. */
function reportUnion(
  checked: CheckedData,
  path: DataPath,
  value: unknown,
  branches: readonly (readonly Issue[])[],
): void {
  let expected: TypeCode = 'text';
  for (const issues of branches) {
    const [first] = issues;
    if (first?.code !== 'invalid_type' || first.path.length > 0) {
      for (const issue of issues) reportSchemaIssue(checked, issue, path);
      return;
    }
    if (issues === branches[0]) expected = typeCode(first.expected);
  }
  reportWrongType(checked, path, value, expected);
}

function reportWrongType(
  checked: CheckedData,
  path: DataPath,
  value: unknown,
  expected: TypeCode,
): void {
  const found = foundType(value);
  const field = fieldOf(path);
  report(
    checked,
    'schema/wrong-type',
    path,
    { field, expected, found, value: spelling(checked, path, value), suggestion: pointed(value) },
    wrongTypeVariant(path, value, expected),
  );
}

/** `61,5` as YAML reads it: `61.5`. */
function pointed(value: unknown): string {
  return show(value).replace(/\s/g, '').replace('−', '-').replace(',', '.');
}

/** Which advice fits: the usual slips have their own, the rest says what is expected. */
function wrongTypeVariant(path: DataPath, value: unknown, expected: TypeCode): string {
  if (value === null) return 'empty-item';
  if (expected === 'text' && (typeof value === 'number' || typeof value === 'boolean')) {
    return path.at(-1) === 'region_code' ? 'region-code' : 'quote';
  }
  const number = expected === 'number' || expected === 'whole-number';
  if (number && typeof value === 'string') {
    const text = value.trim();
    if (/^[-+−]?\d[\d\s]*,\d+$/.test(text)) return 'decimal-comma';
    if (/^[-+−]?\d[\d\s]*([.,]\d+)?\s*%$/.test(text)) return 'percent';
  }
  return expected;
}

function reportNotOneOf(
  checked: CheckedData,
  path: DataPath,
  value: unknown,
  values: readonly string[],
): void {
  const field = fieldOf(path);
  const allowed = values.join(', ');
  if (typeof value === 'object') {
    reportWrongType(checked, path, value, 'text');
    return;
  }
  const word = String(value);
  const suggestion = codeOfWord(word, values) || suggest(word, values);
  const variant = suggestion === '' ? undefined : 'suggested';
  const params = { field, value: show(value), suggestion, allowed };
  report(checked, 'schema/not-one-of', path, params, variant);
}

function reportTooSmall(
  checked: CheckedData,
  path: DataPath,
  value: unknown,
  limit: number,
  inclusive: boolean,
): void {
  const field = fieldOf(path);
  if (Array.isArray(value)) {
    report(checked, 'schema/too-few', path, { field, found: value.length, limit });
    return;
  }
  const params = { field, value: show(value), limit };
  report(checked, 'schema/out-of-range', path, params, inclusive ? 'at-least' : 'above');
}

function reportTooBig(checked: CheckedData, path: DataPath, value: unknown, limit: number): void {
  const field = fieldOf(path);
  if (Array.isArray(value)) {
    report(checked, 'schema/too-many', path, { field, found: value.length, limit });
    return;
  }
  report(checked, 'schema/out-of-range', path, { field, value: show(value), limit }, 'at-most');
}

const FORMATS: ReadonlyMap<string, string> = new Map([
  [String(ID_PATTERN), 'id'],
  [String(DATE_PATTERN), 'date'],
  [String(REGION_CODE_PATTERN), 'region-code'],
  [String(COMMIT_PATTERN), 'commit'],
  [String(SHA256_PATTERN), 'sha256'],
]);

function reportBadFormat(
  checked: CheckedData,
  path: DataPath,
  value: unknown,
  pattern: string,
): void {
  const format = FORMATS.get(pattern);
  const written = show(value);
  const suggestion = suggestedForm(format, written);
  const variant = suggestion === '' ? format : `${format}-suggested`;
  report(
    checked,
    'schema/bad-format',
    path,
    { field: fieldOf(path), value: written, suggestion },
    variant,
  );
}

/** What the text would be in the right form, where that is plain; else `''`. */
function suggestedForm(format: string | undefined, text: string): string {
  if (format === 'date') return dateOfLocalForm(text);
  if (format === 'id') {
    return text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  }
  return '';
}

/** `2019-10-14` for `14.10.2019`; `''` for any other text and a date that does not exist. */
export function dateOfLocalForm(text: string): string {
  const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim());
  if (parts === null) return '';
  const date = isoDate(Number(parts[3]), Number(parts[2]), Number(parts[1]));
  return isDate(date) ? date : '';
}

/** The last key of a path: `target`; for a list item its list's name. */
export function fieldOf(path: DataPath): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

function typeCode(expected: string): TypeCode {
  switch (expected) {
    case 'string':
      return 'text';
    case 'int':
      return 'whole-number';
    case 'boolean':
      return 'yes-no';
    case 'array':
      return 'list';
    case 'object':
    case 'record':
      return 'group';
    default:
      return 'number';
  }
}

function foundType(value: unknown): TypeCode {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'group';
  if (typeof value === 'boolean') return 'yes-no';
  return typeof value === 'number' ? 'number' : 'text';
}

/** A number or truth value as the file spells it: `091` rather than 91. */
function spelling(checked: CheckedData, path: DataPath, value: unknown): string {
  const { document } = checked;
  const span = document.locate({ kind: 'value', path });
  const plain = typeof value === 'number' || typeof value === 'boolean';
  if (!plain || span === null || span.start.line !== span.end.line) return show(value);
  const line = document.text.split(/\r\n|\r|\n/)[span.start.line - 1] ?? '';
  return show(line.slice(span.start.column - 1, span.end.column - 1));
}

/** The user's own token, shortened; a list or group is not shown. */
function show(value: unknown): string {
  if (value === null || typeof value === 'object') return '';
  return shownToken(String(value));
}
