import type { DataPath } from '../../diagnostics/problem.ts';
import { isRecord } from '../../model/schema-shape.ts';
import { experimentsOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'amendments/field-not-found';

/** An amendment of a field that the plan does not have. One that was taken away need not be there. */
export const fieldNotFound: Rule = {
  id: ID,
  severity: 'warning',
  example: {
    file: 'experiments/kahvila/amendments.yaml',
    good: 'field: indicators[0].target.value',
    bad: 'field: indicators[0].target.valeu',
  },
  *check({ workspace }) {
    for (const { node, plan } of experimentsOf(workspace)) {
      if (node.amendments === null) continue;
      const { file, value } = node.amendments;
      const amendments = value.amendments ?? [];
      const removed = amendments.filter(({ to }) => to === null).map(({ field }) => field);
      for (const [index, { field }] of amendments.entries()) {
        if (removed.some((gone) => field === gone || field.startsWith(`${gone}.`))) continue;
        if (exists(plan.value, stepsOf(field))) continue;
        yield atValue(ID, file, ['amendments', index, 'field'], { params: { field } });
      }
    }
  },
};

/** `indicators[0].target` and `indicators.feeling-safe.target` alike. */
function stepsOf(field: string): DataPath {
  const steps = field.split(/[.[\]]+/).filter((step) => step !== '');
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** Items of a list go by their number, their id, or what they are of: an indicator, a period. */
function exists(value: unknown, path: DataPath): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return value !== undefined;
  if (Array.isArray(value)) {
    const item = typeof step === 'number' ? value[step] : value.find((part) => isNamed(part, step));
    return item !== undefined && exists(item, rest);
  }
  return isRecord(value) && Object.hasOwn(value, step) && exists(value[step], rest);
}

function isNamed(item: unknown, name: string): boolean {
  if (!isRecord(item)) return item === name;
  const { id, indicator, organisation, period, kind } = item;
  return [id, indicator, organisation, period, kind].includes(name);
}
