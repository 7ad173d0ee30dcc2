import type { Areas } from '../../model/areas.ts';
import type { ReasonCode } from '../facts/reason-code.ts';
import type { IndicatorSummary } from '../indicator-summary.ts';
import type { Member } from './members.ts';

/** Why figures of these members may never be put together, whatever they are; null when they may. */
export function whyNotTogether(
  members: readonly Member[],
  areas: Areas['areas'],
): ReasonCode | null {
  if (differ(members, ({ version }) => version)) return 'different-versions';
  if (differ(members, ({ summary }) => summary.measure)) return 'different-measures';
  if (differ(members, ({ summary }) => unitOf(summary))) return 'different-units';
  return anyOverlap(members, areas) ? 'overlapping-areas' : null;
}

/** What a figure of 1 stands for: of a proportion or a rate also what it is multiplied by. */
function unitOf({ sheet }: IndicatorSummary): string {
  return JSON.stringify([sheet.unit, sheet.multiplier]);
}

function differ(members: readonly Member[], of: (member: Member) => unknown): boolean {
  return new Set(members.map(of)).size > 1;
}

function anyOverlap(members: readonly Member[], areas: Areas['areas']): boolean {
  return members.some((one, at) =>
    members.slice(at + 1).some((other) => mayOverlap(one, other, areas)),
  );
}

/**
 * Whether the same people or events may be in the figures of both: one area lies in the other, or
 * two experiments of one city do not both say where theirs is.
 */
function mayOverlap(one: Member, other: Member, areas: Areas['areas']): boolean {
  if (one.area === '' || other.area === '') return one.city !== null && one.city === other.city;
  const [a, b] = [withLarger(one.area, areas), withLarger(other.area, areas)];
  if (a[0] === undefined || b[0] === undefined) return one.area === other.area;
  return a.includes(b[0]) || b.includes(a[0]) || [a[0], b[0]].some((id) => isCountry(id, areas));
}

/** The area and every larger one that it is part of, by id; empty where it is not known. */
function withLarger(code: string, areas: Areas['areas']): readonly string[] {
  const found: string[] = [];
  let area = areas.find(({ id, region_code }) => id === code || region_code === code);
  while (area !== undefined && !found.includes(area.id)) {
    found.push(area.id);
    const larger = area.part_of;
    area = areas.find(({ id }) => id === larger);
  }
  return found;
}

function isCountry(code: string, areas: Areas['areas']): boolean {
  return areas.some(({ id, kind }) => id === code && kind === 'country');
}
