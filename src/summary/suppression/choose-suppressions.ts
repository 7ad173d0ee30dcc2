import { createTableMemory, type Exposed, findExposed, type TableMemory } from './exposure.ts';
import { compareTableCells } from './file-cells.ts';
import type { Sum, TableCell } from './published-table.ts';
import { type AttackContext, buildPuzzle, type Puzzle, type Target } from './puzzle.ts';
import { isSmallGap, leavesSmallRest } from './rests.ts';

/** Why a cell is withheld. For the data officer only: what is published does not tell these apart. */
export type Withheld =
  | { readonly role: 'primary'; readonly reason: 'small-count' | 'in-file' }
  /** It would give away another cell, or what is left of a sum. */
  | { readonly role: 'secondary'; readonly protects: TableCell | null; readonly sum: Sum }
  /** The audit could not show that less is enough. */
  | { readonly role: 'unaudited'; readonly reason: UnauditedReason };

export type UnauditedReason = 'too-large' | 'no-counts' | 'not-solved';

/**
 * How much is asked of the solver for one file, in unknowns times questions: a few seconds. A table that
 * needs more has so many small counts that it is not worth its breakdown.
 */
const MOST_WORK = 3_000_000;

/**
 * Which cells must be withheld so that nobody can come nearer to a withheld count than the threshold
 * (methods.md §7). Of the counts that can, the narrowest first: a cell with people in it that shares a
 * sum with it goes, wholes last, and of the others the one that leaves the fewest sums with nothing
 * else hidden, the smallest of these, ties in canonical order; again until all are safe. What later
 * choices have made needless is shown again, last hidden first.
 *
 * `primary` holds the cells that are small or that the file withholds.
 */
export function chooseSuppressions(
  primary: ReadonlyMap<TableCell, Withheld>,
  base: Omit<AttackContext, 'isHidden' | 'canHide'>,
): ReadonlyMap<TableCell, Withheld> {
  const hidden = new Map(primary);
  const isHidden = (cell: TableCell): boolean => hidden.has(cell);
  hideUntilSafe(hidden, {
    ...base,
    isHidden,
    told: (cell, quantity) => (isHidden(cell) ? null : base.told(cell, quantity)),
    canHide: (cell) => cell.cell.state === 'value' && !isHidden(cell),
  });
  return hidden;
}

/** Adds to what is hidden until nothing of that, or of `earlier` hidden cells, is exposed; `context` sees it. */
export function hideUntilSafe(
  hidden: Map<TableCell, Withheld>,
  context: AttackContext,
  earlier: readonly TableCell[] = [],
): void {
  if (!context.table.hasSums) return;
  hideUncounted(hidden, context);
  const search: Search = {
    hidden,
    added: [],
    safe: new Set(),
    memory: createTableMemory(),
    work: 0,
    context,
  };
  for (const start of placesToLook([...hidden.keys(), ...earlier], context)) {
    if (!search.safe.has(start)) protect(start, search);
  }
  for (const cell of [...search.added].reverse()) showIfNeedless(cell, search);
}

/** Where a reader may come too near to something: all of it hangs together with one of these. */
export function placesToLook(
  hidden: Iterable<TableCell>,
  context: AttackContext,
): readonly (TableCell | Sum)[] {
  const { table, quantities, policy } = context;
  const gaps = table.implied.filter(({ counts }) =>
    quantities.some((quantity) => isSmallGap(counts[quantity], policy)),
  );
  return [...smallRests(context), ...[...gaps, ...hidden].sort(compareTableCells)];
}

interface Search {
  readonly hidden: Map<TableCell, Withheld>;
  /** The secondary ones, in the order in which they were hidden. */
  readonly added: TableCell[];
  /** What has been found safe; it stays so when more is hidden, or is looked at again with that. */
  readonly safe: Set<TableCell | Sum>;
  readonly memory: TableMemory;
  /** What has been asked of the solver so far, as `MOST_WORK` counts it. */
  work: number;
  readonly context: AttackContext;
}

/** Hides cells until nothing that hangs together with the start is exposed. */
function protect(start: TableCell | Sum, search: Search): void {
  const { hidden, added, safe, memory, context } = search;
  for (;;) {
    const puzzle = buildPuzzle(start, context);
    search.work += puzzle === null ? 0 : workOf(puzzle);
    if (puzzle === null || search.work > MOST_WORK) {
      hideConnected(start, 'too-large', hidden, context);
      return;
    }
    const exposed = [...findExposed(puzzle, context, memory)].sort(compareExposed);
    if (exposed.length === 0) {
      for (const part of [...puzzle.cells, ...puzzle.sums]) safe.add(part);
      return;
    }
    const choice = chooseFor(exposed, context);
    if (choice === null) {
      hideConnected(start, 'not-solved', hidden, context);
      return;
    }
    hidden.set(choice.cell, { role: 'secondary', protects: choice.target.cell, sum: choice.sum });
    added.push(choice.cell);
  }
}

function workOf({ low, targets, contributors }: Puzzle): number {
  return low.length * targets.length * (1 + contributors.length);
}

interface Choice extends Candidate {
  readonly target: Target;
}

/**
 * What to hide for the narrowest exposed count; for the next one where nothing shares a sum with it.
 * First for one that is alone in a sum: others are often exposed only through it.
 */
function chooseFor(exposed: readonly Exposed[], context: AttackContext): Choice | null {
  const [alone, others] = [true, false].map((wanted) =>
    exposed.filter(({ target }) => isAlone(target, context) === wanted),
  );
  for (const { target } of [...(alone ?? []), ...(others ?? [])]) {
    const cell = chooseCell(target, context);
    if (cell !== null) return { ...cell, target };
  }
  return null;
}

/** By width; equal ones in canonical order. */
function compareExposed(a: Exposed, b: Exposed): number {
  return a.width - b.width || compareTableCells(anchorOf(a.target), anchorOf(b.target));
}

function isAlone({ cell }: Target, context: AttackContext): boolean {
  if (cell === null) return true;
  return sumsOfOneRelease(cell, context).some((sum) => isOpen(sum, [cell], context));
}

function anchorOf({ cell, sum }: Target): TableCell {
  const anchor = cell ?? sum?.whole;
  if (anchor === undefined) throw new Error('a target is of a cell or of a sum');
  return anchor;
}

/** The next cell to hide for an exposed count, and the sum that it shares with it. */
function chooseCell(target: Target, context: AttackContext): Candidate | null {
  let best: Candidate | null = null;
  for (const sum of sumsToCover(target, context)) {
    for (const cell of [...sum.parts, sum.whole]) {
      if (cell === target.cell || !context.canHide(cell)) continue;
      const isWhole = cell === sum.whole;
      const openSums = sumsOfOneRelease(cell, context).filter(
        (one) => one !== sum && isOpen(one, [cell], context),
      ).length;
      const candidate = { cell, sum, size: sizeOf(cell), isWhole, openSums };
      if (best === null || compareCandidates(candidate, best) < 0) best = candidate;
    }
  }
  return best;
}

/** The sums in which nothing else is withheld, which give the count away; all of its sums when there are none. */
function sumsToCover({ cell, sum }: Target, context: AttackContext): readonly Sum[] {
  if (cell === null) {
    if (sum === null) return [];
    // What has changed is told by the rest of a table too.
    const isTold = sum.kind === 'releases' && !context.canHide(sum.whole);
    return isTold ? sumsOfOneRelease(sum.whole, context) : [sum];
  }
  const all = sumsOfOneRelease(cell, context);
  const open = all.filter((one) => isOpen(one, [cell], context));
  return open.length > 0 ? open : all;
}

/** The sums that one reader of one table sees. */
function sumsOfOneRelease(cell: TableCell, { table }: AttackContext): readonly Sum[] {
  return table.sumsOf(cell).filter(({ kind }) => kind !== 'releases');
}

/** True when no member of the sum but these is unknown. */
function isOpen(
  { whole, parts }: Sum,
  besides: readonly (TableCell | null)[],
  { isHidden }: AttackContext,
): boolean {
  return [whole, ...parts].every(
    (member) => besides.includes(member) || !(member.isImplied || isHidden(member)),
  );
}

interface Candidate {
  readonly cell: TableCell;
  readonly sum: Sum;
  readonly size: number;
  readonly isWhole: boolean;
  /** In how many sums it would be the only cell that is withheld, and so itself be given away. */
  readonly openSums: number;
}

/** Cells with nobody in them hide nothing and go last; before them wholes; else the smallest first. */
function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    Number(a.size === 0) - Number(b.size === 0) ||
    Number(a.isWhole) - Number(b.isWhole) ||
    a.openSums - b.openSums ||
    a.size - b.size ||
    compareTableCells(a.cell, b.cell)
  );
}

/** How many people the cell is of. */
function sizeOf({ counts }: TableCell): number {
  return (counts.base ?? counts.n ?? counts.x)?.low ?? Infinity;
}

/** Shows a cell again when everything that hung together with it stays safe. */
function showIfNeedless(cell: TableCell, { hidden, memory, context }: Search): void {
  const { policy, quantities } = context;
  const why = hidden.get(cell);
  const before = buildPuzzle(cell, context);
  if (why === undefined || why.role !== 'secondary' || before === null) return;
  hidden.delete(cell);
  const rest: (TableCell | Sum)[] = before.cells.filter((other) => other !== cell);
  rest.push(...before.sums.filter((sum) => leavesSmallRest(sum, quantities, policy)));
  if (!areSafe(rest, memory, context)) hidden.set(cell, why);
}

function areSafe(
  starts: readonly (TableCell | Sum)[],
  memory: TableMemory,
  context: AttackContext,
): boolean {
  const safe = new Set<TableCell | Sum>();
  for (const start of starts) {
    if (safe.has(start)) continue;
    const puzzle = buildPuzzle(start, context);
    if (puzzle === null) return false;
    for (const _ of findExposed(puzzle, context, memory)) return false;
    for (const part of [...puzzle.cells, ...puzzle.sums]) safe.add(part);
  }
  return true;
}

/** Everything that adds up with the start, directly or through other cells. */
function hideConnected(
  start: TableCell | Sum,
  reason: UnauditedReason,
  hidden: Map<TableCell, Withheld>,
  { table, canHide }: AttackContext,
): void {
  const waiting = 'parts' in start ? [start.whole] : [start];
  const met = new Set(waiting);
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    if (canHide(cell)) hidden.set(cell, { role: 'unaudited', reason });
    for (const { whole, parts } of table.sumsOf(cell)) {
      for (const other of [whole, ...parts]) {
        if (met.has(other)) continue;
        met.add(other);
        waiting.push(other);
      }
    }
  }
}

/**
 * Means and percentages without a base cannot be audited: where one part, or the whole, of such a sum
 * is hidden, all parts are.
 */
function hideUncounted(hidden: Map<TableCell, Withheld>, context: AttackContext): void {
  const waiting = [...hidden.keys()];
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    for (const sum of context.table.sumsOf(cell)) {
      if (![sum.whole, ...sum.parts].some((member) => isUncounted(member, context))) continue;
      for (const part of sum.parts) {
        if (!context.canHide(part)) continue;
        hidden.set(part, { role: 'unaudited', reason: 'no-counts' });
        waiting.push(part);
      }
    }
  }
}

function isUncounted(cell: TableCell, context: AttackContext): boolean {
  const { x, base, n } = cell.counts;
  return (
    !context.isHidden(cell) &&
    cell.cell.state === 'value' &&
    x === null &&
    base === null &&
    n === null
  );
}

/** The sums that leave a small count of people over, whose parts would give it away. */
function smallRests(context: AttackContext): readonly Sum[] {
  const { policy, quantities } = context;
  if (!policy.people) return [];
  const rests = [...context.table.sumsOfPeople()].filter((sum) =>
    leavesSmallRest(sum, quantities, policy),
  );
  return rests.sort((a, b) => compareTableCells(a.whole, b.whole) || (a.id < b.id ? -1 : 1));
}
