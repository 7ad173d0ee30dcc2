import type { Host } from '../../host.ts';
import { createTranslator } from '../../messages/translator.ts';
import { buildChangesReport } from '../../report/changes-report.ts';
import type { CheckedProgramme } from './check-programme.ts';
import type { PlannedReport } from './planned-report.ts';
import { readChangesSinceReport } from './read-changes.ts';

/** The report of what has changed since the last published report. */
export async function planChangesReport(
  host: Host,
  programme: CheckedProgramme,
): Promise<PlannedReport> {
  const { asOf } = programme;
  const { workspace, found } = await readChangesSinceReport(host, programme);
  return {
    kind: 'changes',
    subject: {},
    name: `changes-${asOf}`,
    asOf,
    build: async (language, provenance) => {
      const translator = await createTranslator(language, ['report', 'sentences']);
      return buildChangesReport({ workspace, changes: found, translator, provenance, asOf });
    },
  };
}
