import type { Diagnostic } from '../../diagnostics/problem.ts';
import type { Host } from '../../host.ts';
import { wrap } from '../../messages/wrap.ts';
import { reportGithubSummary } from '../../reporters/github-summary.ts';
import type { ReportContext } from '../../reporters/reporter.ts';
import type { OutputPlan } from './plan-outputs.ts';

/** GitHub refuses a step's summary over 1 MiB as a whole. */
const MAX_SUMMARY_BYTES = 1024 * 1024;

/** Less room than this holds no list worth reading. */
const LEAST_ROOM = 4096;

/**
 * What a CI system gets beside the report: in GitHub Actions the whole list on the job's page, since
 * annotations are few; in GitLab, which annotates from a file alone, a word on how to get it.
 */
export async function tellCi(
  host: Host,
  plan: OutputPlan,
  diagnostics: readonly Diagnostic[],
  context: ReportContext,
  quiet: boolean,
): Promise<void> {
  const summary = host.env['GITHUB_STEP_SUMMARY'];
  if (plan.printed === 'github' && summary !== undefined && summary !== '') {
    await appendSummary(host, summary, diagnostics, context);
  }
  const isRead = plan.printed === 'pretty' && !quiet && diagnostics.length > 0;
  const isAnnotated = plan.files.some(({ format }) => format === 'gitlab');
  if (host.env['GITLAB_CI'] === 'true' && isRead && !isAnnotated) {
    const hint = context.translator.text('cli:validate.gitlab-hint');
    host.stderr.write(`\n${wrap(hint, host.stderr.columns).join('\n')}\n`);
  }
}

/** Another command of the same step may have written before. */
async function appendSummary(
  host: Host,
  path: string,
  diagnostics: readonly Diagnostic[],
  context: ReportContext,
): Promise<void> {
  const room = MAX_SUMMARY_BYTES - ((await host.files.size(path)) ?? 0);
  if (room < LEAST_ROOM) return;
  await host.files.append(path, reportGithubSummary(diagnostics, context, room));
}
