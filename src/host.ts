/** The one interface between Jalostamo and the outside world. `io/` implements it. */

/** What a file system entry is; a symbolic link is never followed while walking. */
export interface FileEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** File access. Paths are absolute, in the host's own form. */
export interface Files {
  read(path: string): Promise<Uint8Array>;
  /** Null when the file has more than `most` bytes. */
  readUpTo(path: string, most: number): Promise<Uint8Array | null>;
  /** Size in bytes, or null when nothing is there. */
  size(path: string): Promise<number | null>;
  exists(path: string): Promise<boolean>;
  list(folder: string): Promise<readonly FileEntry[]>;
  /** Writes a new file atomically; rejects with code `EEXIST` when the path is taken. */
  create(path: string, content: string | Uint8Array): Promise<void>;
  /** Writes or replaces a generated file atomically (a temporary file beside it, then a rename). */
  replace(path: string, content: string | Uint8Array): Promise<void>;
  /** Adds to the end of a file that another program keeps, such as a CI system's; makes it if need be. */
  append(path: string, content: string): Promise<void>;
  /**
   * Writes a person's file anew, atomically and with its permissions, if it still is a plain file
   * that holds `before`; false, and nothing written, where it has changed meanwhile or is gone.
   */
  rewrite(path: string, before: Uint8Array, after: Uint8Array): Promise<boolean>;
  makeFolder(path: string): Promise<void>;
}

/** A place outside every programme for what can be made again. It never fails. */
export interface Cache {
  /** What was written last; null where nothing is or what is there cannot be trusted. */
  read(): Promise<Uint8Array | null>;
  write(content: Uint8Array): Promise<void>;
}

/** State of the checkout a programme lives in. */
export interface GitState {
  /** Commit of HEAD, 40 hex digits; null before the first commit. */
  readonly commit: string | null;
  /** Git tree id of the programme's folder at HEAD. */
  readonly tree: string | null;
  /** Paths below the programme that differ from HEAD, POSIX, sorted. */
  readonly changed: readonly string[];
  /** True when the history here is cut short (`git clone --depth`). */
  readonly shallow: boolean;
}

/** A file that differs between two states. */
export interface GitChange {
  /** From the folder asked about, POSIX. */
  readonly path: string;
  /** Whether only its content differs, or it has come or gone. */
  readonly kind: 'content' | 'existence';
}

export interface Git {
  /** Null when `folder` is not inside a git repository. */
  state(folder: string): Promise<GitState | null>;
  init(folder: string): Promise<void>;
  /** Files that differ from a revision, sorted; null when `folder` is not inside a repository. */
  changesSince(folder: string, revision: string): Promise<readonly GitChange[] | null>;
}

/** A terminal or pipe that takes text. */
export interface Sink {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Width in columns; 80 where unknown. */
  readonly columns: number;
}

/** Everything a command may reach. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly stdinIsTerminal: boolean;
  /** Text of standard input, read to its end. */
  readStdin(): Promise<Uint8Array>;
  now(): Date;
  readonly files: Files;
  readonly git: Git;
  /** The place for the programme at `root`; null where there is none or none is wanted. */
  openCache(root: string): Promise<Cache | null>;
  /** Loaded only when something is asked. */
  loadPrompter(): Promise<Prompter>;
}

export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

/** The person pressed Ctrl-C at a question: nothing was written. */
export class Cancelled extends Error {}

/** Asks a person. Each call rejects with a `Cancelled` error when they press Ctrl-C. */
export interface Prompter {
  /** Before the first question: what is being made, and which keys answer. */
  intro(title: string, keys: string): void;
  text(question: {
    readonly message: string;
    /** Stands in the field, to be accepted or changed. */
    readonly initial?: string;
    readonly validate?: (value: string) => string | undefined;
  }): Promise<string>;
  choose(question: {
    readonly message: string;
    readonly choices: readonly Choice[];
    readonly initial?: string;
  }): Promise<string>;
  chooseMany(question: {
    readonly message: string;
    /** Which keys choose; shown only while asking. */
    readonly keys: string;
    readonly choices: readonly Choice[];
    readonly initial?: readonly string[];
  }): Promise<readonly string[]>;
  confirm(question: {
    readonly message: string;
    readonly yes: string;
    readonly no: string;
    readonly initial: boolean;
  }): Promise<boolean>;
}

/** Colours as functions; what draws text never decides whether there are any. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  blue(text: string): string;
  green(text: string): string;
  cyan(text: string): string;
}

/** Languages of everything a person reads. */
export type Language = 'fi' | 'sv' | 'en';
export const LANGUAGES: readonly Language[] = ['fi', 'sv', 'en'];
