import type { DataPath } from '../../src/diagnostics/problem.ts';
import { isRecord } from '../../src/model/schema-shape.ts';

/** Data with one thing changed. */
export interface Mutation {
  readonly path: DataPath;
  /** What was done at the path. */
  readonly kind: string;
  readonly make: () => unknown;
}

/** What people, spreadsheets and machines write where something else belongs. */
const VALUES: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['null', null],
  ['no text', ''],
  ['space', ' '],
  ['no-break space', '\u00a0'],
  ['0', 0],
  ['-1', -1],
  ['1.5', 1.5],
  ['a large number', 1e16],
  ['a tiny number', 1e-16],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['true', true],
  ['no list', []],
  ['no group', {}],
  ['a blank list', [null, '']],
  ['a list of groups', [{}]],
  ['a blank text group', { fi: '', sv: null }],
  ['an unknown group', { kumma: null }],
  ['a long text', 'pitkä '.repeat(1000)],
  ['a long id', 'a'.repeat(5000)],
  ['a date', '2019-02-28'],
  ['a number as text', '5'],
  ['no code', 'kumma-koodi'],
  ['capitals', 'INCLUSION'],
]);

/** What people write where a date belongs. */
const DATES: ReadonlyMap<string, string> = new Map([
  ['a date no calendar has', '2019-02-30'],
  ['29 February of no leap year', '2019-02-29'],
  ['29 February of a leap year', '2020-02-29'],
  ['month 13', '2019-13-01'],
  ['day 0', '2019-01-00'],
  ['year 0', '0000-01-01'],
  ['a date and time', '2019-02-28T10:00:00Z'],
  ['a date in words', '28.2.2019'],
]);
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Every mutation of every part: each key dropped and renamed, each value replaced, lists changed. */
export function* mutationsOf(data: unknown): Iterable<Mutation> {
  for (const { path, value } of partsOf(data, [])) {
    const dates = typeof value === 'string' && DATE.test(value) ? DATES : [];
    for (const [kind, wrong] of [...VALUES, ...dates]) {
      yield { path, kind, make: () => changed(data, path, () => wrong) };
    }
    if (typeof value === 'number') {
      yield { path, kind: 'as text', make: () => changed(data, path, () => String(value)) };
    }
    if (typeof value === 'string') {
      yield { path, kind: 'set apart', make: () => changed(data, path, () => ` ${value}\n`) };
      yield { path, kind: 'in a list', make: () => changed(data, path, () => [value]) };
    }
    if (Array.isArray(value)) yield* listMutations(data, path, value);
    if (isRecord(value)) yield* groupMutations(data, path, value);
  }
}

function* listMutations(data: unknown, path: DataPath, list: readonly unknown[]) {
  const lists: Readonly<Record<string, readonly unknown[]>> = {
    'all twice': [...list, ...list],
    'first twice': [...list.slice(0, 1), ...list],
    'first alone': list.slice(0, 1),
    'and nothing': [...list, null],
    'and no text': [...list, ''],
    'and a blank group': [...list, { fi: null }],
    'and a group': [...list, {}],
    'many times': Array.from({ length: 8 }, () => list).flat(),
  };
  for (const [kind, wrong] of Object.entries(lists)) {
    yield { path, kind, make: () => changed(data, path, () => wrong) };
  }
}

function* groupMutations(
  data: unknown,
  path: DataPath,
  group: Readonly<Record<string, unknown>>,
): Iterable<Mutation> {
  for (const key of Object.keys(group)) {
    const { [key]: dropped, ...rest } = group;
    const at = [...path, key];
    yield { path: at, kind: 'dropped', make: () => changed(data, path, () => rest) };
    yield {
      path: at,
      kind: 'renamed',
      make: () => changed(data, path, () => ({ ...rest, [`${key}x`]: dropped })),
    };
    yield {
      path: at,
      kind: 'in capitals',
      make: () => changed(data, path, () => ({ ...rest, [key.toUpperCase()]: dropped })),
    };
  }
  const blank = Object.fromEntries(Object.keys(group).map((key) => [key, null]));
  yield { path, kind: 'all blank', make: () => changed(data, path, () => blank) };
  yield {
    path,
    kind: 'all blank, one unknown',
    make: () => changed(data, path, () => ({ ...blank, kumma: null })),
  };
  yield {
    path,
    kind: 'an unknown key',
    make: () => changed(data, path, () => ({ ...group, kumma: 1 })),
  };
}

function* partsOf(
  value: unknown,
  path: DataPath,
): Iterable<{ readonly path: DataPath; readonly value: unknown }> {
  yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  const parts: Iterable<readonly [string | number, unknown]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(value);
  for (const [step, part] of parts) yield* partsOf(part, [...path, step]);
}

/** A copy in which the part at the path is another; what is beside the path is shared. */
function changed(data: unknown, path: DataPath, change: (part: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(data);
  if (Array.isArray(data)) {
    return data.map((part, index) => (index === step ? changed(part, rest, change) : part));
  }
  if (!isRecord(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, part]) => [
      key,
      key === step ? changed(part, rest, change) : part,
    ]),
  );
}
