import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../src/messages/translator.ts';
import { ownStatusWord } from '../../src/report/own-status.ts';
import { statusInlines, summaryStatusWord } from '../../src/report/status.ts';
import type { OwnStatus } from '../../src/summary/indicator-summary.ts';
import { BANNED } from './banned-words.ts';
import { makeSummary } from './make-summary.ts';

const STATUSES: Readonly<Record<string, readonly OwnStatus[]>> = {
  'statcan-cagr@1': [
    'target-achieved',
    'on-track',
    'moderate-progress',
    'limited-progress',
    'deterioration',
  ],
  'un-2023@1': ['on-track-or-met', 'fair-progress', 'stagnation-or-regression'],
  'eurostat@1': [
    'significant-progress',
    'moderate-progress',
    'insufficient-progress',
    'movement-away',
    'moderate-movement-away',
    'significant-movement-away',
  ],
};

describe.each(['fi', 'sv', 'en'] as const)('the methods’ own statuses in %s', (language) => {
  it('have words of their own, none of them banned', async () => {
    const translator = await createTranslator(language, ['report', 'sentences']);
    for (const [method, statuses] of Object.entries(STATUSES)) {
      const words = statuses.map((ownStatus) => {
        const summary = makeSummary({ progress: { method, ownStatus, status: 'behind' } });
        const word = ownStatusWord(translator, summary.progress);
        expect(word, `${method} ${ownStatus}`).not.toBeNull();
        expect(summaryStatusWord(translator, summary)).toBe(word);
        expect(word).not.toMatch(BANNED[language]);
        return word;
      });
      expect(new Set(words).size).toBe(statuses.length);
    }
  });

  it('leave ours alone', async () => {
    const translator = await createTranslator(language, ['report', 'sentences']);
    const { progress } = makeSummary({ progress: { status: 'behind', ownStatus: 'behind' } });
    expect(ownStatusWord(translator, progress)).toBeNull();
    const stale = makeSummary({
      progress: { method: 'un-2023@1', status: 'stale', ownStatus: 'stale' },
    });
    expect(summaryStatusWord(translator, stale)).toBe(translator.text('report:status.stale'));
  });
});

describe('a status that the team has set', () => {
  it('stands beside the computed one', async () => {
    const translator = await createTranslator('en', ['report']);
    const by = { why: 'Few answered.', by: 'Planner', on: '2020-08-20', period: '2020-H1' };
    const summary = makeSummary({ judgement: { status: 'behind', ...by } });
    expect(statusInlines(translator, summary)).toEqual([
      { type: 'status', shape: 'forward', text: 'On track' },
      { type: 'text', text: ' · The team’s judgement: ' },
      { type: 'status', shape: 'half', text: 'Behind' },
    ]);
    expect(statusInlines(translator, makeSummary())).toHaveLength(1);
  });
});
