import type { Place, Problem, Span } from '../diagnostics/problem.ts';

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
  /** Where a place in a file stands; undefined unless it was asked for of the same bytes. */
  recallSpan(path: string, place: Place): Span | null | undefined;
  keepSpan(path: string, place: Place, span: Span | null): void;
  /** What the rules found at a reference date; undefined unless every file is what it was. */
  recallFindings(asOf: string): readonly Problem[] | undefined;
  keepFindings(asOf: string, findings: readonly Problem[]): void;
  /** Whether the history up to commit `head` held nothing against the files, each being what it was. */
  recallAgreement(head: string): boolean;
  keepAgreement(head: string): void;
}

/** Remembers nothing. */
export const NO_MEMORY: Memory = {
  recall: () => undefined,
  keep: () => {},
  recallSpan: () => undefined,
  keepSpan: () => {},
  recallFindings: () => undefined,
  keepFindings: () => {},
  recallAgreement: () => false,
  keepAgreement: () => {},
};
