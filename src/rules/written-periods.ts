import type { DataPath } from '../diagnostics/problem.ts';
import { ENTITIES } from '../model/entities.ts';
import { classifyFile } from '../model/layout.ts';
import { PeriodTextSchema } from '../model/primitives.ts';
import { type Schema, valuesOf } from '../model/schema-shape.ts';
import type { Workspace } from '../model/workspace.ts';

/** A period as a file with fields has it. */
export interface WrittenPeriod {
  readonly file: string;
  readonly path: DataPath;
  readonly text: string;
}

const SCHEMAS: ReadonlyMap<string, Schema> = new Map(
  ENTITIES.map(({ name, schema }) => [name, schema]),
);

/** Two rules ask of the same programme; it is gone through once. */
const known = new WeakMap<Workspace, readonly WrittenPeriod[]>();

/**
 * Every period that is written in a YAML or Markdown file, also where the file is broken elsewhere,
 * so that all its faults are told at once.
 */
export function writtenPeriodsOf(workspace: Workspace): readonly WrittenPeriod[] {
  const ready = known.get(workspace);
  if (ready !== undefined) return ready;
  const periods = [...findPeriods(workspace)];
  known.set(workspace, periods);
  return periods;
}

function* findPeriods(workspace: Workspace): Iterable<WrittenPeriod> {
  for (const file of workspace.files) {
    const { kind } = classifyFile(file);
    const schema = SCHEMAS.get(kind === 'own-indicator' ? 'indicator' : kind);
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
