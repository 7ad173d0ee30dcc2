import type { Edit } from './fix.ts';

/** An edit and how early its fix stands in the registry: earlier ones win. */
export interface RankedEdit extends Edit {
  readonly rank: number;
}

/**
 * Edits of which none touches another, in order. Of two that overlap the one with the lower rank
 * stays; the other's fix finds what is left to do when it looks again.
 */
export function withoutOverlaps(edits: readonly RankedEdit[]): readonly RankedEdit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.rank - b.rank || a.end - b.end);
  const kept: RankedEdit[] = [];
  for (const edit of sorted) {
    const last = kept.at(-1);
    if (last === undefined || edit.start >= last.end) kept.push(edit);
    else if (edit.rank < last.rank) kept[kept.length - 1] = edit;
  }
  return kept;
}

/** A text with edits in it that are in order and do not overlap. */
export function splice(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const edit of edits) {
    parts.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
