import type { MessageKey, MessageParams } from '../../messages/translator.ts';

/** A file that is to be written; `path` is POSIX, from the programme's root. */
export interface PlannedFile {
  readonly path: string;
  readonly content: string;
  /**
   * The file is no part of the programme, and a folder may have one already, as every new repository
   * has a README: then it is kept as it is.
   */
  readonly aside?: {
    /** Lines that a file which is kept should have; the person is told which of them it lacks. */
    readonly lines: readonly string[];
  };
}

/** Something the person should know. */
export interface Note {
  readonly key: MessageKey;
  readonly params?: MessageParams;
}

/** Everything one `init` would write. Nothing is written while it is planned. */
export interface Scaffold {
  /** Absolute folder that the files' paths begin from. */
  readonly root: string;
  readonly files: readonly PlannedFile[];
  /** The file that the person fills in first. */
  readonly main: string;
  readonly next: MessageKey;
  /** What `next` names besides the main file's `path`. */
  readonly params?: MessageParams;
  /** Said before what to do next. */
  readonly notes: readonly Note[];
}
