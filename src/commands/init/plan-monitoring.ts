import { loadTemplate } from '../../io/templates.ts';
import { comparePeriods, type Period, periodFileName } from '../../model/period.ts';
import { chooseExperiment } from './choose-experiment.ts';
import { fillTemplate } from './fill-template.ts';
import type { ProgrammeContext, ReadableExperiment } from './init-context.ts';
import type { Fault } from './interview.ts';
import type { Scaffold } from './scaffold.ts';
import { yamlText } from './yaml-text.ts';

/** The form for one reporting period. */
export async function planMonitoring(context: ProgrammeContext): Promise<Scaffold> {
  const { interview, request, root, today, workspace } = context;
  const experiment = await chooseExperiment(context);
  const typed = await interview.text({
    flag: 'period',
    given: request.period,
    message: 'init:ask.period',
    ...offeredPeriod(context, experiment),
    check: (value) => periodFault(context, value),
  });
  interview.finish();
  const parsed = workspace.calendar.parse(typed);
  if (experiment === null || !parsed.ok)
    throw new Error('an unanswered question ends the interview');

  const { key } = parsed.period;
  const path = `experiments/${experiment.node.id}/monitoring/${periodFileName(key)}.yaml`;
  const content = fillTemplate(await loadTemplate(context.language, 'monitoring.yaml.tmpl'), {
    period: key,
    today,
    owner: yamlText(experiment.plan.value.owner),
    readings: readingLines(experiment),
  });
  const next = 'init:say.next.monitoring';
  return { root, files: [{ path, content }], main: path, next, notes: [] };
}

function periodFault({ workspace }: ProgrammeContext, value: string): Fault | null {
  if (workspace.calendar.parse(value).ok) return null;
  return { key: 'init:error.bad-period', params: { value } };
}

/**
 * The latest period that has ended; of an experiment that has ended, no later one than that in which
 * it ended. Before the first period ends, the first is offered; without a calendar, none.
 */
function offeredPeriod(
  { programme, today, workspace }: ProgrammeContext,
  experiment: ReadableExperiment | null,
): { readonly initial?: string } {
  const periods: Period[] = [];
  for (const { period } of programme.reporting ?? []) {
    const parsed = workspace.calendar.parse(period);
    if (parsed.ok) periods.push(parsed.period);
  }
  periods.sort(comparePeriods);
  const latest = periods.findLastIndex((period) => period.end < today);
  const end = experiment === null ? '' : endOf(experiment);
  const last = end === '' ? -1 : periods.findIndex((period) => period.end >= end);
  const offered = periods[Math.max(0, last < 0 ? latest : Math.min(latest, last))];
  return offered === undefined ? {} : { initial: offered.key };
}

/** The day on which it ended, else the day planned for that; blank where neither is told. */
function endOf({ plan }: ReadableExperiment): string {
  const { scope, stage_history: history = [] } = plan.value;
  return history.findLast(({ stage }) => stage === 'ended')?.on ?? scope?.end ?? '';
}

/** One blank reading per indicator that the plan follows. */
function readingLines({ plan }: ReadableExperiment): string {
  let lines = '';
  for (const { indicator, omitted } of plan.value.indicators ?? []) {
    if (omitted === undefined) lines += `\n  - indicator: ${indicator}\n    text:`;
  }
  return lines === '' ? '\n  - indicator:\n    text:' : lines;
}
