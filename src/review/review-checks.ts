import type { BindingState } from './binding-state.ts';

/** What history and digests tell of a programme's reviews. */
export interface ReviewChecks {
  /** By the file of an agreement or a submission, what has become of what it is bound to. */
  readonly bindings: ReadonlyMap<string, BindingState>;
  /** Submissions that say something else than their digest is of. */
  readonly edited: ReadonlySet<string>;
  /** Submissions whose file had other contents when it came into history. */
  readonly rewritten: ReadonlySet<string>;
}
