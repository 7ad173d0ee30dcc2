import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/host.ts';
import { createTranslator, type Translator } from '../../src/messages/translator.ts';
import { createFigures } from '../../src/report/figures.ts';
import { indicatorSentences } from '../../src/report/sentences/indicator-sentences.ts';
import type { SentenceFacts } from '../../src/report/sentences/sentence-facts.ts';
import type { IndicatorSummary } from '../../src/summary/indicator-summary.ts';
import { interval, level, makeSummary, NO_COMPARISON, point } from './make-summary.ts';

const translators: Record<Language, Translator> = {
  fi: await createTranslator('fi', ['report', 'sentences']),
  sv: await createTranslator('sv', ['report', 'sentences']),
  en: await createTranslator('en', ['report', 'sentences']),
};

function say(
  language: Language,
  summary: IndicatorSummary,
  more: Partial<SentenceFacts> = {},
): string {
  const translator = translators[language];
  return indicatorSentences({
    translator,
    summary,
    figures: createFigures(translator, summary),
    design: 'before-after',
    expectedRelease: null,
    seasonsDiffer: false,
    periodWords: (period) => `<${period}>`,
    areaName: (code) => code,
    ...more,
  }).join(' ');
}

const CAVEAT = {
  fi: 'Ennen–jälkeen-vertailu ei yksinään osoita, että muutos johtuu kokeilusta.',
  sv: 'Enbart en jämförelse före och efter visar inte att förändringen beror på försöket.',
  en: 'A before–after comparison alone does not show that the experiment caused the change.',
};

const COUNT = makeSummary({
  measure: 'count',
  decimals: 0,
  baseline: level(120, { n: null }),
  latest: level(145, { n: null }),
  change: { value: 25, relative: 20.83, interval: null, minimalDetectable: null, reason: 'no-n' },
  progress: { hasInterval: false },
});
const ONE_POINT = makeSummary({
  baseline: level(null, { period: null, reason: 'no-data' }),
  latest: level(52, { interval: interval(41, 63) }),
  change: { value: null, interval: null, minimalDetectable: null, reason: 'one-point' },
  progress: { status: 'not-assessed', reason: 'one-point' },
});
const SMALL = makeSummary({
  baseline: level(52, { period: '2019-H1' }),
  latest: level(57),
  change: { value: 5, interval: interval(-5, 29), minimalDetectable: 26 },
  progress: { status: 'right-direction-uncertain' },
});

describe('annex A, case by case', () => {
  const cases: readonly (readonly [string, IndicatorSummary, string, string, string])[] = [
    [
      'change, wanted, interval excludes 0',
      makeSummary(),
      'Osuus nousi 52 prosentista 69 prosenttiin eli 17 prosenttiyksikköä (95 prosentin luottamusväli 5–29). Muutos on toivottuun suuntaan ja suurempi kuin satunnaisvaihtelu yksin tavallisesti aiheuttaa.',
      'Andelen steg från 52 till 69 procent, det vill säga med 17 procentenheter (95 procents konfidensintervall 5–29). Förändringen går i önskad riktning och är större än vad enbart slumpmässig variation vanligen ger upphov till.',
      'The share rose from 52% to 69%, by 17 percentage points (95% confidence interval 5 to 29): in the desired direction and more than chance alone usually produces.',
    ],
    [
      'change, unwanted, interval excludes 0',
      makeSummary({ direction: 'decrease', progress: { status: 'moving-away' } }),
      'Muutos on ei-toivottuun suuntaan ja suurempi kuin satunnaisvaihtelu yksin tavallisesti aiheuttaa.',
      'Förändringen går i oönskad riktning och är större än vad enbart slumpmässig variation vanligen ger upphov till.',
      ': in the undesired direction and more than chance alone usually produces.',
    ],
    [
      'interval includes 0, with what the sample could have shown',
      SMALL,
      'Muutosta ei voida erottaa satunnaisvaihtelusta: osuus nousi 52 prosentista 57 prosenttiin eli 5 prosenttiyksikköä (95 prosentin luottamusväli −5…29). Näin pienessä aineistossa vasta noin 26 prosenttiyksikön muutos olisi todennäköisesti havaittu.',
      'Förändringen kan inte skiljas från slumpmässig variation: andelen steg från 52 till 57 procent, det vill säga med 5 procentenheter (95 procents konfidensintervall −5 till 29). I ett så här litet material hade sannolikt bara en förändring på minst omkring 26 procentenheter upptäckts.',
      'The change cannot be told apart from chance: the share rose from 52% to 57%, by 5 percentage points (95% confidence interval −5 to 29). In a sample this small, only a change of about 26 points or more would probably have been detected.',
    ],
    [
      'right direction, uncertain',
      SMALL,
      'Kehitys on oikeansuuntaista, mutta aineisto on liian pieni varmaan arvioon.',
      'Utvecklingen går i rätt riktning, men materialet är för litet för en säker bedömning.',
      'Development is in the right direction, but the data are too few for a firm judgement.',
    ],
    [
      'level, one point',
      ONE_POINT,
      'Viimeisin arvo on 52 prosenttia (95 prosentin luottamusväli 41–63 prosenttia). Muutosta ei voida arvioida: havaintoja on yksi, ja niitä tarvitaan vähintään kaksi.',
      'Det senaste värdet är 52 procent (95 procents konfidensintervall 41–63 procent). Förändringen kan inte bedömas: det finns en observation och minst två behövs.',
      'The latest value is 52% (95% confidence interval 41% to 63%). Change cannot be assessed: one observation, at least two needed.',
    ],
    [
      'behind',
      makeSummary({
        progress: { status: 'behind', share: 0.3, timeShare: 0.5, paceFactor: 2.33 },
      }),
      'Tavoitellusta muutoksesta on toteutunut 30 prosenttia, ja ajasta on kulunut 50 prosenttia. Jotta tavoite saavutetaan ajoissa, muutoksen on jatkossa oltava 2,3 kertaa niin nopea kuin tähän asti.',
      'Av den eftersträvade förändringen har 30 procent uppnåtts, och 50 procent av tiden har gått. För att målet ska nås i tid måste förändringen framöver vara 2,3 gånger så snabb som hittills.',
      '30% of the intended change achieved, 50% of the time passed. To reach the target in time, change must be 2.3 times as fast from now on.',
    ],
    [
      'met',
      makeSummary({ progress: { status: 'met' } }),
      'Tavoite on saavutettu.',
      'Målet har nåtts.',
      'The target has been met.',
    ],
    [
      'missed',
      makeSummary({ progress: { status: 'missed' } }),
      'Tavoitetta ei saavutettu määräaikaan mennessä.',
      'Målet nåddes inte inom utsatt tid.',
      'The target was not met by its date.',
    ],
    [
      'not due',
      makeSummary({
        latest: level(null, { period: null, reason: 'no-data' }),
        change: { value: null, interval: null, reason: 'one-point' },
        progress: { status: 'not-due' },
      }),
      'Mittaus ei ole vielä ajankohtainen.',
      'Mätningen är ännu inte aktuell.',
      'Not due yet.',
    ],
    [
      'out of date',
      makeSummary({ progress: { status: 'stale' } }),
      'Viimeisin tieto on vanhentunut.',
      'Den senaste uppgiften är föråldrad.',
      'The latest figure is out of date.',
    ],
    [
      'withheld',
      makeSummary({
        latest: level(null, { reason: 'suppressed', n: null }),
        change: { value: null, interval: null, reason: 'suppressed' },
        progress: { status: 'not-assessed', reason: 'suppressed' },
      }),
      'Tietoa ei esitetä tietosuojasyistä.',
      'Uppgiften visas inte av dataskyddsskäl.',
      'Withheld to protect privacy.',
    ],
    [
      'too few',
      makeSummary({ latest: level(69, { n: 14, lowReliability: true }) }),
      'Vastaajia on vain 14, joten tulos on suuntaa antava.',
      'Antalet svarande är bara 14, så resultatet är endast riktgivande.',
      'Only 14 respondents: indicative only.',
    ],
    [
      'guardrail breached',
      makeSummary({
        role: 'guardrail',
        direction: 'decrease',
        progress: { status: 'limit-breached' },
      }),
      'Turvaraja on ylittynyt. Tilanne on selvitettävä heti, vaikka havaintoja olisi vähän.',
      'Skyddsgränsen har överskridits. Läget ska utredas genast, även om observationerna är få.',
      'The limit has been breached. Look into it at once, however few the observations.',
    ],
  ];

  test.each(cases)('%s', (_name, summary, fi, sv, en) => {
    expect(say('fi', summary)).toContain(fi);
    expect(say('sv', summary)).toContain(sv);
    expect(say('en', summary)).toContain(en);
  });

  test('usual variation and special cause, but a breach of a limit is never usual', () => {
    const charted = (signals: IndicatorSummary['variation']['signals']) => ({
      ...makeSummary().variation,
      method: 'xmr@1' as const,
      signals,
    });
    const signal = { period: '2020-H1', rule: 'outside', side: 'above', meaning: 'none' } as const;
    const usual = makeSummary({
      variation: charted([]),
      change: { value: 5, interval: interval(-5, 29) },
    });
    const special = makeSummary({ variation: charted([signal]) });
    expect(say('fi', usual)).toContain(
      'Vaihtelu on tavanomaista. Yksittäinen muutos ei vielä anna aihetta johtopäätöksiin.',
    );
    expect(say('sv', usual)).toContain(
      'Variationen är normal. En enskild förändring ger ännu inte anledning till slutsatser.',
    );
    expect(say('en', usual)).toContain(
      'Usual variation. A single change is no ground for conclusions yet.',
    );
    expect(say('fi', special)).toContain(
      'Viimeisin havainto poikkeaa tavanomaisesta vaihtelusta. Syy on selvitettävä ennen johtopäätöksiä.',
    );
    expect(say('sv', special)).toContain(
      'Den senaste observationen avviker från den normala variationen. Orsaken ska utredas innan slutsatser dras.',
    );
    expect(say('en', special)).toContain(
      'The latest value is outside usual variation. Find the cause before concluding.',
    );
    const breach = makeSummary({
      role: 'guardrail',
      variation: charted([]),
      change: { value: 5, interval: interval(-5, 29) },
      progress: { status: 'limit-breached' },
    });
    expect(say('fi', breach)).not.toContain('tavanomaista');
  });

  test('an interval of people measured twice says that it is of two samples', () => {
    const paired = makeSummary({ change: { caution: 'paired-as-independent' } });
    expect(say('fi', paired)).toContain(
      'Samat ihmiset on mitattu molemmilla kerroilla, mutta luottamusväli on laskettu kuin he olisivat eri ihmisiä. Väli on silloin yleensä liian leveä.',
    );
    expect(say('sv', paired)).toContain('som om de vore olika personer');
    expect(say('en', paired)).toContain('as if they were different people');
    expect(say('fi', makeSummary())).not.toContain('eri ihmisiä');
  });

  test('a restated baseline or latest value is said to be revised or corrected, others are not', () => {
    const restated = (period: string, kind: 'revision' | 'correction') =>
      makeSummary({ series: { revisions: [{ period, kind }] } });
    expect(say('fi', restated('2019-H1', 'revision'))).toContain(
      'Julkaistu tieto on muuttunut: tieto tarkentui.',
    );
    expect(say('sv', restated('2020-H1', 'correction'))).toContain(
      'En publicerad uppgift har ändrats: ett fel korrigerades.',
    );
    expect(say('en', restated('2020-H1', 'correction'))).toContain(
      'A published figure has changed: error corrected.',
    );
    expect(say('en', restated('2019-H2', 'revision'))).not.toContain('A published figure');
  });

  test('a figure that is waited for says when it is expected', () => {
    const summary = makeSummary({
      latest: level(null, { reason: 'not-yet-published', n: null }),
      change: { value: null, interval: null, reason: 'not-yet-published' },
    });
    const facts = { expectedRelease: '2021-12-15' };
    expect(say('fi', summary, facts)).toContain(
      'Tietoa ei ole vielä julkaistu; se julkaistaan arviolta joulukuussa 2021.',
    );
    expect(say('sv', summary, facts)).toContain(
      'Uppgiften har ännu inte publicerats; den väntas i december 2021.',
    );
    expect(say('en', summary, facts)).toContain('Not published yet; expected in December 2021.');
    expect(say('fi', summary)).toContain('Tietoa ei ole vielä julkaistu.');
  });

  test('a guardrail says its limit first, and from below where a low value is the bad one', () => {
    const summary = makeSummary({ role: 'guardrail', progress: { status: 'limit-breached' } });
    expect(say('fi', summary)).toMatch(/^Turvaraja on alittunut\./);
    expect(say('sv', summary)).toMatch(/^Skyddsgränsen har underskridits\./);
  });

  test('a comparison area stands beside the change, and the caveat speaks of the comparison', () => {
    const series = {
      area: 'Havurinne',
      points: [point('2019-H1', 2019.25, 50), point('2020-H1', 2020.25, 53)],
      change: { ...makeSummary().change, value: 3 },
    };
    const summary = makeSummary({ comparison: { ...NO_COMPARISON, areas: [series] } });
    const text = say('fi', summary, { design: 'comparison-group' });
    expect(text).toContain(
      'Vertailualue Havurinne: lähtötaso oli 50 prosenttia ja viimeisin arvo on 53 prosenttia.',
    );
    expect(text).toContain('Vertailu ei yksinään osoita, että ero johtuu kokeilusta.');
    expect(text).not.toContain(CAVEAT.fi);
  });

  test('without a figure of the comparison area the design falls back to before and after', () => {
    const empty = {
      area: 'Havurinne',
      points: [point('2019-H1', 2019.25, null)],
      change: makeSummary().change,
    };
    const text = say('fi', makeSummary({ comparison: { ...NO_COMPARISON, areas: [empty] } }), {
      design: 'comparison-group',
    });
    expect(text).toContain('Vertailualue Havurinne: vertailukelpoista tietoa ei ole.');
    expect(text).toContain(CAVEAT.fi);
  });
});

describe('annex B', () => {
  test('rule 2: no case ending hangs on a number', () => {
    const text = say('fi', COUNT);
    expect(text).toContain('Lähtötaso oli 120 ja viimeisin arvo on 145.');
    const mean = makeSummary({
      measure: 'mean',
      decimals: 1,
      baseline: level(3.2),
      latest: level(3.6),
      change: { value: 0.4, interval: interval(0.1, 0.7), minimalDetectable: null },
    });
    expect(say('fi', mean)).toContain(
      'Lähtötaso oli 3,2 ja viimeisin arvo on 3,6 (muutoksen 95 prosentin luottamusväli 0,1–0,7).',
    );
    for (const summary of [COUNT, mean, SMALL, makeSummary()]) {
      expect(say('fi', summary)).not.toMatch(/\d:[a-zä]/);
    }
  });

  test('rule 3: one takes the singular, decimals the general form', () => {
    const one = makeSummary({
      baseline: level(52),
      latest: level(53),
      change: { value: 1, interval: interval(0.6, 1.4) },
    });
    expect(say('fi', one)).toContain('eli 1 prosenttiyksikön (');
    expect(say('sv', one)).toContain('med 1 procentenhet (');
    expect(say('en', one)).toContain('by 1 percentage point (');
    const decimals = makeSummary({
      decimals: 1,
      baseline: level(52, { n: 200 }),
      latest: level(53, { n: 200 }),
      change: { value: 1, interval: interval(0.6, 1.4) },
    });
    expect(say('fi', decimals)).toContain('eli 1,0 prosenttiyksikköä (');
    expect(say('sv', decimals)).toContain('med 1,0 procentenheter (');
    expect(say('en', decimals)).toContain('by 1.0 percentage points (');
    const lone = makeSummary({ latest: level(69, { n: 1, lowReliability: true }) });
    expect(say('en', lone)).toContain('Only 1 respondent:');
  });

  test('rule 4: words for per cent in fi and sv sentences, never the sign', () => {
    for (const summary of [makeSummary(), SMALL, ONE_POINT]) {
      expect(say('fi', summary)).not.toContain('%');
      expect(say('sv', summary)).not.toContain('%');
    }
  });

  test('rule 5: a range with a minus has its own joint, and U+2212', () => {
    expect(say('fi', SMALL)).toContain('\u22125…29');
    expect(say('sv', SMALL)).toContain('\u22125 till 29');
    expect(say('en', SMALL)).toContain('\u22125 to 29');
  });

  test('rule 6: no period code in a sentence', () => {
    for (const language of LANGUAGES) {
      for (const summary of [makeSummary(), SMALL, COUNT, ONE_POINT]) {
        expect(say(language, summary)).not.toMatch(/\d{4}-[HTQW]\d/);
      }
    }
  });

  test('rule 7: the verb follows the figure, the judgement the desired direction', () => {
    const fall = makeSummary({
      baseline: level(69),
      latest: level(52),
      change: { value: -17, interval: interval(-29, -5) },
    });
    expect(say('fi', fall)).toContain(
      'Osuus laski 69 prosentista 52 prosenttiin eli 17 prosenttiyksikköä (muutoksen 95 prosentin luottamusväli −29…−5). Muutos on ei-toivottuun suuntaan',
    );
    const wanted = makeSummary({ ...fall, direction: 'decrease' });
    expect(say('fi', wanted)).toContain('Osuus laski');
    expect(say('fi', wanted)).toContain('Muutos on toivottuun suuntaan');
    expect(say('sv', fall)).toContain('Andelen sjönk');
    expect(say('en', fall)).toContain('The share fell');
    const neither = makeSummary({ direction: 'none' });
    expect(say('fi', neither)).not.toMatch(/toivottuun/);
    const range = makeSummary({
      direction: 'range',
      progress: { target: { value: null, low: 70, high: 80, period: '2020-H2' } },
    });
    expect(say('fi', range)).toContain('Muutos on toivottuun suuntaan');
  });

  test('rule 8: no factor when nothing is achieved, when it exceeds 10, or when none is needed', () => {
    const behind = (share: number, paceFactor: number | null) =>
      say(
        'fi',
        makeSummary({ progress: { status: 'well-behind', share, timeShare: 0.5, paceFactor } }),
      );
    expect(behind(0.05, 12)).toContain('on toteutunut 5 prosenttia');
    expect(behind(0.05, 12)).not.toContain('kertaa niin nopea');
    expect(behind(-0.1, null)).not.toContain('on toteutunut');
    expect(behind(0.3, 10)).toContain('10,0 kertaa niin nopea');
  });

  test('a change always carries the caveat of its design', () => {
    for (const language of LANGUAGES) {
      for (const summary of [makeSummary(), SMALL, COUNT]) {
        expect(say(language, summary)).toContain(CAVEAT[language]);
      }
      expect(say(language, ONE_POINT)).not.toContain(CAVEAT[language]);
      expect(say(language, makeSummary(), { design: 'randomised' })).not.toContain(
        CAVEAT[language],
      );
    }
  });
});

describe('rounding is honest', () => {
  test('percentage points have a decimal only when both bases are at least 100', () => {
    const change = { value: 17.34, interval: interval(5.21, 29.46) };
    const large = makeSummary({
      baseline: level(52, { n: 100 }),
      latest: level(69.34, { n: 140 }),
      change,
    });
    expect(say('fi', large)).toContain(
      'eli 17,3 prosenttiyksikköä (95 prosentin luottamusväli 5,2–29,5)',
    );
    const small = makeSummary({
      baseline: level(52, { n: 99 }),
      latest: level(69.34, { n: 140 }),
      change,
    });
    expect(say('fi', small)).toContain(
      'eli 17 prosenttiyksikköä (95 prosentin luottamusväli 5–29)',
    );
  });

  test('a change that the printed levels do not give by subtraction is said to be about so much', () => {
    const summary = makeSummary({
      decimals: 1,
      baseline: level(35.53),
      latest: level(28.92),
      change: { value: -6.61 },
    });
    expect(say('fi', summary)).toContain(
      '35,5 prosentista 28,9 prosenttiin eli noin 7 prosenttiyksikköä',
    );
    expect(say('sv', summary)).toContain('det vill säga med omkring 7 procentenheter');
    expect(say('en', summary)).toContain('from 35.5% to 28.9%, by about 7 percentage points');
    const whole = { baseline: level(35.5), latest: level(28.5), change: { value: -7 } };
    expect(say('fi', makeSummary({ decimals: 1, ...whole }))).toContain('eli 7 prosenttiyksikköä');
  });

  test('a change that prints as zero has no verb of rise or fall', () => {
    const summary = makeSummary({
      baseline: level(52.1),
      latest: level(52.4),
      change: { value: 0.3, interval: interval(-12, 12) },
    });
    const text = say('fi', summary);
    expect(text).toContain('osuus pysyi lähes samana');
    expect(text).not.toMatch(/nousi|laski/);
  });

  test('without an interval chance is not spoken of as if it had been ruled out', () => {
    const text = say('fi', COUNT);
    expect(text).toContain('Muutos on toivottuun suuntaan.');
    expect(text).toContain('Luottamusväliä ei voida laskea');
    expect(text).not.toContain('suurempi kuin satunnaisvaihtelu');
  });
});

describe('counts of what was done', () => {
  const ACTIVITY = makeSummary({
    ...COUNT,
    sheet: { ...COUNT.sheet, level: 'output' },
    baseline: level(0, { n: null, reason: 'source-gives-none' }),
    latest: level(88, { n: null, interval: interval(71, 108) }),
    change: { value: 88, interval: null, minimalDetectable: null, reason: 'source-gives-none' },
    progress: { status: 'met', hasInterval: false },
  });

  test('from a given nothing tell the levels and the target, not chance or cause', () => {
    expect(say('fi', ACTIVITY)).toBe(
      'Lähtötaso oli 0 ja viimeisin arvo on 88. Tavoite on saavutettu. Luku kertoo toiminnan laajuudesta, ei sen vaikutuksista.',
    );
    expect(say('sv', ACTIVITY)).toBe(
      'Utgångsnivån var 0 och det senaste värdet är 88. Målet har nåtts. Siffran visar verksamhetens omfattning, inte dess effekter.',
    );
    expect(say('en', ACTIVITY)).toBe(
      'The baseline was 0 and the latest value is 88. The target has been met. The figure shows the extent of the activity, not its effects.',
    );
  });

  test('an outcome, or a count that did not begin at nothing, keeps the caveat', () => {
    const outcome = { ...ACTIVITY, sheet: { ...ACTIVITY.sheet, level: 'outcome' as const } };
    const measured = { ...ACTIVITY, baseline: level(0, { n: null, interval: interval(0, 4) }) };
    const grown = { ...ACTIVITY, baseline: level(12, { reason: 'source-gives-none' }) };
    for (const summary of [outcome, measured, grown]) {
      expect(say('fi', summary)).toContain(CAVEAT.fi);
      expect(say('fi', summary)).toContain('Luottamusväliä ei voida laskea');
    }
  });
});

describe('different parts of the year', () => {
  test('are said to differ, unless the baseline is nothing at all', () => {
    const words = { fi: 'kausivaihtelua', sv: 'säsongsvariationen', en: 'seasonal effects' };
    for (const language of LANGUAGES) {
      expect(say(language, SMALL, { seasonsDiffer: true })).toContain(words[language]);
      expect(say(language, SMALL)).not.toContain(words[language]);
    }
    const fromNothing = makeSummary({ baseline: level(0) });
    expect(say('fi', fromNothing, { seasonsDiffer: true })).not.toContain(words.fi);
  });
});

describe('a guardrail', () => {
  const within = (breachedBefore: readonly string[], direction: 'increase' | 'decrease') =>
    makeSummary({
      role: 'guardrail',
      direction,
      progress: { status: 'within-limit', breachedBefore },
    });

  test('that was breached earlier says when, and of several the last', () => {
    expect(say('fi', within(['2020-H1'], 'decrease'))).toContain(
      'Arvo on turvarajan sisällä. Raja ylittyi jaksolla <2020-H1>.',
    );
    expect(say('fi', within(['2020-H1'], 'increase'))).toContain(
      'Raja alittui jaksolla <2020-H1>.',
    );
    expect(say('fi', within(['2020-Q1', '2020-Q3'], 'decrease'))).toContain(
      'Raja ylittyi 2 jaksolla, viimeksi jaksolla <2020-Q3>.',
    );
    expect(say('sv', within(['2020-H1'], 'increase'))).toContain(
      'Gränsen underskreds under perioden <2020-H1>.',
    );
    expect(say('en', within(['2020-H1'], 'decrease'))).toContain(
      'The limit was breached in <2020-H1>.',
    );
    expect(say('fi', within([], 'decrease'))).not.toContain('jaksolla');
  });
});
