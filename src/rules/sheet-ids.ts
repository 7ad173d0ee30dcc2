import { oncePer } from '../model/once.ts';
import type { Workspace } from '../model/workspace.ts';

/** Ids of indicators that have a file, also one that could not be read. */
export interface SheetIds {
  readonly common: ReadonlySet<string>;
  /** Own indicators by experiment. */
  readonly own: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Several rules ask, one of them for every line of every plan. */
export const sheetIdsOf = oncePer((workspace: Workspace): SheetIds => {
  const common = new Set<string>();
  const own = new Map<string, Set<string>>();
  for (const role of workspace.roles.values()) {
    if (role.kind === 'indicator') common.add(role.indicator);
    if (role.kind !== 'own-indicator') continue;
    const ids = own.get(role.experiment) ?? new Set();
    own.set(role.experiment, ids.add(role.indicator));
  }
  return { common, own };
});
