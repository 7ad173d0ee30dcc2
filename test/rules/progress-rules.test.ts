import { describe, expect, it } from 'vitest';
import type { RuleExample as Edit } from '../../src/rules/rule.ts';
import { problemsAfter } from './base-programme.ts';

const PLAN = 'experiments/kahvila/experiment.yaml';
const MONITORING = 'experiments/kahvila/monitoring/2019-H2.yaml';

/** Variants (or `plain`) in which one rule speaks of the base with edits. */
function variantsOf(rule: string, ...edits: Edit[]): readonly string[] {
  const found = problemsAfter(...edits).filter((problem) => problem.rule === rule);
  return found.map(({ variant }) => variant ?? 'plain');
}

describe('plan/progress-method-unfit', () => {
  const rule = 'plan/progress-method-unfit';
  const edit = (good: string, bad: string): Edit => ({ file: PLAN, good, bad });
  const method = edit('    path: linear', '    progress_method: un-2023@1');
  const target = 'target: { value: 70, period: 2020-H1, rationale: Naapurikorttelin taso. }';
  const sheet = (direction: string): Edit => ({
    file: 'indicators/feeling-safe.yaml',
    good: 'direction: increase',
    bad: `direction: ${direction}`,
  });

  it('takes a method of yearly growth over a year, towards one value or none', () => {
    expect(variantsOf(rule)).toEqual([]);
    expect(variantsOf(rule, method)).toEqual([]);
    expect(variantsOf(rule, method, edit(`    ${target}\n`, ''))).toEqual([]);
    expect(
      variantsOf(
        rule,
        edit('    path: linear', '    path: linear\n    progress_method: linear-path@1'),
      ),
    ).toEqual([]);
  });

  it('tells why a method can never judge an indicator', () => {
    expect(variantsOf(rule, method, sheet('maintain'))).toEqual(['direction']);
    const range = target.replace('value: 70', 'low: 65, high: 75');
    expect(variantsOf(rule, method, edit(target, range))).toEqual(['range']);
    expect(variantsOf(rule, method, edit(target, target.replace('2020-H1', '2019-H2')))).toEqual([
      'short',
    ]);
    expect(variantsOf(rule, method, edit('role: primary', 'role: guardrail'))).toEqual([
      'guardrail',
    ]);
  });

  it('tells what a method leaves out of account', () => {
    const keptPath = edit('    path: linear', '    path: linear\n    progress_method: un-2023@1');
    expect(variantsOf(rule, keptPath)).toEqual(['path']);
    const milestones = '    milestones: [{ period: 2019-H2, value: 60 }]\n';
    const withMilestones = edit('    path: linear', `${milestones}    progress_method: un-2023@1`);
    expect(variantsOf(rule, withMilestones)).toEqual(['path']);
  });

  it('looks at the programme’s choice too, at the indicators it does not fit', () => {
    const programme: Edit = {
      file: 'jalostamo.yaml',
      good: 'organisations:',
      bad: 'progress_method: eurostat@1\norganisations:',
    };
    expect(variantsOf(rule, programme)).toEqual(['path']);
    expect(variantsOf(rule, programme, edit('    path: linear\n', ''))).toEqual([]);
    // The programme’s choice is not meant for guardrails.
    expect(variantsOf(rule, programme, edit('role: primary', 'role: guardrail'))).toEqual([]);
  });
});

const reading = (indicator: string, status: string): Edit => ({
  file: MONITORING,
  good: '    text: Suunta on hyvä.',
  bad: `    text: Suunta on hyvä.\n  - indicator: ${indicator}\n    text: Hyvä.\n    status: ${status}\n    reason: Syy.`,
});

describe('monitoring/override-without-figure', () => {
  const rule = 'monitoring/override-without-figure';
  const PARTICIPANTS = 'experiments/kahvila/data/participants.csv';
  const figure: Edit = {
    file: PARTICIPANTS,
    good: '2019-H2;;not-collected;Kävijälista katosi muutossa.',
    bad: '2019-H2;30;;',
  };
  const withheld: Edit = { ...figure, bad: '2019-H2;;suppressed;Alle viisi.' };

  it('asks for a figure after the baseline by the end of the period', () => {
    expect(variantsOf(rule, reading('participants', 'behind'))).toEqual(['plain']);
    expect(variantsOf(rule, reading('participants', 'behind'), figure)).toEqual([]);
    expect(variantsOf(rule, reading('participants', 'behind'), withheld)).toEqual([]);
    expect(variantsOf(rule, reading('feeling-safe', 'behind'))).toEqual([]);
  });

  it('lets people say that nothing can be assessed', () => {
    expect(variantsOf(rule, reading('participants', 'not-assessed'))).toEqual([]);
  });

  it('judges a guardrail by its baseline too', () => {
    const guardrail: Edit = { file: PLAN, good: 'role: secondary', bad: 'role: guardrail' };
    expect(variantsOf(rule, reading('participants', 'within-limit'), guardrail)).toEqual([]);
  });

  it('leaves an indicator outside the plan to the rule about that', () => {
    expect(variantsOf(rule, reading('unheard-of', 'behind'))).toEqual([]);
    expect(variantsOf('reference/unknown-indicator', reading('unheard-of', 'behind'))).toHaveLength(
      1,
    );
  });
});

describe('monitoring/override-does-not-fit', () => {
  const rule = 'monitoring/override-does-not-fit';
  const guardrail: Edit = { file: PLAN, good: 'role: secondary', bad: 'role: guardrail' };

  it('keeps the statuses of guardrails and of others apart', () => {
    for (const status of ['within-limit', 'limit-breached']) {
      expect(variantsOf(rule, reading('participants', status))).toEqual(['other']);
      expect(variantsOf(rule, reading('participants', status), guardrail)).toEqual([]);
    }
    for (const status of ['behind', 'met-then-lost']) {
      expect(variantsOf(rule, reading('participants', status))).toEqual([]);
      expect(variantsOf(rule, reading('participants', status), guardrail)).toEqual(['guardrail']);
    }
    expect(variantsOf(rule, reading('participants', 'not-assessed'), guardrail)).toEqual([]);
  });
});
