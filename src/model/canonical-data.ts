import * as z from 'zod';
import { compareText } from '../diagnostics/compare-text.ts';
import type { DataPath } from '../diagnostics/problem.ts';
import { parseNumber } from '../source/number.ts';
import { answerOfWord } from './answer-words.ts';
import { soleCodeOf } from './code-words.ts';
import { labelKey } from './label-key.ts';
import { type Calendar, isDate } from './period.ts';
import { DateTextSchema, IdSchema, PeriodTextSchema } from './primitives.ts';
import { dateOfLocalForm } from './schema-issues.ts';
import { branchFor, childSchema, isRecord, type Schema, unwrap } from './schema-shape.ts';

/** What reading a document's data for its meaning needs. */
export interface Readings {
  readonly calendar: Calendar;
  /** A number or truth value as the file spells it: `049` rather than 49. */
  spelling(path: DataPath): string;
}

/**
 * Data with everything in one form that can be written in several: periods by their key, a number
 * whatever its decimal mark, codes for the words that stand for them, text where a name was read as
 * a number, keys sorted. Two documents with the same canonical data mean the same.
 */
export function canonicalData(
  schema: Schema | undefined,
  data: unknown,
  readings: Readings,
  path: DataPath = [],
): unknown {
  if (schema === undefined) return data;
  const plain = unwrap(schema);
  if (plain === PeriodTextSchema) return canonicalPeriod(data, readings);
  const branch = branchFor(plain, data);
  if (Array.isArray(data)) {
    const item = childSchema(branch, 0);
    return data.map((part, index) => canonicalData(item, part, readings, [...path, index]));
  }
  if (isRecord(data)) {
    const entries = Object.entries(data).map(([key, part]) => {
      const child = childSchema(branch, key);
      return [key, canonicalData(child, part, readings, [...path, key])] as const;
    });
    return Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b)));
  }
  return canonicalValue(branch, data, readings, path);
}

function canonicalPeriod(data: unknown, { calendar }: Readings): unknown {
  if (typeof data !== 'string' && typeof data !== 'number') return data;
  const parsed = calendar.parse(data);
  return parsed.ok ? parsed.period.key : data;
}

function canonicalValue(
  schema: Schema,
  value: unknown,
  readings: Readings,
  path: DataPath,
): unknown {
  if (schema instanceof z.ZodString) {
    if (typeof value === 'number' || typeof value === 'boolean') return readings.spelling(path);
    if (typeof value !== 'string') return value;
    if (schema === IdSchema) return labelKey(value);
    const date = schema === DateTextSchema ? dateOfLocalForm(value) : '';
    return isDate(date) ? date : value;
  }
  if (typeof value !== 'string') return value;
  if (schema instanceof z.ZodEnum) return soleCodeOf(value, schema.options.map(String)) || value;
  if (schema instanceof z.ZodBoolean) return answerOfWord(value) ?? value;
  if (!(schema instanceof z.ZodNumber)) return value;
  const parsed = parseNumber(value, true);
  return parsed.kind === 'number' ? parsed.value : value;
}
