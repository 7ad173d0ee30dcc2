import type { Place } from '../diagnostics/problem.ts';
import { oncePer } from '../model/once.ts';
import type { Workspace } from '../model/workspace.ts';
import { createLineIndex } from '../source/line-index.ts';
import type { Located } from '../source/source.ts';

/** Where something stands in a file's decoded text, in offsets. */
export interface TextRange {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Many places of one text are asked for; its lines are found once. */
const linesOf = oncePer(({ text }: Located) => createLineIndex(text));

/** The range of a place, or of the deepest part of it that exists; null where there is none. */
export function rangeOf(workspace: Workspace, file: string, place: Place): TextRange | null {
  const document = workspace.document(file);
  const span = workspace.locate(file, place);
  if (document === undefined || span === null) return null;
  const lines = linesOf(document);
  return { start: lines.offsetAt(span.start), end: lines.offsetAt(span.end) };
}
