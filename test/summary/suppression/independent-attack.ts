import highsModule, { type LegacyHighs } from 'highs';
import type { RandomTable, Row } from './random-table.ts';

// Its types leave out that the module is a function, which its README says and which it is.
const loadHighs = highsModule as unknown as () => Promise<LegacyHighs>;
const highs = await loadHighs();

/** How far apart sums of inner cells can be in two tables that fit; `enough` when it is more. */
export interface Attacker {
  widthOf(kind: 'x' | 'rest', cells: readonly number[], enough: number): number;
}

/**
 * An attacker who shares nothing with our own: the unknowns are the inner cells, of which every
 * published row is a sum, in whole numbers, and another solver looks for them. x and the rest of the
 * base add up independently of each other, so each is looked for by itself.
 */
export function createAttacker(
  table: RandomTable,
  isShown: (row: Row) => boolean,
  own: { readonly x: readonly number[] | null; readonly rest: readonly number[] | null },
): Attacker {
  const truth = {
    x: table.inner.map(({ x }) => x),
    rest: table.inner.map(({ x, n }) => n - x),
  };
  const rows = table.rows.filter((row) => row.isInFile && isShown(row)).map(({ inner }) => inner);
  const known = {
    x: own.x === null ? rows : [...rows, own.x],
    rest: own.rest === null ? rows : [...rows, own.rest],
  };
  const found: Record<'x' | 'rest', (readonly number[])[]> = { x: [truth.x], rest: [truth.rest] };
  return {
    widthOf(kind, cells, enough) {
      const sums = (): readonly number[] => found[kind].map((values) => sumOf(cells, values));
      const width = (): number => Math.max(...sums()) - Math.min(...sums());
      if (width() >= enough) return enough;
      const constraints = known[kind].map(
        (inner) => `${expression(inner)} = ${sumOf(inner, truth[kind])}`,
      );
      found[kind].push(solve('Minimize', cells, constraints, table.inner.length));
      const ceiling = `${expression(cells)} <= ${Math.min(...sums()) + enough}`;
      found[kind].push(solve('Maximize', cells, [...constraints, ceiling], table.inner.length));
      return Math.min(width(), enough);
    },
  };
}

function solve(
  direction: 'Minimize' | 'Maximize',
  cells: readonly number[],
  constraints: readonly string[],
  size: number,
): readonly number[] {
  const names = Array.from({ length: size }, (_, cell) => `c${cell}`);
  const found = solveFor(direction, expression(cells), constraints, names);
  if (found === 'unbounded') throw new Error('the attacker is unbounded');
  return found;
}

/** Whole numbers from 0 that keep the constraints, with the least or greatest goal. */
export function solveFor(
  direction: 'Minimize' | 'Maximize',
  goal: string,
  constraints: readonly string[],
  names: readonly string[],
): readonly number[] | 'unbounded' {
  const program = [
    direction,
    ` goal: ${goal}`,
    'Subject To',
    ...constraints.map((text, index) => ` r${index}: ${text}`),
    // A column that stands in no row is unknown to the solver.
    ` all: ${names.join(' + ')} >= 0`,
    'General',
    ` ${names.join(' ')}`,
    'End',
  ];
  const solution = highs.solve(program.join('\n'));
  if (solution.Status === 'Unbounded' || solution.Status === 'Primal infeasible or unbounded') {
    return 'unbounded';
  }
  if (solution.Status !== 'Optimal') throw new Error(`the attacker is ${solution.Status}`);
  return names.map((name) => Math.round(primalOf(solution.Columns[name])));
}

function primalOf(column: object | undefined): number {
  if (column === undefined || !('Primal' in column)) return 0;
  return Number(column.Primal);
}

function expression(cells: readonly number[]): string {
  return cells.map((cell) => `c${cell}`).join(' + ');
}

function sumOf(cells: readonly number[], values: readonly number[]): number {
  return cells.reduce((sum, cell) => sum + (values[cell] ?? 0), 0);
}
