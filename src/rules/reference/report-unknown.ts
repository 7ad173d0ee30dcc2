import type { Problem } from '../../diagnostics/problem.ts';
import { suggest } from '../../model/suggest.ts';
import type { Reference } from '../../model/workspace.ts';

/** A reference that leads nowhere, with the nearest known id where one is near. */
export function reportUnknown(
  rule: string,
  reference: Reference,
  known: Iterable<string>,
): Problem {
  const { file, place, to } = reference;
  const suggestion = suggest(to, [...known]);
  if (suggestion === '') return { rule, file, place, params: { id: to } };
  return { rule, file, place, params: { id: to, suggestion }, variant: 'suggested' };
}
