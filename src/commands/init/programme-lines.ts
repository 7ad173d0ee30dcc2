import { comparePeriods, nextPeriod, periodOfDate } from '../../model/period.ts';
import { DIMENSIONS } from '../../model/primitives.ts';
import type { NamedOrganisation } from './known-organisations.ts';
import type { Wordings } from './wordings.ts';
import { yamlText } from './yaml-text.ts';

/** Lists of a new programme's files, as YAML that follows their key. */

interface Organisations {
  readonly cities: readonly NamedOrganisation[];
  readonly coordinator: NamedOrganisation | null;
}

/** The coordinator first; it may be one of the cities. */
export function organisationLines({ cities, coordinator }: Organisations): string {
  let lines = '';
  if (coordinator !== null) {
    const isCity = cities.some(({ id }) => id === coordinator.id);
    const type = isCity || coordinator.regionCode !== undefined ? 'municipality' : 'association';
    lines += organisationLine(coordinator, type, isCity ? 'coordinator, city' : 'coordinator');
  }
  for (const city of cities) {
    if (city.id !== coordinator?.id) lines += organisationLine(city, 'municipality', 'city');
  }
  return lines;
}

function organisationLine(organisation: NamedOrganisation, type: string, roles: string): string {
  const { id, name, regionCode } = organisation;
  const lines = `\n  - id: ${id}\n    name:${yamlText(name, '    ')}\n    type: ${type}`;
  const code = regionCode === undefined ? '' : `\n    region_code: "${regionCode}"`;
  return `${lines}\n    roles: [${roles}]${code}`;
}

export function areaLines({ cities }: Organisations): string {
  let lines = '';
  for (const { id, name, regionCode } of cities) {
    lines += `\n  - id: ${id}\n    name:${yamlText(name, '    ')}\n    kind: municipality`;
    lines += `\n    organisation: ${id}`;
    if (regionCode !== undefined) lines += `\n    region_code: "${regionCode}"`;
  }
  return lines;
}

export function conceptLines(wordings: Wordings): string {
  let lines = '';
  for (const dimension of DIMENSIONS) {
    const definition = yamlText(wordings.text(`concept.${dimension}`), '    ');
    lines += `\n  - dimension: ${dimension}\n    definition:${definition}`;
  }
  return lines;
}

/** Half-years from start to end. Spring is due after the holidays, autumn at the end of January. */
export function reportingLines(start: string, end: string): string {
  let lines = '';
  const last = periodOfDate('half-year', end);
  let period = periodOfDate('half-year', start);
  while (period !== null && last !== null && comparePeriods(period, last) <= 0) {
    const year = Number(period.end.slice(0, 4));
    const due = period.end.endsWith('06-30') ? `${year}-08-31` : `${year + 1}-01-31`;
    lines += `\n  - period: ${period.key}\n    due: ${due}`;
    period = nextPeriod(period);
  }
  return lines;
}
