import { countSeverities } from '../diagnostics/count-severities.ts';
import type { Diagnostic } from '../diagnostics/problem.ts';
import type { ReportContext } from './reporter.ts';

/** Everything, for programs. `schemaVersion` changes when a field changes its meaning. */
export function reportJson(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const report = {
    schemaVersion: 1,
    tool: { name: 'jalostamo', version: context.version },
    language: context.translator.language,
    files: context.files.length,
    counts: countSeverities(diagnostics),
    diagnostics,
    accepted: context.accepted,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
