import { loadTemplate } from '../../io/templates.ts';
import { comparePeriods, type Period, periodFileName } from '../../model/period.ts';
import { chooseExperiment } from './choose-experiment.ts';
import { fillTemplate } from './fill-template.ts';
import type { ProgrammeContext, ReadableExperiment } from './init-context.ts';
import type { Fault } from './interview.ts';
import type { Scaffold } from './scaffold.ts';
import { yamlText } from './yaml-text.ts';

/** The form for one reporting period; by default the latest that has ended. */
export async function planMonitoring(context: ProgrammeContext): Promise<Scaffold> {
  const { interview, request, root, today, workspace } = context;
  const experiment = await chooseExperiment(context);
  const typed = await interview.text({
    flag: 'period',
    given: request.period,
    message: 'init:ask.period',
    ...latestEnded(context),
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

/** Before the first period ends, the first is offered; without a calendar, none. */
function latestEnded(context: ProgrammeContext): { readonly initial?: string } {
  const { programme, today, workspace } = context;
  const periods: Period[] = [];
  for (const { period } of programme.reporting ?? []) {
    const parsed = workspace.calendar.parse(period);
    if (parsed.ok) periods.push(parsed.period);
  }
  periods.sort(comparePeriods);
  const offered = periods.findLast((period) => period.end < today) ?? periods[0];
  return offered === undefined ? {} : { initial: offered.key };
}

/** One blank reading per indicator that the plan follows. */
function readingLines({ plan }: ReadableExperiment): string {
  let lines = '';
  for (const { indicator, omitted } of plan.value.indicators ?? []) {
    if (omitted === undefined) lines += `\n  - indicator: ${indicator}\n    text:`;
  }
  return lines === '' ? '\n  - indicator:\n    text:' : lines;
}
