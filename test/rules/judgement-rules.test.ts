import { describe, expect, it } from 'vitest';
import type { RuleExample as Edit } from '../../src/rules/rule.ts';
import { base, edited, problemsAfter, problemsOf } from './base-programme.ts';

const PLAN = 'experiments/kahvila/experiment.yaml';
const LEARNING = 'experiments/kahvila/learning.yaml';
const REVIEW = 'experiments/kahvila/reviews/kevat';
const AGREEMENT = `${REVIEW}/agreement.yaml`;

/** Variants (or `plain`) in which one rule speaks of the base with edits. */
function variantsOf(rule: string, ...edits: Edit[]): readonly string[] {
  const found = problemsAfter(...edits).filter((problem) => problem.rule === rule);
  return found.map(({ variant }) => variant ?? 'plain');
}

describe('hypotheses and indicators', () => {
  const hypothesis = (fields: string): Edit => ({
    file: PLAN,
    good: 'hypotheses:\n',
    bad: `hypotheses:\n  - { id: known, we_believe: Naapurit tutustuvat.${fields} }\n`,
  });

  it('a hypothesis is judged by a number or by a rule in words', () => {
    const rule = 'plan/hypothesis-without-criterion';
    expect(variantsOf(rule, hypothesis(''))).toEqual(['plain']);
    expect(variantsOf(rule, hypothesis(', judging_rule: Puolet tuntee toisensa.'))).toEqual([]);
    expect(variantsOf(rule, hypothesis(', judging_rule: { fi: "" }'))).toEqual(['plain']);
    const criterion = '    criterion: { indicator: feeling-safe, at_least: 70, by: 2020-H1 }\n';
    // Without any that is judged the gate speaks of all at once.
    expect(variantsOf(rule, hypothesis(''), { file: PLAN, good: criterion, bad: '' })).toEqual([]);
  });

  it('a primary indicator without a hypothesis may be meant by words', () => {
    const rule = 'plan/indicator-without-hypothesis';
    const primary: Edit = { file: PLAN, good: 'role: secondary', bad: 'role: primary' };
    expect(variantsOf(rule, primary)).toEqual(['plain']);
    expect(variantsOf(rule, primary, hypothesis(', judging_rule: Kävijöitä on.'))).toEqual([]);
    const about = ', criterion: { indicator: participants, at_least: 40 }';
    expect(variantsOf(rule, primary, hypothesis(about))).toEqual([]);
  });

  it('a change cannot be more than the whole range', () => {
    const change = (value: number): Edit => ({
      file: PLAN,
      good: 'at_least: 70, by',
      bad: `change_at_least: ${value}, by`,
    });
    const rule = 'plan/target-outside-range';
    expect(variantsOf(rule, change(100))).toEqual([]);
    expect(variantsOf(rule, change(101))).toEqual(['change']);
    expect(variantsOf(rule, change(-101))).toEqual(['change']);
  });
});

describe('plan/context-only-outcome', () => {
  const rule = 'plan/context-only-outcome';
  const SAFE = 'indicators/feeling-safe.yaml';
  const context: Edit = { file: SAFE, good: 'level: outcome', bad: 'level: context' };

  it('takes a published statistic for what it is', () => {
    const statistic: Edit = {
      file: SAFE,
      good: 'source: { own: Ohjelman yhteinen kysely. }',
      bad: 'source: { sotkanet: { id: 1 } }\nlicence: CC BY 4.0',
    };
    expect(variantsOf(rule, statistic)).toEqual(['statistic']);
  });

  it('is silent of a background figure, and where another outcome is measured', () => {
    const background: Edit = { file: PLAN, good: 'role: primary', bad: 'role: context' };
    expect(variantsOf(rule, context, background)).toEqual([]);
    const outcome: Edit = {
      file: 'indicators/participants.yaml',
      good: 'level: output',
      bad: 'level: outcome',
    };
    expect(variantsOf(rule, context, outcome)).toEqual([]);
    const broken: Edit = { file: 'indicators/participants.yaml', bad: 'id: [\n' };
    expect(variantsOf(rule, context, broken)).toEqual([]);
  });
});

describe('plan/stopping-rule-met', () => {
  const testing: Edit = {
    file: PLAN,
    good: 'name: Korttelikahvila\nstage: learned',
    bad: 'name: Korttelikahvila\nstage: testing',
  };
  const stop = (criterion: string): Edit => ({
    file: PLAN,
    good: 'stopping_rule:\n',
    bad: `stopping_rule:\n  criterion: { indicator: participants, ${criterion} }\n`,
  });
  const met = (criterion: string, ...more: Edit[]) => {
    return variantsOf('plan/stopping-rule-met', testing, stop(criterion), ...more);
  };

  // Participants: 24 in 2019-H1, not collected in 2019-H2, 48 in 2020-H1.
  it.each([
    ['at_most: 48', ['plain']],
    ['at_most: 47', []],
    ['at_least: 48', ['plain']],
    ['at_least: 49', []],
    ['at_most: 30, by: 2019-H1', ['plain']],
    ['at_most: 30, by: 2019-H2', []],
    ['at_most: 30, by: 2020-H1', []],
    ['at_least: 1, by: 2030-H1', []],
    ['change_at_least: 1', []],
    ['at_least: 1, at_most: 90', []],
  ])('%s', (criterion, expected) => {
    expect(met(criterion)).toEqual(expected);
  });

  it('is over for an experiment that is no longer testing', () => {
    expect(variantsOf('plan/stopping-rule-met', stop('at_most: 48'))).toEqual([]);
  });

  it('neither judges nor repeats what is withheld', () => {
    const few: Edit = {
      file: 'experiments/kahvila/data/participants.csv',
      good: '2020-H1;48;;',
      bad: '2020-H1;3;;',
    };
    expect(met('at_most: 40', few)).toEqual([]);
    const [problem] = problemsAfter(testing, stop('at_most: 48')).filter(
      ({ rule }) => rule === 'plan/stopping-rule-met',
    );
    expect(problem?.params).toEqual({ indicator: 'participants', period: '2020-H1' });
  });
});

describe('learning/nothing-did-not-work', () => {
  const text = (words: string): Edit => ({
    file: LEARNING,
    good: 'what_did_not_work: Nuoret eivät tulleet.',
    bad: `what_did_not_work: ${words}`,
  });

  it.each(['"-"', 'Ei mitään!', 'INGET', 'N/A', '"?"', '{ fi: Ei mitään., sv: Inget. }'])(
    '%s says nothing',
    (words) => {
      expect(variantsOf('learning/nothing-did-not-work', text(words))).toEqual(['plain']);
    },
  );

  it.each(['Ei mitään uutta tullut esiin.', '{ fi: "-", sv: De unga kom inte. }', 'Inget kaffe.'])(
    '%s says something',
    (words) => {
      expect(variantsOf('learning/nothing-did-not-work', text(words))).toEqual([]);
    },
  );
});

describe('learning/awaiting-decision', () => {
  const rule = 'learning/awaiting-decision';
  const on = (date: string): Edit => ({
    file: LEARNING,
    good: 'on: 2020-09-01',
    bad: `on: ${date}`,
  });
  const decided: Edit = {
    file: LEARNING,
    good: 'proposal:\n',
    bad: 'decisions: [{ decision: stop, body: Lautakunta, on: 2020-12-01 }]\nproposal:\n',
  };

  it('waits half a year, and no longer once somebody has decided', () => {
    expect(variantsOf(rule, on('2020-07-02'))).toEqual([]);
    expect(variantsOf(rule, on('2020-07-01'))).toEqual(['plain']);
    expect(variantsOf(rule, on('2020-07-01'), decided)).toEqual([]);
  });
});

describe('learning/evidence-level-unsupported', () => {
  const rule = 'learning/evidence-level-unsupported';
  const level = (value: number): Edit => ({
    file: LEARNING,
    good: '  level: 2',
    bad: `  level: ${value}`,
  });
  const uncompared: Edit = { file: PLAN, good: '    comparison: { area: hakarinne }\n', bad: '' };
  const design: Edit = { file: PLAN, good: 'type: before-after', bad: 'type: randomised' };
  const takeup: Edit = {
    file: 'operating-models/korttelikahvila.yaml',
    good: 'evidence:\n',
    bad: 'takeups: [{ organisation: turku, since: 2020-10-01 }]\nevidence:\n',
  };

  it('needs a comparison for 3: by design, or by figures of another area', () => {
    expect(variantsOf(rule, level(3))).toEqual([]);
    expect(variantsOf(rule, level(3), uncompared)).toEqual(['comparison']);
    expect(variantsOf(rule, level(3), uncompared, design)).toEqual([]);
    const once: Edit = {
      file: 'experiments/kahvila/data/feeling-safe.csv',
      good: '2020-H1;hakarinne;;56;56;100;;\n',
      bad: '',
    };
    expect(variantsOf(rule, level(3), once)).toEqual(['comparison']);
  });

  it('needs others for 4, and a model taken up for 5', () => {
    expect(variantsOf(rule, level(4))).toEqual([]);
    const alone = (...edits: Edit[]) => {
      const { files, refused } = edited([level(4), ...edits]);
      const kept = files.filter(({ path }) => !path.startsWith(REVIEW));
      const problems = problemsOf({ files: kept, refused });
      return problems.filter((problem) => problem.rule === rule).map(({ variant }) => variant);
    };
    expect(alone()).toEqual(['replication']);
    expect(alone(takeup)).toEqual([]);
    expect(variantsOf(rule, level(5))).toEqual(['model']);
    expect(variantsOf(rule, level(5), takeup)).toEqual([]);
    const adopted: Edit = {
      file: 'experiments/puisto/experiment.yaml',
      good: 'dimension: community',
      bad: 'dimension: community\nderived_from: { operating_model: korttelikahvila }',
    };
    expect(variantsOf(rule, level(5), adopted)).toEqual([]);
  });

  it('needs a figure after the baseline for 2, and does not judge what cannot be read', () => {
    const data = 'experiments/kahvila/data/feeling-safe.csv';
    const first: Edit = { file: data, bad: 'period;numerator;denominator\n2019-H1;52;100\n' };
    expect(variantsOf(rule, first)).toEqual(['change']);
    expect(variantsOf(rule, first, level(1))).toEqual([]);
    expect(variantsOf(rule, { file: data, bad: 'jakso\n' })).toEqual([]);
    const withheld = [
      'period;numerator;denominator;status',
      '2019-H1;52;100;',
      '2020-H1;;;suppressed\n',
    ].join('\n');
    expect(variantsOf(rule, { file: data, bad: withheld })).toEqual([]);
    const notCollected = withheld.replace('suppressed', 'not-collected');
    expect(variantsOf(rule, { file: data, bad: notCollected })).toEqual(['change']);
  });
});

describe('reviews', () => {
  /** What is said of the review on a day when the response is not there. */
  function withoutResponse(asOf: string, ...edits: Edit[]) {
    const { files, refused } = edited(edits);
    const kept = files.filter(({ path }) => path !== `${REVIEW}/response.yaml`);
    return problemsOf({ files: kept, refused }, asOf).filter(
      ({ rule }) => rule === 'review/recommendation-without-response',
    );
  }

  it('wait for the response until the agreed day, else for six weeks', () => {
    expect(withoutResponse('2020-05-01')).toEqual([]);
    expect(withoutResponse('2020-05-02')).toMatchObject([
      { variant: 'none', params: { organisation: 'turku', due: '2020-05-01' } },
    ]);
    const open: Edit = { file: AGREEMENT, good: '  response_due: 2020-05-01\n', bad: '' };
    expect(withoutResponse('2020-05-01', open)).toEqual([]);
    expect(withoutResponse('2020-05-02', open)).toMatchObject([{ params: { due: '2020-05-01' } }]);
  });

  it('ask for no response to nothing', () => {
    const none: Edit = {
      file: `${REVIEW}/assessments/turku.yaml`,
      good: `recommendations:\n  - { number: 1, text: Kutsukaa mukaan kotihoidon asiakkaat., to: Kokeilutiimi, urgency: this-period }`,
      bad: 'recommendations: []',
    };
    expect(withoutResponse('2020-12-31', none)).toEqual([]);
  });

  it('allow six weeks for the response, and not a day more', () => {
    const due = (date: string): Edit => ({
      file: AGREEMENT,
      good: 'response_due: 2020-05-01',
      bad: `response_due: ${date}`,
    });
    const rule = 'review/response-later-than-six-weeks';
    expect(variantsOf(rule, due('2020-05-13'))).toEqual([]);
    expect(variantsOf(rule, due('2020-05-14'))).toEqual(['plain']);
  });

  it('miss an assessment when it was due, not before', () => {
    const path = `${REVIEW}/assessments/turku.yaml`;
    const files = base.files.filter((file) => file.path !== path);
    const missed = (asOf: string) => {
      const problems = problemsOf({ files, refused: [] }, asOf);
      return problems.filter(({ rule }) => rule === 'review/assessment-missing').length;
    };
    expect(missed('2020-04-01')).toBe(0);
    expect(missed('2020-04-02')).toBe(1);
  });
});

describe('reference/region-code-confusion', () => {
  const rule = 'reference/region-code-confusion';
  const organisation = (name: string, code: string): Edit => ({
    file: 'jalostamo.yaml',
    good: '    name: Espoo\n    type: municipality\n    roles: [city]\n    region_code: "049"',
    bad: `    name: ${name}\n    type: municipality\n    roles: [city]\n    region_code: "${code}"`,
  });

  it.each([
    ['Espoo', '20', ['sotkanet']],
    ['{ sv: Esbo }', '20', ['sotkanet']],
    ['Espoo', '091', ['other']],
    ['Espoo', '49', ['other']],
    ['Turku', '389', ['sotkanet']],
    ['Kauniainen', '235', []],
    ['Kauniainen', '71', ['short']],
    ['Kauniainen', '1235', ['form']],
    ['Kauniainen', 'KU235', ['form']],
    ['Espoon seurakunta', '235', []],
  ])('%s with %s', (name, code, expected) => {
    expect(variantsOf(rule, organisation(name, code))).toEqual(expected);
  });

  it('looks at areas that are municipalities', () => {
    const area = (kind: string): Edit => ({
      file: 'areas.yaml',
      good: '  - id: hakarinne',
      bad: `  - { id: oulu, name: Oulu, kind: ${kind}, region_code: "261" }\n  - id: hakarinne`,
    });
    expect(variantsOf(rule, area('municipality'))).toEqual(['sotkanet']);
    expect(variantsOf(rule, area('other'))).toEqual([]);
  });

  it('names the code that a data file’s cell has lost its zeros of', () => {
    const cell: Edit = {
      file: 'experiments/kahvila/data/feeling-safe.csv',
      good: '2020-H1;hakarinne;;56;56;100;;',
      bad: '2020-H1;49;;56;56;100;;',
    };
    const [problem] = problemsAfter(cell).filter((one) => one.rule === 'reference/unknown-area');
    expect(problem).toMatchObject({ variant: 'zeros', params: { id: '49', suggestion: '049' } });
  });
});

describe('id/duplicate', () => {
  it('tells a language, a reviewer and an agreement that stand twice', () => {
    const rule = 'id/duplicate';
    const languages: Edit = {
      file: 'jalostamo.yaml',
      good: 'languages: [fi]',
      bad: 'languages: [fi, sv, fi]',
    };
    expect(variantsOf(rule, languages)).toEqual(['language']);
    const reviewer: Edit = {
      file: AGREEMENT,
      good: 'reviewers:\n',
      bad: 'reviewers:\n  - { organisation: turku, conflict_of_interest: { state: none } }\n',
    };
    expect(variantsOf(rule, reviewer)).toEqual(['organisation']);
    const agreed: Edit = {
      file: 'indicators/participants.yaml',
      good: 'agreed:\n',
      bad: 'agreed:\n  - { organisation: turku, on: 2019-03-01 }\n',
    };
    expect(variantsOf(rule, agreed)).toEqual(['organisation']);
  });
});
