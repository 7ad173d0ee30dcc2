import type { ExperimentNode } from '../../model/workspace.ts';
import type { ToldPlanEvent } from '../../summary/plan-change-context.ts';
import { amendedFieldWords } from '../amended-field.ts';
import type { Block, Inline } from '../block.ts';
import {
  cell,
  column,
  heading,
  inline,
  joinInlines,
  strong,
  table,
  userInline,
} from '../compose.ts';
import { dateWords, organisationName, type ReportContext } from '../context.ts';
import { boundValueWords } from '../plan-field.ts';

/** Every change of a binding part of the plan, oldest first: from what, to what, when, how told. */
export function planTable(
  context: ReportContext,
  node: ExperimentNode,
  events: readonly ToldPlanEvent[],
): readonly Block[] {
  if (events.length === 0) return [];
  const { translator } = context;
  const columns = ['what', 'before', 'after', 'when', 'told'] as const;
  return [
    heading(3, `${node.id}--plan`, translator.text('report:changes.plan')),
    table(
      translator.text('report:changes.planCaption'),
      columns.map((name) => column(translator.text(`report:changes.${name}`))),
      events.map((event) => [
        cell(fieldName(context, node, event.field)),
        cell(boundValueWords(context, node, event, event.from)),
        cell(boundValueWords(context, node, event, event.to)),
        cell(whenWords(context, event)),
        cell(tellingInlines(context, event)),
      ]),
    ),
  ];
}

/** In words alone: the key stands in the JSON, and on paper it would only be in the way. */
function fieldName(context: ReportContext, node: ExperimentNode, field: string): readonly Inline[] {
  const words = amendedFieldWords(context, node, field);
  return [words === '' ? { type: 'code', text: field } : inline(words)];
}

/** The day, in whose name, and whether results were in sight. */
function whenWords(context: ReportContext, event: ToldPlanEvent): string {
  const { translator } = context;
  const { commit, observed, organisation } = event;
  const day =
    commit === null
      ? translator.text('report:changes.uncommitted')
      : dateWords(context, commit.committed.slice(0, 10));
  const showsAuthors = context.workspace.programme?.value.privacy?.people_in_reports === 'names';
  return [
    day,
    ...(organisation === null ? [] : [organisationName(context, organisation)]),
    ...(showsAuthors && commit !== null ? [commit.author] : []),
    ...(observed === null ? [] : [translator.text(`report:changes.observed.${observed}`)]),
  ].join(', ');
}

function tellingInlines(context: ReportContext, event: ToldPlanEvent): readonly Inline[] {
  const { translator } = context;
  const { telling, entry, takenBack } = event;
  const parts: (readonly Inline[])[] = [];
  if (telling === 'silent') parts.push([strong(translator.text('report:changes.silent'))]);
  else if (telling === 'undo') parts.push([inline(translator.text('report:changes.undo'))]);
  else if (telling === 'sheet') parts.push([inline(translator.text('report:changes.sheet'))]);
  if (entry !== null && (telling === 'declared' || telling === 'late')) {
    const { on, reason, decided_by: decider } = entry.amendment;
    const date = dateWords(context, on);
    const told = translator.text(`report:changes.${telling}`, { date });
    parts.push([inline(`${told}: `), ...userInline(context, reason)]);
    const by = userInline(context, decider);
    parts.push([inline(`${translator.text('report:planChanges.decidedBy')}: `), ...by]);
  }
  if (takenBack) parts.push([inline(translator.text('report:changes.takenBack'))]);
  return joinInlines(parts, ' · ');
}
