import type { Indicator } from '../../model/indicator.ts';
import type { Observations } from '../../model/observations.ts';
import type { Cell } from '../cell.ts';
import { type DisclosurePolicy, suppressSmall } from '../disclosure.ts';
import { chooseSuppressions, type Withheld } from './choose-suppressions.ts';
import { countsForChoice, countsOf, QUANTITIES, type Quantity } from './counts.ts';
import { type ToldBefore, withholdFromDifferencing } from './differencing.ts';
import { decideReleases, type EarlierFile } from './earlier-file.ts';
import type { FileCells } from './file-cells.ts';
import { createPublishedTable, type TableCell } from './published-table.ts';
import type { AttackContext } from './puzzle.ts';
import { type ReleaseFile, shownIn } from './release-file.ts';
import { createTelling } from './telling.ts';

export interface WithholdContext {
  readonly sheet: Indicator;
  readonly policy: DisclosurePolicy;
  /** The area that an area belongs to, as areas.yaml declares it. */
  readonly partOf: ReadonlyMap<string, string>;
  /** The rows themselves, by which codes that have been renamed are known. */
  readonly data?: Observations | undefined;
  /** The same file in releases that were published before, oldest first. */
  readonly earlier?: readonly EarlierFile[];
}

/** What is decided for one file of observations. */
export interface Withholding {
  /** The cell as it may be shown. */
  show(series: string, cell: Cell): Cell;
  isWithheld(series: string, period: string): boolean;
  /** Every withheld cell with its reason: for the data officer only. */
  readonly withheld: ReadonlyMap<TableCell, Withheld>;
  /** What earlier releases tell of it, whatever is withheld now: for the data officer only. */
  readonly toldBefore: readonly ToldBefore[];
  /** The file in the releases before this one, oldest first. */
  readonly releases: readonly ReleaseFile[];
  /** The rest of what the attacker was given. */
  readonly context: AttackContext;
}

/**
 * Decides what of a file is withheld: once for all of its cells, of every period, so that whatever
 * is published of it, now or of an earlier day, hides the same; and so that nobody who kept what was
 * published before can tell more from both.
 */
export function decideWithholding(file: FileCells, context: WithholdContext): Withholding {
  const { data, earlier = [] } = context;
  const releases = decideReleases(earlier, data, decide);
  const decided = decide(file, context, releases);
  return {
    isWithheld: decided.isWithheld,
    show: (series, cell) => shownIn(decided, series, cell),
    withheld: decided.withheld,
    toldBefore: decided.toldBefore,
    releases,
    context: decided.context,
  };
}

/** A file as it is decided, and whether today's cells are withheld. */
export interface DecidedFile
  extends Omit<ReleaseFile, 'reports' | 'asOf' | 'nameNow' | 'nameThen'> {
  readonly withheld: ReadonlyMap<TableCell, Withheld>;
  readonly toldBefore: readonly ToldBefore[];
  readonly context: AttackContext;
}

function decide(
  file: FileCells,
  { sheet, policy, partOf }: WithholdContext,
  releases: readonly ReleaseFile[],
): DecidedFile {
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
  const telling = createTelling(sheet, policy);
  const isPrimary = (cell: TableCell): boolean => primary.has(cell);
  const base = {
    table,
    policy,
    quantities: primary.size > 0 || table.hasSumsOfPeople ? countedIn(file, sheet) : [],
    told: (cell: TableCell, quantity: Quantity) => telling(cell.cell, cell.counts, quantity),
    isPrimary,
    widthToKeep: () => policy.threshold,
  };
  const alone = chooseSuppressions(primary, base);
  const isIn = (cells: ReadonlyMap<TableCell, unknown>, own: PublishedFind) => {
    return (series: string, period: string): boolean => {
      const cell = cells.size === 0 ? undefined : own.find(series, period);
      return cell !== undefined && cells.has(cell);
    };
  };
  const decided = {
    file,
    table,
    telling,
    countsOf: (cell: Cell) => countsOf(cell, sheet),
    rounding: policy.rounding,
    threshold: policy.threshold,
    isPrimary,
    isWithheld: isIn(alone, table),
    hidden: [...alone.keys()],
  };
  const joined =
    releases.length === 0
      ? null
      : withholdFromDifferencing(
          { ...decided, reports: [], asOf: '', nameNow: asIs, nameThen: asIs },
          releases,
          { alone, policy, quantities: countedInAll(file, sheet, releases) },
        );
  if (joined !== null) {
    const { withheld, toldBefore, context } = joined;
    const hidden = [...withheld.keys()].flatMap((cell) => joined.table.ownOf(cell) ?? []);
    const isWithheld = isIn(withheld, joined.table);
    return { ...decided, isWithheld, hidden, withheld, toldBefore, context };
  }
  const context: AttackContext = {
    ...base,
    isHidden: (cell) => alone.has(cell),
    canHide: () => false,
    told: (cell, quantity) => (alone.has(cell) ? null : base.told(cell, quantity)),
  };
  return { ...decided, withheld: alone, toldBefore: [], context };
}

type PublishedFind = Pick<ReturnType<typeof createPublishedTable>, 'find'>;

function asIs<T>(one: T): T {
  return one;
}

function countedInAll(
  file: FileCells,
  sheet: Indicator,
  releases: readonly ReleaseFile[],
): readonly Quantity[] {
  const found = new Set(countedIn(file, sheet));
  for (const { file: then, table } of releases) {
    for (const quantity of countedIn(then, table.sheet)) found.add(quantity);
  }
  return QUANTITIES.filter((quantity) => found.has(quantity));
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
