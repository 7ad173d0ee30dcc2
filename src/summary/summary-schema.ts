import { csvRow } from './schema/csv-row.ts';
import { document } from './schema/document.ts';
import { line } from './schema/line.ts';
import { definitionsOf, descriptionKeys } from './schema/parts.ts';

/** What `summary` prints as data, by the name under which its schema is published. */
const OUTPUTS = { summary: document, 'summary-ndjson': line, 'summary-csv': csvRow };

export type OutputName = keyof typeof OUTPUTS;

export const OUTPUT_FORMATS: Readonly<Record<OutputName, string>> = {
  summary: 'summary --format json',
  'summary-ndjson': 'summary --format ndjson',
  'summary-csv': 'summary --format csv',
};

/** In the order in which they are listed. */
export const OUTPUT_NAMES: readonly OutputName[] = ['summary', 'summary-ndjson', 'summary-csv'];

/** JSON Schema (draft 2020-12) of an output: of ndjson a line, of CSV a row as an object. */
export function outputSchema(name: OutputName, describe: (key: string) => string): object {
  const output = OUTPUTS[name];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...output.schema,
    $defs: definitionsOf(output, describe),
  };
}

/** Keys of every description, sorted. */
export function outputKeys(): readonly string[] {
  return [...new Set(Object.values(OUTPUTS).flatMap((output) => descriptionKeys(output)))].sort();
}
