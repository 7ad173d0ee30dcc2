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
  /** Commit of HEAD; null before the first commit. */
  readonly commit: string | null;
  /** Git tree id of the programme's folder at HEAD. */
  readonly tree: string | null;
  /** Paths below the programme that differ from HEAD, POSIX, sorted. */
  readonly changed: readonly string[];
  /** Files that git takes to be renamed since HEAD (`git mv`), by both paths; part of `changed`. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** True when the history here is cut short (`git clone --depth`). */
  readonly shallow: boolean;
  /** True when contents may be missing (`git clone --filter`); nothing is ever fetched. */
  readonly partial: boolean;
}

/** A file that differs between two states. */
export interface GitChange {
  /** From the folder asked about, POSIX. */
  readonly path: string;
  /** Whether only its content differs, or it has come or gone. */
  readonly kind: 'content' | 'existence';
}

/** A commit. Its texts are as somebody wrote them: never print one unshown or into markup as it is. */
export interface Commit {
  /** 40 hex digits, or 64 in a repository with SHA-256. */
  readonly id: string;
  /** None of a first commit, and none of one where the history here is cut. */
  readonly parents: readonly string[];
  /** ISO date-times with the offset that was written, such as `2020-01-31T15:00:00+02:00`. */
  readonly authored: string;
  readonly committed: string;
  /** The author's name, through `.mailmap`. */
  readonly author: string;
  /** The author's address, through `.mailmap`. Never printed: only its domain, and whether two are the same, is looked at. */
  readonly email: string;
  /** What an `On-behalf-of:` trailer says; empty without one. */
  readonly onBehalfOf: string;
  readonly subject: string;
}

/** What a commit did to a file, or to two of which one became the other. Links are no files. */
export interface FileChange {
  /** From the folder asked about, POSIX, NFC: where the file is, or was when it is gone. */
  readonly path: string;
  /** Null when there was none; under another path when it was renamed. */
  readonly before: { readonly path: string; readonly blob: string } | null;
  /** Null when the file is gone. */
  readonly after: string | null;
}

/** A commit with what it did below a folder, by path, against its first parent. */
export interface LoggedCommit extends Commit {
  readonly changes: readonly FileChange[];
  /**
   * True where the history here is cut (`git clone --depth`): the commit has parents that are not
   * here, and every file seems to come with it.
   */
  readonly isCut: boolean;
}

/** Which part of a history is asked for. */
export interface LogRange {
  readonly from?: string;
  readonly to?: string;
  /** Also the commits that merges brought in, not only the first-parent line. */
  readonly withSides?: boolean;
  /** A file or folder below the folder: only commits that changed it, and only what they did to it. */
  readonly only?: string;
}

/** What stands in a commit's tree. */
export interface CommittedEntry {
  /** From the folder asked about, POSIX, NFC. */
  readonly path: string;
  /** `misnamed`: the name is not UTF-8 or could be no name on a disk, such as `..`. */
  readonly kind: 'file' | 'link' | 'submodule' | 'misnamed';
  /** Git id of the content. */
  readonly blob: string;
}

/** A folder in a commit. */
export interface CommittedFolder {
  /** Git id: the same files give the same. */
  readonly tree: string;
  readonly entries: readonly CommittedEntry[];
}

/** The content of a file in the repository, or why it cannot be had. */
export interface Blob {
  readonly id: string;
  /** `missing`: not in this clone (shallow or partial). Nothing is ever fetched. */
  readonly content: Uint8Array | 'missing' | 'too-large';
}

/**
 * The repository around a folder, which may be a subfolder, a worktree, a submodule or a bare
 * repository itself. What reads history rejects with a `UserError` outside a repository, without
 * git, of an unknown revision and where objects are missing; of the working tree it reads only
 * `.mailmap`, it runs no program that a repository names, and takes no network.
 */
export interface Git {
  /** Null when `folder` is not inside a git repository. */
  state(folder: string): Promise<GitState | null>;
  /** Full id of HEAD's commit, quickly; null where there is none or git has no answer. */
  head(folder: string): Promise<string | null>;
  init(folder: string): Promise<void>;
  /** The e-mail address that a commit made now would have; null where git has none. */
  ownAddress(folder: string): Promise<string | null>;
  /** Files that differ from a revision, sorted; null when `folder` is not inside a repository. */
  changesSince(folder: string, revision: string): Promise<readonly GitChange[] | null>;
  /** The commit of a branch, tag, hash or expression such as `HEAD~3`. */
  commitOf(folder: string, revision: string): Promise<Commit>;
  /**
   * Of the first-parent line from HEAD, looking back, the first commit committed on `day` (ISO, as
   * each commit's own offset has it) or before; null when there is none here.
   */
  lastCommitBy(folder: string, day: string): Promise<Commit | null>;
  /**
   * The first-parent line up to revision `to` (HEAD when left out), oldest first, without what
   * revision `from` already had. Empty before the first commit. Where contents are not in this clone, files
   * that were edited when they were renamed seem to have gone and come. With `withSides` also the
   * commits that merges brought in: parents before children, each still against its first parent.
   */
  log(folder: string, range?: LogRange): Promise<readonly LoggedCommit[]>;
  /** All files below the folder at a commit, by path; null when it was not there. */
  filesAt(folder: string, commit: string): Promise<CommittedFolder | null>;
  /** The contents in the order asked for, one at a time; of more than `most` bytes, none. */
  readBlobs(folder: string, ids: Iterable<string>, most: number): AsyncIterable<Blob>;
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
