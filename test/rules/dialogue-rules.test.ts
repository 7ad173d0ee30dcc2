import { describe, expect, it } from 'vitest';
import type { RuleExample as Edit } from '../../src/rules/rule.ts';
import { problemsAfter } from './base-programme.ts';

const PLAN = 'experiments/kahvila/experiment.yaml';
const REVIEW = 'experiments/kahvila/reviews/kevat';
const AGREEMENT = `${REVIEW}/agreement.yaml`;
const RESPONSE = `${REVIEW}/response.yaml`;
const ASSESSMENT = `${REVIEW}/assessments/turku.yaml`;
const AMENDMENTS = 'experiments/kahvila/amendments.yaml';

/** Rules and variants that edits make speak. */
function spoken(...edits: Edit[]): readonly string[] {
  return problemsAfter(...edits).map(
    ({ rule, variant }) => `${rule}${variant ? `:${variant}` : ''}`,
  );
}

describe('amendments/field-not-found', () => {
  const field = (text: string): Edit => ({
    file: AMENDMENTS,
    good: 'field: indicators[0].target.value\n    from: 75\n    to: 70',
    bad: text,
  });

  it.each([
    'indicators.feeling-safe.target.value',
    'hypotheses.safer.criterion.at_least',
    'organisations.espoo.role',
    'stopping_rule.text',
  ])('finds %s', (path) => {
    expect(spoken(field(`field: ${path}\n    from: 1\n    to: 2`))).toEqual([]);
  });

  it.each(['indicators[2].target', 'indicators.loneliness.target', 'scope.beginning'])(
    'does not find %s',
    (path) => {
      expect(spoken(field(`field: ${path}\n    from: 1\n    to: 2`))).toEqual([
        'amendments/field-not-found',
      ]);
    },
  );

  it('does not look for what the amendment took away', () => {
    expect(spoken(field('field: scope.participant_count\n    from: 40\n    to: null'))).toEqual([]);
  });
});

describe('review rules', () => {
  it('allow five weeks for the feedback, and not a day more', () => {
    const due = (date: string) => ({
      file: AGREEMENT,
      good: 'due: 2020-04-01',
      bad: `due: ${date}`,
    });
    expect(spoken(due('2020-04-06'))).toEqual([]);
    expect(spoken(due('2020-04-07'))).toEqual(['review/feedback-later-than-five-weeks']);
  });

  it('tell a host that reviews itself from a partner that does', () => {
    const host = { file: AGREEMENT, good: 'host: espoo', bad: 'host: turku' };
    expect(spoken(host)).toEqual(['review/reviewer-is-host']);
    const lead = '  - { organisation: espoo, role: lead }';
    const add = (role: string): Edit => {
      return { file: PLAN, good: lead, bad: `${lead}\n  - { organisation: turku, role: ${role} }` };
    };
    expect(spoken(add('vendor'))).toEqual(['review/reviewer-is-host:involved']);
    expect(spoken(add('service-owner'))).toEqual(['review/reviewer-is-host:involved']);
    expect(spoken(add('controller'))).toEqual([]);
  });

  it('do not call a response groundless when the assessment cannot be read', () => {
    expect(spoken({ file: ASSESSMENT, bad: 'organisation: [\n' })).not.toContain(
      'review/response-to-nothing:organisation',
    );
    const other = { file: RESPONSE, good: 'from: turku', bad: 'from: kuntaliitto' };
    expect(spoken(other)).toContain('review/response-to-nothing:organisation');
  });

  it.each(['declared', 'waived'])('ask for the reason of an interest that is %s', (state) => {
    const words = (reason: string): Edit => ({
      file: AGREEMENT,
      good: '{ state: none }',
      bad: `{ state: ${state}${reason} }`,
    });
    expect(spoken(words(''))).toEqual(['review/conflict-undeclared:reason']);
    expect(spoken(words(', reason: Sama toimintamalli on käytössä.'))).toEqual([]);
  });

  it('let a recommendation be rejected for a reason', () => {
    const decision = 'decision: accepted';
    const why = { file: RESPONSE, good: decision, bad: 'decision: rejected\n    why: Ei rahaa.' };
    expect(spoken(why)).toEqual([]);
  });

  it.each([
    ['{ state: confidential, ground: Julkisuuslaki 24 § }', []],
    ['{ state: draft-until, until: 2020-06-01 }', []],
    ['{ state: draft-until }', ['review/publicity-without-ground:until']],
    ['{ state: public }', []],
  ])('judge publicity %s', (publicity, expected) => {
    const bad = `publicity: ${publicity}\ndates:\n`;
    expect(spoken({ file: AGREEMENT, good: 'dates:\n', bad })).toEqual(expected);
  });
});

describe('indicator rules', () => {
  const sheet = 'indicators/feeling-safe.yaml';

  it('ask nothing of a draft', () => {
    const draft = { file: sheet, good: 'status: agreed', bad: 'status: draft' };
    const bare = {
      file: sheet,
      good: 'rationale: Turvallisuuden tunne on kestävän kaupungin ydintä.\n',
      bad: '',
    };
    expect(spoken(bare)).toEqual(['indicator/incomplete-sheet:rationale']);
    expect(spoken(draft, bare)).toEqual([]);
  });

  it('point at nobody before anybody has agreed', () => {
    const agreed = [
      'agreed:',
      '  - { organisation: espoo, on: 2019-02-01 }',
      '  - { organisation: turku, on: 2019-02-01 }',
      '',
    ].join('\n');
    expect(spoken({ file: sheet, good: agreed, bad: '' })).toEqual([]);
  });
});

describe('monitoring rules', () => {
  const file = 'experiments/kahvila/monitoring/2019-H2.yaml';
  const good = '    text: Suunta on hyvä.';

  it('accept a status that is set for a reason', () => {
    const bad = `${good}\n    status: behind\n    reason: Syksyn kävijät vaihtuivat.`;
    expect(spoken({ file, good, bad })).toEqual([]);
  });

  it('know any period where the programme has no calendar', () => {
    const reporting = [
      'reporting:',
      '  - period: 2019-H2',
      '    due: 2020-01-31',
      '  - period: 2020-H1',
      '    due: 2020-08-31',
      '',
    ].join('\n');
    const none = { file: 'jalostamo.yaml', good: reporting, bad: '' };
    expect(spoken(none)).not.toContain('monitoring/not-in-calendar');
  });
});

describe('review/dates-out-of-order', () => {
  it('names both days of the agreement, skipping those that are not agreed', () => {
    const [problem] = problemsAfter({
      file: AGREEMENT,
      good: '  response_due: 2020-05-01\n  follow_up: 2020-12-01',
      bad: '  follow_up: 2020-03-30',
    });
    expect(problem).toMatchObject({
      rule: 'review/dates-out-of-order',
      place: { kind: 'value', path: ['dates', 'follow_up'] },
      params: {
        step: 'follow_up',
        date: '2020-03-30',
        before: 'feedback_due',
        earlier: '2020-04-01',
      },
    });
  });

  it('takes equal days', () => {
    expect(spoken({ file: AGREEMENT, good: '_due: 2020-05-01', bad: '_due: 2020-04-01' })).toEqual(
      [],
    );
  });

  it('knows an assessment from before the visit, or where none is agreed, the agreement', () => {
    const early = { file: ASSESSMENT, good: 'on: 2020-03-20', bad: 'on: 2020-02-15' };
    expect(spoken(early)).toEqual(['review/dates-out-of-order:assessment-visit']);
    const noVisit = { file: AGREEMENT, good: '  visit: 2020-03-02\n', bad: '' };
    expect(spoken(early, noVisit)).toEqual([]);
    const before = { file: ASSESSMENT, good: 'on: 2020-03-20', bad: 'on: 2020-01-31' };
    expect(spoken(before, noVisit)).toEqual(['review/dates-out-of-order:assessment-agreed']);
  });

  it('knows a response from before the assessment it answers', () => {
    expect(spoken({ file: RESPONSE, good: 'on: 2020-04-20', bad: 'on: 2020-03-19' })).toEqual([
      'review/dates-out-of-order:response',
    ]);
  });
});
