import type { BlobReader } from './blob-reader.ts';
import { type BoundPlan, boundPlan } from './bound-plan.ts';

/**
 * The bound plan of an experiment in a state of a programme, given as blob ids by path; null where the
 * plan is not there or cannot be read.
 */
export function planInFiles(
  files: ReadonlyMap<string, string>,
  id: string,
  reader: BlobReader,
): BoundPlan | null {
  const plan = reader.plan(files.get(`experiments/${id}/experiment.yaml`));
  if (plan === null) return null;
  const programme = files.get('jalostamo.yaml');
  return boundPlan({
    plan,
    programme: reader.programme(programme) ?? undefined,
    calendar: reader.calendar(programme),
    sheet: (indicator) => {
      const own = files.get(`experiments/${id}/indicators/${indicator}.yaml`);
      return reader.sheet(own ?? files.get(`indicators/${indicator}.yaml`)) ?? undefined;
    },
  });
}

/** Whether a file is one that the bound plan of an experiment may rest on. */
export function isPlanInput(path: string, id: string): boolean {
  return (
    path === 'jalostamo.yaml' ||
    path === `experiments/${id}/experiment.yaml` ||
    path.startsWith('indicators/') ||
    path.startsWith(`experiments/${id}/indicators/`)
  );
}
