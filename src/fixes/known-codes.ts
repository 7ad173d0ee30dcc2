import { soleCodeOf } from '../model/code-words.ts';
import type { Fix } from './fix.ts';
import { tokenAt, writeText } from './yaml-token.ts';

/** Writes the code for a word that stands for it alone: `inclusion` for `osallisuus`. */
export const knownCodes: Fix = {
  rule: 'schema/not-one-of',
  changes({ file, place, params }, workspace) {
    if (place.kind !== 'value') return [];
    const token = tokenAt(workspace, file, place.path);
    if (token === null || typeof token.value !== 'string') return [];
    const code = soleCodeOf(token.value, String(params['allowed'] ?? '').split(', '));
    return code === '' ? [] : [writeText(token, code)];
  },
};
