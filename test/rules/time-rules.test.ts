import { describe, expect, it } from 'vitest';
import type { RuleExample as Edit } from '../../src/rules/rule.ts';
import { edited, problemsAfter, problemsOf } from './base-programme.ts';

const PLAN = 'experiments/kahvila/experiment.yaml';
const HISTORY = [
  '  - { stage: idea, on: 2019-01-15 }',
  '  - { stage: planned, on: 2019-02-15 }',
  '  - { stage: agreed, on: 2019-03-15 }',
].join('\n');

/** Variants (or `plain`) in which one rule speaks of the base with edits. */
function variantsOf(rule: string, ...edits: Edit[]): readonly string[] {
  const found = problemsAfter(...edits).filter((problem) => problem.rule === rule);
  return found.map(({ variant }) => variant ?? 'plain');
}

describe('period/baseline-after-start', () => {
  const rule = 'period/baseline-after-start';
  const startsOn = (date: string): Edit => ({
    file: PLAN,
    good: '  start: 2019-04-01',
    bad: `  start: ${date}`,
  });
  const baseline = (text: string): Edit => ({
    file: PLAN,
    good: 'role: primary\n    baseline: { period: 2019-H1 }',
    bad: `role: primary\n    baseline: { ${text} }`,
  });

  // 2019-H1 has 181 days; of them 120 from 3 March on, 121 from 2 March on.
  it('allows a period in which the experiment starts, until two thirds of it have passed', () => {
    expect(variantsOf(rule, startsOn('2019-03-03'))).toEqual([]);
    expect(variantsOf(rule, startsOn('2019-03-02'))).toEqual(['mostly', 'mostly']);
    expect(variantsOf(rule, startsOn('2019-01-02'))).toEqual(['mostly', 'mostly']);
    expect(variantsOf(rule, startsOn('2019-01-01'))).toEqual(['plain', 'plain']);
  });

  it('speaks of a given value too, and not of a baseline that is missing', () => {
    expect(variantsOf(rule, baseline('period: 2019-05, value: 50, source: Kysely.'))).toEqual([
      'plain',
    ]);
    expect(variantsOf(rule, baseline('missing: Kyselyä ei tehty.'))).toEqual([]);
  });

  it('needs a start that makes sense', () => {
    expect(variantsOf(rule, startsOn('2020-07-01'), baseline('period: 2019-H2'))).toEqual([]);
    expect(variantsOf(rule, startsOn(''), baseline('period: 2019-H2'))).toEqual([]);
  });
});

describe('period/outside-experiment', () => {
  const rule = 'period/outside-experiment';
  const PRIMARY_TARGET = 'target: { value: 70, period: 2020-H1,';
  const target = (period: string): Edit => ({
    file: PLAN,
    good: PRIMARY_TARGET,
    bad: `target: { value: 70, period: ${period},`,
  });
  const criterion = (by: string): Edit => ({
    file: PLAN,
    good: 'at_least: 70, by: 2020-H1 }',
    bad: `at_least: 70, by: ${by} }`,
  });

  // The experiment ends on 30 June 2020; its follow-up a year and a leap day later.
  it.each([
    ['2020-12', []],
    ['2021-07-01', []],
    ['2021-07-02', ['after']],
    ['2022', ['after']],
  ])('lets a target be measured within a year of the end: %s', (period, expected) => {
    expect(variantsOf(rule, target(period))).toEqual(expected);
  });

  it('tells of a target before the start, unless it does not even follow its baseline', () => {
    const early = {
      file: PLAN,
      good: 'role: primary\n    baseline: { period: 2019-H1 }',
      bad: 'role: primary\n    baseline: { period: 2018-H1, value: 50, source: Kysely. }',
    };
    expect(variantsOf(rule, early, target('2019-03'))).toEqual(['before']);
    expect(variantsOf(rule, early, target('2019-04'))).toEqual([]);
    expect(variantsOf(rule, target('2018-H1'))).toEqual([]);
  });

  it('tells of milestones and criteria', () => {
    const milestone = {
      file: PLAN,
      good: 'path: linear',
      bad: 'path: milestones\n    milestones: [{ period: 2025-H2, value: 72 }]',
    };
    // After its target a milestone is out of order, and that is all that is said.
    expect(variantsOf(rule, milestone)).toEqual([]);
    expect(variantsOf(rule, milestone, target('2026-H1'))).toEqual(['after', 'after']);
    expect(variantsOf(rule, criterion('2018-12'))).toEqual(['before']);
    expect(variantsOf(rule, criterion('2020-12'))).toEqual([]);
  });

  it('gives a stopping rule no time after the end', () => {
    const stop = (by: string): Edit => ({
      file: PLAN,
      good: 'stopping_rule:\n',
      bad: `stopping_rule:\n  criterion: { indicator: participants, at_most: 3, by: ${by} }\n`,
    });
    expect(variantsOf(rule, stop('2020-06'))).toEqual([]);
    expect(variantsOf(rule, stop('2020-07'))).toEqual(['stopping-rule']);
    expect(variantsOf(rule, stop('2018-07'))).toEqual(['before']);
  });
});

describe('journal/date-outside-experiment', () => {
  const rule = 'journal/date-outside-experiment';
  const news = (date: string): Edit => ({
    file: `experiments/kahvila/journal/${date}-uutinen.md`,
    bad: `---\ntitle: Uutinen\ndate: ${date}\n---\n\nTeksti.\n`,
  });

  it('starts with the first stage and ends a year after the end', () => {
    expect(variantsOf(rule, news('2019-01-15'))).toEqual([]);
    expect(variantsOf(rule, news('2019-01-14'))).toEqual(['before']);
    expect(variantsOf(rule, news('2021-07-01'))).toEqual([]);
    expect(variantsOf(rule, news('2021-07-02'))).toEqual(['after']);
  });

  it('does not guess when preparing began', () => {
    const all = `${HISTORY}\n  - stage: testing\n    on: 2019-04-01`;
    const none: Edit = { file: PLAN, good: all, bad: '  - stage: testing\n    on: 2019-04-01' };
    expect(variantsOf(rule, none, news('2019-03-31'))).toEqual(['before']);
    const scope: Edit = { file: PLAN, good: '  start: 2019-04-01\n', bad: '' };
    expect(variantsOf(rule, scope, news('2015-01-01'))).toEqual([]);
  });
});

describe('monitoring/outside-experiment', () => {
  const rule = 'monitoring/outside-experiment';
  const report = (period: string): Edit => ({
    file: `experiments/puisto/monitoring/${period}.yaml`,
    bad: [
      `period: ${period}`,
      'reported_on: 2020-09-20',
      'reported_by: Kaupunginpuutarhuri',
      'what_was_done: Penkki sijoitettiin puistoon.',
      'decision: { decision: continue, reason: Penkillä istutaan. }\n',
    ].join('\n'),
  });
  const scoped = (more: string): Edit => ({
    file: 'experiments/puisto/experiment.yaml',
    good: 'dimension: community',
    bad: `dimension: community\nscope: { start: 2020-03-02, end: 2020-06-30 }${more}`,
  });

  it('counts preparing that has a stage', () => {
    const history = '\nstage_history: [{ stage: idea, on: 2019-12-01 }]';
    expect(variantsOf(rule, scoped(''), report('2019-H2'))).toEqual(['before']);
    expect(variantsOf(rule, scoped(history), report('2019-H2'))).toEqual([]);
    expect(variantsOf(rule, scoped(history), report('2020-H1'))).toEqual([]);
  });

  it('allows a year of follow-up', () => {
    expect(variantsOf(rule, scoped(''), report('2021-H1'))).toEqual([]);
    expect(variantsOf(rule, scoped(''), report('2021-H2'))).toEqual([]);
    expect(variantsOf(rule, scoped(''), report('2022-H1'))).toEqual(['after']);
  });
});

describe('date/in-future', () => {
  const learning = (on: string): Edit => ({
    file: 'experiments/kahvila/learning.yaml',
    good: 'on: 2020-09-01',
    bad: `on: ${on}`,
  });
  const longer: Edit = { file: 'jalostamo.yaml', good: 'end: 2020-12-31', bad: 'end: 2022-12-31' };

  function spokenOn(asOf: string, ...edits: Edit[]): number {
    const problems = problemsOf(edited(edits), asOf);
    return problems.filter(({ rule }) => rule === 'date/in-future').length;
  }

  it('lets it be tomorrow already', () => {
    expect(spokenOn('2021-01-30', longer, learning('2021-01-31'))).toBe(0);
    expect(spokenOn('2021-01-30', longer, learning('2021-02-01'))).toBe(1);
  });

  it('says nothing once the programme has closed, when today is not known', () => {
    expect(spokenOn('2020-12-31', learning('2021-05-01'))).toBe(0);
    expect(spokenOn('2020-12-30', learning('2021-05-01'))).toBe(1);
  });

  it('looks at every kind of thing that is told as done', () => {
    // Of the base's dates these lie after the visit: each is somebody's word that it was done.
    const problems = problemsOf(edited([]), '2019-01-01');
    const places = problems.filter(({ rule }) => rule === 'date/in-future');
    const files = new Set(places.map(({ file }) => file.split('/').at(-1)));
    expect([...files].sort()).toEqual([
      '2019-05-10.md',
      '2019-H2.yaml',
      '2020-H1.yaml',
      'amendments.yaml',
      'experiment.yaml',
      'feeling-safe.yaml',
      'learning.yaml',
      'note.csv.source.yaml',
      'participants.yaml',
      'response.yaml',
      'self-assessment.yaml',
      'turku.yaml',
    ]);
  });
});

it('date/due-before-period-ends: the last day itself is no day too early', () => {
  const due = (date: string): Edit => ({
    file: 'jalostamo.yaml',
    good: 'due: 2020-08-31',
    bad: `due: ${date}`,
  });
  expect(variantsOf('date/due-before-period-ends', due('2020-06-30'))).toEqual([]);
  expect(variantsOf('date/due-before-period-ends', due('2020-06-29'))).toEqual(['plain']);
});
