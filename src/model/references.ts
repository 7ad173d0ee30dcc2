import type { DataPath, Place } from '../diagnostics/problem.ts';
import type { EntityName } from './entities.ts';
import type { Observations } from './observations.ts';
import { isRecord } from './schema-shape.ts';
import type { Reference, ReferenceKind } from './workspace.ts';

/** Fields that name something else by its id; `[]` stands for any place in a list. */
const REFERENCE_FIELDS: Readonly<Record<EntityName, Readonly<Record<string, ReferenceKind>>>> = {
  programme: { 'organisations[].successor': 'organisation' },
  concept: { 'dimensions[].interpretations[].organisation': 'organisation' },
  areas: { 'areas[].organisation': 'organisation', 'areas[].part_of': 'area' },
  'accepted-problems': {},
  'criteria-set': {},
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
    criteria_set: 'criteria-set',
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

/** Where references stand within a value: by key, `[]` for every item of a list. */
interface ReferenceTree {
  readonly kind?: ReferenceKind;
  readonly parts: ReadonlyMap<string, ReferenceTree>;
}

const trees = new Map<EntityName, ReferenceTree>();

function referenceTree(entity: EntityName): ReferenceTree {
  const known = trees.get(entity);
  if (known !== undefined) return known;
  const fields = Object.entries(REFERENCE_FIELDS[entity]);
  const made = growTree(fields.map(([field, kind]) => [field.match(/\[\]|[^.[\]]+/g) ?? [], kind]));
  trees.set(entity, made);
  return made;
}

function growTree(
  fields: readonly (readonly [steps: readonly string[], kind: ReferenceKind])[],
): ReferenceTree {
  const byStep = new Map<string, (readonly [readonly string[], ReferenceKind])[]>();
  let own: ReferenceKind | undefined;
  for (const [[step, ...rest], kind] of fields) {
    if (step === undefined) own = kind;
    else byStep.set(step, [...(byStep.get(step) ?? []), [rest, kind]]);
  }
  const parts = new Map<string, ReferenceTree>();
  for (const [step, within] of byStep) parts.set(step, growTree(within));
  return own === undefined ? { parts } : { kind: own, parts };
}

/** What the field at a path names by its id; undefined where it names nothing. */
export function referenceKindAt(entity: EntityName, path: DataPath): ReferenceKind | undefined {
  let tree: ReferenceTree | undefined = referenceTree(entity);
  for (const step of path) tree = tree?.parts.get(typeof step === 'number' ? '[]' : step);
  return tree?.kind;
}

/** References in a document that its schema has accepted, in document order. */
export function collectReferences(
  entity: EntityName,
  file: string,
  data: unknown,
  experiment: string | null,
): readonly Reference[] {
  const found: Reference[] = [];
  visitReferences(data, referenceTree(entity), [], (kind, to, path) => {
    found.push({ kind, to, file, place: { kind: 'value', path }, experiment });
  });
  return found;
}

/** Goes only where references may stand. */
function visitReferences(
  value: unknown,
  { kind, parts }: ReferenceTree,
  path: DataPath,
  visit: (kind: ReferenceKind, to: string, path: DataPath) => void,
): void {
  if (typeof value === 'string') {
    if (kind !== undefined) visit(kind, value, path);
    return;
  }
  const item = parts.get('[]');
  if (Array.isArray(value) && item !== undefined) {
    for (const [index, part] of value.entries())
      visitReferences(part, item, [...path, index], visit);
  } else if (isRecord(value) && parts.size > 0) {
    for (const [key, part] of Object.entries(value)) {
      const within = parts.get(key);
      if (within !== undefined) visitReferences(part, within, [...path, key], visit);
    }
  }
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
