import { type Coefficients, type Constraint, solve } from 'yalps';

/** min ≤ Σ coefficient · variable ≤ max, the variables named by their index. */
export interface LinearRow {
  readonly terms: Terms;
  readonly min: number;
  readonly max: number;
}

export type Terms = readonly (readonly [variable: number, coefficient: number])[];

/** Variables with limits (`low` finite, `high` maybe infinite), tied to each other by rows. */
export interface LinearSystem {
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly rows: readonly LinearRow[];
}

export type Direction = 'minimize' | 'maximize';

/** Branches that an integer program may take before it is given up. */
const MOST_BRANCHES = 400;

/**
 * The values at which the objective is least or greatest, by the simplex method; with `whole`, among
 * whole numbers by branch and cut. `not-found` where there is no such point and where the search was given
 * up. No clock is asked, so the same system gives the same answer.
 */
export function optimize(
  system: LinearSystem,
  objective: Terms,
  direction: Direction,
  whole: boolean,
): readonly number[] | 'unbounded' | 'not-found' {
  // The solver's variables begin at 0, so each is counted from its lower limit.
  const columns = system.low.map((): [string, number][] => []);
  const constraints: [string, Constraint][] = [];
  for (const [index, row] of system.rows.entries()) {
    const shift = sumOf(row.terms, system.low);
    const key = `row ${index}`;
    constraints.push([key, limitsOf(row.min - shift, row.max - shift)]);
    for (const [variable, coefficient] of row.terms) columns[variable]?.push([key, coefficient]);
  }
  for (const [variable, high] of system.high.entries()) {
    if (high === Infinity) continue;
    const key = `limit ${variable}`;
    constraints.push([key, { max: high - (system.low[variable] ?? 0) }]);
    columns[variable]?.push([key, 1]);
  }
  for (const [variable, coefficient] of objective) columns[variable]?.push(['goal', coefficient]);
  const variables = columns.map((column, index): [number, Coefficients] => [index, column]);
  const solution = solve(
    { direction, objective: 'goal', constraints, variables, integers: whole },
    { includeZeroVariables: true, tolerance: 0, timeout: Infinity, maxIterations: MOST_BRANCHES },
  );
  if (solution.status === 'unbounded') return 'unbounded';
  if (solution.status !== 'optimal') return 'not-found';
  const values = [...system.low];
  for (const [variable, value] of solution.variables) {
    values[variable] = (system.low[variable] ?? 0) + value;
  }
  return values;
}

/** Σ coefficient · value. */
export function sumOf(terms: Terms, values: readonly number[]): number {
  let sum = 0;
  for (const [variable, coefficient] of terms) sum += coefficient * (values[variable] ?? 0);
  return sum;
}

function limitsOf(min: number, max: number): Constraint {
  if (min === max) return { equal: min };
  return {
    ...(min === -Infinity ? {} : { min }),
    ...(max === Infinity ? {} : { max }),
  };
}
