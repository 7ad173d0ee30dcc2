import { ID_PATTERN } from '../../model/primitives.ts';
import type { Fault, Interview } from './interview.ts';
import { makeId } from './make-id.ts';

/** The id given by a flag, else made from the name. */
export function idOf(given: string | undefined, name: string): string {
  return given ?? makeId(name);
}

/** An id that a flag gives is looked at before anything is asked. */
export function refuseBadId(
  interview: Interview,
  given: string | undefined,
  isTaken: (id: string) => boolean,
): void {
  if (given !== undefined) interview.refuse('id', idFault(given, given, isTaken));
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
  if (!isTaken(id)) return null;
  return given === undefined
    ? { key: 'init:error.id-from-name-taken', params: { name, id } }
    : { key: 'init:error.id-taken', params: { id } };
}
