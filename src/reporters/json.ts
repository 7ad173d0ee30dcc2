import { countSeverities } from '../diagnostics/count-severities.ts';
import type { Diagnostic } from '../diagnostics/problem.ts';
import { masked } from '../diagnostics/shown.ts';
import type { ReportContext } from './reporter.ts';

/** Everything, for programs. `schemaVersion` changes when a field changes its meaning. */
export function reportJson(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const report = {
    schemaVersion: 1,
    tool: { name: 'jalostamo', version: context.version },
    language: context.translator.language,
    files: context.files.length,
    counts: countSeverities(diagnostics),
    diagnostics: diagnostics.map(withoutPeople),
    accepted: context.accepted.map(withoutPeople),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Words are masked where they are made; a file is known by its own name until here. */
function withoutPeople<T extends Diagnostic>(diagnostic: T): T {
  const related = diagnostic.related.map(({ file, span }) => ({ file: masked(file), span }));
  return { ...diagnostic, file: masked(diagnostic.file), related };
}
