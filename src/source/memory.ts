import type { Problem } from '../diagnostics/problem.ts';

/** What has been made of a file. */
export interface Reading {
  readonly problems: readonly Problem[];
  /** Plain data that can be written as JSON. Asked for only when it is needed. */
  content(): unknown;
}

/**
 * What earlier runs of the same build have made of the same bytes. It may forget anything at any
 * time, and a run with it says what a run without it says.
 */
export interface Memory {
  /** Undefined unless the bytes at `path`, and of the files the reading depends on, are what they were. */
  recall(path: string, dependsOn: readonly string[]): Reading | undefined;
  keep(path: string, dependsOn: readonly string[], reading: Reading): void;
  /** What the rules found at a reference date; undefined unless every file is what it was. */
  recallFindings(asOf: string): readonly Problem[] | undefined;
  keepFindings(asOf: string, findings: readonly Problem[]): void;
}

/** Remembers nothing. */
export const NO_MEMORY: Memory = {
  recall: () => undefined,
  keep: () => {},
  recallFindings: () => undefined,
  keepFindings: () => {},
};
