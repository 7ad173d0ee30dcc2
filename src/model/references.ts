import { type DataPath, formatDataPath, type Place } from '../diagnostics/problem.ts';
import type { EntityName } from './entities.ts';
import type { Observations } from './observations.ts';
import { isRecord } from './schema-shape.ts';
import type { Reference, ReferenceKind } from './workspace.ts';

/** Fields that name something else by its id; `[]` stands for any place in a list. */
const REFERENCE_FIELDS: Readonly<Record<EntityName, Readonly<Record<string, ReferenceKind>>>> = {
  programme: { 'organisations[].successor': 'organisation' },
  concept: { 'dimensions[].interpretations[].organisation': 'organisation' },
  areas: { 'areas[].organisation': 'organisation', 'areas[].part_of': 'area' },
  indicator: { 'agreed[].organisation': 'organisation' },
  experiment: {
    'organisations[].organisation': 'organisation',
    'hypotheses[].criterion.indicator': 'indicator',
    'scope.area': 'area',
    'stopping_rule.criterion.indicator': 'indicator',
    'indicators[].indicator': 'indicator',
    'indicators[].area': 'area',
    'indicators[].comparison.area': 'area',
    'indicators[].comparison.areas[]': 'area',
    'derived_from.operating_model': 'operating-model',
  },
  monitoring: { 'readings[].indicator': 'indicator' },
  journal: {},
  agreement: {
    host: 'organisation',
    'reviewers[].organisation': 'organisation',
    'indicators[]': 'indicator',
  },
  'self-assessment': { organisation: 'organisation', 'criteria[].criterion': 'criterion' },
  assessment: { organisation: 'organisation', 'criteria[].criterion': 'criterion' },
  response: { 'responses[].from': 'organisation' },
  learning: { 'hypotheses[].hypothesis': 'hypothesis' },
  amendments: { 'restatements[].indicator': 'indicator' },
  'operating-model': {
    'evidence[].experiment': 'experiment',
    'takeups[].organisation': 'organisation',
  },
  'source-note': {},
  observations: {},
};

/** References in a document that its schema has accepted, in document order. */
export function collectReferences(
  entity: EntityName,
  file: string,
  data: unknown,
  experiment: string | null,
): readonly Reference[] {
  const fields = REFERENCE_FIELDS[entity];
  const found: Reference[] = [];
  const walk = (value: unknown, path: DataPath): void => {
    if (Array.isArray(value)) {
      for (const [index, part] of value.entries()) walk(part, [...path, index]);
    } else if (isRecord(value)) {
      for (const [key, part] of Object.entries(value)) walk(part, [...path, key]);
    } else if (typeof value === 'string') {
      const kind = fields[formatDataPath(path).replace(/\[\d+\]/g, '[]')];
      if (kind !== undefined) {
        found.push({ kind, to: value, file, place: { kind: 'value', path }, experiment });
      }
    }
  };
  walk(data, []);
  return found;
}

/** A data file refers to its indicator by its name, and to each area where it first stands. */
export function collectDataReferences(observations: Observations): readonly Reference[] {
  const { file, experiment, indicator } = observations;
  const refer = (kind: ReferenceKind, to: string, place: Place): Reference => {
    return { kind, to, file, place, experiment };
  };
  const references = [refer('indicator', indicator, { kind: 'file' })];
  const column = observations.columnIndex('area');
  const areas: { readonly to: string; readonly row: number }[] = [];
  for (const to of observations.areas()) {
    if (to === '') continue;
    areas.push({ to, row: observations.rowAt(observations.firstIndexOf('area', to)) });
  }
  areas.sort((a, b) => a.row - b.row);
  for (const { to, row } of areas)
    references.push(refer('area', to, { kind: 'cell', row, column }));
  return references;
}
