import * as z from 'zod';
import { oncePer } from './once.ts';
import {
  branchFor,
  childSchema,
  isRecord,
  type Schema,
  schemaName,
  unwrap,
} from './schema-shape.ts';

/**
 * A scaffold leaves a field blank (`target_group:`), and so do people, who also write `""`. A blank
 * field is a field that is not there: an optional one is silent, a required one is missing.
 */

/** The data without its blank fields. The input is not changed; array places keep their numbers. */
export function withoutBlanks(schema: Schema, data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  const branch = branchFor(schema, data);
  if (Array.isArray(data)) {
    const item = childSchema(branch, 0);
    return item === undefined ? data : data.map((value) => withoutBlanks(item, value));
  }
  if (!isRecord(data)) return data;
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    const child = childSchema(branch, key);
    if (child === undefined) kept[key] = value;
    else if (!isBlank(child, value)) kept[key] = withoutBlanks(child, value);
  }
  return kept;
}

/**
 * Nothing, a text without a sign in it, or a list or group in which every part is nothing. An empty
 * list or group that was written out (`[]`, `{}`) is not blank, save a text in no language; nor is
 * one with a key that the schema does not know.
 */
function isBlank(schema: Schema, value: unknown): boolean {
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    return !takesNull(schema);
  }
  if (typeof value !== 'object') return false;
  const branch = branchFor(schema, value);
  if (Array.isArray(value)) {
    const item = childSchema(branch, 0);
    return item !== undefined && value.length > 0 && value.every((part) => isBlank(item, part));
  }
  if (!isRecord(value)) return false;
  const entries = Object.entries(value);
  if (entries.length === 0) return branch instanceof z.ZodObject && schemaName(branch) === 'Text';
  for (const [key, part] of entries) {
    const child = childSchema(branch, key);
    if (child === undefined || !isBlank(child, part)) return false;
  }
  return true;
}

/**
 * An amendment's `from: null` says that there was nothing. Asked of each schema once, as asking costs
 * more than all the rest of the work here.
 */
const takesNull = oncePer((schema: Schema) => z.safeParse(unwrap(schema), null).success);
