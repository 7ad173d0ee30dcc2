import type { FileCells } from './file-cells.ts';

export type NestedAreas = ReturnType<typeof nestAreas>;

/** The areas of a file as they lie within each other; the rows without an area are around them all. */
export function nestAreas(file: FileCells, partOf: ReadonlyMap<string, string>) {
  const present = new Set([...file.series.values()].map(({ area }) => area));
  const outer = new Map<string, string>();
  const inner = new Map<string, string[]>();
  for (const area of [...present].sort()) {
    if (area === '') continue;
    const whole = nearestAround(area, present, partOf);
    outer.set(area, whole);
    inner.set(whole, [...(inner.get(whole) ?? []), area]);
  }

  /** The cells of the areas within; of one that has none, those of the areas within it. */
  const partsOf = <Found>(
    area: string,
    find: (area: string) => Found | undefined,
  ): readonly Found[] =>
    (inner.get(area) ?? []).flatMap((part) => find(part) ?? partsOf(part, find));

  return {
    /** True when there is an area around another one. */
    areNested: [...outer.values()].some((area) => present.has(area)),
    /** True when areas.yaml says so of one of them. */
    areDeclared: [...outer.values()].some((area) => area !== ''),
    partsOf,
    directPartsOf: (area: string): readonly string[] => inner.get(area) ?? [],
    directWholeOf: (area: string): string | undefined => outer.get(area),
    /** The cell of the nearest area around that has one. */
    wholeOf<Found>(area: string, find: (area: string) => Found | undefined): Found | undefined {
      for (let whole = outer.get(area); whole !== undefined; whole = outer.get(whole)) {
        const cell = find(whole);
        if (cell !== undefined) return cell;
      }
      return undefined;
    },
  };
}

/** The nearest area around that the file has rows of. Areas that lie in a circle lie in none. */
function nearestAround(
  area: string,
  present: ReadonlySet<string>,
  partOf: ReadonlyMap<string, string>,
): string {
  const passed = new Set([area]);
  let nearest = '';
  for (let whole = partOf.get(area); whole !== undefined; whole = partOf.get(whole)) {
    if (passed.has(whole)) return '';
    passed.add(whole);
    if (nearest === '' && present.has(whole)) nearest = whole;
  }
  return nearest;
}
