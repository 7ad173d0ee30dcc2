import type { Host } from '../../host.ts';
import { COMMIT, VERSION } from '../../version.ts';

/** Where an output comes from: enough to make it again. */
export interface Provenance extends Source {
  /** ISO date that the figures look from. */
  readonly asOf: string;
}

/** The tool and the files, whatever the day. */
export interface Source {
  readonly version: string;
  /** Commit that the tool was built from. */
  readonly build: string;
  /** Commit of the programme; null outside git or before the first commit. */
  readonly commit: string | null;
  /** Git tree of the programme's folder at that commit. */
  readonly tree: string | null;
  /** True when the files differ from the commit, or there is none. */
  readonly draft: boolean;
  /** Errors in the programme's files that it has not accepted. */
  readonly errorCount: number;
}

/** Asks git once. Generated reports do not make a programme a draft. */
export async function describeSource(
  host: Host,
  root: string,
  errorCount: number,
): Promise<Source> {
  const state = await host.git.state(root);
  const changed = state?.changed.filter((path) => !path.startsWith('reports/')) ?? [];
  return {
    version: VERSION,
    build: COMMIT,
    commit: state?.commit ?? null,
    tree: state?.tree ?? null,
    draft: state === null || state.commit === null || state.tree === null || changed.length > 0,
    errorCount,
  };
}
