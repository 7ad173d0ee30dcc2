import type { DataPath, Problem } from '../../diagnostics/problem.ts';
import type { Concept } from '../../model/concept.ts';
import type { Entity, ExperimentNode, Workspace } from '../../model/workspace.ts';
import { experimentsOf, sheetsOf } from '../iterate.ts';
import { atValue } from '../problem-at.ts';
import type { Rule } from '../rule.ts';

const ID = 'id/duplicate';

/** Ids that must differ from each other. */
interface IdList {
  readonly file: string;
  readonly ids: readonly { readonly id: string; readonly path: DataPath }[];
  /** Chooses the words; the common ones speak of an id. */
  readonly variant?:
    | 'dimension'
    | 'indicator'
    | 'language'
    | 'number'
    | 'reporting'
    | 'organisation';
}

/** Two of a kind with one id: nobody can tell which is meant. */
export const duplicate: Rule = {
  id: ID,
  severity: 'error',
  example: {
    file: 'areas.yaml',
    good: '  - id: hakarinne\n    name: Hakarinne',
    bad: '  - { id: kuusilehto, name: Kuusirinne, kind: other }\n  - id: hakarinne\n    name: Hakarinne',
  },
  *check({ workspace }) {
    for (const list of idLists(workspace)) yield* repeatedIn(list);
  },
};

function* repeatedIn({ file, ids, variant }: IdList): Iterable<Problem> {
  const first = new Map<string, DataPath>();
  for (const { id, path } of ids) {
    const known = first.get(id);
    if (known === undefined) {
      first.set(id, path);
      continue;
    }
    const related = [{ file, place: { kind: 'value', path: known } as const }];
    const words = variant === undefined ? {} : { variant };
    yield atValue(ID, file, path, { params: { id }, related, ...words });
  }
}

function* idLists(workspace: Workspace): Iterable<IdList> {
  const { programme, areas } = workspace;
  if (programme !== null) {
    const { languages, organisations, periods } = programme.value;
    const spoken = languages.map((id, index) => ({ id, path: ['languages', index] }));
    yield { file: programme.file, ids: spoken, variant: 'language' };
    yield { file: programme.file, ids: idsOf(['organisations'], organisations) };
    yield { file: programme.file, ids: idsOf(['periods'], periods ?? []) };
    yield { file: programme.file, ids: reportingPeriods(workspace), variant: 'reporting' };
  }
  if (workspace.concept !== null) yield* conceptLists(workspace.concept);
  if (areas !== null) yield { file: areas.file, ids: idsOf(['areas'], areas.value.areas) };
  for (const { file, value } of sheetsOf(workspace)) {
    const groupings = value.disaggregations ?? [];
    yield { file, ids: idsOf(['disaggregations'], groupings) };
    for (const [index, { codes, ordered }] of groupings.entries()) {
      const path = ['disaggregations', index, 'codes'];
      yield { file, ids: codes.map(({ code }, at) => ({ id: code, path: [...path, at, 'code'] })) };
      const order = ['disaggregations', index, 'ordered'];
      yield { file, ids: (ordered ?? []).map((id, at) => ({ id, path: [...order, at] })) };
    }
    const agreed = (value.agreed ?? []).map(({ organisation }, index) => {
      return { id: organisation, path: ['agreed', index, 'organisation'] };
    });
    yield { file, ids: agreed, variant: 'organisation' };
  }
  for (const { file, value } of workspace.operatingModels.values()) {
    const parts = [...idsOf(['core'], value.core), ...idsOf(['adaptable'], value.adaptable ?? [])];
    yield { file, ids: parts };
  }
  yield* planLists(workspace);
  for (const node of workspace.experiments) yield* reviewLists(node);
}

function* conceptLists({ file, value }: Entity<Concept>): Iterable<IdList> {
  const ids = value.dimensions.map(({ dimension }, index) => {
    return { id: dimension, path: ['dimensions', index, 'dimension'] };
  });
  yield { file, ids, variant: 'dimension' };
  for (const [index, { interpretations }] of value.dimensions.entries()) {
    const cities = (interpretations ?? []).map(({ organisation }, at) => {
      const path = ['dimensions', index, 'interpretations', at, 'organisation'];
      return { id: organisation, path };
    });
    yield { file, ids: cities, variant: 'organisation' };
  }
}

/** The reporting calendar's periods as they are understood: `2019-H2` and `H2/2019` are the same. */
function reportingPeriods({ programme, calendar }: Workspace): IdList['ids'] {
  const ids: { id: string; path: DataPath }[] = [];
  for (const [index, { period }] of (programme?.value.reporting ?? []).entries()) {
    const parsed = calendar.parse(period);
    if (parsed.ok) ids.push({ id: parsed.period.key, path: ['reporting', index, 'period'] });
  }
  return ids;
}

function* planLists(workspace: Workspace): Iterable<IdList> {
  for (const { plan } of experimentsOf(workspace)) {
    const { file, value } = plan;
    yield { file, ids: idsOf(['hypotheses'], value.hypotheses ?? []) };
    // An indicator both used and left out is `plan/omitted-and-used`.
    for (const omitted of [true, false]) {
      const ids: { id: string; path: DataPath }[] = [];
      for (const [index, use] of (value.indicators ?? []).entries()) {
        if ((use.omitted !== undefined) !== omitted) continue;
        ids.push({ id: use.indicator, path: ['indicators', index, 'indicator'] });
      }
      yield { file, ids, variant: 'indicator' };
    }
  }
}

function* reviewLists(node: ExperimentNode): Iterable<IdList> {
  for (const { agreement, assessments } of node.reviews) {
    if (agreement !== null) {
      yield { file: agreement.file, ids: idsOf(['criteria'], agreement.value.criteria) };
      const reviewers = agreement.value.reviewers.map(({ organisation }, index) => {
        return { id: organisation, path: ['reviewers', index, 'organisation'] };
      });
      yield { file: agreement.file, ids: reviewers, variant: 'organisation' };
    }
    for (const { file, value } of assessments) {
      const ids = value.recommendations.map(({ number }, index) => {
        return { id: String(number), path: ['recommendations', index, 'number'] };
      });
      yield { file, ids, variant: 'number' };
    }
  }
}

function idsOf(path: DataPath, items: readonly { readonly id: string }[]): IdList['ids'] {
  return items.map(({ id }, index) => ({ id, path: [...path, index, 'id'] }));
}
