import { shown } from '../../diagnostics/shown.ts';
import type { IndependenceGap } from '../../model/review.ts';
import type { ExperimentNode } from '../../model/workspace.ts';
import type { BindingState } from '../../review/binding-state.ts';
import type { Moved } from '../../review/moved-fields.ts';
import type { ListedReviewer } from '../../review/review-list.ts';
import type { ReviewStep } from '../../review/review-steps.ts';
import { amendedFieldWords } from '../amended-field.ts';
import {
  dateWords,
  indicatorName,
  organisationName,
  plainText,
  type ReportContext,
} from '../context.ts';
import { fieldValue } from '../plan-field.ts';

/** Whether a review still speaks of what stands, in a sentence; `''` where that was not recorded. */
export function bindingWords({ translator }: ReportContext, state: BindingState | null): string {
  if (state === null) return '';
  if (state.kind === 'moved') return translator.text('report:reviewed.earlierVersion');
  if (state.kind === 'unread') return translator.text(`report:reviewed.unread.${state.why}`);
  return translator.text(`report:reviewed.${state.kind}`);
}

/** What has moved since, a sentence each: fields with their values, observations by indicator. */
export function movedWords(
  context: ReportContext,
  node: ExperimentNode,
  { fields, series }: Moved,
): readonly string[] {
  const { translator } = context;
  const ofFields = fields.map(({ field, from, to }) => {
    const name = fieldWords(context, node, field);
    const [before, after] = [fieldValue(context, from), fieldValue(context, to)];
    return translator.text('report:reviewed.movedField', { name, before, after });
  });
  const ofSeries = series.map(({ indicator, appended, revised, removed }) => {
    const counts = [
      ...(appended > 0 ? [translator.text('report:reviewed.appended', { count: appended })] : []),
      ...(revised > 0 ? [translator.text('report:reviewed.revised', { count: revised })] : []),
      ...(removed > 0 ? [translator.text('report:reviewed.removed', { count: removed })] : []),
    ];
    const name = indicatorName(context, node.id, indicator);
    return translator.text('report:reviewed.movedSeries', { name, counts: counts.join(', ') });
  });
  return [...ofFields, ...ofSeries];
}

/** `Tavoitteen arvo, Koettu osallisuus`; of a text of the plan the name of its part. */
function fieldWords(context: ReportContext, node: ExperimentNode, field: string): string {
  const words = amendedFieldWords(context, node, field);
  if (words !== '') return words;
  const part = /^[a-z_]+/.exec(field)?.[0] ?? '';
  return context.translator.find(`report:reviewedPart.${part}`) ?? field;
}

/** What was noticed of a reviewer's independence, in a sentence. */
export function gapWords(
  context: ReportContext,
  gap: IndependenceGap,
  organisation: string,
): string {
  const name = organisationName(context, organisation);
  return context.translator.text(`report:independence.${gap}`, { organisation: name });
}

/** How far a reviewer has come. */
export function reviewerWords(context: ReportContext, reviewer: ListedReviewer): string {
  const { translator } = context;
  const { organisation, state, on, version } = reviewer;
  const name = organisationName(context, organisation);
  if (state !== 'submitted' || on === null || version === null) {
    return translator.text(`report:reviewList.${state === 'form' ? 'form' : 'missing'}`, { name });
  }
  const params = { name, date: dateWords(context, on), version };
  const said = translator.text('report:reviewList.submitted', params);
  const binding = bindingWords(context, reviewer.binding);
  return binding === '' ? said : `${said} ${binding}`;
}

/** What is to be done by a day, with whom it waits for; of an action what was promised. */
export function stepWords(context: ReportContext, step: ReviewStep): string {
  const { translator } = context;
  const names = step.organisations.map((id) => organisationName(context, id)).join(', ');
  if (step.action === null)
    return translator.text(`report:reviewList.step.${step.kind}`, { names });
  const { from, number, text, responsible } = step.action;
  const who = responsible === null ? names : plainText(context, responsible);
  const what = text === null ? '' : plainText(context, text);
  const source = organisationName(context, from);
  const key = what === '' ? 'action' : 'actionText';
  return translator.text(`report:reviewList.step.${key}`, {
    source,
    number,
    who,
    what: shown(what),
  });
}
