import { join } from 'node:path';
import { expect } from 'vitest';
import { main } from '../../src/cli.ts';
import { loadFiles } from '../../src/io/load.ts';
import { createMemoryHost, type MemoryHost } from '../../src/io/memory-host.ts';
import { nodeFiles } from '../../src/io/node-files.ts';

/** A programme's files as texts or bytes, by path from its root. */
export type ProgrammeFiles = Readonly<Record<string, string | Uint8Array>>;

/** One text in one file replaced, or a whole file written. */
export type Edit =
  | readonly [file: string, good: string, bad: string]
  | readonly [file: string, content: string | Uint8Array];

export const PLAN = 'experiments/kahvila/experiment.yaml';
export const PROGRAMME = 'jalostamo.yaml';
export const SHARE = 'indicators/feeling-safe.yaml';
export const COUNT = 'indicators/participants.yaml';
export const SHARES = 'experiments/kahvila/data/feeling-safe.csv';
export const COUNTS = 'experiments/kahvila/data/participants.csv';

const loaded = await loadFiles(nodeFiles, join(import.meta.dirname, '../fixtures/base-programme'));
const decoder = new TextDecoder();
const base: ReadonlyMap<string, string> = new Map(
  loaded.files.map(({ path, bytes }) => [path, decoder.decode(bytes)]),
);

/** The base programme with edits made in order. */
export function programmeWith(edits: readonly Edit[]): ProgrammeFiles {
  const files: Record<string, string | Uint8Array> = Object.fromEntries(base);
  for (const edit of edits) {
    const [file, first, second] = edit;
    if (second === undefined) {
      files[file] = first;
      continue;
    }
    const text = files[file];
    if (typeof text !== 'string' || typeof first !== 'string' || !text.includes(first)) {
      throw new Error(`\`${String(first)}\` does not stand in ${file}`);
    }
    files[file] = text.replace(first, () => second);
  }
  return files;
}

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What the command wrote, by path. */
  readonly written: ReadonlyMap<string, string>;
}

/** Runs one command over a programme in memory, after everything in it has happened. */
export async function runOn(files: ProgrammeFiles, argv: readonly string[]): Promise<Run> {
  const host: MemoryHost = createMemoryHost({
    files: Object.fromEntries(
      Object.entries(files).map(([path, content]) => [`/programme/${path}`, content]),
    ),
    now: '2021-02-15T12:00:00Z',
  });
  const code = await main([...argv, '--lang', 'fi'], host);
  const written = new Map<string, string>();
  for (const [path, content] of host.tree) {
    if (path.startsWith('/programme/reports/')) written.set(path, decoder.decode(content));
  }
  const run = { code, ...host.output, written };
  // Nothing of the user's may reach a terminal as a command to it.
  expect(JSON.stringify(`${run.stdout}${run.stderr}`), argv.join(' ')).not.toMatch(
    /[^\\]\\u00(?:0[0-8bcef]|1[0-9a-f])|[\u007f-\u009f\u202e]/,
  );
  expect(`${run.stdout}${run.stderr}`, argv.join(' ')).not.toMatch(/\n\s+at |Jalostamossa on vika/);
  return run;
}

interface JsonReport {
  readonly diagnostics: readonly { readonly rule: string; readonly severity: string }[];
}

/** The ids of the rules that `validate` reports, each once, sorted. */
export async function rulesOf(files: ProgrammeFiles): Promise<readonly string[]> {
  const { stdout } = await runOn(files, ['validate', '--format', 'json']);
  // The shape is the JSON reporter's own, tested beside it.
  const { diagnostics } = JSON.parse(stdout) as JsonReport;
  return [...new Set(diagnostics.map(({ rule }) => rule))].sort();
}
