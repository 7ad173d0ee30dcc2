import * as z from 'zod';
import type { DataPath } from '../diagnostics/problem.ts';
import { oncePer } from './once.ts';

/** Reading a schema beside the data it is for: which part of the schema stands at which path. */

export type Schema = z.core.$ZodType;

/** The schema of a value that is there: `optional` taken off. */
export function unwrap(schema: Schema): Schema {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}

/**
 * The schema that data of this shape is meant for. Of alternatives (a text or one text per
 * language, a period as text or number) the one of the data's own type, else the first.
 */
export function branchFor(schema: Schema, data: unknown): Schema {
  const plain = unwrap(schema);
  if (!(plain instanceof z.ZodUnion)) return plain;
  for (const option of plain.options) {
    const branch = unwrap(option);
    if (takes(branch, data)) return branch;
  }
  return plain.options[0] ?? plain;
}

function takes(schema: Schema, data: unknown): boolean {
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return isRecord(data);
  if (schema instanceof z.ZodArray) return Array.isArray(data);
  if (typeof data === 'object' && data !== null) return false;
  return z.safeParse(schema, data).success;
}

/** The schema one step in: a key leads into a group, a number into a list; undefined otherwise. */
export function childSchema(schema: Schema, step: string | number): Schema | undefined {
  if (schema instanceof z.ZodObject) {
    // `toString` is a key that a file may hold and every object inherits.
    return Object.hasOwn(schema.shape, step) ? schema.shape[String(step)] : undefined;
  }
  if (schema instanceof z.ZodArray) return typeof step === 'number' ? schema.element : undefined;
  if (schema instanceof z.ZodRecord) return typeof step === 'string' ? schema.valueType : undefined;
  return undefined;
}

/** The schema at a path of the data, alternatives decided; undefined where there is none. */
export function schemaAt(root: Schema, data: unknown, path: DataPath): Schema | undefined {
  let schema = branchFor(root, data);
  let value = data;
  for (const step of path) {
    const child = childSchema(schema, step);
    if (child === undefined) return undefined;
    value = valueAt(value, [step]);
    schema = branchFor(child, value);
  }
  return schema;
}

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(data: unknown, path: DataPath): unknown {
  let value = data;
  for (const step of path) {
    if (Array.isArray(value)) value = typeof step === 'number' ? value[step] : undefined;
    else if (isRecord(value)) value = Object.hasOwn(value, step) ? value[step] : undefined;
    else return undefined;
  }
  return value;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every value whose schema is `wanted`, such as all the dates, with its path, in document order. */
export function* valuesOf(
  schema: Schema,
  data: unknown,
  wanted: Schema,
  path: DataPath = [],
): Iterable<{ readonly path: DataPath; readonly value: unknown }> {
  if (unwrap(schema) === wanted) {
    yield { path, value: data };
    return;
  }
  if (typeof data !== 'object' || data === null || !holderOf(wanted)(schema)) return;
  const parts: Iterable<readonly [string | number, unknown]> = Array.isArray(data)
    ? data.entries()
    : Object.entries(data);
  const branch = branchFor(schema, data);
  for (const [step, part] of parts) {
    const child = childSchema(branch, step);
    if (child !== undefined) yield* valuesOf(child, part, wanted, [...path, step]);
  }
}

/** Tells of a schema whether it is `wanted` or holds it somewhere within. */
const holderOf = oncePer((wanted: Schema) => {
  const holds = oncePer((schema: Schema): boolean => {
    const plain = unwrap(schema);
    return plain === wanted || partsOf(plain).some(holds);
  });
  return holds;
});

function partsOf(schema: Schema): readonly Schema[] {
  if (schema instanceof z.ZodObject) return Object.values(schema.shape);
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  return schema instanceof z.ZodUnion ? schema.options : [];
}

/** An object schema's name, as `object(name, …)` gave it. */
export function schemaName(schema: z.ZodObject): string {
  return schema.meta()?.id ?? '';
}

/** Every object schema within, each once, the outermost first. */
export function objectSchemas(root: Schema): readonly z.ZodObject[] {
  const found = new Set<z.ZodObject>();
  const waiting: Schema[] = [root];
  for (let schema = waiting.pop(); schema !== undefined; schema = waiting.pop()) {
    const plain = unwrap(schema);
    if (plain instanceof z.ZodObject) {
      if (found.has(plain)) continue;
      found.add(plain);
    }
    waiting.push(...[...partsOf(plain)].reverse());
  }
  return [...found];
}
