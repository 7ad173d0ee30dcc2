import type { Problem } from '../diagnostics/problem.ts';
import type { Stage } from '../model/experiment.ts';
import { agreedIncomplete } from './gate/agreed-incomplete.ts';
import { withPlan } from './gate/gates.ts';
import { plannedIncomplete } from './gate/planned-incomplete.ts';
import { testingIncomplete } from './gate/testing-incomplete.ts';
import type { Rule, RuleContext } from './rule.ts';

/** What an experiment still lacks for the stage after the one it claims. */
export interface NextStage {
  readonly experiment: string;
  readonly file: string;
  readonly stage: Stage;
  readonly missing: readonly Problem[];
}

/** Before testing, a stage is reached by writing; from then on, by doing. */
const NEXT: ReadonlyMap<Stage, { readonly stage: Stage; readonly gate: Rule }> = new Map([
  ['idea', { stage: 'planned', gate: plannedIncomplete }],
  ['planned', { stage: 'agreed', gate: agreedIncomplete }],
  ['agreed', { stage: 'testing', gate: testingIncomplete }],
] as const);

/** The next stage of every experiment that is still being planned. */
export function nextStages({ workspace, asOf }: RuleContext): readonly NextStage[] {
  const found: NextStage[] = [];
  for (const node of workspace.experiments) {
    if (node.experiment === null) continue;
    const next = NEXT.get(node.experiment.value.stage);
    if (next === undefined) continue;
    const { file } = node.experiment;
    const claimed = { ...node.experiment.value, stage: next.stage };
    const context = { workspace: withPlan(workspace, node.id, claimed), asOf };
    const missing = [...next.gate.check(context)].filter((problem) => problem.file === file);
    found.push({ experiment: node.id, file, stage: next.stage, missing });
  }
  return found;
}
