import { haveSameFigures, keyText, type SeriesCell } from './series-cells.ts';

/** A code or a whole disaggregation that is called something else; its figures are the same. */
export interface Renaming {
  /** `area`, or a disaggregation's id as it is now. */
  readonly dimension: string;
  /** Null where the disaggregation itself is renamed. */
  readonly code: { readonly from: string; readonly to: string } | null;
  /** The disaggregation's former id, where it is renamed. */
  readonly formerDimension: string | null;
}

/**
 * The renamings that turn cells that are gone into cells that are new: every gone cell of a code has a
 * new one of the other code, and all tell the same figures. So `naiset` for `women` is one change of a
 * name and not a hundred values removed and a hundred added.
 */
export function findRenamings(
  gone: ReadonlyMap<string, SeriesCell>,
  added: ReadonlyMap<string, SeriesCell>,
): readonly Renaming[] {
  const wholes = renamedDimensions(gone, added);
  const found = [...wholes];
  let rest = without(renamedCells(gone, wholes), added);
  for (const dimension of dimensionsOf(rest)) {
    for (const from of codesOf(dimension, rest)) {
      const to = codesOf(dimension, added).find((code) => {
        return isRenamed(dimension, from, code, rest, added);
      });
      if (to === undefined) continue;
      const renaming: Renaming = { dimension, code: { from, to }, formerDimension: null };
      found.push(renaming);
      rest = without(renamedCells(rest, [renaming]), added);
    }
  }
  return found;
}

function without(
  cells: ReadonlyMap<string, SeriesCell>,
  others: ReadonlyMap<string, SeriesCell>,
): ReadonlyMap<string, SeriesCell> {
  return new Map([...cells].filter(([key]) => !others.has(key)));
}

/** The cells under the keys that renamings give them. */
export function renamedCells(
  cells: ReadonlyMap<string, SeriesCell>,
  renamings: readonly Renaming[],
): ReadonlyMap<string, SeriesCell> {
  if (renamings.length === 0) return cells;
  const renamed = new Map<string, SeriesCell>();
  for (const cell of cells.values()) {
    const moved = renamings.reduce(renamedCell, cell);
    const formerly = cell.formerly ?? cell;
    renamed.set(keyText(moved), moved === cell ? cell : { ...moved, formerly });
  }
  return renamed;
}

function renamedCell(cell: SeriesCell, { dimension, code, formerDimension }: Renaming): SeriesCell {
  if (code !== null && dimension === 'area') {
    return cell.area === code.from ? { ...cell, area: code.to } : cell;
  }
  const held = cell.groups[formerDimension ?? dimension];
  if (held === undefined) return cell;
  const { [formerDimension ?? dimension]: _, ...others } = cell.groups;
  const named = code !== null && held === code.from ? code.to : held;
  return { ...cell, groups: { ...others, [dimension]: named } };
}

/** A disaggregation that only the gone cells have, under the id that only the new ones have. */
function renamedDimensions(
  gone: ReadonlyMap<string, SeriesCell>,
  added: ReadonlyMap<string, SeriesCell>,
): readonly Renaming[] {
  const before = dimensionsOf(gone).filter((id) => !dimensionsOf(added).includes(id));
  const after = dimensionsOf(added).filter((id) => !dimensionsOf(gone).includes(id));
  return before.flatMap((formerDimension) => {
    const codes = codesOf(formerDimension, gone);
    const dimension = after.find((id) => {
      const known = codesOf(id, added);
      return codes.every((code) => known.includes(code));
    });
    return dimension === undefined ? [] : [{ dimension, code: null, formerDimension }];
  });
}

function isRenamed(
  dimension: string,
  from: string,
  to: string,
  gone: ReadonlyMap<string, SeriesCell>,
  added: ReadonlyMap<string, SeriesCell>,
): boolean {
  const code = { from, to };
  return [...gone.values()].every((cell) => {
    if (codeOf(dimension, cell) !== from) return true;
    const moved = renamedCell(cell, { dimension, code, formerDimension: null });
    const other = added.get(keyText(moved));
    return other !== undefined && haveSameFigures(cell, other);
  });
}

function dimensionsOf(cells: ReadonlyMap<string, SeriesCell>): readonly string[] {
  const ids = [...cells.values()].flatMap(({ area, groups }) => [
    ...(area === '' ? [] : ['area']),
    ...Object.keys(groups),
  ]);
  return [...new Set(ids)].sort();
}

function codesOf(dimension: string, cells: ReadonlyMap<string, SeriesCell>): readonly string[] {
  const codes = [...cells.values()].flatMap((cell) => codeOf(dimension, cell) ?? []);
  return [...new Set(codes)].sort();
}

function codeOf(dimension: string, { area, groups }: SeriesCell): string | undefined {
  if (dimension !== 'area') return groups[dimension];
  return area === '' ? undefined : area;
}
