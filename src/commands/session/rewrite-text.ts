import { join } from 'node:path';
import { UserError } from '../../diagnostics/user-error.ts';
import type { Host } from '../../host.ts';
import { decodeText } from '../../source/decode.ts';
import { encodeText } from '../../source/encode.ts';

/**
 * Writes a person's file anew in its own encoding. Rejects with a `UserError`, and nothing is written,
 * where the file has changed since it was read or its encoding has no sign for a character.
 */
export async function rewriteText(
  host: Host,
  root: string,
  path: string,
  change: { readonly before: string; readonly after: string },
): Promise<void> {
  const place = join(root, path);
  const before = await host.files.read(place);
  const decoded = decodeText({ path, bytes: before }).value;
  const after = decoded === null ? null : encodeText(change.after, decoded.encoding);
  if (after === null) throw new UserError('cli:error.not-encodable', { path });
  const isSame = decoded?.text === change.before;
  if (!isSame || !(await host.files.rewrite(place, before, after))) {
    throw new UserError('cli:error.changed-meanwhile', { path });
  }
}
