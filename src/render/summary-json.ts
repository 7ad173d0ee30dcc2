import type { SummaryDocument } from '../summary/summary-document.ts';

/** The document as JSON with two spaces a level, a piece an experiment: the whole may be large. */
export function* summaryJson({
  schemaVersion,
  provenance,
  experiments,
}: SummaryDocument): Iterable<string> {
  yield `{\n  "schemaVersion": ${schemaVersion},\n  "provenance": ${indented(provenance, 1)},\n  "experiments": [`;
  let separator = '\n    ';
  for (const experiment of experiments) {
    yield `${separator}${indented(experiment, 2)}`;
    separator = ',\n    ';
  }
  yield `${separator.startsWith(',') ? '\n  ' : ''}]\n}\n`;
}

/** A JSON text has line breaks between its tokens alone. */
function indented(value: object, depth: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`);
}
