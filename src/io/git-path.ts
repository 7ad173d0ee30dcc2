import { isUtf8 } from 'node:buffer';
import { normalizePath } from '../source/text-key.ts';

/** A path as git stores it: bytes, of which nobody has promised that they are text. */
export interface GitPath {
  /** POSIX, NFC; what is not UTF-8 is replaced. */
  readonly path: string;
  /** Not UTF-8, or with steps that could be no names on a disk, such as `..`. */
  readonly isMisnamed: boolean;
}

export function readGitPath(bytes: Buffer): GitPath {
  const text = bytes.toString('utf8');
  const isMisnamed = !isUtf8(bytes) || text.split('/').some((step) => /^\.{0,2}$/.test(step));
  return { path: normalizePath(text), isMisnamed };
}
