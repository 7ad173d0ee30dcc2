import type { DataPath } from '../diagnostics/problem.ts';
import { valueAt } from '../model/schema-shape.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Edit } from './fix.ts';
import { rangeOf, type TextRange } from './text-range.ts';

/** A value of a YAML file as it is spelt, on one line. */
export interface YamlToken extends TextRange {
  /** With its quotes. */
  readonly spelling: string;
  readonly quote: '"' | "'" | '';
  readonly value: string | number | boolean;
}

/** How tokens begin that are no plain value: an alias, a block of text, a tag, a list, a group. */
const NOT_A_VALUE = /^[*|>!&[{]/;

/** What may stand without quotes anywhere, also within `{}` and `[]`. */
const PLAIN = /^[\p{L}\d][\p{L}\d ./_-]*$/u;

/** The value at a path; null where there is none that can be replaced on its own. */
export function tokenAt(workspace: Workspace, file: string, path: DataPath): YamlToken | null {
  const document = workspace.document(file);
  if (document === undefined || !('data' in document)) return null;
  const value = valueAt(document.data, path);
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    return null;
  }
  const range = rangeOf(workspace, file, { kind: 'value', path });
  if (range === null) return null;
  const spelling = document.text.slice(range.start, range.end);
  if (/[\r\n]/.test(spelling) || NOT_A_VALUE.test(spelling)) return null;
  const first = spelling.charAt(0);
  const quote = first === '"' || first === "'" ? first : '';
  return { ...range, spelling, quote, value };
}

/** A text in the token's place, in its quotes if it has any; in double ones where it needs some. */
export function writeText({ start, end, quote }: YamlToken, text: string): Edit {
  if (quote === "'" && !text.includes("'")) return { start, end, text: `'${text}'` };
  return { start, end, text: quote === '' && PLAIN.test(text) ? text : JSON.stringify(text) };
}

/** A number or a truth value in the token's place, without quotes. */
export function writeBare({ start, end }: YamlToken, text: string): Edit {
  return { start, end, text };
}
