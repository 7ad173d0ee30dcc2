import type { ReadBlob } from '../../history/blob-reader.ts';
import type { Host } from '../../host.ts';
import { MAX_YAML_BYTES } from '../../source/yaml-document.ts';

/** Reads the contents of git objects, each once; one that is too large or not here is null. */
export async function loadBlobs(
  host: Host,
  root: string,
  ids: ReadonlySet<string>,
): Promise<ReadBlob> {
  const contents = new Map<string, Uint8Array>();
  for await (const { id, content } of host.git.readBlobs(root, ids, MAX_YAML_BYTES)) {
    if (typeof content !== 'string') contents.set(id, content);
  }
  return (id) => contents.get(id) ?? null;
}
