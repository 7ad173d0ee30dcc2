import type { LinearRow, Terms } from '../../stats/linear-program.ts';
import type { DisclosurePolicy } from '../disclosure.ts';
import { type Bounds, isShare, type Quantity } from './counts.ts';
import { compareTableCells } from './file-cells.ts';
import type { PublishedTable, Sum, TableCell } from './published-table.ts';
import { isSmallGap, restOf, smallRest } from './rests.ts';

/** More unknown counts than this at once are not audited: they are hidden with all that adds up to them. */
const MOST_UNKNOWNS = 240;

/** A count that an attacker must not come too near to. */
export interface Target {
  /** The cell, or the sum of which something is left over. */
  readonly cell: TableCell | null;
  readonly sum: Sum | null;
  /** `others` are the base without x; `rest` is what the parts of a sum leave of the whole. */
  readonly quantity: Quantity | 'others' | 'rest';
  readonly terms: Terms;
}

/** Who reads what is published: an outsider, or one of those counted, who knows that much more. */
export type Reader = 'outsider' | 'contributor';

/** What is not known of one part of the table, and what ties it. */
export interface Puzzle {
  /** The hidden cells in it. */
  readonly cells: readonly TableCell[];
  readonly sums: readonly Sum[];
  readonly targets: readonly Target[];
  /** By variable: what it is of, its limits, and what it is in truth (0 where the file does not say). */
  readonly keys: readonly string[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly truth: readonly number[];
  readonly rows: readonly LinearRow[];
  /** What each contributor knows who may be alone in a cell, or in what is left over of a sum. */
  readonly contributors: readonly Contributor[];
  /** True when every count in it is a whole number. */
  readonly whole: boolean;
}

/** Somebody who may be the one person in a count, and so would know it. */
export interface Contributor {
  readonly own: Target;
  readonly knows: readonly LinearRow[];
}

export interface AttackContext {
  readonly table: PublishedTable;
  readonly policy: DisclosurePolicy;
  /** Counts that some cell of the file tells. */
  readonly quantities: readonly Quantity[];
  /**
   * What a reader learns of a count from all that shows the cell: the count, or the limits that rounding
   * leaves. Null where nothing shows it, or it has no such count.
   */
  told(cell: TableCell, quantity: Quantity): Bounds | null;
  isHidden(cell: TableCell): boolean;
  /** Whether the cell is there to be hidden. */
  canHide(cell: TableCell): boolean;
  /**
   * How wide the range of a count must stay for a reader: the threshold, or what earlier releases leave
   * of it by themselves, which nothing hidden now can widen.
   */
  widthToKeep(target: Target, from: Reader): number;
  /** True for a cell that is withheld for what it counts itself. */
  isPrimary(cell: TableCell): boolean;
}

/**
 * Everything that can be told of the hidden cells that hang together with `start`: each hidden count
 * is unknown, shown ones are what is told of them, and the sums tie them. Null when it is too large
 * to be solved.
 *
 * The attacker is taken to know which parts make up a whole exactly, where in truth they do.
 */
export function buildPuzzle(start: TableCell | Sum, context: AttackContext): Puzzle | null {
  const builder = createBuilder(context);
  const waiting: TableCell[] = [];
  const sums = new Map<string, Sum>();
  const met = new Set<string>();
  const meet = (cell: TableCell): void => {
    if (met.has(cell.id) || !builder.isOpen(cell)) return;
    met.add(cell.id);
    waiting.push(cell);
  };
  const take = (sum: Sum): void => {
    if (sums.has(sum.id)) return;
    sums.set(sum.id, sum);
    meet(sum.whole);
    for (const part of sum.parts) meet(part);
  };
  if ('parts' in start) take(start);
  else meet(start);
  const cells: TableCell[] = [];
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    cells.push(cell);
    if (cells.length * context.quantities.length > MOST_UNKNOWNS) return null;
    for (const sum of context.table.sumsOf(cell)) take(sum);
  }
  // One order, wherever the search began, so that a search given up is given up every time.
  cells.sort(compareTableCells);
  const tied = [...sums.keys()].sort().flatMap((id) => sums.get(id) ?? []);
  for (const cell of cells) builder.addCell(cell);
  for (const sum of tied) builder.addSum(sum);
  return builder.finish(
    cells.filter((cell) => context.isHidden(cell) || cell.isImplied),
    tied,
  );
}

/** A member of a sum as an attacker sees it: a variable, or a number that is told. */
type Seen = { readonly variable: number } | { readonly number: number };
type Member = readonly [Seen, number];

function createBuilder(context: AttackContext) {
  const { table, policy, quantities } = context;
  const keys: string[] = [];
  const low: number[] = [];
  const high: number[] = [];
  const truths: number[] = [];
  const rows: LinearRow[] = [];
  const targets: Target[] = [];
  const contributors: Contributor[] = [];
  const variables = new Map<string, number>();
  let whole = true;

  const addVariable = (key: string, limits: Bounds, truth: Bounds | null): number => {
    for (const bound of [truth?.low ?? 0, truth?.high ?? 0]) {
      if (Number.isFinite(bound) && !Number.isInteger(bound)) whole = false;
    }
    variables.set(key, low.length);
    keys.push(key);
    low.push(limits.low);
    high.push(limits.high);
    truths.push(truth?.low ?? 0);
    return low.length - 1;
  };

  const addTarget = (target: Target, truth: Bounds | null): void => {
    targets.push(target);
    if (truth === null || truth.low > 1 || truth.high < 1) return;
    const { cell, quantity, terms } = target;
    const alone: LinearRow = { terms, min: 1, max: 1 };
    const x = cell === null ? undefined : variables.get(`x ${cell.id}`);
    if (quantity !== 'base' || x === undefined) {
      contributors.push({ own: target, knows: [alone] });
      return;
    }
    // Who is the one of whom a share is taken knows both sides of it.
    for (const answer of [0, 1]) {
      const answered: LinearRow = { terms: [[x, 1]], min: answer, max: answer };
      contributors.push({ own: target, knows: [alone, answered] });
    }
  };

  /** Σ coefficient · member between min and max; what is told moves to the limits. */
  const addRow = (members: readonly Member[], min: number, max: number): void => {
    const terms: [number, number][] = [];
    let shift = 0;
    for (const [seen, times] of members) {
      if ('variable' in seen) terms.push([seen.variable, times]);
      else shift += seen.number * times;
    }
    if (!Number.isInteger(shift)) whole = false;
    if (terms.length > 0) rows.push({ terms, min: min - shift, max: max - shift });
  };

  /** Null where nothing is known: not even that there is something. */
  const see = (cell: TableCell, quantity: Quantity): Seen | null => {
    const variable = variables.get(`${quantity} ${cell.id}`);
    if (variable !== undefined) return { variable };
    const bounds = context.told(cell, quantity);
    return bounds === null ? null : { number: bounds.low };
  };

  const addCell = (cell: TableCell): void => {
    const hidden = context.isHidden(cell);
    for (const quantity of quantities) {
      const truth = cell.counts[quantity];
      const key = `${quantity} ${cell.id}`;
      if (hidden || cell.isImplied) {
        const variable = addVariable(key, context.told(cell, quantity) ?? ANYTHING, truth);
        const target: Target = { cell, sum: null, quantity, terms: [[variable, 1]] };
        if (hidden || isSmallGap(truth, policy)) addTarget(target, truth);
        continue;
      }
      const bounds = context.told(cell, quantity);
      if (bounds !== null && bounds.low < bounds.high) addVariable(key, bounds, truth);
    }
    if (isShare(table.sheet)) addShare(cell, hidden);
  };

  /** A share's x is at most its base; of a sensitive attribute also their difference is to hide. */
  const addShare = (cell: TableCell, hidden: boolean): void => {
    const x = see(cell, 'x');
    const base = see(cell, 'base');
    if (x === null || base === null) return;
    addRow(
      [
        [base, 1],
        [x, -1],
      ],
      0,
      Infinity,
    );
    if (!hidden || !policy.sensitive || !('variable' in x && 'variable' in base)) return;
    const terms: Terms = [
      [base.variable, 1],
      [x.variable, -1],
    ];
    addTarget({ cell, sum: null, quantity: 'others', terms }, differenceOf(cell.counts));
  };

  /**
   * A figure that has changed since it was published. Who was counted in one and not in the other is a
   * group of its own; where both have as many, a reader may know that it is the same ones.
   */
  const addDifference = (sum: Sum, quantity: Quantity): void => {
    const [before] = sum.parts.map((part) => see(part, quantity));
    const now = see(sum.whole, quantity);
    const change = restOf(sum, quantity);
    if (before === undefined || before === null || now === null || change === null) return;
    if (change.low === 0 && change.high === 0) {
      addRow(
        [
          [now, 1],
          [before, -1],
        ],
        0,
        0,
      );
      return;
    }
    const small = smallRest(sum, quantity, policy);
    const mayBeAny = change.low < 0 && change.high > 0;
    if (small === null && !mayBeAny) return;
    const terms: [number, number][] = [];
    if ('variable' in now) terms.push([now.variable, 1]);
    if ('variable' in before) terms.push([before.variable, -1]);
    if (terms.length === 0) {
      // Both are told, and so is the change.
      const [more, less] = change.low > 0 ? [now, before] : [before, now];
      const variable = addVariable(`${quantity} rest ${sum.id}`, ANYTHING, small);
      addRow(
        [
          [less, 1],
          [{ variable }, 1],
          [more, -1],
        ],
        0,
        0,
      );
      terms.push([variable, 1]);
    }
    addTarget({ cell: null, sum, quantity: 'rest', terms }, null);
  };

  const addSum = (sum: Sum, quantity: Quantity): void => {
    if (sum.kind === 'releases') {
      addDifference(sum, quantity);
      return;
    }
    const whole = see(sum.whole, quantity);
    if (whole === null) return;
    const members = sum.parts.flatMap((part): Member[] => {
      const seen = see(part, quantity);
      return seen === null ? [] : [[seen, 1]];
    });
    if (members.length === 0) return;
    const left: Member = [whole, -1];
    const rest = restOf(sum, quantity);
    if (rest === null || (rest.low <= 0 && rest.high >= 0)) {
      if (sum.whenOpen !== 'none') addRow([...members, left], LEAST[sum.whenOpen], 0);
    } else if (rest.high < 0) {
      addOverlap(sum, quantity, members, left);
    } else if (smallRest(sum, quantity, policy) === null) {
      addRow([...members, left], -Infinity, 0);
    } else {
      const variable = addVariable(`${quantity} rest ${sum.id}`, ANYTHING, rest);
      addRow([...members, left, [{ variable }, 1]], 0, 0);
      addTarget({ cell: null, sum, quantity: 'rest', terms: [[variable, 1]] }, rest);
    }
  };

  /** Parts that overlap, as visitors of a month and of the next do: the whole is at most their sum. */
  const addOverlap = (
    sum: Sum,
    quantity: Quantity,
    members: readonly Member[],
    left: Member,
  ): void => {
    addRow([...members, left], 0, Infinity);
    for (const part of sum.parts) {
      const seen = see(part, quantity);
      if (seen === null || !isAtMost(part, sum.whole, quantity)) continue;
      addRow([[seen, 1], left], -Infinity, 0);
    }
  };

  return {
    addCell,
    addSum: (sum: Sum): void => {
      for (const quantity of quantities) addSum(sum, quantity);
    },
    /** True for a cell of which some count is not told exactly. */
    isOpen: (cell: TableCell): boolean =>
      context.isHidden(cell) ||
      cell.isImplied ||
      quantities.some((quantity) => {
        const bounds = context.told(cell, quantity);
        return bounds !== null && bounds.low < bounds.high;
      }),
    finish: (cells: readonly TableCell[], sums: readonly Sum[]): Puzzle => {
      const free = freeVariables(low.length, rows);
      // What nothing ties to anything cannot be narrowed.
      const tied = targets.filter(({ terms }) => !terms.every(([variable]) => free.has(variable)));
      const system = { keys, low, high, truth: truths, rows, whole };
      return { cells, sums, targets: tied, contributors, ...system };
    },
  };
}

/** The least that parts can be above their whole. */
const LEAST = { whole: 0, some: -Infinity } as const;

const ANYTHING: Bounds = { low: 0, high: Infinity };

function isAtMost(part: TableCell, whole: TableCell, quantity: Quantity): boolean {
  const less = part.counts[quantity];
  const more = whole.counts[quantity];
  // Of counts that must not be told it is taken to be so.
  return less !== null && more !== null && less.low <= more.high;
}

function differenceOf({ x, base }: TableCell['counts']): Bounds | null {
  if (x === null || base === null) return null;
  return { low: base.low - x.high, high: base.high - x.low };
}

function freeVariables(size: number, rows: readonly LinearRow[]): ReadonlySet<number> {
  const free = new Set(Array.from({ length: size }, (_, index) => index));
  for (const { terms } of rows) for (const [variable] of terms) free.delete(variable);
  return free;
}
