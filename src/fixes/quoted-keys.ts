import type { Fix } from './fix.ts';
import { rangeOf } from './text-range.ts';

/** Puts a field name that YAML takes for a number or a truth value in quotes. */
export const quotedKeys: Fix = {
  rule: 'syntax/non-string-key',
  changes({ file, place, variant }, workspace) {
    const document = workspace.document(file);
    // Where the rest of the file cannot be trusted, neither can what comes of it be compared.
    if (document === undefined || !('data' in document) || document.data === undefined) return [];
    const range = variant === undefined ? rangeOf(workspace, file, place) : null;
    if (range === null) return [];
    const spelling = document.text.slice(range.start, range.end);
    return /^[\w.+-]+$/.test(spelling) ? [{ ...range, text: `"${spelling}"` }] : [];
  },
};
