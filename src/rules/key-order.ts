import type { EntityType } from '../model/entities.ts';
import { entityOfFile } from '../model/entity-of-file.ts';
import { isRecord } from '../model/schema-shape.ts';
import type { Workspace } from '../model/workspace.ts';
import { createLineIndex } from '../source/line-index.ts';
import { type KeyBlock, type KeyPlace, keyBlocks } from './key-blocks.ts';

/** A part of a file's text whose keys stand in another order than the schema's. */
export interface Disorder {
  /** In offsets. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** The same part in order. */
  readonly text: string;
  /** The first key that stands too late. */
  readonly key: string;
  /** The key that it belongs before. */
  readonly next: string;
}

/** A line that ends the front matter or the document. */
const END_LINE = /[\r\n](?:---|\.\.\.)[ \t]*(?:[\r\n]|$)/g;

/**
 * What putting the top-level keys of a file in the schema's order would move. A key takes the
 * comment above it along; the blank lines stay where they are. Null where the keys are in order, and
 * where their author has laid the file out: with headings over several keys, with parts out of use.
 */
export function disorderOf(workspace: Workspace, file: string): Disorder | null {
  const entity = entityOfFile(file);
  const document = workspace.document(file);
  if (entity === undefined || document === undefined || !('data' in document)) return null;
  const { text, data } = document;
  if (!isRecord(data)) return null;
  const order = schemaOrder(entity, data);
  const written = Object.keys(data);
  const at = order.findIndex((key, index) => key !== written[index]);
  const [key, next] = [order[at], written[at]];
  if (key === undefined || next === undefined) return null;
  const places = keyPlaces(order, file, text, workspace);
  const last = places?.at(-1);
  if (places === null || last === undefined) return null;
  const blocks = keyBlocks(text, endOfKeys(text, last.at), places);
  const moved = blocks === null ? null : reorder(text, blocks, order);
  return moved === null ? null : { ...moved, key, next };
}

/**
 * The top-level keys of a document in the order of its schema. A key that the schema does not know
 * stays behind the one it stands behind.
 */
function schemaOrder({ schema }: EntityType, data: unknown): readonly string[] {
  if (!isRecord(data)) return [];
  const order = new Map(Object.keys(schema.shape).map((key, index) => [key, index]));
  let rank = -1;
  const ranked = Object.keys(data).map((key) => {
    rank = order.get(key) ?? rank;
    return { key, rank };
  });
  // Sorting is stable: equal ranks keep the order in which they stand.
  return ranked.sort((a, b) => a.rank - b.rank).map(({ key }) => key);
}

type Moved = Pick<Disorder, 'start' | 'end' | 'text'>;

/** Where the keys stand, in the order of the text; null where one cannot be found. */
function keyPlaces(
  keys: readonly string[],
  file: string,
  text: string,
  workspace: Workspace,
): readonly KeyPlace[] | null {
  const lines = createLineIndex(text);
  const places: KeyPlace[] = [];
  for (const key of keys) {
    const span = workspace.locate(file, { kind: 'key', path: [key] });
    if (span === null) return null;
    places.push({ key, at: lines.offsetAt(span.start) });
  }
  return places.sort((a, b) => a.at - b.at);
}

function endOfKeys(text: string, from: number): number {
  END_LINE.lastIndex = from;
  const found = END_LINE.exec(text);
  return found === null ? text.length : found.index + 1;
}

/** One edit from the first key that moves to the last; null where none does. */
function reorder(
  text: string,
  blocks: readonly KeyBlock[],
  order: readonly string[],
): Moved | null {
  const byKey = new Map(blocks.map((block) => [block.key, block]));
  const ordered = order.flatMap((key) => byKey.get(key) ?? []);
  const first = ordered.findIndex((block, index) => block !== blocks[index]);
  const last = ordered.findLastIndex((block, index) => block !== blocks[index]);
  const [start, end] = [blocks[first]?.start, blocks[last]?.end];
  if (start === undefined || end === undefined || ordered.length !== blocks.length) return null;
  let written = '';
  for (let index = first; index <= last; index++) {
    const block = ordered[index];
    const gap = text.slice(blocks[index]?.end, blocks[index + 1]?.start);
    written += text.slice(block?.start, block?.end) + (index < last ? gap : '');
  }
  return { start, end, text: written };
}
