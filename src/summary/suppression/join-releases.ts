import type { Bounds, Counts, Quantity } from './counts.ts';
import { cellId, compareTableCells, seriesId } from './file-cells.ts';
import type { PublishedTable, Sum, TableCell } from './published-table.ts';
import {
  hasFigures,
  haveSameFigures,
  isReleased,
  isShown,
  type Place,
  type ReleaseFile,
} from './release-file.ts';

/**
 * A file and its earlier releases as one table, as whoever kept them all has it. A figure that has not
 * changed is one cell, whichever release shows it; one that has is a cell for each of its versions, and
 * the change is what one leaves of the other.
 */
export interface JoinedTable extends PublishedTable {
  /** The cell of today's file at a joined one; null for what stands in earlier releases alone. */
  ownOf(cell: TableCell): TableCell | null;
  joined(own: TableCell): TableCell;
  /** The cells that a release withheld, as far as its reports could have had them. */
  hiddenIn(release: ReleaseFile): readonly TableCell[];
  /** The releases that have the cell, the newest first; today's file is none of them. */
  releasesOf(
    cell: TableCell,
  ): readonly { readonly release: ReleaseFile; readonly cell: TableCell }[];
}

/** What one release, or today's file, has of a joined cell. */
interface Member {
  readonly source: ReleaseFile;
  readonly cell: TableCell;
}

interface Version {
  readonly cell: TableCell;
  readonly members: Member[];
}

/**
 * Joins today's file, given like a release, with earlier ones; `changed` is where a figure is another now.
 */
export function joinReleases(
  own: ReleaseFile,
  earlier: readonly ReleaseFile[],
  changed: readonly { readonly place: Place; readonly period: string }[],
): JoinedTable {
  const sources = [own, ...[...earlier].reverse()];
  const atPlace = new Map<string, readonly Version[]>();
  const versionOf = new Map<TableCell, Version>();
  const byJoined = new Map<TableCell, Version>();
  const sums = new Map<string, Sum>();
  const wholes = new Map<Sum, boolean>();

  const isIn = (source: ReleaseFile, { cell }: TableCell): boolean =>
    source === own || isReleased(cell, source);

  const versionsAt = ({ area, dimension, code }: Place, period: string): readonly Version[] => {
    const place = { area, dimension, code };
    const id = cellId(seriesId(area, dimension, code), period);
    const ready = atPlace.get(id);
    if (ready !== undefined) return ready;
    const members = sources.flatMap((source): Member[] => {
      const then = source.nameThen(place);
      const cell = source.table.find(seriesId(then.area, then.dimension, then.code), period);
      return cell === undefined || !isIn(source, cell) ? [] : [{ source, cell }];
    });
    const versions: Version[] = groupVersions(members).map((group, index) => ({
      members: group,
      cell: { ...faceOf(group, own), ...place, id: index === 0 ? id : `${id}\n${index}` },
    }));
    atPlace.set(id, versions);
    for (const version of versions) {
      byJoined.set(version.cell, version);
      for (const { cell } of version.members) versionOf.set(cell, version);
    }
    return versions;
  };

  const join = (source: ReleaseFile, cell: TableCell): TableCell => {
    if (!versionOf.has(cell)) versionsAt(source.nameNow(cell), cell.cell.period.key);
    const version = versionOf.get(cell);
    if (version === undefined) throw new Error(`${cell.id} is in no release`);
    return version.cell;
  };

  const joinSum = (source: ReleaseFile, sum: Sum): Sum => {
    const whole = join(source, sum.whole);
    const parts = sum.parts.map((part) => join(source, part)).sort(compareTableCells);
    return keep({ ...sum, whole, parts, id: sumId(sum.kind, whole, parts) });
  };
  const keep = (sum: Sum): Sum => {
    const ready = sums.get(sum.id);
    if (ready !== undefined) return ready;
    sums.set(sum.id, sum);
    return sum;
  };

  /** How the figure of today has changed from each other one that was published of its place. */
  const changesAt = ({ cell }: TableCell, place: Place): readonly Sum[] => {
    const versions = versionsAt(place, cell.period.key).filter((one) => !one.cell.isImplied);
    const now = versions.find(({ members }) => members.some(({ source }) => source === own));
    if (now === undefined || !hasFigures(now.cell.cell)) return [];
    return versions.flatMap((before) => {
      if (before === now || !hasFigures(before.cell.cell)) return [];
      const parts = [before.cell];
      const id = sumId('releases', now.cell, parts);
      const kind = 'releases' as const;
      return [
        keep({ id, kind, whole: now.cell, parts, restIsPeople: true, whenOpen: 'none' as const }),
      ];
    });
  };

  const rawSums = (cell: TableCell): readonly Sum[] =>
    (byJoined.get(cell)?.members ?? []).flatMap(({ source, cell: one }) =>
      source.table
        .sumsOf(one)
        .filter(({ whole }) => isIn(source, whole))
        .map((sum) => joinSum(source, sum)),
    );
  /** A release that lacks a part which another has tells nothing of the whole that the other does not. */
  const isWhole = (sum: Sum): boolean => {
    const ready = wholes.get(sum);
    if (ready !== undefined) return ready;
    const found = hasAllParts(sum, rawSums(sum.whole));
    wholes.set(sum, found);
    return found;
  };

  const { table } = own;
  return {
    sheet: table.sheet,
    hasSums: true,
    hasSumsOfPeople: true,
    ownOf: (cell) => byJoined.get(cell)?.members.find(({ source }) => source === own)?.cell ?? null,
    joined: (cell) => join(own, cell),
    hiddenIn: (release) =>
      release.hidden.filter((cell) => isIn(release, cell)).map((cell) => join(release, cell)),
    releasesOf: (cell) =>
      (byJoined.get(cell)?.members ?? []).flatMap((member) =>
        member.source === own ? [] : [{ release: member.source, cell: member.cell }],
      ),
    implied: [
      ...new Set(
        sources.flatMap((source) =>
          source.table.implied
            .filter((cell) => isIn(source, cell))
            .map((cell) => join(source, cell))
            .filter(({ isImplied }) => isImplied),
        ),
      ),
    ],
    find: (series, period) => {
      const found = table.find(series, period);
      return found === undefined ? undefined : join(own, found);
    },
    *cells() {
      for (const cell of table.cells()) yield join(own, cell);
    },
    *sumsOfPeople() {
      for (const source of sources) {
        for (const sum of source.table.sumsOfPeople()) {
          if (!isIn(source, sum.whole)) continue;
          const joined = joinSum(source, sum);
          if (isWhole(joined)) yield joined;
        }
      }
      for (const { place, period } of changed) {
        for (const { cell } of versionsAt(place, period)) yield* changesAt(cell, place);
      }
    },
    sumsOf(cell) {
      const changes = changesAt(cell, cell).filter(
        ({ whole, parts }) => whole === cell || parts.includes(cell),
      );
      return [...new Set([...rawSums(cell).filter(isWhole), ...changes])];
    },
  };
}

/** Whether no other of the sums of this kind has the same parts and more. */
function hasAllParts(sum: Sum, others: readonly Sum[]): boolean {
  return !others.some(
    ({ kind, whole, parts }) =>
      kind === sum.kind &&
      whole === sum.whole &&
      parts.length > sum.parts.length &&
      sum.parts.every((part) => parts.includes(part)),
  );
}

/** Those of one figure together, today's first. A row that nobody wrote is of a figure that it may count. */
function groupVersions(members: readonly Member[]): readonly Member[][] {
  const versions: Member[][] = [];
  const sorted = [...members].sort((a, b) => Number(a.cell.isImplied) - Number(b.cell.isImplied));
  for (const member of sorted) {
    const same = versions.find((version) =>
      version.every((other) => isSame(other.cell, member.cell)),
    );
    if (same === undefined) versions.push([member]);
    else same.push(member);
  }
  return versions;
}

function isSame(a: TableCell, b: TableCell): boolean {
  if (!a.isImplied && !b.isImplied) return haveSameFigures(a.cell, b.cell);
  if (isBlank(a) || isBlank(b)) return false;
  return canBeSame(a.counts, b.counts);
}

/** A row that tells of nothing, such as one that was not collected. */
function isBlank({ cell, isImplied }: TableCell): boolean {
  return !isImplied && !hasFigures(cell) && cell.state !== 'suppressed';
}

function canBeSame(a: Counts, b: Counts): boolean {
  const quantities: readonly Quantity[] = ['x', 'base', 'n'];
  return quantities.every((quantity) => overlap(a[quantity], b[quantity]));
}

function overlap(a: Bounds | null, b: Bounds | null): boolean {
  return a === null || b === null || (a.low <= b.high && b.low <= a.high);
}

/** The cell that tells most of the version; with its counts where they have been published before. */
function faceOf(members: readonly Member[], own: ReleaseFile): TableCell {
  const published = members.find(({ source, cell }) => source !== own && isShown(cell, source));
  if (published !== undefined) {
    const { source, cell } = published;
    return { ...cell, counts: source.countsOf(cell.cell) };
  }
  const withFigures = members.find(({ cell }) => hasFigures(cell.cell));
  const face = (withFigures ?? members.find(({ cell }) => !cell.isImplied) ?? members[0])?.cell;
  if (face === undefined) throw new Error('a version has a member');
  return face;
}

function sumId(kind: string, whole: TableCell, parts: readonly TableCell[]): string {
  return [kind, whole.id, ...parts.map(({ id }) => id)].join('\t');
}
