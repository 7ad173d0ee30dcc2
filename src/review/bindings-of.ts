import type { Binding } from '../model/review.ts';
import type { ReviewNode } from '../model/workspace.ts';

/** A binding with the file that holds it. */
export interface FileBinding {
  readonly file: string;
  readonly binding: Binding;
}

/** What the agreement of a review and each of its submissions is bound to by a digest. */
export function bindingsOf({ agreement, submissions }: ReviewNode): readonly FileBinding[] {
  const all: FileBinding[] = [];
  if (agreement !== null) all.push({ file: agreement.file, binding: agreement.value.reviewed });
  for (const { file, value } of submissions) {
    if (value.reviewed !== undefined) all.push({ file, binding: value.reviewed });
  }
  return all.filter(({ binding }) => binding.digest !== undefined);
}
