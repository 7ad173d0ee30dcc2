import type { DataPath } from '../../diagnostics/problem.ts';
import type { Workspace } from '../../model/workspace.ts';
import { experimentsOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'date/end-before-start';

/** A stretch of days as a file gives it; either end may be missing. */
interface Stretch {
  readonly file: string;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly startPath: DataPath;
  readonly endPath: DataPath;
}

/** Something that ends before it begins. */
export const endBeforeStart: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'experiments/kahvila/experiment.yaml',
    good: '  start: 2019-04-01\n  end: 2020-06-30',
    bad: '  start: 2020-07-01\n  end: 2020-06-30',
  },
  *check({ workspace }) {
    for (const { file, start, end, startPath, endPath } of stretchesOf(workspace)) {
      if (start === undefined || end === undefined || start <= end) continue;
      const related = [{ file, place: { kind: 'value', path: startPath } as const }];
      yield atValue(ID, file, endPath, { params: { start, end }, related });
    }
  },
};

function* stretchesOf(workspace: Workspace): Iterable<Stretch> {
  const { programme, areas } = workspace;
  if (programme !== null) {
    const { file, value } = programme;
    yield { file, start: value.start, end: value.end, startPath: ['start'], endPath: ['end'] };
    for (const [index, { start, end }] of (value.periods ?? []).entries()) {
      const path = ['periods', index];
      yield { file, start, end, startPath: [...path, 'start'], endPath: [...path, 'end'] };
    }
    yield* validities(file, 'organisations', value.organisations);
  }
  if (areas !== null) yield* validities(areas.file, 'areas', areas.value.areas);
  for (const { plan } of experimentsOf(workspace)) {
    const { start, end } = plan.value.scope ?? {};
    yield {
      file: plan.file,
      start,
      end,
      startPath: ['scope', 'start'],
      endPath: ['scope', 'end'],
    };
  }
}

function* validities(
  file: string,
  key: string,
  items: readonly {
    readonly valid_from?: string | undefined;
    readonly valid_until?: string | undefined;
  }[],
): Iterable<Stretch> {
  for (const [index, item] of items.entries()) {
    yield {
      file,
      start: item.valid_from,
      end: item.valid_until,
      startPath: [key, index, 'valid_from'],
      endPath: [key, index, 'valid_until'],
    };
  }
}
