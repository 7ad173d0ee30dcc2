import * as z from 'zod';
import type { DataPath, Problem, Span } from '../diagnostics/problem.ts';
import { shownToken } from '../source/shown-token.ts';
import type { YamlDocument } from '../source/source.ts';
import type { CheckedData } from './schema-issues.ts';
import {
  branchFor,
  childSchema,
  isRecord,
  type Schema,
  schemaAt,
  valueAt,
} from './schema-shape.ts';
import { suggest } from './suggest.ts';

/** Reports keys that the schema does not have at `path`, with the field that each was meant to be. */
export function reportUnknownKeys(
  checked: CheckedData,
  path: DataPath,
  keys: readonly string[],
): void {
  const schema = schemaAt(checked.schema, checked.data, path);
  const allowed = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const present = valueAt(checked.data, path);
  for (const key of keys) {
    const free = allowed.filter((name) => !isRecord(present) || !Object.hasOwn(present, name));
    // The document's own data, as the field meant is blank while its parts stand beside it.
    const written = valueAt(checked.document.data, path);
    const parent = schema === undefined ? '' : parentOf(key, schema, written);
    const suggestion = suggest(key, free);
    checked.problems.add(
      'schema/unknown-key',
      { kind: 'key', path: [...path, key] },
      { key: shownToken(key), suggestion, parent, allowed: allowed.join(', ') },
      chooseVariant(parent, suggestion),
    );
  }
}

/** Indentation explains more than a likeness of names. */
function chooseVariant(parent: string, suggestion: string): { readonly variant?: string } {
  if (parent !== '') return { variant: 'inside' };
  return suggestion === '' ? {} : { variant: 'suggested' };
}

/** The field beside an unknown key that would have it inside, and stands blank or is a group; or `''`. */
function parentOf(key: string, schema: Schema, present: unknown): string {
  if (!(schema instanceof z.ZodObject) || !isRecord(present)) return '';
  for (const [name, value] of Object.entries(present)) {
    if (value !== null && !isRecord(value)) continue;
    const child = childSchema(schema, name);
    const branch = child === undefined ? undefined : branchFor(child, value ?? {});
    if (branch instanceof z.ZodObject && Object.hasOwn(branch.shape, key)) return name;
  }
  return '';
}

/** Whether a key beside a missing one, told of as unknown, was meant to be it. */
export function isMisspelt(checked: CheckedData, path: DataPath): boolean {
  const parent = path.slice(0, -1);
  const present = valueAt(checked.data, parent);
  const schema = schemaAt(checked.schema, checked.data, parent);
  if (!isRecord(present) || !(schema instanceof z.ZodObject)) return false;
  const allowed = Object.keys(schema.shape);
  const free = allowed.filter((name) => !Object.hasOwn(present, name));
  const unknown = Object.keys(present).filter((key) => !allowed.includes(key));
  return unknown.some((key) => suggest(key, free) === path.at(-1));
}

/** What a text was told of, less that a key is no text where the schema does not know the key at all. */
export function withoutUnknownKeys(
  ofText: readonly Problem[],
  ofSchema: readonly Problem[],
  document: YamlDocument,
): readonly Problem[] {
  if (!ofText.some(({ rule }) => rule === 'syntax/non-string-key')) return ofText;
  const unknown = new Set<number>();
  for (const { rule, place } of ofSchema) {
    const span = rule === 'schema/unknown-key' ? document.locate(place) : null;
    if (span !== null) unknown.add(keyOf(span));
  }
  return ofText.filter(({ rule, place }) => {
    const span = rule === 'syntax/non-string-key' ? document.locate(place) : null;
    return span === null || !unknown.has(keyOf(span));
  });
}

/** No line is so long that two places would have one number. */
function keyOf({ start }: Span): number {
  return start.line * 2 ** 24 + start.column;
}
