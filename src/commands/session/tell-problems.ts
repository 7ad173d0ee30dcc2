import type { Problem } from '../../diagnostics/problem.ts';
import type { Host } from '../../host.ts';
import { createStyle } from '../../io/style.ts';
import type { Translator } from '../../messages/translator.ts';
import type { Workspace } from '../../model/workspace.ts';
import { reportPretty } from '../../reporters/pretty.ts';
import { VERSION } from '../../version.ts';
import { describeFindings } from './describe-findings.ts';
import { sha256 } from './sha256.ts';

/** Problems on stderr as `validate` shows them. The translator needs `cli` and `rules`. */
export function tellProblems(
  host: Host,
  translator: Translator,
  workspace: Workspace,
  problems: readonly Problem[],
  color: boolean,
): void {
  const { open } = describeFindings({ open: problems, accepted: [] }, workspace, translator);
  const context = {
    translator,
    paint: createStyle(host, host.stderr, !color),
    columns: host.stderr.columns,
    textOf: (file: string) => workspace.document(file)?.text,
    pathPrefix: '',
    files: [...new Set(problems.map(({ file }) => file))],
    failOn: 'warning' as const,
    digest: sha256,
    version: VERSION,
    accepted: [],
  };
  host.stderr.write(reportPretty(open, context));
}
