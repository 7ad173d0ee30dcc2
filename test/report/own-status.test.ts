import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/host.ts';
import { createTranslator } from '../../src/messages/translator.ts';
import { createFigures } from '../../src/report/figures.ts';
import { ownStatusWord } from '../../src/report/own-status.ts';
import { progressSentences } from '../../src/report/sentences/progress-sentences.ts';
import { statusInlines, summaryStatusWord } from '../../src/report/status.ts';
import type { OwnStatus } from '../../src/summary/facts/progress.ts';
import { BANNED } from './banned-words.ts';
import { makeSummary } from './make-summary.ts';

const FACTS = {
  figures: createFigures(await createTranslator('en', ['report']), makeSummary()),
  design: 'before-after' as const,
  expectedRelease: null,
  seasonsDiffer: false,
  periodWords: (period: string) => period,
  areaName: (code: string) => code,
};

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
    'strong-progress',
    'moderate-progress',
    'insufficient-progress',
    'movement-away',
    'moderate-movement-away',
    'strong-movement-away',
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

describe('a sentence by such a method', () => {
  const cases: readonly [Language, string][] = [
    [
      'fi',
      'Kanadan tilastoviraston menetelmällä arvioituna: edistystä, mutta vauhtia on lisättävä.',
    ],
    ['sv', 'Bedömt med Kanadas statistikmyndighets metod: framsteg, men takten måste öka.'],
    ['en', 'By Statistics Canada’s method: progress made but acceleration needed.'],
  ];
  it.each(cases)('names it in %s, and says nothing of our path', async (language, sentence) => {
    const translator = await createTranslator(language, ['report', 'sentences']);
    const summary = makeSummary({
      progress: {
        method: 'statcan-cagr@1',
        ownStatus: 'moderate-progress',
        status: 'behind',
        share: 0.3,
        timeShare: 0.5,
        paceFactor: 2.3,
      },
    });
    expect(progressSentences({ ...FACTS, translator, summary })).toEqual([sentence]);
  });
});

it('a target missed is told beside the other method’s words', async () => {
  const translator = await createTranslator('en', ['report', 'sentences']);
  const summary = makeSummary({
    progress: { method: 'eurostat@1', ownStatus: 'moderate-progress', status: 'missed' },
  });
  expect(summaryStatusWord(translator, summary)).toMatch(/^Moderate progress \(missed\)/);
  expect(progressSentences({ ...FACTS, translator, summary })).toEqual([
    'By Eurostat’s method: moderate progress.',
    'The target was not met by its date.',
  ]);
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
