import type { DataPath } from '../diagnostics/problem.ts';
import { entityOfFile } from '../model/entity-of-file.ts';
import { oncePer } from '../model/once.ts';
import { PeriodTextSchema } from '../model/primitives.ts';
import { valuesOf } from '../model/schema-shape.ts';
import type { Workspace } from '../model/workspace.ts';

/** A period as a file with fields has it. */
export interface WrittenPeriod {
  readonly file: string;
  readonly path: DataPath;
  readonly text: string;
}

/**
 * Every period that is written in a YAML or Markdown file, also where the file is broken elsewhere,
 * so that all its faults are told at once. Two rules ask of the same programme.
 */
export const writtenPeriodsOf = oncePer((workspace: Workspace): readonly WrittenPeriod[] => {
  return [...findPeriods(workspace)];
});

function* findPeriods(workspace: Workspace): Iterable<WrittenPeriod> {
  for (const file of workspace.files) {
    const schema = entityOfFile(file)?.schema;
    const document = workspace.document(file);
    if (schema === undefined || document === undefined || !('data' in document)) continue;
    for (const { path, value } of valuesOf(schema, document.data, PeriodTextSchema)) {
      // A blank is a field that is not there; another kind of value breaks the schema.
      if (typeof value !== 'string' && typeof value !== 'number') continue;
      const text = String(value);
      if (text.trim() !== '') yield { file, path, text };
    }
  }
}
