import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/host.ts';
import { createTranslator } from '../../src/messages/translator.ts';
import { createFigures } from '../../src/report/figures.ts';
import { inequalitySentence } from '../../src/report/sentences/inequality-sentence.ts';
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

async function sentence(
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
  const text = inequalitySentence(context, group, createFigures(translator, makeSummary({})));
  if (text !== null) expect(text).not.toMatch(BANNED[language]);
  return text;
}

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
