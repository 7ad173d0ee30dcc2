import { dataFileAt } from './data-file.ts';
import type { Fix } from './fix.ts';

/**
 * Writes a file as UTF-8. A table that is separated as Excel in Finland does it gets a byte order
 * mark, without which Excel would show ä and ö as other letters.
 */
export const utf8: Fix = {
  rule: 'encoding/not-utf-8',
  changes({ file }, workspace) {
    const found = dataFileAt(workspace, file);
    const forExcel = found !== null && found.table.separator !== ',';
    return [{ encoding: forExcel ? 'utf-8-bom' : 'utf-8' }];
  },
};
