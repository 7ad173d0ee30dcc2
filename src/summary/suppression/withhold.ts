import type { Indicator } from '../../model/indicator.ts';
import { type Cell, withholdTooFew } from '../cell.ts';
import { type DisclosurePolicy, suppress, suppressSmall } from '../disclosure.ts';
import { chooseSuppressions, type Withheld } from './choose-suppressions.ts';
import { type Bounds, countsForChoice, countsOf, QUANTITIES, type Quantity } from './counts.ts';
import type { FileCells } from './file-cells.ts';
import { createPublishedTable, type TableCell } from './published-table.ts';
import type { AttackContext } from './puzzle.ts';
import { roundCell, toldByRounding } from './round-counts.ts';

export interface WithholdContext {
  readonly sheet: Indicator;
  readonly policy: DisclosurePolicy;
  /** The area that an area belongs to, as areas.yaml declares it. */
  readonly partOf: ReadonlyMap<string, string>;
}

/** What is decided for one file of observations. */
export interface Withholding {
  /** The cell as it may be shown. */
  show(series: string, cell: Cell): Cell;
  isWithheld(series: string, period: string): boolean;
  /** Every withheld cell with its reason: for the data officer only. */
  readonly withheld: ReadonlyMap<TableCell, Withheld>;
  /** The rest of what the attacker was given. */
  readonly context: AttackContext;
}

/**
 * Decides what of a file is withheld: once for all of its cells, of every period, so that whatever
 * is published of it, now or of an earlier day, hides the same.
 */
export function decideWithholding(file: FileCells, context: WithholdContext): Withholding {
  const { sheet, policy, partOf } = context;
  const table = createPublishedTable(file, sheet, {
    partOf,
    countsOf: (cell) => countsForChoice(cell, sheet, policy),
  });
  const primary = new Map<TableCell, Withheld>();
  for (const [id, { cells }] of file.series) {
    for (const cell of cells.values()) {
      if (suppressSmall(cell, sheet, policy) === cell) continue;
      const found = table.find(id, cell.period.key);
      const reason = cell.state === 'suppressed' ? 'in-file' : 'small-count';
      if (found !== undefined) primary.set(found, { role: 'primary', reason });
    }
  }
  const base = {
    table,
    policy,
    quantities: primary.size > 0 || table.hasSumsOfPeople ? countedIn(file, sheet) : [],
    told: policy.rounding === null ? asItIs : toldByRounding,
    isPrimary: (cell: TableCell) => primary.has(cell),
  };
  const withheld = chooseSuppressions(primary, base);
  const isWithheld = (series: string, period: string): boolean => {
    const cell = withheld.size === 0 ? undefined : table.find(series, period);
    return cell !== undefined && withheld.has(cell);
  };
  return {
    isWithheld,
    show(series, cell) {
      if (isWithheld(series, cell.period.key)) return suppress(cell);
      const reliable = withholdTooFew(cell, sheet.measure);
      return policy.rounding === null ? reliable : roundCell(reliable, sheet);
    },
    withheld,
    context: { ...base, isHidden: (cell) => withheld.has(cell) },
  };
}

/** The counts that some cell of the file tells. */
function countedIn(file: FileCells, sheet: Indicator): readonly Quantity[] {
  const found = new Set<Quantity>();
  for (const { cells } of file.series.values()) {
    for (const cell of cells.values()) {
      const counts = countsOf(cell, sheet);
      for (const quantity of QUANTITIES) if (counts[quantity] !== null) found.add(quantity);
      if (found.size === QUANTITIES.length) return QUANTITIES;
    }
  }
  return QUANTITIES.filter((quantity) => found.has(quantity));
}

function asItIs(bounds: Bounds): Bounds {
  return bounds;
}
