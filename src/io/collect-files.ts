import { UserError } from '../diagnostics/user-error.ts';
import { MAX_FILE_BYTES } from '../source/decode.ts';
import type { LoadedFiles, RefusedFile } from '../source/loaded-files.ts';
import type { SourceFile } from '../source/source.ts';

/** More files than any programme has: a folder opened by mistake, such as a home folder. */
const MAX_FILES = 200_000;

/** Only these are read; others are known by name alone. */
const READ_ENDINGS = ['.yaml', '.yml', '.csv', '.md'];

/** Something that stands below a programme's root. */
export interface FoundEntry {
  /** POSIX path from the root, NFC: two spellings of one name are the same file. */
  readonly relative: string;
  readonly kind: 'file' | 'link' | 'unreadable';
}

export type FoundContent = Uint8Array | 'too-large' | 'unreadable';

/** Where a programme stands: on a disk, or in a commit. */
export interface FileSource<Entry extends FoundEntry> {
  /** Everything below the root, folders themselves and those that are never read left out. */
  walk(onEntry: (entry: Entry) => void): Promise<void>;
  /** The content of each, in this order; of more than `most` bytes, none. */
  read(entries: readonly Entry[], most: number): AsyncIterable<FoundContent>;
}

/**
 * Reads a programme's files. Links are not followed (they may lead out of the programme) and files
 * over the size bound are not read: both are told of in `refused`.
 */
export async function collectFiles<Entry extends FoundEntry>(
  source: FileSource<Entry>,
): Promise<LoadedFiles> {
  const found: SourceFile[] = [];
  const refused: RefusedFile[] = [];
  const seen = new Set<string>();
  const toRead: Entry[] = [];
  await source.walk((entry) => {
    const { relative: path, kind } = entry;
    if (seen.has(path)) {
      refused.push({ path, reason: 'duplicate-name' });
      return;
    }
    seen.add(path);
    if (seen.size > MAX_FILES)
      throw new UserError('cli:error.too-many-files', { count: MAX_FILES });
    if (kind !== 'file') refused.push({ path, reason: kind });
    else if (isRead(path)) toRead.push(entry);
    else found.push({ path, bytes: new Uint8Array(0) });
  });
  let index = 0;
  for await (const content of source.read(toRead, MAX_FILE_BYTES)) {
    const path = toRead[index++]?.relative;
    if (path === undefined) throw new Error('a source read more files than it was asked for');
    if (typeof content === 'string') refused.push({ path, reason: content });
    else found.push({ path, bytes: content });
  }
  return { files: found, refused };
}

function isRead(path: string): boolean {
  return READ_ENDINGS.some((ending) => path.toLowerCase().endsWith(ending));
}
