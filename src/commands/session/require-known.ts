import { UserError } from '../../diagnostics/user-error.ts';
import { suggest } from '../../model/suggest.ts';

/** Throws a `UserError` that lists what there is, and what was probably meant, when `id` is not known. */
export function requireKnown(
  kind: 'experiment' | 'indicator' | 'format' | 'stage' | 'criterion' | 'organisation',
  id: string,
  ids: readonly string[],
): void {
  if (ids.includes(id)) return;
  const known = ids.join(', ');
  const suggestion = suggest(id, ids);
  const params = kind === 'format' ? { format: id, known } : { id, known };
  if (suggestion === '') throw new UserError(`cli:error.unknown-${kind}`, params);
  throw new UserError(`cli:error.unknown-${kind}-suggested`, { ...params, suggestion });
}
