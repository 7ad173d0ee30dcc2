import { formatNumber, formatPercent } from '../../messages/format-number.ts';
import type { Experiment, Hypothesis } from '../../model/experiment.ts';
import type { Criterion, Text } from '../../model/primitives.ts';
import type { ExperimentSummary } from '../../summary/indicator-summary.ts';
import { isOver, stageAt } from '../../summary/stage.ts';
import type { Block } from '../block.ts';
import { cell, column, heading, table, userInline } from '../compose.ts';
import { indicatorShortName, periodWords, type ReportContext } from '../context.ts';

/** What the experiment set out to test, by what measure, and what became of it. */
export function hypothesesSection(
  context: ReportContext,
  id: string,
  experiment: Experiment,
  summary: ExperimentSummary | undefined,
): readonly Block[] {
  const { translator } = context;
  const hypotheses = experiment.hypotheses ?? [];
  if (hypotheses.length === 0) return [];
  // A report of a time when it was not over must not judge by what came later.
  const isJudged = isOver(stageAt(experiment, context.asOf));
  const open = translator.text('report:hypotheses.open');
  return [
    heading(3, `${id}--hypotheses`, translator.text('report:hypotheses.title')),
    table(
      translator.text('report:hypotheses.caption'),
      [
        column(translator.text('report:hypotheses.weBelieve')),
        column(translator.text('report:hypotheses.criterion')),
        column(translator.text('report:hypotheses.result')),
      ],
      hypotheses.map((hypothesis) => [
        cell(userInline(context, hypothesis.we_believe)),
        cell(measureOf(context, id, hypothesis)),
        cell(isJudged ? resultWords(context, summary, hypothesis.id) : open),
      ]),
    ),
  ];
}

function measureOf(context: ReportContext, experiment: string, hypothesis: Hypothesis) {
  if (hypothesis.criterion !== undefined) {
    return criterionWords(context, experiment, hypothesis.criterion);
  }
  const rule: Text | undefined = hypothesis.judging_rule ?? hypothesis.test;
  return rule === undefined
    ? context.translator.text('report:table.none')
    : userInline(context, rule);
}

/** `Yksinäisyys: enintään 30 % (tammi–kesäkuu 2020)` */
function criterionWords(context: ReportContext, experiment: string, criterion: Criterion): string {
  const { translator, language } = context;
  const indicator = indicatorShortName(context, experiment, criterion.indicator);
  const sheet = context.workspace.sheet(experiment, criterion.indicator)?.value;
  const isPercent = sheet?.measure === 'proportion';
  const level = (value: number) =>
    isPercent ? formatPercent(language, value) : formatNumber(language, value);
  const words: string[] = [];
  if (criterion.at_least !== undefined) {
    const value = level(criterion.at_least);
    words.push(translator.text('report:criterion.atLeast', { indicator, value }));
  }
  if (criterion.at_most !== undefined) {
    const value = level(criterion.at_most);
    words.push(translator.text('report:criterion.atMost', { indicator, value }));
  }
  if (criterion.change_at_least !== undefined) {
    const size = formatNumber(language, criterion.change_at_least);
    const value = isPercent
      ? translator.text('report:figures.points', {
          points: size,
          count: criterion.change_at_least === 1 ? 1 : 2,
        })
      : size;
    words.push(translator.text('report:criterion.change', { indicator, value }));
  }
  const text = words.join('; ');
  if (criterion.by === undefined) return text;
  return `${text} (${periodWords(context, criterion.by)})`;
}

function resultWords(
  context: ReportContext,
  summary: ExperimentSummary | undefined,
  id: string,
): string {
  const { translator } = context;
  const judged = summary?.hypotheses.find((one) => one.id === id);
  if (judged === undefined) return translator.text('report:hypotheses.open');
  if (judged.result !== null) return translator.text(`report:hypothesisResult.${judged.result}`);
  if (judged.reason === null || judged.reason === 'not-due') {
    return translator.text('report:hypotheses.open');
  }
  return translator.text('report:hypotheses.cannot', {
    reason: translator.text(`report:reason.${judged.reason}`),
  });
}
