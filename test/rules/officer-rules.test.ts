import { describe, expect, it } from 'vitest';
import type { RuleExample as Edit } from '../../src/rules/rule.ts';
import { edited, problemsOf } from './base-programme.ts';

const PLAN = 'experiments/kahvila/experiment.yaml';
const LEARNING = 'experiments/kahvila/learning.yaml';
const AGREEMENT = 'experiments/kahvila/reviews/kevat/agreement.yaml';
const RESPONSE = 'experiments/kahvila/reviews/kevat/response.yaml';
const VISITORS = 'experiments/kahvila/data/participants.csv';
const MONITORING = 'experiments/kahvila/monitoring/2020-H1.yaml';

/** Variants (or `plain`) in which a rule speaks on a day, of the base with edits and without files. */
function said(rule: string, day: string, edits: Edit[], without: string[] = []): readonly string[] {
  const { files, refused } = edited(edits);
  const left = files.filter(({ path }) => !without.includes(path));
  return problemsOf({ files: left, refused }, day)
    .filter((problem) => problem.rule === rule)
    .map(({ variant }) => variant ?? 'plain');
}

const STAGE = 'name: Korttelikahvila\nstage: learned';
const HISTORY = '  - { stage: ended, on: 2020-06-30 }\n  - { stage: learned, on: 2020-09-01 }';
const TESTING: Edit[] = [
  { file: PLAN, good: STAGE, bad: STAGE.replace('learned', 'testing') },
  { file: PLAN, good: HISTORY, bad: '# –' },
];

describe('monitoring/missing', () => {
  const rule = 'monitoring/missing';

  it('waits for the due day', () => {
    expect(said(rule, '2020-08-30', [], [MONITORING])).toEqual([]);
    expect(said(rule, '2020-08-31', [], [MONITORING])).toEqual(['plain']);
  });

  it('is told once an experiment', () => {
    const both = [MONITORING, 'experiments/kahvila/monitoring/2019-H2.yaml'];
    expect(said(rule, '2020-12-31', [], both)).toEqual(['several']);
  });

  it('is not asked of the time before the experiment began', () => {
    const later: Edit = {
      file: PLAN,
      good: '  - stage: testing\n    on: 2019-04-01',
      bad: '  - stage: testing\n    on: 2020-01-10',
    };
    expect(
      said(rule, '2020-12-31', [later], ['experiments/kahvila/monitoring/2019-H2.yaml']),
    ).toEqual([]);
  });

  it('leaves alone what was begun: unfinished, misplaced or of another stretch', () => {
    const unfinished: Edit = { file: MONITORING, good: 'reported_on: ', bad: 'reported_on: # ' };
    expect(said(rule, '2020-12-31', [unfinished])).toEqual([]);
    for (const name of ['2020-Q2.yaml', '2020-H1.docx', '2020-H1.yml']) {
      const other: Edit = {
        file: MONITORING.replace('2020-H1.yaml', name),
        bad: 'period: 2020-Q2\nreported_on: 2020-08-01\n',
      };
      const told = said(rule, '2020-12-31', [other], [MONITORING]);
      expect(told, name).toEqual([]);
    }
  });

  it('is not content with what lies in the folder of another experiment', () => {
    const other: Edit = {
      file: 'experiments/penkki/monitoring/2020-H1.docx',
      bad: 'period: 2020-H1\n',
    };
    expect(said(rule, '2020-12-31', [other], [MONITORING])).toEqual(['plain']);
  });
});

describe('date/still-testing', () => {
  it('is told a quarter after the last day', () => {
    const rule = 'date/still-testing';
    expect(said(rule, '2020-09-30', TESTING, [LEARNING])).toEqual([]);
    expect(said(rule, '2020-10-01', TESTING, [LEARNING])).toEqual(['plain']);
  });
});

describe('learning/card-missing', () => {
  const rule = 'learning/card-missing';
  const ended: Edit[] = [
    { file: PLAN, good: STAGE, bad: STAGE.replace('learned', 'ended') },
    { file: PLAN, good: '  - { stage: learned, on: 2020-09-01 }', bad: '# –' },
  ];

  it('is told half a year after the end', () => {
    expect(said(rule, '2020-12-29', ended, [LEARNING])).toEqual([]);
    expect(said(rule, '2020-12-30', ended, [LEARNING])).toEqual(['plain']);
    expect(said(rule, '2020-12-30', ended)).toEqual([]);
  });
});

describe('learning/result-differs-from-data', () => {
  const rule = 'learning/result-differs-from-data';
  const result = (text: string): Edit => ({ file: LEARNING, good: 'result: undecided', bad: text });
  const asked = (least: number): Edit => ({
    file: PLAN,
    good: 'at_least: 70, by',
    bad: `at_least: ${least}, by`,
  });

  it('speaks where both are certain and opposite', () => {
    expect(said(rule, '2020-12-31', [asked(90), result('result: supported')])).toEqual(['plain']);
    expect(said(rule, '2020-12-31', [asked(50), result('result: not-supported')])).toEqual([
      'plain',
    ]);
    expect(said(rule, '2020-12-31', [asked(50), result('result: supported')])).toEqual([]);
  });

  it('says nothing where the interval leaves it open, or the card does', () => {
    expect(said(rule, '2020-12-31', [asked(70), result('result: supported')])).toEqual([]);
    expect(said(rule, '2020-12-31', [asked(90)])).toEqual([]);
  });

  it('says nothing of a row that holds an error', () => {
    const row: Edit = {
      file: 'experiments/kahvila/data/feeling-safe.csv',
      good: '2020-H1;;;69;69;100',
      bad: '2020-H1;;;69;19;100',
    };
    expect(said(rule, '2020-12-31', [asked(90), result('result: supported'), row])).toEqual([]);
  });
});

describe('review/follow-up-missing', () => {
  const rule = 'review/follow-up-missing';
  const early: Edit = {
    file: AGREEMENT,
    good: 'follow_up: 2020-12-01',
    bad: 'follow_up: 2020-11-01',
  };

  it('waits a month, and for the day that was agreed on last', () => {
    expect(said(rule, '2020-12-01', [early])).toEqual([]);
    expect(said(rule, '2020-12-02', [early])).toEqual(['plain']);
    const moved: Edit = {
      file: RESPONSE,
      good: 'responses:',
      bad: 'follow_up_on: 2020-12-15\nresponses:',
    };
    expect(said(rule, '2020-12-31', [early, moved])).toEqual([]);
  });

  it('is content with any word of it', () => {
    const whole: Edit = {
      file: RESPONSE,
      good: 'responses:',
      bad: 'follow_up: Tehty.\nresponses:',
    };
    const each: Edit = { file: RESPONSE, good: '    state: done', bad: '    follow_up: Tehty.' };
    expect(said(rule, '2020-12-31', [early, whole])).toEqual([]);
    expect(said(rule, '2020-12-31', [early, each])).toEqual([]);
    expect(said(rule, '2020-12-31', [early], [RESPONSE])).toEqual(['plain']);
    const broken: Edit = { file: RESPONSE, good: 'responses:', bad: 'answers:' };
    expect(said(rule, '2020-12-31', [early, broken])).toEqual([]);
  });
});

describe('data/never-confirmed', () => {
  it('counts from the day the figure comes out', () => {
    const rule = 'data/never-confirmed';
    const provisional: Edit = {
      file: VISITORS,
      good: '2019-H1;24;;',
      bad: '2019-H1;24;provisional;',
    };
    expect(said(rule, '2020-07-15', [provisional])).toEqual([]);
    expect(said(rule, '2020-07-17', [provisional])).toEqual(['plain']);
  });
});

describe('plan/copied-experiment', () => {
  const rule = 'plan/copied-experiment';
  const plan = (lead: string, problem: string): Edit => ({
    file: 'experiments/penkki/experiment.yaml',
    bad: `name: Puistopenkki\nstage: idea\norganisations: [{ organisation: ${lead}, role: lead }]\nowner: Päällikkö\ndimension: community\nproblem: ${problem}\n`,
  });

  it('is not said of cities that try the same, or of another problem', () => {
    const same = 'Puistossa ei ole paikkaa istua.';
    expect(said(rule, '2020-12-31', [plan('turku', same)])).toEqual(['plain']);
    expect(said(rule, '2020-12-31', [plan('espoo', same)])).toEqual([]);
    expect(said(rule, '2020-12-31', [plan('turku', 'Torilla ei ole paikkaa istua.')])).toEqual([]);
  });
});
