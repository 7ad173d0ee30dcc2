import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/host.ts';
import { createTranslator } from '../../src/messages/translator.ts';
import { statusWord } from '../../src/report/status.ts';

const WORDS: readonly [Language, string, string][] = [
  ['fi', 'Taustatieto, ei arvioida', 'Ei voida arvioida'],
  ['sv', 'Bakgrundsuppgift, bedöms inte', 'Kan inte bedömas'],
  ['en', 'Background, not assessed', 'Cannot be assessed'],
];

describe('the status of a figure that is not assessed', () => {
  it.each(WORDS)('in %s tells the surroundings from what cannot be assessed', async (...words) => {
    const [language, background, cannot] = words;
    const translator = await createTranslator(language, ['report']);
    expect(statusWord(translator, 'not-assessed', 'context-figure')).toBe(background);
    expect(statusWord(translator, 'not-assessed', 'no-target')).toBe(cannot);
  });
});
