import { maskedData } from '../diagnostics/masked-data.ts';
import type { SummaryDocument } from '../summary/summary-document.ts';

/** The document as JSON with two spaces a level, a piece an experiment: the whole may be large. */
export function* summaryJson({
  schemaVersion,
  provenance,
  experiments,
  aggregates,
}: SummaryDocument): Iterable<string> {
  yield `{\n  "schemaVersion": ${schemaVersion},\n  "provenance": ${indented(provenance, 1)},\n  "experiments": [`;
  let separator = '\n    ';
  for (const experiment of experiments) {
    yield `${separator}${indented(maskedData(experiment), 2)}`;
    separator = ',\n    ';
  }
  const together = indented(maskedData(aggregates), 1);
  yield `${separator.startsWith(',') ? '\n  ' : ''}],\n  "aggregates": ${together}\n}\n`;
}

/** As it stands `depth` levels in: JSON indents what it wraps faster than a text can be indented again. */
function indented(value: unknown, depth: number): string {
  let wrapped: unknown = value;
  for (let level = 0; level < depth; level++) wrapped = [wrapped];
  const text = JSON.stringify(wrapped, null, 2);
  // Of every level a bracket, a line break and the spaces before what follows.
  const before = depth * (depth + 3);
  const after = depth * (depth + 1);
  return text.slice(before, text.length - after);
}
