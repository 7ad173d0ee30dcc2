import { ID_PATTERN } from '../../model/primitives.ts';
import type { Fault } from './interview.ts';
import { makeId } from './make-id.ts';

/** The id given by a flag, else made from the name. */
export function idOf(given: string | undefined, name: string): string {
  return given ?? makeId(name);
}

/** Null when the id will do. */
export function idFault(
  given: string | undefined,
  name: string,
  isTaken: (id: string) => boolean,
): Fault | null {
  const id = idOf(given, name);
  if (id === '') return { key: 'init:error.id-from-name', params: { name } };
  if (!ID_PATTERN.test(id)) return { key: 'init:error.bad-id', params: { id } };
  return isTaken(id) ? { key: 'init:error.id-taken', params: { id } } : null;
}
