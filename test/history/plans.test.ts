import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type BoundPlan, boundPlanOf } from '../../src/history/bound-plan.ts';
import { planByDigest } from '../../src/history/committed-plan.ts';
import { comparePlans } from '../../src/history/compare-plans.ts';
import { declareChanges } from '../../src/history/declared-changes.ts';
import { placeOfField } from '../../src/history/field-place.ts';
import { planDigest } from '../../src/history/plan-digest.ts';
import { buildWorkspace } from '../../src/model/build-workspace.ts';
import type { ExperimentNode, Workspace } from '../../src/model/workspace.ts';
import type { RuleExample } from '../../src/rules/rule.ts';
import { edited } from '../rules/base-programme.ts';

const PLAN = 'experiments/kahvila/experiment.yaml';
const SHEET = 'indicators/feeling-safe.yaml';
const AMENDMENTS = 'experiments/kahvila/amendments.yaml';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

interface State {
  readonly workspace: Workspace;
  readonly node: ExperimentNode;
  readonly plan: BoundPlan;
}

function stateOf(...edits: readonly RuleExample[]): State {
  const { value: workspace } = buildWorkspace(edited(edits));
  const node = workspace.experiments.find(({ id }) => id === 'kahvila');
  const plan = node === undefined ? null : boundPlanOf(workspace, node);
  if (node === undefined || plan === null) throw new Error('the plan can be read');
  return { workspace, node, plan };
}

function digestOf(...edits: readonly RuleExample[]): string {
  return planDigest(stateOf(...edits).plan, sha256);
}

const base = stateOf();

describe('planDigest', () => {
  it('names its form', () => {
    expect(planDigest(base.plan, sha256)).toMatch(/^plan-1:[0-9a-f]{64}$/);
  });

  it.each<[string, RuleExample]>([
    [
      'another layout',
      {
        file: PLAN,
        good: '    target: { value: 70, period: 2020-H1, rationale: Naapurikorttelin taso. }',
        bad: '    target:\n      # Sovittu\n      rationale: Naapurikorttelin taso.\n      period: 2020-H1\n      value: 70.0',
      },
    ],
    [
      'another spelling of a period',
      {
        file: PLAN,
        good: 'target: { value: 60, period: 2020-H1,',
        bad: 'target: { value: 60, period: 2020H1,',
      },
    ],
    [
      'another reason',
      {
        file: PLAN,
        good: 'rationale: Naapurikorttelin taso.',
        bad: 'rationale: Sama kuin naapurissa.',
      },
    ],
    [
      'another idea',
      {
        file: PLAN,
        good: 'idea: Avataan asukkaiden itse pitämä kahvila.',
        bad: 'idea: Avataan teetupa.',
      },
    ],
    [
      'a translation',
      {
        file: PLAN,
        good: 'target_group: Korttelin aikuiset asukkaat.',
        bad: 'target_group: { fi: Korttelin aikuiset  asukkaat., sv: Vuxna i kvarteret. }',
      },
    ],
    [
      'another name of the sheet',
      { file: SHEET, good: 'direction: increase', bad: 'direction: increase\nshort_name: Turva' },
    ],
  ])('is the same after %s', (_, edit) => {
    expect(digestOf(edit)).toBe(digestOf());
  });

  it.each<[string, string, RuleExample]>([
    [
      'a target',
      'indicators.feeling-safe.target.value',
      { file: PLAN, good: 'target: { value: 70,', bad: 'target: { value: 69.5,' },
    ],
    [
      'a period',
      'indicators.participants.target.period',
      { file: PLAN, good: '{ value: 60, period: 2020-H1', bad: '{ value: 60, period: 2020-H2' },
    ],
    [
      'a baseline',
      'indicators.participants.baseline.period',
      {
        file: PLAN,
        good: '    role: secondary\n    baseline: { period: 2019-H1 }',
        bad: '    role: secondary\n    baseline: { period: 2018-H2 }',
      },
    ],
    [
      'a role',
      'indicators.participants.role',
      { file: PLAN, good: 'role: secondary', bad: 'role: primary' },
    ],
    [
      'a criterion',
      'hypotheses.safer.criterion.at_least',
      { file: PLAN, good: 'at_least: 70', bad: 'at_least: 65' },
    ],
    [
      'a comparison area',
      'indicators.feeling-safe.comparison.areas.hakarinne',
      { file: PLAN, good: '    comparison: { area: hakarinne }\n', bad: '' },
    ],
    [
      'the design',
      'design.type',
      { file: PLAN, good: 'type: before-after', bad: 'type: qualitative' },
    ],
    [
      'the population',
      'target_group',
      {
        file: PLAN,
        good: 'target_group: Korttelin aikuiset asukkaat.',
        bad: 'target_group: Kaikki asukkaat.',
      },
    ],
    [
      'the direction',
      'indicators.feeling-safe.sheet.direction',
      { file: SHEET, good: 'direction: increase', bad: 'direction: maintain' },
    ],
  ])('changes with %s, and the field is named', (_, field, edit) => {
    const changed = stateOf(edit);
    expect(planDigest(changed.plan, sha256)).not.toBe(digestOf());
    expect(comparePlans(base.plan, changed.plan).map((one) => one.field)).toEqual([field]);
    const place = placeOfField(changed.workspace, changed.node, field);
    expect(place).not.toBeNull();
  });
});

describe('comparePlans', () => {
  it('tells of an indicator that went as of one thing', () => {
    const { plan } = stateOf({
      file: PLAN,
      good: '  - indicator: participants\n    role: secondary\n    baseline: { period: 2019-H1 }\n    target: { value: 60, period: 2020-H1, rationale: Tilaan mahtuva määrä. }\n',
      bad: '',
    });
    expect(comparePlans(base.plan, plan)).toEqual([
      { field: 'indicators.participants', from: 'participants', to: null },
    ]);
    expect(comparePlans(plan, base.plan)).toEqual([
      { field: 'indicators.participants', from: null, to: 'participants' },
    ]);
  });
});

describe('declareChanges', () => {
  const moved: RuleExample = {
    file: PLAN,
    good: 'target: { value: 70,',
    bad: 'target: { value: 65,',
  };

  function declarationsOf(...edits: readonly RuleExample[]): readonly string[] {
    const { workspace, node, plan } = stateOf(...edits);
    const original = new Map(base.plan).set('indicators.feeling-safe.target.value', 75);
    const changes = declareChanges(workspace, node, comparePlans(original, plan));
    return changes.map(
      ({ declaration, startsElsewhere }) => `${declaration.kind} ${startsElsewhere}`,
    );
  }

  it('knows an amendment, by the place in a list or by id', () => {
    expect(declarationsOf()).toEqual(['amendment false']);
    const byId: RuleExample = {
      file: AMENDMENTS,
      good: 'indicators[0].target',
      bad: 'indicators.feeling-safe.target',
    };
    expect(declarationsOf(byId)).toEqual(['amendment false']);
  });

  it('calls a change silent that no amendment leads to', () => {
    expect(declarationsOf(moved)).toEqual(['silent false']);
  });

  it('follows several amendments of a field', () => {
    const second: RuleExample = {
      file: AMENDMENTS,
      good: 'restatements:',
      bad: '  - { on: 2019-11-01, field: "indicators[0].target.value", from: 70, to: 65, reason: Uusi tieto., decided_by: Ohjausryhmä }\nrestatements:',
    };
    expect(declarationsOf(moved, second)).toEqual(['amendment false']);
  });

  it('sees an amendment that starts from another value', () => {
    const wrong: RuleExample = { file: AMENDMENTS, good: 'from: 75', bad: 'from: 72' };
    expect(declarationsOf(wrong)).toEqual(['amendment true']);
  });
});

describe('planByDigest', () => {
  it('knows the plan as it stands and the plan before its amendments', () => {
    const { workspace, node, plan } = base;
    expect(planByDigest(workspace, node, planDigest(plan, sha256), sha256)).toEqual(plan);
    const original = new Map(plan).set('indicators.feeling-safe.target.value', 75);
    const digest = planDigest(original, sha256);
    expect(planByDigest(workspace, node, digest, sha256)).toEqual(original);
    expect(planByDigest(workspace, node, `plan-1:${'0'.repeat(64)}`, sha256)).toBeNull();
  });
});
