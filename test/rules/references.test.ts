import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/diagnostics/problem.ts';
import { problemsAfter } from './base-programme.ts';

const KAHVILA = 'experiments/kahvila/experiment.yaml';
const PUISTO = 'experiments/puisto/experiment.yaml';
const FEELING_SAFE = 'experiments/kahvila/data/feeling-safe.csv';

function brief(problems: readonly Problem[]) {
  return problems.map(({ rule, file, place, params, variant }) => {
    return { rule, file, place, params, variant };
  });
}

describe('references', () => {
  it('name the nearest known id', () => {
    const problems = problemsAfter({
      file: PUISTO,
      good: 'organisation: turku',
      bad: 'organisation: turko',
    });
    expect(brief(problems)).toEqual([
      {
        rule: 'reference/unknown-organisation',
        file: PUISTO,
        place: { kind: 'value', path: ['organisations', 0, 'organisation'] },
        params: { id: 'turko', suggestion: 'turku' },
        variant: 'suggested',
      },
    ]);
  });

  it('suggest nothing where nothing is near', () => {
    const [problem] = problemsAfter({
      file: PUISTO,
      good: 'organisation: turku',
      bad: 'organisation: rovaniemi',
    });
    expect(problem?.params).toEqual({ id: 'rovaniemi' });
    expect(problem?.variant).toBeUndefined();
  });

  it('do not complain of ids whose file is broken', () => {
    const problems = problemsAfter({ file: 'indicators/feeling-safe.yaml', bad: 'id: [' });
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['syntax/yaml']));
  });

  it('do not know another experiment’s own indicators', () => {
    const problems = problemsAfter({
      file: KAHVILA,
      good: 'criterion: { indicator: feeling-safe,',
      bad: 'criterion: { indicator: bench-use,',
    });
    expect(problems.map(({ rule }) => rule)).toEqual(['reference/unknown-indicator']);
  });

  it('say nothing of organisations when the programme is broken', () => {
    const problems = problemsAfter({ file: 'jalostamo.yaml', bad: 'schema_version: [' });
    expect(problems.map(({ rule }) => rule)).toEqual(['syntax/yaml']);
  });

  it('point at the first row of an area in a data file', () => {
    const problems = problemsAfter({
      file: FEELING_SAFE,
      good: '2019-H1;hakarinne;;55;55;100;;',
      bad: '2019-H1;hakarine;;55;55;100;;\n2019-H2;hakarine;;55;55;100;;',
    });
    expect(brief(problems)).toEqual([
      {
        rule: 'reference/unknown-area',
        file: FEELING_SAFE,
        place: { kind: 'cell', row: 5, column: 1 },
        params: { id: 'hakarine', suggestion: 'hakarinne' },
        variant: 'suggested',
      },
    ]);
  });

  it('complain once of an experiment’s own area that is not listed', () => {
    const problems = problemsAfter(
      { file: KAHVILA, good: '  area: kuusilehto', bad: '  area: kuusikko' },
      {
        file: FEELING_SAFE,
        good: '2020-H1;hakarinne;;56;56;100;;',
        bad: '2020-H1;hakarinne;;56;56;100;;\n2018-H2;kuusikko;;50;50;100;;',
      },
    );
    const unknown = problems.filter(({ rule }) => rule === 'reference/unknown-area');
    expect(unknown.map(({ place }) => place)).toEqual([{ kind: 'value', path: ['scope', 'area'] }]);
  });

  it('know an area by its official code', () => {
    const problems = problemsAfter({
      file: KAHVILA,
      good: 'comparison: { area: hakarinne }',
      bad: 'comparison: { area: "853" }',
    });
    expect(problems).toEqual([]);
  });
});

describe('id/duplicate', () => {
  it.each([
    [
      'jalostamo.yaml',
      '  - id: turku\n    name: Turku',
      '  - id: espoo\n    name: Turku',
      undefined,
    ],
    [
      'indicators/feeling-safe.yaml',
      '{ code: men, name: Miehet }',
      '{ code: women, name: Miehet }',
      undefined,
    ],
    [
      'experiments/kahvila/reviews/kevat/assessments/turku.yaml',
      'recommendations:',
      'recommendations:\n  - { number: 1, text: Kokeilkaa toista tilaa., to: Tiimi, urgency: later }',
      'number',
    ],
  ])('finds one in %s', (file, good, bad, variant) => {
    const problems = problemsAfter({ file, good, bad }).filter(
      ({ rule }) => rule === 'id/duplicate',
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]?.variant).toBe(variant);
    expect(problems[0]?.related).toHaveLength(1);
  });

  it('finds an indicator listed twice, but leaves an omitted and used one to its own rule', () => {
    const line = '  - indicator: participants\n    role: secondary';
    const twice = problemsAfter({
      file: KAHVILA,
      good: line,
      bad: `  - { indicator: feeling-safe, role: context }\n${line}`,
    });
    expect(twice.map(({ rule }) => rule)).toEqual(['id/duplicate']);
    const both = problemsAfter({
      file: KAHVILA,
      good: line,
      bad: `  - { indicator: feeling-safe, omitted: Ei kerätä. }\n${line}`,
    });
    expect(both.map(({ rule }) => rule)).toEqual(['plan/omitted-and-used']);
  });
});

describe('dates', () => {
  it.each([
    ['jalostamo.yaml', 'due: 2020-08-31', 'due: 2020-06-31', ['reporting', 1, 'due']],
    [
      'experiments/kahvila/reviews/kevat/agreement.yaml',
      'visit: 2020-03-02',
      'visit: 2019-02-29',
      ['dates', 'visit'],
    ],
    [
      'indicators/participants.yaml',
      'organisation: espoo, on: 2019-02-01',
      'organisation: espoo, on: 2019-13-01',
      ['agreed', 0, 'on'],
    ],
    [
      'snapshots/sotkanet/note.csv.source.yaml',
      'retrieved: 2020-01-10',
      'retrieved: 2020-04-31',
      ['retrieved'],
    ],
  ])('of every kind of file must exist (%s)', (file, good, bad, path) => {
    const problems = problemsAfter({ file, good, bad });
    const found = problems.filter(({ rule }) => rule === 'date/not-a-date');
    expect(found.map(({ place }) => place)).toEqual([{ kind: 'value', path }]);
  });

  it('accept a leap day and a single day', () => {
    const problems = problemsAfter({
      file: 'jalostamo.yaml',
      good: '    region_code: "853"',
      bad: '    region_code: "853"\n    valid_from: 2020-02-29\n    valid_until: 2020-02-29',
    });
    expect(problems).toEqual([]);
  });

  it('say on which side of the programme an experiment lies', () => {
    const problems = problemsAfter({
      file: KAHVILA,
      good: '  start: 2019-04-01\n  end: 2020-06-30',
      bad: '  start: 2018-12-31\n  end: 2021-01-01',
    });
    const ofDates = problems.filter(({ rule }) => rule.startsWith('date/'));
    expect(brief(ofDates)).toMatchObject([
      { params: { date: '2018-12-31', limit: '2019-01-01' }, variant: 'before' },
      { params: { date: '2021-01-01', limit: '2020-12-31' }, variant: 'after' },
    ]);
  });
});

describe('periods', () => {
  it.each([
    ['2019–2020', 'ambiguous-years'],
    ['2020-02-30', 'no-such-date'],
    ['kesällä', 'unknown-form'],
    ['1066', 'out-of-bounds'],
    ['2020..2018', 'reversed-range'],
  ])('tell why %s cannot be read', (period, variant) => {
    const problems = problemsAfter({
      file: KAHVILA,
      good: 'target: { value: 60, period: 2020-H1,',
      bad: `target: { value: 60, period: "${period}",`,
    });
    expect(brief(problems)).toMatchObject([
      { rule: 'period/unreadable', params: { period }, variant },
    ]);
  });

  it('name the canonical form', () => {
    const [problem] = problemsAfter({
      file: KAHVILA,
      good: 'target: { value: 60, period: 2020-H1,',
      bad: 'target: { value: 60, period: H1/2020,',
    });
    expect(problem?.params).toEqual({ period: 'H1/2020', canonical: '2020-H1' });
  });

  it('of milestones lie strictly between baseline and target', () => {
    const at = (period: string) =>
      problemsAfter({
        file: KAHVILA,
        good: 'path: linear',
        bad: `path: milestones\n    milestones: [{ period: ${period}, value: 60 }]`,
      }).map(({ rule, variant }) => [rule, variant]);
    expect(at('2019-H2')).toEqual([]);
    expect(at('2019-H1')).toEqual([['period/milestone-out-of-order', 'before-baseline']]);
    expect(at('2020-H1')).toEqual([['period/milestone-out-of-order', 'after-target']]);
  });

  it('of a target in the baseline’s own period come too early', () => {
    const problems = problemsAfter({
      file: KAHVILA,
      good: 'target: { value: 60, period: 2020-H1,',
      bad: 'target: { value: 60, period: 2019-H1,',
    });
    expect(problems.map(({ rule }) => rule)).toEqual(['period/target-before-baseline']);
  });
});

describe('a misspelt indicator of a plan', () => {
  const line = (id: string, rest: string) => ({
    file: KAHVILA,
    good: '  - indicator: feeling-safe\n    role: primary',
    bad: `  - indicator: ${id}\n    role: ${rest}`,
  });

  it('is the only thing told of it, although nothing now asks for its data and readings', () => {
    const problems = problemsAfter(line('feeling-save', 'primary'));
    expect(problems.map(({ rule, params }) => [rule, params['suggestion']])).toEqual([
      ['reference/unknown-indicator', 'feeling-safe'],
    ]);
  });

  it('hides nothing where no indicator is near', () => {
    const rules = problemsAfter(line('loneliness', 'primary')).map(({ rule }) => rule);
    expect(rules).toEqual(
      expect.arrayContaining([
        'reference/unknown-indicator',
        'data/unused-file',
        'monitoring/reading-not-in-plan',
        'plan/hypothesis-indicator-not-in-plan',
        'gate/agreed-incomplete',
      ]),
    );
  });
});

describe('periods of a file that is broken elsewhere', () => {
  it('are told of in the same run', () => {
    const problems = problemsAfter(
      { file: KAHVILA, good: 'owner: Osallisuuspäällikkö\n', bad: '' },
      { file: KAHVILA, good: 'by: 2020-H1 }', bad: 'by: kevät 2020 }' },
      { file: KAHVILA, good: 'value: 60, period: 2020-H1', bad: 'value: 60, period: 1–6/2020' },
    );
    expect(problems.map(({ rule, variant }) => [rule, variant])).toEqual([
      ['schema/missing-field', undefined],
      ['period/unreadable', 'ambiguous-season'],
      ['period/not-canonical', undefined],
    ]);
  });

  it('say nothing of a blank or of another kind of value', () => {
    const rules = problemsAfter({
      file: KAHVILA,
      good: 'target: { value: 70, period: 2020-H1,',
      bad: 'target: { value: 70, period: ,',
    }).map(({ rule }) => rule);
    expect(rules).toEqual(['schema/missing-field']);
    const listed = problemsAfter({
      file: KAHVILA,
      good: 'target: { value: 70, period: 2020-H1,',
      bad: 'target: { value: 70, period: [2020-H1],',
    }).map(({ rule }) => rule);
    expect(listed).toEqual(['schema/wrong-type']);
  });
});
