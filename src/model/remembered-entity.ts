import type { Problem } from '../diagnostics/problem.ts';
import type { Memory, Reading } from '../source/memory.ts';
import type { MarkdownDocument, SourceFile } from '../source/source.ts';
import { type DocumentParser, RememberedDocument } from './remembered-document.ts';
import type { Entity } from './workspace.ts';

/** An entity, and what is wrong with its file by itself. */
export interface RememberedEntity<T> {
  readonly entity: Entity<T> & { readonly document: MarkdownDocument };
  readonly problems: readonly Problem[];
}

/** What is kept of an entity: its value, and the data that its document holds. */
interface KeptEntity<T> {
  readonly value: T;
  readonly data: unknown;
}

/**
 * The file's entity as an earlier run has read it, taken up when it is first looked at. `parse` is
 * for its text and places, which are not kept.
 */
export function recallEntity<T>(
  file: SourceFile,
  id: string,
  memory: Memory,
  parse: DocumentParser,
): RememberedEntity<T> | null {
  const reading = memory.recall(file.path, []);
  if (reading === undefined) return null;
  const content = contentOf<T>(reading);
  const entity = {
    id,
    file: file.path,
    document: new RememberedDocument(file, () => content().data, parse),
    get value() {
      return content().value;
    },
  };
  return { entity, problems: reading.problems };
}

export function keepEntity<T>(
  entity: Entity<T>,
  problems: readonly Problem[],
  memory: Memory,
): void {
  const { value, document } = entity;
  const content = (): KeptEntity<T> => ({ value, data: document.data });
  memory.keep(entity.file, [], { problems, content });
}

function contentOf<T>(reading: Reading): () => KeptEntity<T> {
  let kept: KeptEntity<T> | undefined;
  return () => {
    // A memory gives back what the same build has kept for the same bytes, as `keepEntity` did.
    kept ??= reading.content() as KeptEntity<T>;
    return kept;
  };
}
