/** The tool and the files that an output comes from, whatever the day: enough to make it again. */
export interface Source {
  readonly version: string;
  /** Commit that the tool was built from. */
  readonly build: string;
  /** Commit of the programme; null outside git or before the first commit. */
  readonly commit: string | null;
  /** Git tree of the programme's folder at that commit: the same files give the same tree. */
  readonly tree: string | null;
  /** Digest of all files that are read, at that commit; null for a draft. Reports do not change it. */
  readonly inputs: string | null;
  /** True when the files differ from the commit, or there is none: the output cannot be made again. */
  readonly draft: boolean;
  /** Errors in the programme's files that it has not accepted: rows that hold one are left out. */
  readonly errorCount: number;
}

/** The same with the ISO date that the figures look from. */
export interface Provenance extends Source {
  readonly asOf: string;
}
