import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/diagnostics/problem.ts';
import type { RuleExample } from '../../src/rules/rule.ts';
import { edited, problemsAfter, problemsOf } from './base-programme.ts';

const KAHVILA = 'experiments/kahvila/experiment.yaml';
const PUISTO = 'experiments/puisto/experiment.yaml';
const LEARNING = 'experiments/kahvila/learning.yaml';
const MODEL = 'operating-models/korttelikahvila.yaml';
const FEELING_SAFE = 'experiments/kahvila/data/feeling-safe.csv';

function words(problems: readonly Problem[]) {
  return problems.map(({ rule, variant }) => `${rule} ${variant}`);
}

function puistoAt(stage: string): RuleExample {
  return { file: PUISTO, good: 'stage: idea', bad: `stage: ${stage}` };
}

function kahvilaAt(stage: string, entry: string): readonly RuleExample[] {
  return [
    {
      file: KAHVILA,
      good: 'name: Korttelikahvila\nstage: learned',
      bad: `name: Korttelikahvila\nstage: ${stage}`,
    },
    {
      file: KAHVILA,
      good: '  - { stage: learned, on: 2020-09-01 }',
      bad: `  - { stage: learned, on: 2020-09-01 }\n  - ${entry}`,
    },
  ];
}

const PLANNED = ['target-group', 'idea', 'hypothesis', 'scope', 'stopping-rule'].map(
  (part) => `gate/planned-incomplete ${part}`,
);
const AGREED = ['common-indicator', 'omission', 'omission', 'privacy', 'impact-screening'].map(
  (part) => `gate/agreed-incomplete ${part}`,
);

describe('a stage needs what the stages before it need', () => {
  it.each([
    ['planned', PLANNED],
    ['agreed', [...PLANNED, ...AGREED]],
    ['testing', [...PLANNED, ...AGREED, 'gate/testing-incomplete no-entry']],
    [
      'learned',
      [
        ...PLANNED,
        ...AGREED,
        'gate/testing-incomplete no-entry',
        'gate/ended-incomplete end',
        'gate/learned-incomplete learning-card',
      ],
    ],
  ])('%s', (stage, expected) => {
    expect(words(problemsAfter(puistoAt(stage)))).toEqual(expected);
  });

  it('shown at the stage that is claimed', () => {
    const [first] = problemsAfter(puistoAt('planned'));
    expect(first).toMatchObject({ file: PUISTO, place: { kind: 'value', path: ['stage'] } });
  });

  it('in use does not need what scaling needs', () => {
    const problems = problemsAfter(...kahvilaAt('in-use', '{ stage: in-use, on: 2020-11-01 }'));
    expect(words(problems)).toEqual(['gate/in-use-incomplete decision']);
  });
});

describe('the full profile', () => {
  const full: RuleExample = {
    file: 'jalostamo.yaml',
    good: 'languages: [fi]',
    bad: 'languages: [fi]\nprofile: full',
  };

  it('asks an idea for its evidence and a plan for every part', () => {
    const problems = problemsOf(edited([full]));
    expect(words(problems.filter(({ file }) => file === PUISTO))).toEqual([
      'gate/idea-incomplete evidence',
    ]);
    expect(words(problems.filter(({ file }) => file === KAHVILA))).toEqual([
      'gate/idea-incomplete evidence',
      'gate/planned-incomplete theory-of-change',
      'gate/testing-incomplete operating-environment',
      'gate/testing-incomplete starting-point',
      'gate/testing-incomplete client-understanding',
      'gate/testing-incomplete links',
      'gate/testing-incomplete partners',
      'gate/testing-incomplete participation',
      'gate/testing-incomplete risks',
      'gate/testing-incomplete ethics',
      'gate/testing-incomplete budget',
    ]);
  });

  it('asks for the targets of secondary indicators too', () => {
    const edit = { file: KAHVILA, good: ', rationale: Tilaan mahtuva määrä.', bad: '' };
    expect(problemsAfter(edit)).toEqual([]);
    expect(words(problemsAfter(full, edit))).toContain('gate/agreed-incomplete rationale');
  });
});

describe('gate/planned-incomplete', () => {
  const hypothesis = '    criterion: { indicator: feeling-safe, at_least: 70, by: 2020-H1 }\n';

  it('asks for a number, or in a qualitative design for a judging rule', () => {
    const without = { file: KAHVILA, good: hypothesis, bad: '' };
    expect(words(problemsAfter(without))).toEqual(['gate/planned-incomplete criterion']);
    const qualitative = { file: KAHVILA, good: 'type: before-after', bad: 'type: qualitative' };
    expect(words(problemsAfter(without, qualitative))).toEqual([
      'gate/planned-incomplete judging-rule',
    ]);
    const judged = {
      file: KAHVILA,
      good: hypothesis,
      bad: '    judging_rule: Puolet haastatelluista kertoo samaa.\n',
    };
    expect(problemsAfter(judged, qualitative)).toEqual([]);
    expect(words(problemsAfter(judged))).toEqual(['gate/planned-incomplete criterion']);
  });
});

describe('gate/agreed-incomplete', () => {
  it('asks of personal data who answers for them and why they may be processed', () => {
    const edit = { file: KAHVILA, good: 'personal_data: false', bad: 'personal_data: true' };
    expect(words(problemsAfter(edit))).toEqual([
      'gate/agreed-incomplete controller',
      'gate/agreed-incomplete legal-basis',
    ]);
  });

  it('accepts a baseline that is missing for a reason, and asks a given one for its source', () => {
    const good = 'role: primary\n    baseline: { period: 2019-H1 }';
    const missing = 'role: primary\n    baseline: { missing: Kyselyä ei tehty. }';
    // Without a baseline no change is measured, which the learning card then cannot claim.
    expect(words(problemsAfter({ file: KAHVILA, good, bad: missing }))).toEqual([
      'learning/evidence-level-unsupported change',
    ]);
    const given = 'role: primary\n    baseline: { value: 50, period: 2019-H1 }';
    expect(words(problemsAfter({ file: KAHVILA, good, bad: given }))).toEqual([
      'gate/agreed-incomplete baseline-source',
    ]);
    expect(words(problemsAfter({ file: KAHVILA, good, bad: 'role: primary' }))).toEqual([
      'gate/agreed-incomplete baseline',
    ]);
  });

  it('is silent of the targets of other indicators than the primary ones', () => {
    const target = '    target: { value: 60, period: 2020-H1, rationale: Tilaan mahtuva määrä. }\n';
    expect(problemsAfter({ file: KAHVILA, good: target, bad: '' })).toEqual([]);
  });

  it('does not ask for an omission of a draft', () => {
    const draft = {
      file: 'indicators/participants.yaml',
      good: 'status: agreed',
      bad: 'status: draft',
    };
    const problems = problemsAfter(puistoAt('agreed'), draft);
    const omissions = problems.filter(({ variant }) => variant === 'omission');
    expect(omissions.map(({ params }) => params)).toEqual([{ indicator: 'feeling-safe' }]);
  });
});

describe('gate/ended-incomplete', () => {
  const last = '2020-H1;;;69;69;100;;\n';

  it.each([
    ['a figure of a later period', '2020-H2;;;69;69;100;;\n'],
    ['a status that explains', '2020-H1;;;;;;not-collected;\n'],
    ['a note that explains', '2020-H1;;;;;;not-applicable;Tila suljettiin.\n'],
  ])('is content with %s', (_what, bad) => {
    const problems = problemsAfter({ file: FEELING_SAFE, good: last, bad });
    // The gap before a later period is another rule's.
    expect(problems.filter(({ rule }) => rule !== 'data/period-gap')).toEqual([]);
  });

  it('waits for the release lag', () => {
    const loaded = edited([{ file: FEELING_SAFE, good: last, bad: '' }]);
    const ended = (asOf: string) =>
      problemsOf(loaded, asOf).filter(({ rule }) => rule === 'gate/ended-incomplete');
    // The period ends on 30 June and the figures come 30 days later.
    expect(ended('2020-07-30')).toHaveLength(0);
    expect(ended('2020-07-31')).toMatchObject([
      { variant: 'observations', params: { indicator: 'feeling-safe', period: '2020-H1' } },
    ]);
  });

  it('does not take a forecast or a comparison area for an observation', () => {
    const forecast = { file: FEELING_SAFE, good: last, bad: '2020-H1;;;69;69;100;forecast;\n' };
    expect(words(problemsAfter(forecast))).toContain('gate/ended-incomplete observations');
  });

  it('says nothing of a data file that could not be read', () => {
    const problems = problemsAfter({ file: FEELING_SAFE, good: last, bad: '2020-H1;"69' });
    expect(problems.map(({ rule }) => rule)).toEqual(['syntax/csv']);
  });
});

describe('gates of what follows', () => {
  const decision = (extra: string): RuleExample => ({
    file: LEARNING,
    good: '  text: Jatketaan kahvilaa kahdessa korttelissa.',
    bad: [
      '  text: Jatketaan kahvilaa kahdessa korttelissa.',
      'decisions:',
      `  - { decision: embed, body: Lautakunta, on: 2020-10-01${extra} }`,
    ].join('\n'),
  });
  const inUse = kahvilaAt('in-use', '{ stage: in-use, on: 2020-11-01 }');

  it('in use needs somebody who answers for it', () => {
    expect(words(problemsAfter(...inUse, decision('')))).toEqual([
      'gate/in-use-incomplete responsible',
    ]);
    expect(problemsAfter(...inUse, decision(', responsible: Kulttuuripalvelut'))).toEqual([]);
  });

  it('scaling is complete with costs, a model with costs, and a take-up', () => {
    const scaling = kahvilaAt('scaling', '{ stage: scaling, on: 2020-11-01 }');
    expect(words(problemsAfter(...scaling))).toEqual([
      'gate/scaling-incomplete decision',
      'gate/scaling-incomplete costs',
      'gate/scaling-incomplete model-costs',
      'gate/scaling-incomplete take-up',
    ]);
    const costs: RuleExample = {
      file: KAHVILA,
      good: 'dimension: inclusion',
      bad: 'dimension: inclusion\ncosts: { yearly_running_cost: 12000 }',
    };
    const model: RuleExample = {
      file: MODEL,
      good: 'evidence:',
      bad: 'costs_text: Ohjaajan työaika.\nplanned_takeups: [Turku aloittaa keväällä.]\nevidence:',
    };
    expect(problemsAfter(...scaling, decision(''), costs, model)).toEqual([]);
  });
});

describe('an experiment that is paused, interrupted or archived', () => {
  it('is judged by the stage before it', () => {
    const reason = '{ stage: interrupted, on: 2020-11-01, reason: Tila myytiin. }';
    expect(problemsAfter(...kahvilaAt('interrupted', reason))).toEqual([]);
    const edits = [
      ...kahvilaAt('interrupted', reason),
      { file: KAHVILA, good: 'personal_data: false', bad: 'personal_data: true' },
    ];
    expect(words(problemsAfter(...edits))).toContain('gate/agreed-incomplete controller');
  });

  it('needs a reason, and a history that tells how far it had come', () => {
    const paused = kahvilaAt('paused', '{ stage: paused, on: 2020-11-01 }');
    expect(words(problemsAfter(...paused))).toContain('gate/interrupted-without-reason paused');
    expect(words(problemsAfter(puistoAt('paused')))).toEqual([
      'gate/stage-history-differs no-history',
    ]);
  });
});

describe('gate/stage-history-differs', () => {
  it('points at a date that runs backwards, not at two stages on one day', () => {
    const good = '{ stage: planned, on: 2019-02-15 }';
    const same = { file: KAHVILA, good, bad: '{ stage: planned, on: 2019-01-15 }' };
    expect(problemsAfter(same)).toEqual([]);
    const before = { file: KAHVILA, good, bad: '{ stage: planned, on: 2019-01-14 }' };
    expect(problemsAfter(before)).toMatchObject([
      {
        variant: 'order',
        place: { path: ['stage_history', 1, 'on'] },
        params: { date: '2019-01-14', before: '2019-01-15' },
      },
    ]);
  });
});

describe('where a gate points', () => {
  it('is the blank field where there is one, else the stage', () => {
    const problems = problemsAfter({
      file: PUISTO,
      good: 'stage: idea',
      bad: 'stage: planned\nidea: ""\nscope:\n  start:\nhypotheses: []',
    });
    const places = problems.map(({ variant, place }) => [variant, place]);
    expect(places).toEqual([
      ['target-group', { kind: 'value', path: ['stage'] }],
      ['idea', { kind: 'key', path: ['idea'] }],
      ['hypothesis', { kind: 'key', path: ['hypotheses'] }],
      ['scope', { kind: 'key', path: ['scope'] }],
      ['stopping-rule', { kind: 'value', path: ['stage'] }],
    ]);
  });

  it('is the part of an indicator’s line that is blank', () => {
    const [problem] = problemsAfter({
      file: KAHVILA,
      good: 'rationale: Naapurikorttelin taso. }',
      bad: 'rationale: }',
    });
    expect(problem?.place).toEqual({
      kind: 'key',
      path: ['indicators', 0, 'target', 'rationale'],
    });
  });
});
