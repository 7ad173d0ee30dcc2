import { AmendmentsSchema } from '../model/amendments.ts';
import { ExperimentSchema } from '../model/experiment.ts';
import { IndicatorSchema } from '../model/indicator.ts';
import { ProgrammeSchema } from '../model/programme.ts';
import type { Workspace } from '../model/workspace.ts';
import type { BlobReader } from './blob-reader.ts';

/**
 * Hands a reader what opening a programme has parsed, so that it is not parsed again. `files`: blob ids
 * by path, of the files that the workspace was built from.
 */
export function keepWorkspace(
  reader: BlobReader,
  files: ReadonlyMap<string, string>,
  workspace: Workspace,
): void {
  const { programme, indicators, experiments } = workspace;
  reader.keep(files, ProgrammeSchema, programme);
  for (const sheet of indicators.values()) reader.keep(files, IndicatorSchema, sheet);
  for (const node of experiments) {
    reader.keep(files, ExperimentSchema, node.experiment);
    reader.keep(files, AmendmentsSchema, node.amendments);
    for (const sheet of node.indicators.values()) reader.keep(files, IndicatorSchema, sheet);
  }
}
