import type { Diagnostic, Severity } from '../diagnostics/problem.ts';
import { masked } from '../diagnostics/shown.ts';
import { fingerprints } from './fingerprints.ts';
import { problemLine } from './problem-text.ts';
import type { ReportContext } from './reporter.ts';

/** GitLab knows info, minor, major, critical and blocker; no mistake in a plan stops a service. */
const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
};

/**
 * A code quality report for GitLab's merge requests: a list without head, of which GitLab reads the
 * fields up to `lines.begin`. `engine_name` is Code Climate's; we know our own file by it.
 */
export function reportGitlab(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const known = fingerprints(diagnostics, context);
  const issues = diagnostics.map((diagnostic, index) => ({
    engine_name: 'jalostamo',
    check_name: diagnostic.rule,
    description: problemLine(diagnostic),
    fingerprint: known[index],
    severity: SEVERITIES[diagnostic.severity],
    location: {
      path: masked(context.pathPrefix + diagnostic.file),
      // GitLab wants a line of every problem: the first stands for the whole file.
      lines: {
        begin: diagnostic.span?.start.line ?? 1,
        end: diagnostic.span?.end.line ?? 1,
      },
    },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
