import type { Workspace } from './workspace.ts';

/** By data file the records, counted from 0, that hold an error. */
export type FaultyRows = ReadonlyMap<string, { has(row: number): boolean }>;

/** What has been published before, as far as it can be read here. */
export interface Releases {
  /** By the order in which they were published first, oldest first; one a commit. */
  readonly known: readonly Release[];
  /** Of these nothing can be said. */
  readonly unread: readonly UnreadRelease[];
}

/** A programme as reports of one of its commits have shown it. */
export interface Release {
  readonly commit: string;
  /** Names of the published reports. */
  readonly reports: readonly string[];
  /** The latest day, ISO, that one of them looks from: no later period was in them. */
  readonly asOf: string;
  readonly workspace: Workspace;
  readonly faultyRows: FaultyRows;
}

/** A registered report whose commit cannot be read here. */
export interface UnreadRelease {
  readonly report: string;
  readonly commit: string;
  /** The history here is cut (`git clone --depth`), git has no such commit, or there is no git. */
  readonly why: 'shallow' | 'gone' | 'no-git';
}

/**
 * The reports of a release that may have shown an experiment: those of the whole programme, of it, and
 * of reviews of it. A name that could be read in several ways counts.
 */
export function reportsOf({ reports, workspace }: Release, experiment: string): readonly string[] {
  const others = workspace.experiments.flatMap(({ id }) => (id === experiment ? [] : [id]));
  return reports.filter((name) => names(name, experiment) || !others.some((id) => names(name, id)));
}

function names(report: string, experiment: string): boolean {
  return report.startsWith('review-')
    ? report.startsWith(`review-${experiment}-`)
    : report.endsWith(`-${experiment}`);
}
