import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';
import { plainNames } from '../written-names.ts';

const ID = 'indicator/shadows-common';

/**
 * An experiment's own indicator that takes the place of a common one: by its id, which then means
 * the own sheet, or under another id by its name.
 */
export const shadowsCommon: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/puisto/indicators/bench-use.yaml',
    good: 'name: Penkin käyttökerrat',
    bad: 'name: Osallistujat',
  },
  *check({ workspace }) {
    const byName = new Map<string, string>();
    for (const { id, value } of workspace.indicators.values()) {
      for (const name of plainNames(value.name)) if (!byName.has(name)) byName.set(name, id);
    }
    for (const node of workspace.experiments) {
      for (const { id, file, value } of node.indicators.values()) {
        const named = plainNames(value.name).flatMap((name) => byName.get(name) ?? []);
        const common = workspace.indicators.has(id) ? id : named[0];
        if (common === undefined) continue;
        const sheet = `indicators/${common}.yaml`;
        const key = common === id ? 'id' : 'name';
        yield atValue(ID, file, [key], {
          params: { indicator: common },
          related: [{ file: sheet, place: { kind: 'value', path: [key] } }],
          variant: key,
        });
      }
    }
  },
};
