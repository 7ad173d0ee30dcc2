import type { Workspace } from '../../model/workspace.ts';
import type { JudgeExperiment } from '../../rules/rule.ts';

/** The judge of hypotheses with its statistics, where a learning card says what became of one. */
export async function loadJudge(workspace: Workspace): Promise<JudgeExperiment | undefined> {
  const isAsked = workspace.experiments.some(({ learning }) => {
    return learning?.value.hypotheses.some(({ result }) => result !== 'undecided') === true;
  });
  if (!isAsked) return undefined;
  const { judgeExperiment } = await import('../../summary/judge-experiment.ts');
  return judgeExperiment;
}
