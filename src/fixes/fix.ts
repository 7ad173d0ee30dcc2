import type { Problem } from '../diagnostics/problem.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Encoding } from '../source/source.ts';

/** A stretch of a file's decoded text, in offsets, and what shall stand there instead. */
export interface Edit {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly text: string;
}

/** The same text in another encoding. */
export interface Recoding {
  readonly encoding: Encoding;
}

export type Change = Edit | Recoding;

/**
 * How the problems of one rule are mended without a value changing its meaning. A fix proposes; the
 * result is read again and compared before anything is written (`mendFiles`).
 */
export interface Fix {
  /** The rule whose problems it mends. */
  readonly rule: string;
  /** Changes of the problem's own file; none where only a person can tell. */
  changes(problem: Problem, workspace: Workspace): readonly Change[];
  /** Whether there would be changes, where making them reads a whole file to tell. */
  mends?(problem: Problem, workspace: Workspace): boolean;
}
