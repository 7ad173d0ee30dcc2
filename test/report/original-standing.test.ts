import { describe, expect, it } from 'vitest';
import { boundPlanOf } from '../../src/history/bound-plan.ts';
import type { CommittedPlan } from '../../src/history/committed-plan.ts';
import { createTranslator } from '../../src/messages/translator.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { inlineText } from '../../src/render/inline-text.ts';
import { statusInlines } from '../../src/report/status.ts';
import { figureRows } from '../../src/summary/figure-rows.ts';
import type { IndicatorSummary } from '../../src/summary/indicator-summary.ts';
import { summarizeExperiment } from '../../src/summary/summarize-experiment.ts';
import { SMALL_FILES, smallProgramme } from './small-programme.ts';

const AMENDMENTS = 'experiments/piha/amendments.yaml';
const TARGET = 'indicators.turva.target.value';
const NO_AMENDMENTS = 'amendments: []\n';

function summaryOf(workspace: Workspace, committed?: CommittedPlan): IndicatorSummary {
  const commitments =
    committed === undefined ? {} : { commitments: new Map([['piha', committed]]) };
  const options = { asOf: '2020-08-31', ...commitments };
  const { indicators } = summarizeExperiment(workspace, 'piha', options);
  const found = indicators.find(({ indicator }) => indicator === 'turva');
  if (found === undefined) throw new Error('the plan lost its indicator');
  return found;
}

/** The plan as it stands, with another target, as the one committed to. */
function committedTo(workspace: Workspace, target: number): CommittedPlan {
  const [node] = workspace.experiments;
  const plan = node === undefined ? null : boundPlanOf(workspace, node);
  if (plan === null) throw new Error('the plan cannot be read');
  return { kind: 'known', plan: new Map([...plan, [TARGET, target]]), commit: null };
}

describe('the status against the original plan', () => {
  it('is by the target that was declared to have been moved', () => {
    const { progress, original } = summaryOf(smallProgramme());
    expect(original).toMatchObject({
      status: 'on-track',
      changes: [{ field: TARGET, from: 80, to: 60, told: 'amendment' }],
    });
    expect(progress.status).toBe('met');
  });

  it('of several declared changes goes back to the first value', () => {
    const amendments = `${SMALL_FILES[AMENDMENTS] ?? ''}`.replace(
      'restatements:',
      `  - { on: "2020-04-01", field: ${TARGET}, from: 60, to: 58, reason: x, decided_by: y }\nrestatements:`,
    );
    const plan = `${SMALL_FILES['experiments/piha/experiment.yaml'] ?? ''}`;
    const files = { [AMENDMENTS]: amendments };
    const path = 'experiments/piha/experiment.yaml';
    const twice = smallProgramme({ ...files, [path]: plan.replace('value: 60', 'value: 58') });
    const { original } = summaryOf(twice);
    expect(original).toMatchObject({ changes: [{ from: 80, to: 58, told: 'amendment' }] });
  });

  it('is by the plan committed to where nobody has told of the change', () => {
    const workspace = smallProgramme({ [AMENDMENTS]: NO_AMENDMENTS });
    const { original } = summaryOf(workspace, committedTo(workspace, 80));
    expect(original).toMatchObject({
      status: 'on-track',
      changes: [{ field: TARGET, from: 80, to: 60, told: 'silent' }],
    });
  });

  it('is the same where nothing has moved', () => {
    const workspace = smallProgramme({ [AMENDMENTS]: NO_AMENDMENTS });
    const { original, progress } = summaryOf(workspace, committedTo(workspace, 60));
    expect(original).toMatchObject({ status: progress.status, changes: [] });
  });

  it('is not guessed where history cannot tell', () => {
    const workspace = smallProgramme();
    const unknown = { kind: 'unknown', why: 'shallow' } as const;
    expect(summaryOf(workspace, unknown).original).toEqual({ reason: 'shallow' });
  });

  it('is not there before there is a plan to hold to', () => {
    const workspace = smallProgramme({ [AMENDMENTS]: NO_AMENDMENTS });
    expect(summaryOf(workspace).original).toEqual({ reason: 'not-committed' });
  });

  it('stands beside the status in words, and has a row of its own', async () => {
    const summary = summaryOf(smallProgramme());
    const translator = await createTranslator('fi', ['report']);
    expect(inlineText(statusInlines(translator, summary))).toMatch(
      /^.+ · Alkuperäisen suunnitelman mukaan: Etenee tavoitteen/,
    );
    const row = figureRows(summary).find(({ figure }) => figure === 'original-progress');
    expect(row).toMatchObject({ state: 'on-track', method: 'linear-path@1', reason: null });
  });
});
