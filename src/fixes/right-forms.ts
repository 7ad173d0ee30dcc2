import type { DataPath } from '../diagnostics/problem.ts';
import { entityOfFile } from '../model/entity-of-file.ts';
import { referenceKindAt } from '../model/references.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Fix } from './fix.ts';

import { soleSame } from './sole-same.ts';
import { tokenAt, writeText } from './yaml-token.ts';

/** Writes dates as year-month-day, and ids of others with the letters that they have. */
export const rightForms: Fix = {
  rule: 'schema/bad-format',
  changes({ file, place, params, variant }, workspace) {
    if (place.kind !== 'value') return [];
    const token = tokenAt(workspace, file, place.path);
    if (token === null || typeof token.value !== 'string') return [];
    if (variant === 'date-suggested') return [writeText(token, String(params['suggestion'] ?? ''))];
    if (variant !== 'id' && variant !== 'id-suggested') return [];
    const id = soleSame(token.value, knownIds(workspace, file, place.path));
    return id === '' ? [] : [writeText(token, id)];
  },
};

/** The ids that a reference may have; none for a field that gives something its id. */
function knownIds(workspace: Workspace, file: string, path: DataPath): readonly string[] {
  const entity = entityOfFile(file);
  const kind = entity === undefined ? undefined : referenceKindAt(entity.name, path);
  switch (kind) {
    case 'organisation':
      return (workspace.programme?.value.organisations ?? []).map(({ id }) => id);
    case 'area':
      return (workspace.areas?.value.areas ?? []).map(({ id }) => id);
    case 'indicator':
    case 'experiment':
    case 'operating-model':
      return [...(workspace.knownIds.get(kind) ?? [])].filter((id) => !id.includes('/'));
    default:
      return [];
  }
}
