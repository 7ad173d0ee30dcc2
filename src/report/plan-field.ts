import type { PlanDifference } from '../history/compare-plans.ts';
import { indicatorOfField } from '../history/field-indicator.ts';
import { formatNumber } from '../messages/format-number.ts';
import type { ExperimentNode } from '../model/workspace.ts';
import { amendedFieldWords } from './amended-field.ts';
import type { Inline } from './block.ts';
import { inline } from './compose.ts';
import { periodWords, type ReportContext } from './context.ts';
import { sheetFigures } from './figures.ts';

/** The label first, the key in brackets. */
export function fieldInlines(
  context: ReportContext,
  node: ExperimentNode,
  field: string,
): readonly Inline[] {
  const words = amendedFieldWords(context, node, field);
  const key: Inline = { type: 'code', text: field };
  return words === '' ? [key] : [inline(`${words} (`), key, inline(')')];
}

/** A value of the plan as a reader knows it: a number, a word for yes and no, a code as it is. */
export function fieldValue(
  context: ReportContext,
  value: string | number | boolean | null,
): string {
  if (value === null) return context.translator.text('report:table.none');
  if (typeof value === 'boolean') {
    return context.translator.text(value ? 'report:yes' : 'report:no');
  }
  return typeof value === 'number' ? formatNumber(context.language, value) : value;
}

/** A value of a bound field: a period in words, an indicator or hypothesis as a whole that was added. */
export function boundValueWords(
  context: ReportContext,
  node: ExperimentNode,
  { field, from, to }: PlanDifference,
  value: PlanDifference['from'],
): string {
  // An indicator or hypothesis as a whole: its name stands beside it.
  if (/^(indicators|hypotheses)\.[^.]+$/.test(field) && value !== null) {
    if (from === null) return context.translator.text('report:changes.itemAdded');
    if (to === null) return fieldValue(context, value);
  }
  if (/\.(period|by)$/.test(field) && typeof value === 'string') return periodWords(context, value);
  const level = typeof value === 'number' ? levelWords(context, node, field, value) : null;
  return level ?? fieldValue(context, value);
}

/** Fields whose number is a level of an indicator, which has its unit and decimals. */
const LEVEL =
  /\.(?:target\.(?:value|low|high)|baseline\.value|milestones\..+|criterion\.at_(?:least|most))$/;

function levelWords(
  context: ReportContext,
  node: ExperimentNode,
  field: string,
  value: number,
): string | null {
  if (!LEVEL.test(field)) return null;
  const id = indicatorOfField(node, field);
  const sheet = id === undefined ? undefined : context.workspace.sheet(node.id, id)?.value;
  return sheet === undefined ? null : sheetFigures(context.translator, sheet).level(value);
}
