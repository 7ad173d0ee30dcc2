import { expect, it } from 'vitest';
import type { Diagnostic, Severity } from '../../src/diagnostics/problem.ts';
import { reportGithub } from '../../src/reporters/github.ts';
import { reportGithubSummary } from '../../src/reporters/github-summary.ts';
import { diagnostic, reportContext } from './sample.ts';

function many(count: number, severity: Severity): readonly Diagnostic[] {
  return Array.from({ length: count }, (_, index) => ({
    ...diagnostic,
    severity,
    span: { start: { line: index + 1, column: 1 }, end: { line: index + 1, column: 2 } },
  }));
}

/** What GitHub shows of a step: the first ten annotations of each level. */
function shown(printed: string): Readonly<Record<string, readonly string[]>> {
  const levels: Record<string, string[]> = { error: [], warning: [], notice: [] };
  for (const line of printed.split('\n')) {
    const level = /^::(error|warning|notice) /.exec(line)?.[1];
    const seen = level === undefined ? undefined : levels[level];
    if (seen !== undefined && seen.length < 10) seen.push(line);
  }
  return levels;
}

it('says that there are more than the ten of a level that GitHub shows', async () => {
  const problems = [...many(12, 'info'), ...many(3, 'warning'), ...many(25, 'error')];
  const printed = reportGithub(problems, await reportContext('', 'en'));
  const lines = printed.trimEnd().split('\n');
  expect(lines).toHaveLength(12 + 3 + 25 + 1);
  expect(lines.slice(0, 25).every((line) => line.startsWith('::error '))).toBe(true);
  const { error, warning, notice } = shown(printed);
  expect([error?.length, warning?.length, notice?.length]).toEqual([10, 3, 10]);
  expect(notice?.[0]).toBe(
    '::notice title=jalostamo::25 errors, 3 warnings, 12 notes. GitHub shows at most 10 of each level here; the whole list is in the log and on the job’s page',
  );
});

it('says nothing of the kind when every problem is shown', async () => {
  const problems = [...many(10, 'error'), ...many(10, 'info')];
  const printed = reportGithub(problems, await reportContext('', 'en'));
  expect(printed.trimEnd().split('\n')).toHaveLength(20);
  expect(printed).not.toContain('title=jalostamo:');
});

it('lists every problem on the job’s page, errors first, words of the user’s as code', async () => {
  const problems = [...many(2, 'warning'), ...many(25, 'error')];
  const context = { ...(await reportContext('', 'en')), pathPrefix: 'ohjelma/' };
  const text = reportGithubSummary(problems, context, 100_000);
  const [heading, , counts, , ...rest] = text.trimEnd().split('\n');
  expect(heading).toBe('## Jalostamo');
  expect(counts).toBe('25 errors, 2 warnings (3 files)');
  expect(rest).toHaveLength(27);
  expect(rest[0]).toBe(
    '- **error** `ohjelma/experiments/a/experiment.yaml:1:1` tuntematon avain `nmae`. Tarkoititko `name`? (`schema/unknown-key`)',
  );
  expect(rest[25]).toContain('**warning**');
  expect(reportGithubSummary([], context, 100_000)).toBe(
    '## Jalostamo\n\nNo problems (3 files).\n',
  );
});

it('keeps the page within GitHub’s bound, and says how many are left', async () => {
  const context = await reportContext('', 'en');
  const problems = many(500, 'error').map((one) => ({ ...one, message: 'ääkkösiä 😀 '.repeat(9) }));
  for (const bound of [4096, 20_000, 20_001, 20_050]) {
    const text = reportGithubSummary(problems, context, bound);
    const bytes = new TextEncoder().encode(text).length;
    expect(bytes).toBeLessThanOrEqual(bound);
    expect(bytes).toBeGreaterThan(bound - 500);
    const points = text.split('\n').filter((line) => line.startsWith('- **')).length;
    expect(text).toContain(`\n- ${500 - points} problems more;`);
  }
});
