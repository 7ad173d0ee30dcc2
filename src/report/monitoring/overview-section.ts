import { StageSchema } from '../../model/experiment.ts';
import type { ProgressStatus } from '../../summary/facts/progress.ts';
import type { IndicatorSummary } from '../../summary/indicator-summary.ts';
import type { SinceReport } from '../../summary/restatements/since-report.ts';
import { stageAt } from '../../summary/stage.ts';
import type { Block, Inline } from '../block.ts';
import {
  bulletList,
  callout,
  cell,
  column,
  heading,
  inline,
  paragraph,
  table,
} from '../compose.ts';
import { dateWords, indicatorShortName, periodWords, type ReportContext } from '../context.ts';
import { insideSentence, progressInline, progressWord, statusInlines } from '../status.ts';
import type { ExperimentMaterial } from './experiment-section.ts';
import { experimentTitle } from './experiment-title.ts';
import { sinceReportLead } from './since-report-section.ts';

/** Order in which statuses are counted: from done to not known; not an order of merit. */
const STATUS_ORDER: readonly ProgressStatus[] = [
  'met',
  'on-track',
  'right-direction-uncertain',
  'no-clear-change',
  'behind',
  'well-behind',
  'moving-away',
  'missed',
  'met-then-lost',
  'within-limit',
  'limit-breached',
  'not-due',
  'stale',
  'not-assessed',
];

/** The first page: how many experiments, who is late, one table of them all, and their statuses counted. */
export function overviewSection(
  context: ReportContext,
  materials: readonly ExperimentMaterial[],
  unreadable: readonly string[],
  since: SinceReport,
): readonly Block[] {
  const { translator } = context;
  const first = materials[0];
  const blocks: Block[] = [
    heading(2, 'overview', translator.text('report:overview.title')),
    paragraph(leadText(context, materials, unreadable), 'lead'),
  ];
  if (first !== undefined) {
    blocks.push(lateness(context, materials, first.dueDate));
    blocks.push(...sinceReportLead(context, since, materials));
  }
  if (unreadable.length > 0) {
    const title = translator.text('report:overview.unreadable', { count: unreadable.length });
    const items = unreadable.map((id) => [paragraph([{ type: 'code', text: id }])]);
    blocks.push(callout('caution', title, [bulletList(items)]));
  }
  if (materials.length > 0) blocks.push(portfolio(context, materials));
  blocks.push(...statusCounts(context, materials));
  return blocks;
}

function leadText(
  context: ReportContext,
  materials: readonly ExperimentMaterial[],
  unreadable: readonly string[],
): string {
  const { translator } = context;
  const period = materials[0]?.period;
  if (period === undefined) {
    const key = unreadable.length > 0 ? 'report:overview.noneReadable' : 'report:overview.empty';
    return translator.text(key);
  }
  const stages = materials.map(({ experiment }) => stageAt(experiment, context.asOf));
  const counted = StageSchema.options.flatMap((stage) => {
    const count = stages.filter((one) => one === stage).length;
    if (count === 0) return [];
    const word = insideSentence(translator.text(`report:stage.${stage}`));
    return [stages.length === 1 ? word : `${word} ${count}`];
  });
  return translator.text('report:overview.lead', {
    count: materials.length,
    period: periodWords(context, period.key),
    stages: counted.join(', '),
  });
}

function lateness(
  context: ReportContext,
  materials: readonly ExperimentMaterial[],
  dueDate: string,
): Block {
  const { translator } = context;
  const date = dateWords(context, dueDate);
  const late = materials.filter((material) => material.state.kind === 'late');
  if (late.length > 0) {
    return callout(
      'caution',
      translator.text('report:overview.late', { count: late.length, date }),
      [bulletList(late.map((material) => [paragraph([experimentLink(context, material)])]))],
    );
  }
  const open = materials.filter((material) => material.state.kind === 'open');
  const key = open.length > 0 ? 'report:overview.open' : 'report:overview.noneLate';
  return paragraph(translator.text(key, { date, count: open.length }));
}

function experimentLink(context: ReportContext, material: ExperimentMaterial): Inline {
  return {
    type: 'link',
    href: `#experiment--${material.node.id}`,
    content: [inline(experimentTitle(context, material.experiment))],
  };
}

/** How many indicators have each status; context indicators have none. */
function statusCounts(
  context: ReportContext,
  materials: readonly ExperimentMaterial[],
): readonly Block[] {
  const { translator } = context;
  const counted = new Map<string, { readonly status: Inline; count: number }>();
  const all = materials.flatMap((material) => ownIndicators(material));
  const ordered = STATUS_ORDER.flatMap((status) =>
    all.filter((summary) => summary.progress.status === status),
  );
  for (const summary of ordered) {
    const word = progressWord(translator, summary);
    const known = counted.get(word);
    if (known === undefined) {
      const shown = progressInline(translator, summary);
      counted.set(word, { status: shown, count: 1 });
    } else known.count += 1;
  }
  if (counted.size === 0) return [];
  return [
    heading(3, 'statuses', translator.text('report:overview.statuses')),
    bulletList(
      [...counted.values()].map(({ status, count }) => [
        paragraph([
          status,
          inline(`: ${translator.text('report:overview.indicatorCount', { count })}`),
        ]),
      ]),
    ),
  ];
}

function ownIndicators(material: ExperimentMaterial): readonly IndicatorSummary[] {
  return (material.summary?.indicators ?? []).filter((summary) => summary.role !== 'context');
}

/** Every experiment with its stage and primary indicators, in the programme's order: no ranking. */
function portfolio(context: ReportContext, materials: readonly ExperimentMaterial[]): Block {
  const { translator } = context;
  const none = translator.text('report:table.none');
  const rows = materials.flatMap((material) => {
    const stage = stageAt(material.experiment, context.asOf);
    const head = cell([experimentLink(context, material)]);
    const stageCell = cell(stage === null ? none : translator.text(`report:stage.${stage}`));
    const primaries = ownIndicators(material).filter((summary) => summary.role === 'primary');
    if (primaries.length === 0) return [[head, stageCell, cell(none), cell(none)]];
    return primaries.map((summary) => [
      head,
      stageCell,
      cell(indicatorShortName(context, material.node.id, summary.indicator)),
      cell(statusInlines(translator, summary)),
    ]);
  });
  return table(
    translator.text('report:overview.portfolio'),
    [
      column(translator.text('report:table.experiment')),
      column(translator.text('report:experiment.stage')),
      column(translator.text('report:table.primary')),
      column(translator.text('report:table.status')),
    ],
    rows,
  );
}
