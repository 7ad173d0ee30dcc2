import type { Workspace } from '../model/workspace.ts';
import { dataFileAt } from './data-file.ts';
import type { Fix, Recoding } from './fix.ts';

/** Writes a file in another encoding as UTF-8. */
export const utf8: Fix = {
  rule: 'encoding/not-utf-8',
  changes: ({ file }, workspace) => [asUtf8(file, workspace)],
};

/** Writes a file that was encoded twice, which is read as it was meant. Of a part nobody knows. */
export const encodedOnce: Fix = {
  rule: 'encoding/encoded-twice',
  changes: ({ file, variant }, workspace) =>
    variant === 'partly' ? [] : [asUtf8(file, workspace)],
};

/**
 * A table that is separated as Excel in Finland does it gets a byte order mark, without which Excel
 * would show ä and ö as other letters.
 */
function asUtf8(file: string, workspace: Workspace): Recoding {
  const found = dataFileAt(workspace, file);
  const forExcel = found !== null && found.table.separator !== ',';
  return { encoding: forExcel ? 'utf-8-bom' : 'utf-8' };
}
