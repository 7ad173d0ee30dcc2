import {
  type Direction,
  type LinearSystem,
  optimize,
  sumOf,
  type Terms,
} from './linear-program.ts';
import { reduceSystem } from './reduce-system.ts';

/** What whoever knows a system can say of a sum of its variables; `high` is null when unlimited. */
export interface FeasibleRange {
  readonly low: number;
  readonly high: number | null;
}

/** Asks how far sums of a system's unknown counts are still free. */
export interface RangeFinder {
  /**
   * How far apart the sum is in tables that fit the system: at least `enough` as soon as two such
   * tables were found, else the most that could be found.
   */
  widthOf(terms: Terms, enough: number): number;
  /** The least and the greatest sum; null when no table that fits was found. */
  rangeOf(terms: Terms): FeasibleRange | null;
  /** Every table found so far that was not proposed. */
  readonly found: readonly (readonly number[])[];
}

/** What binary arithmetic may add to a sum of whole numbers that the solver found. */
const SLACK = 1e-6;

/**
 * The feasible range of sums of counts under linear constraints: the attack that audited suppression
 * must withstand (Fischetti & Salazar 2001; Hundepool et al., *Statistical Disclosure Control*, 2012,
 * ch. 4.4).
 *
 * The solver only proposes. Each of its answers is rounded to whole numbers (where `whole` says that
 * the counts are whole) and checked against every row and limit, so a width that is affirmed rests on
 * two tables that fit exactly; what could not be shown is denied. `proposed` are tables that may fit.
 */
export function createRangeFinder(
  system: LinearSystem,
  whole: boolean,
  proposed: Iterable<readonly number[]> = [],
): RangeFinder {
  // A table found for one question often answers the next.
  const given = [...proposed].filter((table) => fits(table, system, whole));
  const found: (readonly number[])[] = [];

  const reduced = reduceSystem(system);

  /** The whole table of a solver's answer; null where it does not fit or rounding has moved the sum. */
  const check = (terms: Terms, answer: readonly number[]): readonly number[] | null => {
    const rounded = whole ? answer.map(Math.round) : answer;
    if (Math.abs(sumOf(terms, rounded) - sumOf(terms, answer)) > SLACK) return null;
    const table = reduced.recover(rounded);
    return fits(table, system, whole) ? table : null;
  };

  /** `least` and `most` are limits of the sum, which keep the program bounded. */
  const find = (
    asked: Terms,
    direction: Direction,
    { least = -Infinity, most = Infinity }: { least?: number; most?: number } = {},
  ): readonly number[] | 'unbounded' | 'not-found' => {
    const { terms, constant } = reduced.express(asked);
    const isLimited = least > -Infinity || most < Infinity;
    const limits = isLimited ? [{ terms, min: least - constant, max: most - constant }] : [];
    const within = { ...reduced.system, rows: [...reduced.system.rows, ...limits] };
    for (const inWholes of whole ? [false, true] : [false]) {
      const answer = optimize(within, terms, direction, inWholes);
      if (answer === 'unbounded') return answer;
      const table = answer === 'not-found' ? null : check(terms, answer);
      if (table === null) continue;
      found.push(table);
      return table;
    }
    return 'not-found';
  };

  const spread = (terms: Terms): number => {
    let low = Infinity;
    let high = -Infinity;
    for (const tables of [given, found]) {
      for (const table of tables) {
        const sum = sumOf(terms, table);
        low = Math.min(low, sum);
        high = Math.max(high, sum);
      }
    }
    return high - low;
  };

  return {
    found,
    widthOf(terms, enough) {
      if (spread(terms) >= enough) return enough;
      const least = find(terms, 'minimize');
      if (least === 'unbounded') {
        // A difference of two counts. From any table that fits, as far down as is asked.
        const some = given[0] ?? found[0] ?? find([], 'minimize');
        if (typeof some === 'string') return 0;
        find(terms, 'minimize', { least: sumOf(terms, some) - enough });
        return spread(terms);
      }
      if (least === 'not-found') return 0;
      find(terms, 'maximize', { most: sumOf(terms, least) + enough });
      return spread(terms);
    },
    rangeOf(terms) {
      const least = find(terms, 'minimize');
      if (typeof least === 'string') return null;
      const greatest = find(terms, 'maximize');
      if (greatest === 'not-found') return null;
      const high = greatest === 'unbounded' ? null : sumOf(terms, greatest);
      return { low: sumOf(terms, least), high };
    },
  };
}

/** True when the table keeps every limit and every row. */
function fits(
  table: readonly number[],
  { low, high, rows }: LinearSystem,
  whole: boolean,
): boolean {
  // Sums of whole numbers are exact; others carry the error of their arithmetic.
  const slack = whole ? 0 : SLACK;
  for (const [index, value] of table.entries()) {
    if (value < (low[index] ?? 0) - slack || value > (high[index] ?? Infinity) + slack)
      return false;
  }
  return rows.every(({ terms, min, max }) => {
    const sum = sumOf(terms, table);
    const error = slack * Math.max(1, Math.abs(sum));
    return sum >= min - error && sum <= max + error;
  });
}
