import { compareText } from '../diagnostics/compare-text.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { CsvDialectName } from '../model/csv-dialect.ts';
import type { Workspace } from '../model/workspace.ts';
import { decodeText } from '../source/decode.ts';
import { encodeText } from '../source/encode.ts';
import type { LoadedFiles } from '../source/loaded-files.ts';
import type { Encoding, SourceFile } from '../source/source.ts';
import { convertDialect } from './convert-dialect.ts';
import { dataFileAt } from './data-file.ts';
import { sameDocument } from './document-meaning.ts';
import { planChanges } from './plan-changes.ts';
import { splice } from './splice.ts';
import { sameObservations } from './table-meaning.ts';

/** A programme as it was read and judged. */
export interface Examined {
  readonly workspace: Workspace;
  /** The problems that may be mended. */
  readonly problems: readonly Problem[];
}

export interface MendOptions<T extends Examined> {
  /** Reads and judges a programme's files. */
  examine(loaded: LoadedFiles): T;
  /** Whether a file may be changed. */
  wants(file: string): boolean;
  /** Data files are written in this dialect; where not given, each keeps its own. */
  readonly dialect?: CsvDialectName | undefined;
}

/** A file that shall be written anew. */
export interface MendedFile {
  readonly path: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** How many places were changed. */
  readonly count: number;
}

/** Why a file is left as it is although something in it could be mended. */
export type HeldReason =
  /** What came out would not have meant the same. */
  | 'meaning'
  /** A character has no place in the file's encoding, or its bytes are not what they seem. */
  | 'encoding'
  /** Its columns cannot be read, so it cannot be written in another dialect. */
  | 'unreadable';

export interface HeldFile {
  readonly path: string;
  readonly reason: HeldReason;
}

export interface Mending<T extends Examined> {
  /** The programme as it will be. */
  readonly examined: T;
  /** By path. */
  readonly mended: readonly MendedFile[];
  readonly held: readonly HeldFile[];
}

/** Fixes that make way for others; more rounds than any file has needed. */
const MOST_ROUNDS = 20;

/**
 * Mends what can be mended without changing what a file says, in memory. Each result is read again
 * and compared with what it came from; a file that would not mean the same stays as it was and is
 * `held`. Running it on its own result changes nothing. `first` is what examining `loaded` gives.
 */
export function mendFiles<T extends Examined>(
  loaded: LoadedFiles,
  first: T,
  options: MendOptions<T>,
): Mending<T> {
  const state = new MendState(loaded);
  let examined = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const plans = planChanges(examined.problems, examined.workspace);
    let changed = false;
    for (const [path, { edits, encoding }] of plans) {
      if (!options.wants(path)) continue;
      const count = edits.length + (encoding === null ? 0 : 1);
      changed =
        state.change(path, examined.workspace, count, (text, own) => {
          return { text: splice(text, edits), encoding: encoding ?? own };
        }) || changed;
    }
    if (!changed) break;
    examined = options.examine(state.loaded());
  }
  if (options.dialect !== undefined && convertAll(state, examined.workspace, options)) {
    examined = options.examine(state.loaded());
  }
  return { examined, mended: state.mended(), held: state.held() };
}

function convertAll<T extends Examined>(
  state: MendState,
  workspace: Workspace,
  { wants, dialect }: MendOptions<T>,
): boolean {
  let changed = false;
  if (dialect === undefined) return changed;
  for (const path of workspace.files) {
    const file = wants(path) ? dataFileAt(workspace, path) : null;
    if (file === null || file.table.text === '') continue;
    const converted = convertDialect(file, dialect);
    if (converted === null) state.hold(path, 'unreadable');
    else changed = state.change(path, workspace, 1, () => converted) || changed;
  }
  return changed;
}

interface Form {
  readonly text: string;
  readonly encoding: Encoding;
}

/** The files while they are mended. */
class MendState {
  readonly #loaded: LoadedFiles;
  readonly #original: ReadonlyMap<string, SourceFile>;
  readonly #current: Map<string, SourceFile>;
  readonly #counts = new Map<string, number>();
  readonly #held = new Map<string, HeldReason>();

  constructor(loaded: LoadedFiles) {
    this.#loaded = loaded;
    this.#original = new Map(loaded.files.map((file) => [file.path, file]));
    this.#current = new Map(this.#original);
  }

  /** Takes a new form of a file if it means the same; false where the file stays. */
  change(
    path: string,
    workspace: Workspace,
    count: number,
    make: (text: string, encoding: Encoding) => Form,
  ): boolean {
    const file = this.#current.get(path);
    const decoded = file === undefined ? null : decodeText(file).value;
    if (file === undefined || decoded === null || this.#held.has(path)) return false;
    const form = make(decoded.text, decoded.encoding);
    if (form.text === decoded.text && form.encoding === decoded.encoding) return false;
    const bytes = encodeText(form.text, form.encoding);
    if (bytes === null || !keepsBytes(file, decoded, form)) return this.hold(path, 'encoding');
    const made = { path, bytes };
    if (!meansTheSame(file, made, workspace)) return this.hold(path, 'meaning');
    this.#current.set(path, made);
    this.#counts.set(path, (this.#counts.get(path) ?? 0) + count);
    return true;
  }

  hold(path: string, reason: HeldReason): false {
    this.#held.set(path, reason);
    return false;
  }

  loaded(): LoadedFiles {
    return { ...this.#loaded, files: [...this.#current.values()] };
  }

  mended(): readonly MendedFile[] {
    const mended: MendedFile[] = [];
    for (const [path, count] of [...this.#counts].sort(byPath)) {
      const [before, after] = [this.#original.get(path), this.#current.get(path)];
      if (before === undefined || after === undefined) continue;
      mended.push({ path, before: before.bytes, after: after.bytes, count });
    }
    return mended;
  }

  held(): readonly HeldFile[] {
    return [...this.#held].sort(byPath).map(([path, reason]) => ({ path, reason }));
  }
}

/** In an encoding that stays, what is not edited must keep its very bytes. */
function keepsBytes(file: SourceFile, decoded: Form, form: Form): boolean {
  if (form.encoding !== decoded.encoding) return true;
  const again = encodeText(decoded.text, decoded.encoding);
  if (again === null || again.length !== file.bytes.length) return false;
  return again.every((byte, index) => byte === file.bytes[index]);
}

function meansTheSame(before: SourceFile, after: SourceFile, workspace: Workspace): boolean {
  const table = dataFileAt(workspace, before.path);
  if (table === null) return sameDocument(before, after, workspace);
  const [first, second] = [decodeText(before).value?.text, decodeText(after).value?.text];
  if (first === undefined || second === undefined) return false;
  return sameObservations(first, second, table, workspace);
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compareText(a, b);
}
