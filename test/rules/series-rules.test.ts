import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/diagnostics/problem.ts';
import { buildWorkspace } from '../../src/model/build-workspace.ts';
import { tellsOfBreak } from '../../src/rules/data/break-words.ts';
import type { RuleExample } from '../../src/rules/rule.ts';
import { summarizeExperiment } from '../../src/summary/summarize-experiment.ts';
import { AS_OF, edited, problemsAfter, problemsOf } from './base-programme.ts';

const VISITORS = 'experiments/kahvila/data/participants.csv';
const SAFE = 'experiments/kahvila/data/feeling-safe.csv';
const SAFE_SHEET = 'indicators/feeling-safe.yaml';
const VISITORS_SHEET = 'indicators/participants.yaml';
const KAHVILA = 'experiments/kahvila/experiment.yaml';

function shortly({ rule, variant, place }: Problem): string {
  const row = place.kind === 'cell' ? ` ${place.row}.${place.column}` : '';
  return `${rule}${variant === undefined ? '' : `:${variant}`}${row}`;
}

/** What the base says with one data file written anew. */
function spoken(file: string, lines: readonly string[], ...edits: RuleExample[]) {
  return problemsAfter(...edits, { file, bad: `${lines.join('\n')}\n` }).map(shortly);
}

describe('data/unit-slip', () => {
  const rows = (...values: string[]) => {
    const periods = ['2018-H1', '2018-H2', '2019-H1', '2019-H2', '2020-H1'];
    return [
      'period;value;n',
      ...values.map((value, at) => `${periods.at(at - values.length)};${value};99`),
    ];
  };

  it('finds the share among percentages', () => {
    expect(spoken(SAFE, rows('44', '45', '46', '0,45', '47'))).toEqual(['data/unit-slip 3.1']);
  });

  it.each([
    ['a small percentage among small ones', ['2,1', '0,8', '3,2', '0,6', '1,4']],
    ['what would be no likely percentage', ['44', '45', '46', '0,02', '47']],
    ['the least of figures that spread', ['44', '3', '62', '0,45', '47']],
    ['zero and one, which are percentages too', ['44', '45', '1', '0', '47']],
  ])('leaves %s in peace', (_what, values) => {
    expect(spoken(SAFE, rows(...values))).toEqual([]);
  });

  it('finds a column of shares by the plan’s target', () => {
    const found = spoken(SAFE, rows('0,51', '0,52', '0,6', '0,69'));
    expect(found).toEqual(['data/unit-slip:column 0.1']);
  });

  it('does not judge a column of small percentages without a reason to', () => {
    const plan = [
      { file: KAHVILA, good: 'target: { value: 70,', bad: 'target: { value: 0.4,' },
      { file: KAHVILA, good: 'at_least: 70', bad: 'at_least: 0.4' },
    ];
    const large = rows('0,51', '0,52', '0,6', '0,39').map((line) => line.replace(';99', ';9999'));
    expect(spoken(SAFE, large, ...plan).filter((text) => text.startsWith('data/'))).toEqual([]);
  });

  it('leaves shares to sheets that ask for shares', () => {
    const share = [
      { file: SAFE_SHEET, good: 'range: { min: 0, max: 100 }', bad: 'multiplier: 1' },
      { file: KAHVILA, good: 'target: { value: 70,', bad: 'target: { value: 0.7,' },
      { file: KAHVILA, good: 'at_least: 70', bad: 'at_least: 0.7' },
    ];
    expect(spoken(SAFE, rows('0,52', '0,6', '0,69'), ...share)).toEqual([]);
  });
});

describe('periods due', () => {
  const visitors = (...rows: string[]) => ['period;value;status', ...rows];

  it('are asked for only after the release lag of 15 days', () => {
    const loaded = edited([{ file: VISITORS, bad: 'period;value\n2019-H1;24\n2019-H2;31\n' }]);
    const at = (asOf: string) => problemsOf(loaded, asOf).map(shortly);
    expect(at('2020-07-14')).not.toContain('data/missing-observation 1.0');
    expect(at('2020-07-15')).toContain('data/missing-observation 1.0');
  });

  it('are told once, with how many there are', () => {
    const [problem, ...rest] = problemsAfter({ file: VISITORS, bad: 'period;value\n2019-H1;24\n' });
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({
      rule: 'data/missing-observation',
      variant: 'several',
      params: { period: '2019-H2', count: 2 },
      place: { row: 0, column: 0 },
    });
  });

  it('may have a row that tells why there is no figure', () => {
    expect(
      spoken(
        VISITORS,
        visitors('2019-H1;24;', '2019-H2;;not-collected', '2020-H1;;not-yet-published'),
      ),
    ).toEqual([]);
  });

  it('are not covered by a forecast', () => {
    const found = spoken(VISITORS, visitors('2019-H1;24;', '2019-H2;31;', '2020-H1;40;forecast'));
    expect(found).toEqual(['data/missing-observation 1.0']);
  });

  it('are covered by a range over them', () => {
    const rows = visitors('2019-H1;24;', '2018-H2..2019-H2;31;', '2020-H1;40;');
    expect(spoken(VISITORS, rows)).toEqual([]);
  });

  it('are not asked for while a row could not be read', () => {
    const found = spoken(VISITORS, visitors('2019-H1;24;', 'syksy;31;', '2020-H1;40;'));
    expect(found).toEqual(['period/not-understood:unknown-form 1.0']);
  });

  it('end where the experiment was interrupted', () => {
    const stopped = [
      {
        file: KAHVILA,
        good: 'stage: learned\nstage_history',
        bad: 'stage: interrupted\nstage_history',
      },
      {
        file: KAHVILA,
        good: '  - { stage: ended, on: 2020-06-30 }\n  - { stage: learned, on: 2020-09-01 }',
        bad: '  - { stage: interrupted, on: 2020-03-16, reason: Korona }',
      },
    ];
    const rows = visitors('2019-H1;24;', '2019-H2;31;');
    expect(spoken(VISITORS, rows, ...stopped)).not.toContain('data/missing-observation 1.0');
    expect(spoken(VISITORS, rows)).toContain('data/missing-observation 1.0');
  });

  it('are the summary’s missing periods', () => {
    const loaded = edited([{ file: VISITORS, bad: 'period;value\n2019-H1;24\n2020-H1;31\n' }]);
    const { value: workspace } = buildWorkspace(loaded);
    const { indicators } = summarizeExperiment(workspace, 'kahvila', { asOf: AS_OF });
    const missing = indicators.find(({ indicator }) => indicator === 'participants')?.series
      .missing;
    const told = problemsOf(loaded).filter(({ rule }) => rule === 'data/period-gap');
    expect(told.map(({ params }) => params['period'])).toEqual(missing);
  });
});

describe('data/period-gap', () => {
  it('leaves a statistics authority’s gaps to it', () => {
    const pxweb = {
      file: VISITORS_SHEET,
      good: 'source: { register: Kävijälista. }',
      bad: 'licence: CC BY 4.0\nsource: { pxweb: { table: statfin/abc } }',
    };
    const rows = ['period;value', '2019-H1;24', '2020-H1;48'];
    expect(spoken(VISITORS, rows)).toEqual(['data/period-gap 1.0']);
    expect(spoken(VISITORS, rows, pxweb)).toEqual([]);
  });
});

describe('data/period-overlap', () => {
  const once = { file: VISITORS_SHEET, good: 'frequency: half-year', bad: 'frequency: once' };

  it('sees a year and its half where no rhythm is agreed', () => {
    const rows = ['period;value', '2019;60', '2019-H1;24', '2020-H1;48'];
    expect(spoken(VISITORS, rows, once)).toEqual(['data/period-overlap 0.0']);
  });

  it('leaves rolling averages and a total over ranges in peace', () => {
    const rows = [
      'period;value',
      '2017..2019;24',
      '2018..2020;25',
      '2019-H1;24',
      '2019-H2;1',
      '2020-H1;48',
    ];
    expect(spoken(VISITORS, rows)).toEqual([]);
  });
});

describe('data/parts-differ-from-total', () => {
  const rows = (women: string, men: string, note = '') => [
    'period;gender;numerator;denominator;status;note',
    `2019-H1;;52;100;;${note}`,
    `2019-H1;women;${women};`,
    `2019-H1;men;${men};`,
    '2019-H2;;60;100;;',
    '2020-H1;;69;100;;',
  ];

  it('tells on which side the sum lies, for each column', () => {
    expect(spoken(SAFE, rows('26;51;', '27;48;'))).toEqual([
      'data/parts-differ-from-total:above 0.2',
      'data/parts-differ-from-total:below 0.3',
    ]);
  });

  it('never repeats a figure', () => {
    const text = `${rows('26;51;', '27;48;').join('\n')}\n`;
    for (const { params } of problemsAfter({ file: SAFE, bad: text })) {
      expect(Object.keys(params).sort()).toEqual(['column', 'dimension', 'period']);
    }
  });

  it.each([
    ['a withheld part', rows('25;50;', ';;suppressed')],
    ['a note on the total', rows('25;50;', '24;48;', 'Kaksi ei kertonut sukupuoltaan')],
    ['weighted numbers that round', rows('25,3;50,2;;Painotettu', '26,6;49,7;;Painotettu')],
    ['a missing group', rows('25;50;', '24;48;').filter((line) => !line.includes(';men;'))],
  ])('is quiet about %s', (_what, lines) => {
    expect(spoken(SAFE, lines)).toEqual([]);
  });

  it('adds no percentages up', () => {
    const lines = [
      'period;gender;value;n',
      '2019-H1;;52;99',
      '2019-H1;women;50;50',
      '2019-H1;men;54;49',
      '2019-H2;;60;99',
      '2020-H1;;69;99',
    ];
    expect(spoken(SAFE, lines)).toEqual([]);
  });
});

describe('data/unknown-group', () => {
  const row = (code: string) => [
    'period;gender;value;n',
    '2019-H1;;52;99',
    `2019-H1;${code};52;99`,
    '2019-H2;;60;99',
    '2020-H1;;69;99',
  ];

  it.each([
    ['Women', 'same'],
    ['w\u043emen', 'same'],
    ['\uff57omen', 'same'],
    ['Naiset', 'named'],
    ['woman', 'suggested'],
  ])('knows what %s was meant to be (%s)', (code, variant) => {
    const text = `${row(code).join('\n')}\n`;
    const [problem] = problemsAfter({ file: SAFE, bad: text });
    expect(problem).toMatchObject({ rule: 'data/unknown-group', variant });
    expect(problem?.params['suggestion']).toBe('women');
  });

  it('does not guess at a stranger', () => {
    expect(spoken(SAFE, row('asukkaat'))).toEqual(['data/unknown-group 1.1']);
  });
});

describe('data/outlier', () => {
  const before = [
    '2016-H1;21',
    '2016-H2;24',
    '2017-H1;220',
    '2017-H2;23',
    '2018-H1;25',
    '2018-H2;22',
  ];
  const after = ['2019-H1;24', '2019-H2;31', '2020-H1;48'];
  const lines = (rows: readonly string[]) => [
    'period;value;status;note',
    ...[...rows, ...after].map((row) => `${row}${';'.repeat(3 - row.split(';').length + 1)}`),
  ];
  const found = (rows: readonly string[]) =>
    spoken(VISITORS, lines(rows)).filter((text) => text.startsWith('data/outlier'));

  it('shows the figure far from the rest, and nothing else', () => {
    expect(found(before)).toEqual(['data/outlier 2.1']);
  });

  it.each([
    ['a note', '2017-H1;220;;Uusi sali'],
    ['a break', '2017-H1;220;break;Laskuri vaihtui'],
    ['a withheld figure', '2017-H1;220;suppressed;'],
    ['a forecast', '2017-H1;220;forecast;'],
  ])('is quiet about %s', (_what, row) => {
    expect(found(before.with(2, row))).toEqual([]);
  });

  it('wants six figures', () => {
    expect(found(before.slice(1))).toEqual([]);
  });

  it('takes two neighbours on one side for a change of level', () => {
    expect(
      found([...before.slice(0, 4), '2018-H1;230', '2018-H2;215'].with(2, '2017-H1;22')),
    ).toEqual([]);
  });

  describe('of a month', () => {
    const sheet = {
      file: VISITORS_SHEET,
      good: 'frequency: half-year',
      bad: 'frequency: month',
    };
    const year = (number: number, july: string, monthly: readonly number[]) =>
      monthly.map((value, at) => {
        const month = `${number}-${String(at + 1).padStart(2, '0')}`;
        return month === `${number}-07` ? `${month};${july}` : `${month};${value};;`;
      });
    const usual = [49, 45, 52, 44, 47, 41, 0, 46, 48, 43, 44, 47];
    const monthsFound = (before: string, later: string) => {
      const rows = [
        ...year(2016, before, usual),
        ...year(2017, later, usual.with(0, 45)).with(0, '2017-01;31;break;Uusi laskuri'),
      ];
      return spoken(VISITORS, ['period;value;status;note', ...rows], sheet).filter((text) =>
        text.startsWith('data/outlier'),
      );
    };

    it('is quiet about a season that recurs on the other side of a break', () => {
      expect(monthsFound('18;;', '15;;')).toEqual([]);
      expect(monthsFound('0;;', '0;;')).toEqual([]);
    });

    it('shows the one month of which another year knows nothing', () => {
      expect(monthsFound('9;;', '44;;')).toEqual(['data/outlier 6.1']);
    });
  });

  it('does not take chance in a small count for more', () => {
    expect(
      found(['2016-H1;8', '2016-H2;8', '2017-H1;14', '2017-H2;8', '2018-H1;8', '2018-H2;9']),
    ).toEqual([]);
  });
});

describe('data/outside-experiment', () => {
  it('is quiet within a year, and about registers', () => {
    const row = (period: string) => [
      'period;value',
      `${period};20`,
      '2019-H1;24',
      '2019-H2;3',
      '2020-H1;48',
    ];
    const own = {
      file: VISITORS_SHEET,
      good: 'source: { register: Kävijälista. }',
      bad: 'source: { own: Lista. }',
    };
    expect(spoken(VISITORS, row('2009-H1'))).toEqual([]);
    expect(spoken(VISITORS, row('2018-H1'), own)).toEqual([]);
    expect(spoken(VISITORS, row('2009-H1'), own)).toEqual(['data/outside-experiment 0.0']);
  });
});

describe('a note on how figures are got', () => {
  it.each([
    'Kyselylomake vaihtui',
    'uusi lomake käytössä',
    'Kysymystä muutettiin keväällä',
    'Laskentatapa muuttui 1.1.2020',
    'Ny blankett',
    'Blanketten byttes i mars',
    'Frågan ändrades',
    'New questionnaire',
    'The counting method was changed',
  ])('tells of a break: %s', (note) => {
    expect(tellsOfBreak(note)).toBe(true);
  });

  it.each([
    'Osa paperilomakkeista on vielä tallentamatta',
    'Kysely kesäkuussa 2020, kun tila oli avattu uudelleen',
    'Uusi ohjaaja aloitti',
    'Lomake ei muuttunut',
    'Aukioloaika muuttui',
    'Nya deltagare',
    'Frågan ändrades inte',
    'Verksamheten förnyades',
    'The new house opened',
    'Same form as before',
  ])('does not: %s', (note) => {
    expect(tellsOfBreak(note)).toBe(false);
  });

  it('is enough on one row of the period, and none is needed on a first one', () => {
    const lines = (first: string, second: string) => [
      'period;gender;numerator;denominator;status;note',
      `2019-H1;;52;100;;${first}`,
      '2019-H2;;60;100;;',
      `2020-H1;women;35;50;;${second}`,
      '2020-H1;;69;100;break;Uusi lomake',
    ];
    expect(spoken(SAFE, lines('Uusi lomake', 'Uusi lomake'))).toEqual([]);
  });
});
