import type { BlobReader } from './blob-reader.ts';
import { type BoundPlan, boundPlan } from './bound-plan.ts';

/**
 * The bound plan of an experiment in a state of a programme, given as blob ids by path; null where the
 * plan, or something that it rests on, is not there or cannot be read.
 */
export function planInFiles(
  files: ReadonlyMap<string, string>,
  id: string,
  reader: BlobReader,
): BoundPlan | null {
  const plan = reader.plan(files.get(`experiments/${id}/experiment.yaml`));
  if (plan === null) return null;
  const programme = files.get('jalostamo.yaml');
  const common = reader.programme(programme);
  if (programme !== undefined && common === null) return null;
  const sheetBlob = (indicator: string): string | undefined =>
    files.get(`experiments/${id}/indicators/${indicator}.yaml`) ??
    files.get(`indicators/${indicator}.yaml`);
  const isUnread = plan.indicators?.some(({ indicator }) => {
    const blob = sheetBlob(indicator);
    return blob !== undefined && reader.sheet(blob) === null;
  });
  if (isUnread === true) return null;
  return boundPlan({
    plan,
    programme: common ?? undefined,
    calendar: reader.calendar(programme),
    sheet: (indicator) => reader.sheet(sheetBlob(indicator)) ?? undefined,
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
