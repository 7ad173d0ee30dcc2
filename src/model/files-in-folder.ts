/**
 * The files within a folder, of paths in code-unit order: they stand side by side, so that asking for
 * every experiment's does not go through all files each time.
 */
export function* filesInFolder(sorted: readonly string[], folder: string): Iterable<string> {
  const prefix = `${folder}/`;
  for (let at = firstFrom(sorted, prefix); sorted[at]?.startsWith(prefix); at++) {
    yield sorted[at] ?? '';
  }
}

/** Index of the first text that is not before another. */
function firstFrom(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
