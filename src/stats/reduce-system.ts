import type { LinearRow, LinearSystem, Terms } from './linear-program.ts';

/** A system with fewer rows and variables that says the same. */
export interface ReducedSystem {
  readonly system: LinearSystem;
  /** A sum of the full system's variables in those of the reduced one, and what is left over. */
  express(terms: Terms): { readonly terms: Terms; readonly constant: number };
  /** The values of the full system's variables. */
  recover(values: readonly number[]): readonly number[];
}

/** A variable as constant + Σ coefficient · other, all of them at least 0. */
interface Definition {
  readonly constant: number;
  readonly terms: ReadonlyMap<number, number>;
}

/**
 * Takes out the variables that a row defines as a sum of others: a hidden total of hidden parts, a
 * base of those counted and the rest (a slack variable). They cannot fall below 0 by themselves, so
 * neither row nor limit is needed, and the simplex method has far less to do.
 */
export function reduceSystem(system: LinearSystem): ReducedSystem {
  const low = [...system.low];
  const high = [...system.high];
  const defined = new Map<number, Definition>();
  let rows = system.rows.map(mapRow);
  for (let next = findDefinition(rows, low, high); next !== null; ) {
    const { variable, row, isEqual } = next;
    const definition = defineBy(row, variable);
    if (!isEqual) {
      low.push(0);
      high.push(Infinity);
      definition.terms.set(low.length - 1, 1);
    }
    rows = rows.filter((other) => other !== row);
    for (const other of rows) substitute(other, variable, definition);
    for (const [known, before] of defined) {
      const times = before.terms.get(variable);
      if (times !== undefined) defined.set(known, replaceIn(before, variable, times, definition));
    }
    defined.set(variable, definition);
    next = findDefinition(rows, low, high, defined);
  }
  const kept = low.map((_, variable) => variable).filter((variable) => !defined.has(variable));
  const index = new Map(kept.map((variable, position) => [variable, position]));
  const positioned = (terms: ReadonlyMap<number, number>): Terms =>
    [...terms].map(([variable, times]) => [index.get(variable) ?? 0, times] as const);

  return {
    system: {
      low: kept.map((variable) => low[variable] ?? 0),
      high: kept.map((variable) => high[variable] ?? Infinity),
      rows: rows.map(({ terms, min, max }) => ({ terms: positioned(terms), min, max })),
    },
    express(terms) {
      const sum = mapRow({ terms, min: 0, max: 0 });
      for (const [variable] of terms) {
        const definition = defined.get(variable);
        if (definition !== undefined) substitute(sum, variable, definition);
      }
      return { terms: positioned(sum.terms), constant: -sum.min };
    },
    recover(values) {
      return system.low.map((_, variable) => {
        const definition = defined.get(variable);
        if (definition === undefined) return values[index.get(variable) ?? 0] ?? 0;
        let value = definition.constant;
        for (const [other, times] of definition.terms) {
          value += times * (values[index.get(other) ?? 0] ?? 0);
        }
        return value;
      });
    },
  };
}

interface MappedRow {
  readonly terms: Map<number, number>;
  min: number;
  max: number;
}

function mapRow({ terms, min, max }: LinearRow): MappedRow {
  const mapped = new Map<number, number>();
  for (const [variable, times] of terms) add(mapped, variable, times);
  return { terms: mapped, min, max };
}

interface Found {
  readonly variable: number;
  readonly row: MappedRow;
  readonly isEqual: boolean;
}

/** A row that gives one of its variables as a sum of the others: equal to it, or at least it. */
function findDefinition(
  rows: readonly MappedRow[],
  low: readonly number[],
  high: readonly number[],
  defined: ReadonlyMap<number, Definition> = new Map(),
): Found | null {
  for (const row of rows) {
    for (const sign of [1, -1] as const) {
      const found = definedBy(row, sign);
      if (found === null || defined.has(found.variable)) continue;
      if (low[found.variable] === 0 && high[found.variable] === Infinity) return found;
    }
  }
  return null;
}

/** sign · row ≥ least: the one variable that stands with +1 is least + the others + a slack. */
function definedBy(row: MappedRow, sign: 1 | -1): Found | null {
  const least = sign === 1 ? row.min : -row.max;
  const most = sign === 1 ? row.max : -row.min;
  if (least < 0 || (most !== Infinity && most !== least)) return null;
  const [found, ...more] = [...row.terms].filter(([, times]) => times * sign > 0);
  if (found === undefined || more.length > 0 || found[1] * sign !== 1) return null;
  return { variable: found[0], row, isEqual: most === least };
}

function defineBy(
  row: MappedRow,
  variable: number,
): { constant: number; terms: Map<number, number> } {
  const sign = row.terms.get(variable) ?? 1;
  const terms = new Map<number, number>();
  for (const [other, times] of row.terms) {
    if (other !== variable) terms.set(other, -times * sign);
  }
  return { constant: sign === 1 ? row.min : -row.max, terms };
}

function substitute(row: MappedRow, variable: number, definition: Definition): void {
  const times = row.terms.get(variable);
  if (times === undefined) return;
  row.terms.delete(variable);
  for (const [other, coefficient] of definition.terms) add(row.terms, other, times * coefficient);
  row.min -= times * definition.constant;
  row.max -= times * definition.constant;
}

function replaceIn(
  before: Definition,
  variable: number,
  times: number,
  { constant, terms }: Definition,
): Definition {
  const replaced = new Map(before.terms);
  replaced.delete(variable);
  for (const [other, coefficient] of terms) add(replaced, other, times * coefficient);
  return { constant: before.constant + times * constant, terms: replaced };
}

function add(terms: Map<number, number>, variable: number, times: number): void {
  const sum = (terms.get(variable) ?? 0) + times;
  if (sum === 0) terms.delete(variable);
  else terms.set(variable, sum);
}
