import type { Host } from '../../host.ts';
import type { LoadedFiles } from '../../source/loaded-files.ts';
import { type Memory, NO_MEMORY } from '../../source/memory.ts';
import { BUILD, VERSION } from '../../version.ts';
import { FileMemory } from './file-memory.ts';
import { decodePack, encodePack } from './pack.ts';

/** A memory that can be kept for the next run. */
export interface SavedMemory extends Memory {
  save(): Promise<void>;
}

/** A memory that nothing is known of and nothing will be. */
export const FORGETFUL: SavedMemory = { ...NO_MEMORY, save: async () => {} };

/** Another build reads differently, and so may another Node. */
export const READER = `${VERSION} ${BUILD} ${process.version}`;

/** What earlier runs know of the programme at `root`, if the host has a place for it. */
export async function openMemory(
  host: Host,
  root: string,
  loaded: LoadedFiles,
): Promise<SavedMemory> {
  const cache = await host.openCache(root);
  if (cache === null) return FORGETFUL;
  const bytes = await cache.read();
  const memory = new FileMemory(loaded, bytes === null ? null : decodePack(bytes, READER));
  return {
    recall: (path, dependsOn) => memory.recall(path, dependsOn),
    keep: (path, dependsOn, reading) => memory.keep(path, dependsOn, reading),
    recallSpan: (path, place) => memory.recallSpan(path, place),
    keepSpan: (path, place, span) => memory.keepSpan(path, place, span),
    recallFindings: (asOf) => memory.recallFindings(asOf),
    keepFindings: (asOf, findings) => memory.keepFindings(asOf, findings),
    recallAgreement: (head) => memory.recallAgreement(head),
    keepAgreement: (head) => memory.keepAgreement(head),
    async save() {
      const pack = memory.newPack();
      if (pack !== null) await cache.write(encodePack(pack, READER));
    },
  };
}
