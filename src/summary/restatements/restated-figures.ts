import { compareSeries } from '../../history/compare-series.ts';
import { type Explanation, explainRestatement } from '../../history/explain-restatement.ts';
import type { Renaming } from '../../history/renamed-codes.ts';
import type { CellKey } from '../../history/series-cells.ts';
import type { FaultyRows } from '../../model/release.ts';
import type { ExperimentNode, Workspace } from '../../model/workspace.ts';
import type { Cell } from '../cell.ts';
import { buildSeriesContext } from '../series-context.ts';
import { seriesId } from '../suppression/file-cells.ts';
import { readFileCells } from '../suppression/read-file-cells.ts';
import { decideWithholding } from '../suppression/withhold.ts';

/** After every period: what is withheld does not depend on the day. */
const THE_END = '9999-12-31';

/** A published figure that another has taken the place of, or that is gone. */
export interface RestatedFigure {
  readonly indicator: string;
  readonly period: string;
  /** `''` is the experiment's own area. */
  readonly area: string;
  /** The disaggregation and code of a group; empty at the total. */
  readonly dimension: string;
  readonly code: string;
  readonly change: 'revised' | 'removed';
  /** In the sheet's unit; null where there is none or it may not be shown. */
  readonly before: number | null;
  readonly after: number | null;
  /** True where one of the two is withheld: then neither is shown, for one may tell the other. */
  readonly withheld: boolean;
  /** Null where nobody has told why. */
  readonly explanation: Explanation | null;
}

/** What has become of an indicator's data file between two states of a programme. */
export interface IndicatorRestatements {
  readonly indicator: string;
  /** How many figures are new. */
  readonly appended: number;
  readonly restated: readonly RestatedFigure[];
  readonly renamings: readonly Renaming[];
}

/** An experiment in a state of its programme. */
export interface ExperimentState {
  readonly workspace: Workspace;
  readonly node: ExperimentNode;
  readonly faultyRows?: FaultyRows;
}

/**
 * What has become of an experiment's figures. Rows that are split by two disaggregations at once are
 * published nowhere; of them it is only told that they changed, without a figure.
 */
export function compareFigures(
  before: ExperimentState,
  after: ExperimentState,
): readonly IndicatorRestatements[] {
  const ids = new Set([...before.node.observations.keys(), ...after.node.observations.keys()]);
  return [...ids].sort().flatMap((indicator) => {
    const changes = compareSeries(
      before.node.observations.get(indicator),
      after.node.observations.get(indicator),
    );
    const { appended, revised, removed, renamings } = changes;
    if (appended.length + revised.length + removed.length + renamings.length === 0) return [];
    const then = publishedFigures(before, indicator);
    const now = publishedFigures(after, indicator);
    const amendments = after.node.amendments?.value;
    const restated = [...revised, ...removed].map((cell): RestatedFigure => {
      const shownThen = then(cell.before.formerly ?? cell.before);
      const shownNow = cell.after === null ? null : now(cell.after);
      const isGone = (cell.after?.figures.size ?? 0) === 0;
      const withheld = isHidden(shownThen) || isHiddenNow(shownNow, isGone);
      const { calendar } = after.workspace;
      return {
        indicator,
        period: cell.before.period.key,
        ...placeOf(cell.before),
        change: isGone ? 'removed' : 'revised',
        before: withheld ? null : (shownThen?.value ?? null),
        after: withheld || isGone ? null : (shownNow?.value ?? null),
        withheld,
        explanation: explainRestatement(cell, indicator, amendments, calendar),
      };
    });
    return [{ indicator, appended: appended.length, restated, renamings }];
  });
}

function placeOf({ area, groups }: CellKey): {
  readonly area: string;
  readonly dimension: string;
  readonly code: string;
} {
  const [[dimension, code] = ['', ''], ...others] = Object.entries(groups).sort();
  if (others.length === 0) return { area, dimension, code };
  const split = Object.entries(groups).sort();
  return {
    area,
    dimension: split.map(([id]) => id).join(' × '),
    code: split.map(([, value]) => value).join(' × '),
  };
}

/** A row that was blanked to hide its figure hides what stood there, too. */
function isHiddenNow(cell: Cell | null, isGone: boolean): boolean {
  return isGone ? isSuppressed(cell) : isHidden(cell);
}

function isHidden(cell: Cell | null): boolean {
  return cell === null || isSuppressed(cell);
}

function isSuppressed(cell: Cell | null): boolean {
  return cell?.state === 'suppressed' || cell?.state === 'too-few';
}

/** A row as it was or is published; null for one that is published nowhere. */
function publishedFigures(
  { workspace, node, faultyRows }: ExperimentState,
  indicator: string,
): (cell: CellKey) => Cell | null {
  const experiment = node.experiment?.value;
  const sheet = workspace.sheet(node.id, indicator)?.value;
  if (experiment === undefined || sheet === undefined) return () => null;
  const known = faultyRows === undefined ? {} : { faultyRows };
  const horizon = { asOf: THE_END, upTo: null, releasedOnly: false, ...known };
  const context = buildSeriesContext(workspace, node, experiment, { indicator, sheet, horizon });
  const file = readFileCells(node.observations.get(indicator), context);
  const withholding = decideWithholding(file, context);
  return ({ period, area, groups }) => {
    const split = Object.entries(groups);
    if (split.length > 1) return null;
    const [[dimension, code] = ['', '']] = split;
    const id = seriesId(area, dimension, code);
    const found = file.series.get(id)?.cells.get(period.key);
    return found === undefined ? null : withholding.show(id, found);
  };
}
