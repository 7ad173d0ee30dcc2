import { compareText } from '../diagnostics/compare-text.ts';
import { type BoundValue, boundPlanOf, plainText } from '../history/bound-plan.ts';
import { fieldsDigest, type Sha256 } from '../history/plan-digest.ts';
import { cellsOf, type SeriesCell } from '../history/series-cells.ts';
import type { Language } from '../host.ts';
import type { Binding } from '../model/review.ts';
import type { ExperimentNode, Workspace } from '../model/workspace.ts';
import { fieldsOfText } from './fields-of-text.ts';

/**
 * What a peer review is of, as one value a field, in code-unit order: what binds in the plan, its
 * texts in the programme's first language, and for `results` the observations,
 * the monitoring and the learning card. Neither order of keys, layout nor a translation is in it.
 */
export type ReviewedFields = ReadonlyMap<string, BoundValue>;

export type ReviewScope = Binding['scope'];

/** By what a review is bound: `review-plan-1:` or `review-results-1:` and the digest of the fields. */
export function reviewDigest(scope: ReviewScope, fields: ReviewedFields, sha256: Sha256): string {
  return fieldsDigest(`review-${scope}-1`, fields, sha256);
}

/** The parts of a plan that reviewers judge beside what binds; those of the stage and the people not. */
const REVIEWED_PARTS = [
  'summary',
  'dimension',
  'other_dimensions',
  'problem',
  'evidence',
  'operating_environment',
  'starting_point',
  'links',
  'client_understanding',
  'partners',
  'organisations',
  'idea',
  'theory_of_change',
  'privacy',
  'impact_assessments',
  'participation',
  'budget',
  'costs',
  'risks',
  'ethics',
  'adaptations',
] as const;

/** Null where the plan, or something that it rests on, cannot be read. */
export function reviewedFields(
  workspace: Workspace,
  node: ExperimentNode,
  scope: ReviewScope,
): ReviewedFields | null {
  const bound = boundPlanOf(workspace, node);
  const plan = node.experiment?.value;
  if (bound === null || plan === undefined) return null;
  const language = workspace.programme?.value.languages[0] ?? 'fi';
  const fields = new Map<string, BoundValue>(bound);
  const add = (name: string, value: unknown): void => {
    for (const [field, text] of fieldsOfText(name, value, language)) fields.set(field, text);
  };
  for (const part of REVIEWED_PARTS) add(part, plan[part]);
  for (const { id, we_believe, test, criticality } of plan.hypotheses ?? []) {
    add(`hypotheses.${id}`, { we_believe, test, criticality });
  }
  for (const { indicator, baseline, target } of plan.indicators ?? []) {
    add(`indicators.${indicator}.baseline.missing`, baseline?.missing);
    add(`indicators.${indicator}.target.rationale`, target?.rationale);
  }
  if (scope === 'results') addResults(fields, node, language);
  return new Map([...fields].sort(([a], [b]) => compareText(a, b)));
}

function addResults(
  fields: Map<string, BoundValue>,
  node: ExperimentNode,
  language: Language,
): void {
  for (const [indicator, rows] of node.observations) {
    for (const [key, cell] of cellsOf(rows)) fields.set(`data.${indicator}.${key}`, cellText(cell));
  }
  const texts: (readonly [string, unknown])[] = [
    ...node.monitoring.map(({ id, value }) => [`monitoring.${plainText(id)}`, value] as const),
    ['learning', node.learning?.value],
  ];
  for (const [name, value] of texts) {
    for (const [field, text] of fieldsOfText(name, value, language)) fields.set(field, text);
  }
}

/** The indicator whose observation a field is; null for a field of another kind. */
export function seriesOfField(field: string): string | null {
  return /^data\.([^.]+)\./.exec(field)?.[1] ?? null;
}

function cellText({ figures, statuses }: SeriesCell): string {
  return JSON.stringify([[...figures].sort(), [...statuses].sort()]);
}
