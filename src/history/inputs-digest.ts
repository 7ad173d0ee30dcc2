import { compareText } from '../diagnostics/compare-text.ts';
import type { CommittedEntry } from '../host.ts';
import { isUnread } from '../source/unread-folders.ts';

/** Names the form that is digested: another form gives other digests, so it has another name. */
const FORM = 'inputs-1';

/**
 * What a programme's outputs are computed from, as one text: `inputs-1:` and 64 hex digits of the SHA-256
 * of a line an entry, `<git id of its content> <path>`, in order of path. Taken from git's objects, so
 * the line ends of a checkout make no difference, nor where the programme lies in its repository.
 * Reports and other folders that nothing is read from are left out.
 */
export function inputsDigest(
  entries: readonly CommittedEntry[],
  sha256: (text: string) => string,
): string {
  const inputs = entries
    .filter(({ path }) => !isUnread(path))
    .toSorted((a, b) => compareText(a.path, b.path));
  const lines = inputs.map(({ path, blob }) => `${blob} ${path}\n`);
  return `${FORM}:${sha256(lines.join(''))}`;
}
