import { indicatorOfField } from '../history/field-indicator.ts';
import type { Amendments } from '../model/amendments.ts';
import type { ExperimentNode } from '../model/workspace.ts';
import { indicatorShortName, type ReportContext } from './context.ts';

export type Amendment = NonNullable<Amendments['amendments']>[number];

/** What an amendment changed: `indicators.<id>.target.value`, `hypotheses.<id>.criterion.at_least`. */
export interface AmendedField {
  /** The indicator concerned; null when the field is of another part of the plan. */
  readonly indicator: string | null;
  /** The keys below the indicator, or the whole path. */
  readonly keys: readonly string[];
}

export function readAmendedField(field: string): AmendedField {
  const steps = field.split('.');
  const [first, id] = steps;
  if (first === 'indicators' && id !== undefined && steps.length > 2) {
    return { indicator: id, keys: steps.slice(2) };
  }
  return { indicator: null, keys: steps };
}

/** The field in words, the key in brackets beside it: `Osallisuus: tavoite`. */
export function amendedFieldWords(
  context: ReportContext,
  node: ExperimentNode,
  field: string,
): string {
  const { indicator, keys } = readAmendedField(field);
  // Parts without a word of their own, such as `value`, go by the one above them.
  const words = keys.flatMap((key) => context.translator.find(`report:field.${key}`) ?? []);
  const last = words[words.length - 1];
  const named = indicator ?? indicatorOfField(node, field);
  const parts = [
    ...(named === undefined ? [] : [indicatorShortName(context, node.id, named)]),
    ...(last === undefined ? [] : [last]),
  ];
  return parts.join(': ');
}

/** Amendments declared in the time from `from` to `to`, both days included, oldest first. */
export function amendmentsBetween(
  node: ExperimentNode,
  from: string,
  to: string,
): readonly Amendment[] {
  const all = node.amendments?.value.amendments ?? [];
  return all
    .filter((amendment) => amendment.on >= from && amendment.on <= to)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
