import type { DataPath } from '../diagnostics/problem.ts';
import type { ExperimentNode, Workspace } from '../model/workspace.ts';

/** Where a bound field stands: in the plan or in the reference sheet that it takes it from. */
export interface FieldPlace {
  readonly file: string;
  readonly path: DataPath;
}

/** The place of a field of `BoundPlan`; of one that is not there, the deepest part that is. */
export function placeOfField(
  workspace: Workspace,
  node: ExperimentNode,
  field: string,
): FieldPlace | null {
  if (node.experiment === null) return null;
  const { file, value } = node.experiment;
  const [list = '', id = '', ...rest] = field.split('.');
  if (list === 'hypotheses') {
    const index = (value.hypotheses ?? []).findIndex((one) => one.id === id);
    return { file, path: index < 0 ? [list] : [list, index, ...rest] };
  }
  if (list !== 'indicators')
    return { file, path: [list, id, ...rest].filter((step) => step !== '') };
  const sheet = workspace.sheet(node.id, id);
  if (rest[0] === 'sheet' && sheet !== undefined) return { file: sheet.file, path: rest.slice(1) };
  const index = (value.indicators ?? []).findIndex((one) => one.indicator === id);
  if (index < 0) return { file, path: [list] };
  const use = value.indicators?.[index];
  if (rest[0] === 'version' && use?.version === undefined && sheet !== undefined) {
    return { file: sheet.file, path: ['version'] };
  }
  // Milestones and comparison areas go by their names; their lists are near enough.
  const isNamed = rest[0] === 'milestones' || rest[1] === 'areas';
  return { file, path: [list, index, ...(isNamed ? rest.slice(0, 1) : rest)] };
}
