import { mixedRecordEnds, mixedTextLineEnds } from '../source/line-ends.ts';
import { dataFileAt } from './data-file.ts';
import type { Fix } from './fix.ts';

/** Gives every line of a file the same ending; line breaks within quoted cells are content. */
export const evenLineEnds: Fix = {
  rule: 'file/mixed-line-ends',
  changes({ file }, workspace) {
    const text = workspace.document(file)?.text ?? '';
    const isTable = dataFileAt(workspace, file) !== null;
    const mixed = isTable ? mixedRecordEnds(text) : mixedTextLineEnds(text);
    return mixed === null
      ? []
      : mixed.odd.map(({ start, end }) => ({ start, end, text: mixed.wanted }));
  },
  mends: () => true,
};
