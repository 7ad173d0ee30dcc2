import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatchHunk, structuredPatch } from 'diff';
import { masked } from '../diagnostics/shown.ts';

/** Two texts that differ in more lines are shown as one block: finding the least would take long. */
const MOST_EDITS = 2000;

const CONTEXT_LINES = 3;

/**
 * The change of a file as a unified diff that `git apply` and `patch` take. Empty when the texts are
 * equal. Personal data are masked, as a log keeps what it is shown; such a diff cannot be applied.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const names = [`a/${path}`, `b/${path}`] as const;
  const options = { context: CONTEXT_LINES, maxEditLength: MOST_EDITS };
  const patch = structuredPatch(...names, before, after, undefined, undefined, options);
  const text = formatPatch(
    patch ?? {
      oldFileName: names[0],
      newFileName: names[1],
      oldHeader: undefined,
      newHeader: undefined,
      hunks: [wholeHunk(before, after)],
    },
    FILE_HEADERS_ONLY,
  );
  return text.split('\n').map(masked).join('\n');
}

/** One block from the first line that differs to the last. */
function wholeHunk(before: string, after: string): StructuredPatchHunk {
  const [old, made] = [linesOf(before), linesOf(after)];
  const most = Math.min(old.length, made.length);
  let head = 0;
  while (head < most && old[head] === made[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === made.at(-1 - tail)) tail++;
  const above = old.slice(Math.max(0, head - CONTEXT_LINES), head);
  const below = old.slice(old.length - tail).slice(0, CONTEXT_LINES);
  const removed = old.slice(head, old.length - tail);
  const added = made.slice(head, made.length - tail);
  const context = above.length + below.length;
  const start = (count: number): number => head - above.length + (count === 0 ? 0 : 1);
  return {
    oldStart: start(removed.length + context),
    oldLines: removed.length + context,
    newStart: start(added.length + context),
    newLines: added.length + context,
    lines: [
      ...marked(' ', above),
      ...marked('-', removed),
      ...marked('+', added),
      ...marked(' ', below),
    ],
  };
}

/** Lines with their line feeds. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function marked(mark: ' ' | '-' | '+', lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) =>
    line.endsWith('\n')
      ? [`${mark}${line.slice(0, -1)}`]
      : [`${mark}${line}`, '\\ No newline at end of file'],
  );
}
