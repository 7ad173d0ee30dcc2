import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/host.ts';
import { createTranslator } from '../../src/messages/translator.ts';
import { createFigures } from '../../src/report/figures.ts';
import { inequalitySentences } from '../../src/report/sentences/inequality-sentence.ts';
import type { GroupBreakdown, InequalityIndex } from '../../src/summary/facts/groups.ts';
import { workspaceOf } from '../summary/small-programme.ts';
import { BANNED } from './banned-words.ts';
import { makeSummary, NO_INEQUALITY } from './make-summary.ts';

const LEVEL = {
  value: 50,
  interval: null,
  lowReliability: false,
  gap: null,
  gapInterval: null,
  ratio: null,
  ratioInterval: null,
  reason: null,
};

const index = (value: number, lower: number, upper: number): InequalityIndex => ({
  value,
  interval: { lower, upper, method: 'slope-index-wls@1' },
  reason: null,
});

async function sentences(
  slope: InequalityIndex,
  language: Language = 'fi',
  more: Partial<GroupBreakdown> = {},
) {
  const translator = await createTranslator(language, ['report', 'sentences']);
  const context = { workspace: workspaceOf({}), translator, language, asOf: '2020-08-31' };
  const group: GroupBreakdown = {
    dimension: 'income',
    period: '2020-H1',
    reference: null,
    suppressed: false,
    levels: ['f1', 'f2'].map((code) => ({ ...LEVEL, code, n: 80 })),
    inequality: { ...NO_INEQUALITY, slope },
    ...more,
  };
  const figures = createFigures(translator, makeSummary({}));
  const sentences = inequalitySentences(context, group, figures);
  for (const text of sentences) expect(text).not.toMatch(BANNED[language]);
  return sentences;
}

/** The sentence of the slope. */
async function sentence(...given: Parameters<typeof sentences>) {
  const [slope = null] = await sentences(...given);
  return slope;
}

/** The sentence of the ratio, which stands after that of the slope. */
async function ratioSentence(ratio: InequalityIndex, language: Language = 'fi') {
  const slope = index(24.3, 11.2, 37.4);
  const [, text = null] = await sentences(slope, language, { inequality: { slope, ratio } });
  return text;
}

describe('the sentence of the relative index', () => {
  it('tells the ratio of the ends, and what 1 means', async () => {
    const ratio = index(1.494, 1.1949, 1.868);
    expect(await ratioSentence(ratio)).toBe(
      'Parhaan ja heikoimman aseman lukujen suhde on 1,49 (95 prosentin luottamusväli 1,19–1,87), kun 1 tarkoittaa, ettei eroa ole (suhteellinen eriarvoisuusindeksi, RII).',
    );
    expect(await ratioSentence(ratio, 'sv')).toContain('är 1,49 (95 procents');
    expect(await ratioSentence(ratio, 'en')).toContain('is 1.49 (95% confidence interval 1.19 to');
  });

  it('does not tell a ratio from 1 where chance may have made it', async () => {
    expect(await ratioSentence(index(1.1, 0.9, 1.3))).toContain('ei voida erottaa luvusta 1');
    expect(await ratioSentence(index(1.1, 0.9, 1.3), 'sv')).toContain('kan inte skiljas från 1');
    expect(await ratioSentence(index(1.1, 1, 1.3), 'en')).toContain('cannot be told apart from 1');
    expect(await ratioSentence(index(0.8, 0.7, 0.9))).not.toContain('erottaa');
  });

  it('says why there is none, and nothing where the measure has no ratio', async () => {
    const none = (reason: 'line-below-zero' | 'not-in-method') =>
      ratioSentence({ value: null, interval: null, reason });
    expect(await none('line-below-zero')).toMatch(
      /^Suhteellista eriarvoisuusindeksiä .* ei lasketa/,
    );
    expect(await none('not-in-method')).toBe(null);
    const bare = await ratioSentence({ value: 1.2, interval: null, reason: 'no-sd' });
    expect(bare).toMatch(/luottamusväliä ei voida laskea \(keskihajonta puuttuu\)\.$/);
  });

  it('is not told beside an index that cannot be given at all', async () => {
    const none = { value: null, interval: null, reason: 'few-groups' } as const;
    const found = await sentences(none, 'fi', { inequality: { slope: none, ratio: none } });
    expect(found).toHaveLength(1);
  });
});

describe('the sentence of inequality', () => {
  it('tells the difference between the ends of the order, and that chance alone seldom gives it', async () => {
    const slope = index(24.3, 11.2, 37.4);
    expect(await sentence(slope)).toBe(
      'Kun kaikki järjestetyt ryhmät otetaan huomioon, ero heikoimmasta asemasta parhaaseen on +24 prosenttiyksikköä (95 prosentin luottamusväli 11–37). Ero on suurempi kuin satunnaisvaihtelu yksin tavallisesti aiheuttaa (eriarvoisuuden kulmakerroin, SII).',
    );
    expect(await sentence(slope, 'sv')).toContain('+24 procentenheter (95 procents');
    expect(await sentence(slope, 'en')).toContain('(95% confidence interval 11 to 37)');
  });

  it('has a decimal of points where every group is of a hundred or more', async () => {
    const levels = ['f1', 'f2'].map((code) => ({ ...LEVEL, code, n: 120 }));
    expect(await sentence(index(24.34, 11.2, 37.4), 'fi', { levels })).toContain(
      '+24,3 prosenttiyksikköä (95 prosentin luottamusväli 11,2–37,4)',
    );
  });

  it('calls no difference one that chance may have made', async () => {
    expect(await sentence(index(-4, -16, 8))).toContain('ei voida erottaa satunnaisvaihtelusta');
    expect(await sentence(index(-4, -16, 8), 'sv')).toContain('kan skillnaden från');
    expect(await sentence(index(-4, -16, 8), 'en')).toContain('cannot be told apart from chance');
  });

  it('says why there is no interval or no index', async () => {
    expect(await sentence({ value: 12, interval: null, reason: 'no-sd' })).toMatch(
      /luottamusväliä ei voida laskea \(keskihajonta puuttuu\)\.$/,
    );
    expect(await sentence({ value: null, interval: null, reason: 'few-groups' })).toBe(
      'Eroa heikoimmasta asemasta parhaaseen (eriarvoisuuden kulmakerroin, SII) ei lasketa: järjestettyjä ryhmiä on alle viisi.',
    );
    expect(await sentence({ value: null, interval: null, reason: 'suppressed' })).toContain(
      'tietosuojasyistä',
    );
  });

  it('is not there for groups without an order, or of a breakdown that is not shown', async () => {
    expect(await sentence(NO_INEQUALITY.slope)).toBe(null);
    const hidden = { value: null, interval: null, reason: 'suppressed' } as const;
    expect(await sentence(hidden, 'fi', { suppressed: true, levels: [] })).toBe(null);
  });
});
