import type { ExperimentNode } from '../../model/workspace.ts';
import type { OriginalStatus } from '../../summary/causes/original-status.ts';
import type { StatusChange } from '../../summary/causes/status-causes.ts';
import type { ProgressStatus } from '../../summary/facts/progress.ts';
import type { Block } from '../block.ts';
import { cell, column, heading, paragraph, table } from '../compose.ts';
import { indicatorShortName, type ReportContext } from '../context.ts';
import { statusWord } from '../status.ts';

/** Indicators whose status is another than it was, each step of the way with its cause. */
export function statusesTable(
  context: ReportContext,
  node: ExperimentNode,
  changes: readonly StatusChange[],
): readonly Block[] {
  if (changes.length === 0) return [];
  const { translator } = context;
  const columns = ['indicator', 'before', 'after', 'why'] as const;
  return [
    heading(3, `${node.id}--statuses`, translator.text('report:changes.statuses')),
    table(
      translator.text('report:changes.statusesCaption'),
      columns.map((name) => column(translator.text(`report:changes.${name}`))),
      changes.map(({ indicator, from, to, steps }) => [
        cell(indicatorShortName(context, node.id, indicator)),
        cell(word(context, from)),
        cell(word(context, to)),
        cell(steps.map((step) => stepWords(context, step, steps.length)).join('; ')),
      ]),
    ),
  ];
}

/** Of several steps each says where it led; a single one led to what stands beside it. */
function stepWords(
  context: ReportContext,
  { cause, from, to }: StatusChange['steps'][number],
  count: number,
): string {
  const why = context.translator.text(`report:changes.cause.${cause}`);
  return count === 1 ? why : `${why} (${word(context, from)} → ${word(context, to)})`;
}

/** Beside a plan that has moved: what the status would be by the plan that was committed to. */
export function originalSentences(
  context: ReportContext,
  node: ExperimentNode,
  statuses: readonly OriginalStatus[],
): readonly Block[] {
  return statuses.map(({ indicator, now, original }) => {
    const name = indicatorShortName(context, node.id, indicator);
    const words = { now: word(context, now), original: word(context, original) };
    const text =
      now === original
        ? context.translator.text('report:changes.originalSame', {
            indicator: name,
            status: words.now,
          })
        : context.translator.text('report:changes.originalOther', { indicator: name, ...words });
    return paragraph(text);
  });
}

function word({ translator }: ReportContext, status: ProgressStatus): string {
  return statusWord(translator, status, null);
}
