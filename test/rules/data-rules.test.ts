import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/diagnostics/problem.ts';
import type { RuleExample } from '../../src/rules/rule.ts';
import { edited, problemsAfter, problemsOf } from './base-programme.ts';

const VISITORS = 'experiments/kahvila/data/participants.csv';
const SAFE = 'experiments/kahvila/data/feeling-safe.csv';
const SAFE_SHEET = 'indicators/feeling-safe.yaml';
const VISITORS_SHEET = 'indicators/participants.yaml';

const PUBLIC = {
  file: 'jalostamo.yaml',
  good: 'repository: restricted',
  bad: 'repository: public',
} as const;

/** Rules and variants that a data file's text makes speak, the rest of the base as it is. */
function spoken(file: string, text: string, ...edits: RuleExample[]) {
  return problemsAfter(...edits, { file, bad: text }).map(shortly);
}

function shortly({ rule, variant, place }: Problem): string {
  const row = place.kind === 'cell' ? ` ${place.row}.${place.column}` : '';
  return `${rule}${variant === undefined ? '' : `:${variant}`}${row}`;
}

describe('data/outside-range', () => {
  it('knows the ends of the range as inside, and looks at the limits too', () => {
    const text = 'period;value;n;lower;upper\n2019-H1;0;50;0;7\n2019-H2;100;50;93;100\n2020-H1;';
    expect(spoken(SAFE, `${text}99;50;-1;101\n`)).toEqual([
      'data/outside-range:below 2.3',
      'data/outside-range:above 2.4',
    ]);
  });

  it('takes the multiplier for the greatest share where the sheet has no range', () => {
    const noRange = { file: SAFE_SHEET, good: 'range: { min: 0, max: 100 }', bad: 'multiplier: 1' };
    const plan = 'experiments/kahvila/experiment.yaml';
    const edits = [
      noRange,
      { file: plan, good: 'target: { value: 70,', bad: 'target: { value: 0.7,' },
      { file: plan, good: 'at_least: 70', bad: 'at_least: 0.7' },
    ];
    const text = 'period;value;n\n2019-H1;0,52;100\n2019-H2;60;100\n2020-H1;0,69;100\n';
    expect(spoken(SAFE, text, ...edits)).toEqual(['data/outside-range:above 1.1']);
  });
});

describe('data/value-differs-from-ratio', () => {
  it('says nothing where the part is larger than the whole, which is said already', () => {
    const text = 'period;value;numerator;denominator\n2019-H1;52;52;100\n2019-H2;60;100;60\n';
    expect(spoken(SAFE, `${text}2020-H1;69;69;100\n`)).toEqual([
      'data/numerator-over-denominator 1.2',
    ]);
  });

  const withValue = (value: string) =>
    spoken(
      SAFE,
      `period;value;numerator;denominator\n2019-H1;52;52;100\n2019-H2;${value};10;30\n2020-H1;69;69;100\n`,
    );

  it.each(['33', '33,3', '33,33', '33,30'])('takes %s for a third', (value) => {
    expect(withValue(value)).toEqual([]);
  });

  it.each(['33,4', '34', '0,33', '33,34'])('does not take %s for a third', (value) => {
    expect(withValue(value)).toEqual(['data/value-differs-from-ratio 1.1']);
  });
});

describe('rows without a figure', () => {
  it('are complained about when due, not before', () => {
    const text = 'period;value;status\n2019-H1;24;\n2019-H2;;\n2020-H1;48;\n';
    const loaded = edited([{ file: VISITORS, bad: text }]);
    const rulesAt = (asOf: string) => problemsOf(loaded, asOf).map(shortly);
    // The sheet's release lag is 15 days.
    expect(rulesAt('2020-01-15')).not.toContain('data/blank-without-status 1.1');
    expect(rulesAt('2020-01-16')).toContain('data/blank-without-status 1.1');
  });

  it('know zero as a figure', () => {
    const text = 'period;value;status\n2019-H1;0;\n2019-H2;0;\n2020-H1;48;\n';
    expect(spoken(VISITORS, text)).toEqual([]);
  });

  it('may have a zero denominator when they say that they do not apply', () => {
    const text = (status: string) =>
      `period;numerator;denominator;status\n2019-H1;52;100;\n2019-H2;0;0;${status}\n2020-H1;69;100;\n`;
    expect(spoken(SAFE, text(''))).toEqual(['data/zero-denominator 1.2']);
    expect(spoken(SAFE, text('not-applicable'))).toEqual([]);
    expect(spoken(SAFE, text('not-applicable').replace('0;0', '0;9'))).toEqual([
      'data/value-with-empty-status 1.1',
    ]);
  });

  it('may keep a withheld figure in a restricted repository only', () => {
    const text = 'period;value;status\n2019-H1;24;\n2019-H2;31;suppressed\n2020-H1;48;\n';
    expect(spoken(VISITORS, text)).toEqual([]);
    expect(spoken(VISITORS, text, PUBLIC)).toEqual(['data/value-with-empty-status:suppressed 1.1']);
  });
});

describe('data/duplicate-row', () => {
  it('sees one period in two spellings and a total in two, and points to the first', () => {
    const text =
      'period;area;gender;value;n\n2019-H1;;;52;99\n2019-H2;;_T;60;99\n2019-H2;_T;;61;99\n2020-H1;;;69;99\n';
    const [problem, ...rest] = problemsAfter({ file: SAFE, bad: text });
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({
      rule: 'data/duplicate-row',
      place: { row: 2, column: 0 },
      params: { period: '2019-H2' },
      related: [{ file: SAFE, place: { kind: 'cell', row: 1, column: 0 } }],
    });
  });

  it('finds exactly the rows whose period, area and group have been met', () => {
    const cell = fc.record({
      period: fc.constantFrom('2019-H1', '2019-H2', '2020-H1', '2020-H2'),
      area: fc.constantFrom('', 'hakarinne', 'kuusilehto'),
      gender: fc.constantFrom('', 'women', 'men'),
    });
    const check = (rows: readonly { period: string; area: string; gender: string }[]) => {
      const lines = rows.map(({ period, area, gender }) => `${period};${area};${gender};50;99`);
      const met = new Set<string>();
      const expected: number[] = [];
      for (const [row, line] of lines.entries()) {
        if (met.has(line)) expected.push(row);
        met.add(line);
      }
      const text = ['period;area;gender;value;n', ...lines, ''].join('\n');
      const found = problemsAfter({ file: SAFE, bad: text })
        .filter(({ rule }) => rule === 'data/duplicate-row')
        .map(({ place }) => (place.kind === 'cell' ? place.row : -1));
      expect(found).toEqual(expected);
    };
    fc.assert(fc.property(fc.array(cell, { maxLength: 25 }), check), { numRuns: 40 });
  });
});

describe('data/future-period', () => {
  it.each(['forecast', 'estimate'])('is quiet about a figure marked %s', (status) => {
    const rest = '2019-H2;31;\n2020-H1;48;\n';
    const text = `period;value;status\n2019-H1;24;\n${rest}2021-H1;52;${status}\n`;
    expect(spoken(VISITORS, text)).toEqual([]);
    expect(spoken(VISITORS, text.replace(status, ''))).toEqual(['data/future-period 3.0']);
  });
});

describe('data/small-cell-in-public', () => {
  const text = (row: string) =>
    `period;value;numerator;denominator;n\n2019-H1;;52;100;\n2019-H2;${row}\n2020-H1;;69;100;\n`;

  it.each([
    [';3;100;', '1.2'],
    [';3;4;', '1.2'],
    [';0;4;', '1.3'],
    ['4;;;50', '1.1'],
  ])('finds the person in %s', (row, at) => {
    const found = problemsAfter(PUBLIC, { file: SAFE, bad: text(row) });
    expect(found.map(shortly)).toEqual([`data/small-cell-in-public ${at}`]);
    expect(found[0]?.params).toEqual({ threshold: 5 });
  });

  it.each([';0;100;', ';5;100;', '10;;;50'])('finds nobody in %s', (row) => {
    expect(spoken(SAFE, text(row), PUBLIC)).toEqual([]);
  });

  it('is quiet in a restricted repository', () => {
    expect(spoken(SAFE, text(';3;100;'))).toEqual([]);
  });

  it('counts nearly everybody as few where the matter is sensitive', () => {
    const good = 'status: agreed';
    const sensitive = { file: SAFE_SHEET, good, bad: `privacy: { sensitive: true }\n${good}` };
    expect(spoken(SAFE, text(';95;100;'), PUBLIC)).toEqual([]);
    expect(spoken(SAFE, text(';95;100;'), PUBLIC, sensitive)).toEqual([
      'data/small-cell-in-public 1.2',
    ]);
  });
});

describe('people', () => {
  const text = (row: string) => `period;value;n;note\n2019-H1;24;;\n2019-H2;${row}\n2020-H1;48;;\n`;

  it('are whole, unless a note explains', () => {
    expect(spoken(VISITORS, text('30,5;12,4;'))).toEqual([
      'data/fraction-of-people 1.1',
      'data/fraction-of-people 1.2',
    ]);
    expect(spoken(VISITORS, text('30,5;12,4;Painotettu'))).toEqual([]);
  });

  it('may be hours where the sheet says that it does not count people', () => {
    const hours = {
      file: VISITORS_SHEET,
      good: 'counts_people: true',
      bad: 'counts_people: false',
    };
    expect(spoken(VISITORS, text('30,5;;'), hours)).toEqual([]);
  });
});

describe('data/mean-without-n', () => {
  const mean = { file: VISITORS_SHEET, good: 'measure: count', bad: 'measure: mean' };
  const own = {
    file: VISITORS_SHEET,
    good: 'source: { register: Kävijälista. }',
    bad: 'source: { own: Kysely. }',
  };

  it.each([
    ['value', '24', 'data/mean-without-n:both 0.1'],
    ['value;n', '24;80', 'data/mean-without-n:sd 0.1'],
    ['value;sd', '24;3,1', 'data/mean-without-n:n 0.1'],
  ])('says what is missing beside %s', (columns, cells, expected) => {
    const rows = ['2019-H1', '2019-H2', '2020-H1'].map((period) => `${period};${cells}`);
    const text = [`period;${columns}`, ...rows, ''].join('\n');
    expect(spoken(VISITORS, text, mean, own)).toEqual([expected]);
  });

  it('is quiet about a register, and about limits that the source gives', () => {
    const bare = 'period;value\n2019-H1;24\n2019-H2;31\n2020-H1;48\n';
    const limits =
      'period;value;lower;upper\n2019-H1;24;20;28\n2019-H2;31;27;35\n2020-H1;48;44;52\n';
    expect(spoken(VISITORS, bare, mean)).toEqual([]);
    expect(spoken(VISITORS, limits, mean, own)).toEqual([]);
  });
});

describe('data/proportion-without-denominator', () => {
  it('is content with the number of respondents', () => {
    expect(spoken(SAFE, 'period;value;n\n2019-H1;52;99\n2019-H2;60;99\n2020-H1;69;99\n')).toEqual(
      [],
    );
  });

  it('does not ask a statistics authority for its counts', () => {
    const sotkanet = {
      file: SAFE_SHEET,
      good: 'source: { own: Ohjelman yhteinen kysely. }',
      bad: 'source: { sotkanet: { id: 1 } }',
    };
    const all = spoken(SAFE, 'period;value\n2019-H1;52\n2020-H1;69\n', sotkanet);
    expect(all.filter((rule) => rule.startsWith('data/'))).toEqual([]);
  });
});

describe('notes', () => {
  it('are not asked for where amendments.yaml explains the change', () => {
    const text = (period: string) =>
      `period;numerator;denominator;status\n${['2019-H1', '2019-H2', '2020-H1']
        .map((key) => `${key};60;100;${key === period ? 'corrected' : ''}`)
        .join('\n')}\n`;
    expect(spoken(SAFE, text('2019-H2'))).toEqual([]);
    expect(spoken(SAFE, text('2019-H1'))).toEqual(['data/revised-without-note 0.3']);
  });

  it('explain a break for every row of its period', () => {
    const text = [
      'period;gender;numerator;denominator;status;note',
      '2019-H1;;52;100;;',
      '2019-H2;women;30;50;break;',
      '2019-H2;;60;100;break;Uusi lomake',
      '2020-H1;;69;100;break;',
      '2020-H1;men;35;50;break;',
      '',
    ].join('\n');
    expect(spoken(SAFE, text)).toEqual(['data/break-without-note 3.4']);
  });
});

it('does not ask ranges and named periods for a frequency', () => {
  const named = {
    file: 'jalostamo.yaml',
    good: 'reporting:\n',
    bad: 'periods: [{ id: alku, start: 2019-03-01, end: 2019-03-31 }]\nreporting:\n',
  };
  const text =
    'period;value;n\n2017..2018;50;99\nalku;51;99\n2019-H1;52;99\n2019-H2;60;99\n2020-H1;69;99\n';
  expect(spoken(SAFE, text, named)).toEqual([]);
});

it('shows a hundred places of a column gone wrong and counts the rest', () => {
  const days = Array.from({ length: 150 }, (_, index) => `${1900 + index};-1`);
  const problems = problemsAfter({ file: VISITORS, bad: ['period;value', ...days, ''].join('\n') });
  const negative = problems.filter(({ rule }) => rule === 'data/negative-count');
  expect(negative).toHaveLength(101);
  expect(negative.at(-1)).toMatchObject({ variant: 'more', params: { more: 50 } });
});

describe('a data file', () => {
  const own = 'experiments/puisto/data/bench-use.csv';
  const plan = 'experiments/puisto/experiment.yaml';
  const add = (line: string) => {
    const good = 'dimension: community';
    return { file: plan, good, bad: `${good}\nindicators:\n  - ${line}` };
  };

  it('is used by a plan that consciously leaves its indicator out', () => {
    const omitted = add('{ indicator: bench-use, omitted: Laskuri rikkoutui. }');
    expect(spoken(own, 'period;value\n2019-W41;12\n', omitted)).toEqual([]);
  });

  it('has a sheet also when the sheet cannot be read', () => {
    const sheet = { file: 'experiments/puisto/indicators/bench-use.yaml', bad: 'id: [\n' };
    const found = problemsAfter(sheet, { file: own, bad: 'period;value\n2019-W41;12\n' });
    expect(found.map(({ rule }) => rule)).not.toContain('data/orphan-file');
  });

  it('may not borrow a sheet from another experiment', () => {
    const text = 'period;value\n2019-W41;12\n';
    expect(spoken('experiments/kahvila/data/bench-use.csv', text)).toEqual(['data/orphan-file']);
  });
});

describe('what repeats in a file', () => {
  it('is told once, with its number: periods of another length', () => {
    const text = 'period;value;n\n2019-H1;50;9\n2019;52;100\n2020;60;100\n';
    const problems = problemsAfter(
      { file: 'experiments/kahvila/experiment.yaml', good: 'role: primary', bad: 'role: context' },
      { file: SAFE, bad: text },
    ).filter(({ rule }) => rule === 'data/mixed-frequency');
    expect(problems).toMatchObject([
      {
        place: { kind: 'cell', row: 1, column: 0 },
        params: { period: '2019', count: 2 },
        variant: 'repeated',
      },
    ]);
  });
});

describe('a header in Finnish', () => {
  it('is told a column at a time, without calling a column missing that is there', () => {
    expect(spoken(VISITORS, 'jakso;arvo;huomautus\n2019-H1;24;\n')).toEqual([
      'data/unknown-column:suggested -1.0',
      'data/unknown-column:suggested -1.1',
      'data/unknown-column:suggested -1.2',
    ]);
    expect(spoken(VISITORS, 'jakso;huomautus\n2019-H1;\n')).toEqual([
      'data/unknown-column:suggested -1.0',
      'data/unknown-column:suggested -1.1',
      'data/missing-column:value -1.0',
    ]);
    expect(spoken(SAFE, 'period;numerator;nimittäjä\n2019-H1;52;100\n')).toEqual([
      'data/unknown-column:suggested -1.2',
    ]);
  });
});

describe('what a spreadsheet leaves behind', () => {
  it.each([
    ['#JAKO/0!', 'formula-error'],
    ['#PUUTTUU!', 'formula-error'],
    ['#N/A', 'formula-error'],
    ['#NIMI?', 'formula-error'],
    ['#####', 'narrow-column'],
    ['#', 'narrow-column'],
    ['# kesken', 'not-a-number'],
  ])('%s is %s', (cell, variant) => {
    const text = `period;value;status\n2019-H1;24;\n2019-H2;${cell};\n2020-H1;48;\n`;
    expect(spoken(VISITORS, text)).toEqual([`data/not-a-number:${variant} 1.1`]);
  });

  it('may be a file whose header row is gone', () => {
    expect(spoken(VISITORS, '2019-H1;24\n2019-H2;31\n2020-H1;48\n')).toContain(
      'data/missing-column:no-header -1.0',
    );
  });

  it('may be a point between thousands', () => {
    const text = 'period;value\n2019-H1;1.024\n2019-H2;31.5\n2020-H1;48\n';
    const [thousands, half, ...rest] = problemsAfter({ file: VISITORS, bad: text });
    expect(rest).toEqual([]);
    expect(thousands).toMatchObject({ variant: 'thousands', params: { whole: 1024 } });
    expect(half).not.toHaveProperty('variant');
  });
});

it('names the whole period that a shorter one lies in', () => {
  const text = 'period;value\n2019-H1;24\n2019-09-05;31\n2020-H1;48\n';
  const [problem] = problemsAfter({ file: VISITORS, bad: text });
  expect(problem).toMatchObject({
    rule: 'data/mixed-frequency',
    variant: 'inside',
    params: { whole: '2019-H2' },
  });
});

describe('data/unfinished-period', () => {
  const text = (status: string) =>
    `period;value;status\n2019-H1;24;\n2019-H2;31;\n2020-H1;48;\n2020-H2;52;${status}\n`;

  it('speaks while the period runs, and is silent on its last day and of forecasts', () => {
    const rulesAt = (asOf: string, status = '') =>
      problemsOf(edited([{ file: VISITORS, bad: text(status) }]), asOf).map(({ rule }) => rule);
    expect(rulesAt('2020-12-30', 'provisional')).toContain('data/unfinished-period');
    expect(rulesAt('2020-12-31')).not.toContain('data/unfinished-period');
    expect(rulesAt('2020-12-30', 'forecast')).not.toContain('data/unfinished-period');
  });
});

describe('data/orphan-file', () => {
  it('leaves a file whose name is no id to file/bad-name', () => {
    const file = 'experiments/kahvila/data/Participants.csv';
    expect(spoken(file, 'period;value\n2019-H1;24\n')).toEqual(['file/bad-name:id']);
  });
});

describe('what seems to be missing', () => {
  it.each([
    ['a row of too many cells', '2019-H1;24;;;x', 'syntax/ragged-row 0.4'],
    ['a period that is none', '2019-H7;24;;', 'period/not-understood:no-such-part 0.0'],
    ['a figure that is none', '2019-H1;#JAKO/0!;;', 'data/not-a-number:formula-error 0.1'],
  ])('is not told of beside %s', (_, row, fault) => {
    const text = `period;value;status;note\n${row}\n2019-H2;30;;\n2020-H1;48;;\n`;
    expect(spoken(VISITORS, text)).toEqual([fault]);
  });
});
