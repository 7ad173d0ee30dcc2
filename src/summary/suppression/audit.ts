import type { Indicator } from '../../model/indicator.ts';
import type { FaultyRows } from '../../model/release.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { UnauditedReason, Withheld } from './choose-suppressions.ts';
import type { Quantity } from './counts.ts';
import type { ToldBefore } from './differencing.ts';
import { outsidersRanges } from './exposure.ts';
import { compareTableCells, type FileCells } from './file-cells.ts';
import { mergeCodes } from './merge-codes.ts';
import type { SumKind, TableCell } from './published-table.ts';
import { buildPuzzle, type Target } from './puzzle.ts';
import { decideProgramme } from './told-files.ts';
import { decideWithholding, type WithholdContext, type Withholding } from './withhold.ts';

/**
 * Why each cell is withheld: for the data officer, never to be published. What is published does not
 * tell which cells were small, and this does.
 */
export interface IndicatorAudit {
  readonly experiment: string;
  readonly indicator: string;
  readonly threshold: number;
  readonly sensitive: boolean;
  readonly rounding: 5 | null;
  readonly cells: readonly AuditedCell[];
  /** What reports that were published before tell of it: it cannot be withheld any more. */
  readonly toldBefore: readonly ToldCell[];
  readonly merging: readonly MergeAdvice[];
}

export interface CellPlace {
  readonly period: string;
  /** Empty for the rows without an area; dimension and code are empty for totals. */
  readonly area: string;
  readonly dimension: string;
  readonly code: string;
}

export interface AuditedCell extends CellPlace {
  readonly role: Withheld['role'];
  /** Null for a secondary cell. */
  readonly reason: 'small-count' | 'in-file' | UnauditedReason | null;
  /** What a secondary cell protects; null when that is what the parts leave of a whole. */
  readonly protects: CellPlace | null;
  /** The kind of sum that it shares with what it protects; null when it is not secondary. */
  readonly sum: SumKind | null;
  /** What a reader can say of its counts; empty where it could not be found out. */
  readonly ranges: readonly {
    readonly quantity: Quantity | 'others';
    readonly low: number;
    readonly high: number | null;
  }[];
}

/** A figure that earlier reports tell by themselves, or that they tell together with another of them. */
export interface ToldCell extends CellPlace {
  readonly how: ToldBefore['how'];
  /** Names of the reports that showed the figure; empty where it follows from several. */
  readonly reports: readonly string[];
}

/** Two groups that would be better published as one. */
export interface MergeAdvice {
  readonly dimension: string;
  readonly codes: readonly [string, string];
  readonly hiddenNow: number;
  readonly hiddenThen: number;
}

/** More groups than this are not tried in pairs. */
const MOST_CODES = 12;

/** Every indicator of which something is withheld or was told too much, by experiment and in the plan's order. */
export function auditProgramme(
  workspace: Workspace,
  options: { readonly asOf: string; readonly faultyRows?: FaultyRows },
): readonly IndicatorAudit[] {
  const audits: IndicatorAudit[] = [];
  for (const { node, indicator, context, cells, withholding } of decideProgramme(
    workspace,
    options,
  )) {
    if (withholding.withheld.size + withholding.toldBefore.length === 0) continue;
    const { threshold, sensitive, rounding } = context.policy;
    audits.push({
      experiment: node.id,
      indicator,
      threshold,
      sensitive,
      rounding,
      cells: auditCells(withholding),
      toldBefore: withholding.toldBefore.map(({ cell, how, reports }) => {
        return { ...placeOf(cell), how, reports };
      }),
      merging: adviseMerging(cells, context.sheet, context, withholding),
    });
  }
  return audits;
}

function auditCells({ withheld, context }: Withholding): readonly AuditedCell[] {
  const ranges = new Map<TableCell, AuditedCell['ranges']>();
  return [...withheld]
    .sort(([a], [b]) => compareTableCells(a, b))
    .map(([cell, why]) => {
      if (!ranges.has(cell)) {
        for (const [other, found] of rangesAround(cell, context)) ranges.set(other, found);
      }
      return {
        ...placeOf(cell),
        role: why.role,
        reason: why.role === 'secondary' ? null : why.reason,
        protects: why.role === 'secondary' && why.protects !== null ? placeOf(why.protects) : null,
        sum: why.role === 'secondary' ? why.sum.kind : null,
        ranges: ranges.get(cell) ?? [],
      };
    });
}

/** The ranges of all cells that hang together with a hidden one. */
function rangesAround(
  start: TableCell,
  context: Withholding['context'],
): ReadonlyMap<TableCell, AuditedCell['ranges']> {
  const puzzle = buildPuzzle(start, context);
  if (puzzle === null) return new Map();
  const found = outsidersRanges(puzzle);
  const isSaid = ({ quantity }: Target): boolean => quantity !== 'rest';
  return new Map(
    puzzle.cells.map((cell) => {
      const targets = puzzle.targets.filter((target) => target.cell === cell && isSaid(target));
      const ranges = targets.flatMap((target) => {
        const range = found.get(target) ?? null;
        if (range === null || target.quantity === 'rest') return [];
        return [{ quantity: target.quantity, ...range }];
      });
      return [cell, ranges];
    }),
  );
}

/** For each dimension with hidden levels the two whose merging would leave the fewest cells hidden. */
function adviseMerging(
  file: FileCells,
  sheet: Indicator,
  context: WithholdContext,
  { withheld }: Withholding,
): readonly MergeAdvice[] {
  const advice: MergeAdvice[] = [];
  for (const { id, codes } of sheet.disaggregations ?? []) {
    if (codes.length < 3 || codes.length > MOST_CODES) continue;
    if (![...withheld.keys()].some(({ dimension }) => dimension === id)) continue;
    let best: MergeAdvice | null = null;
    for (const [index, { code: first }] of codes.entries()) {
      for (const { code: second } of codes.slice(index + 1)) {
        const merged = decideWithholding(mergeCodes(file, id, [first, second]), context);
        const hiddenThen = merged.withheld.size;
        if (hiddenThen >= (best?.hiddenThen ?? withheld.size)) continue;
        best = { dimension: id, codes: [first, second], hiddenNow: withheld.size, hiddenThen };
      }
    }
    if (best !== null) advice.push(best);
  }
  return advice;
}

function placeOf({ area, dimension, code, cell }: TableCell): CellPlace {
  return { period: cell.period.key, area, dimension, code };
}
