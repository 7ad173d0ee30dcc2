import { formatList } from '../../messages/format-list.ts';
import type { Amendments } from '../../model/amendments.ts';
import type { ExperimentNode } from '../../model/workspace.ts';
import type { Amendment } from '../amended-field.ts';
import type { Block } from '../block.ts';
import { cell, column, heading, table, userInline } from '../compose.ts';
import { dateWords, indicatorShortName, periodWords, type ReportContext } from '../context.ts';
import { fieldInlines, fieldValue } from '../plan-field.ts';

type Restatement = NonNullable<Amendments['restatements']>[number];

/** Declared changes of the plan, with the reason each was given. Empty when there are none. */
export function planChangesSection(
  context: ReportContext,
  node: ExperimentNode,
  amendments: readonly Amendment[],
): readonly Block[] {
  const { translator } = context;
  if (amendments.length === 0) return [];
  return [
    heading(3, `${node.id}--plan-changes`, translator.text('report:planChanges.title')),
    table(
      translator.text('report:planChanges.caption'),
      [
        column(translator.text('report:planChanges.what')),
        column(translator.text('report:planChanges.on')),
        column(translator.text('report:planChanges.from')),
        column(translator.text('report:planChanges.to')),
        column(translator.text('report:planChanges.reason')),
        column(translator.text('report:planChanges.decidedBy')),
      ],
      amendments.map((amendment) => [
        cell(fieldInlines(context, node, amendment.field)),
        cell(dateWords(context, amendment.on)),
        cell(fieldValue(context, amendment.from)),
        cell(fieldValue(context, amendment.to)),
        cell(userInline(context, amendment.reason)),
        cell(userInline(context, amendment.decided_by)),
      ]),
    ),
  ];
}

/** Published figures that were changed: a revision or a correction, never silently. */
export function restatementsSection(
  context: ReportContext,
  node: ExperimentNode,
  restatements: readonly Restatement[],
): readonly Block[] {
  const { translator } = context;
  if (restatements.length === 0) return [];
  return [
    heading(3, `${node.id}--restatements`, translator.text('report:restatements.title')),
    table(
      translator.text('report:restatements.caption'),
      [
        column(translator.text('report:table.indicator')),
        column(translator.text('report:restatements.on')),
        column(translator.text('report:restatements.periods')),
        column(translator.text('report:restatements.kind')),
        column(translator.text('report:planChanges.reason')),
      ],
      restatements.map((restatement) => [
        cell(indicatorShortName(context, node.id, restatement.indicator)),
        cell(dateWords(context, restatement.on)),
        cell(
          formatList(
            context.language,
            restatement.periods.map((period) => periodWords(context, period)),
          ),
        ),
        cell(translator.text(`report:restatements.${restatement.kind}`)),
        cell(userInline(context, restatement.reason)),
      ]),
    ),
  ];
}
