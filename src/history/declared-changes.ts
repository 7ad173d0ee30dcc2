import { compareText } from '../diagnostics/compare-text.ts';
import type { Amendments } from '../model/amendments.ts';
import type { ExperimentNode, Workspace } from '../model/workspace.ts';
import { type BoundPlan, type BoundValue, plainText } from './bound-plan.ts';
import { commitmentOf } from './commitment.ts';
import type { PlanDifference } from './compare-plans.ts';

type Amendment = NonNullable<Amendments['amendments']>[number];

/** An amendment with its place in `amendments.yaml`. */
export interface PlacedAmendment {
  readonly index: number;
  readonly amendment: Amendment;
}

/**
 * How a change of the plan was told. `amendment`: the entries of the field, oldest first, the last of
 * which leads to what the plan says now. `sheet`: the reference sheet that the experiment shares tells
 * of it with a version and a reason. `silent`: nothing does.
 */
export type Declaration =
  | { readonly kind: 'amendment'; readonly entries: readonly PlacedAmendment[] }
  | { readonly kind: 'sheet'; readonly version: number }
  | { readonly kind: 'silent' };

export interface PlanChange extends PlanDifference {
  readonly declaration: Declaration;
  /** Whether the first entry says another value than the plan that was committed to had. */
  readonly startsElsewhere: boolean;
  /** The value that the last entry of the field says; without one, that of the plan committed to. */
  readonly lastTold: BoundValue | null;
}

/** Each difference from the plan committed to, with how it was told. */
export function declareChanges(
  workspace: Workspace,
  node: ExperimentNode,
  differences: readonly PlanDifference[],
): readonly PlanChange[] {
  const entries = placedAmendments(workspace, node);
  return differences.map((difference) => {
    const { field, from, to } = difference;
    const own = entries.filter((entry) => entry.field === field);
    const last = own.at(-1);
    const lastTold = last === undefined ? from : last.to;
    const startsElsewhere = last !== undefined && own[0]?.from !== from;
    if (last !== undefined && lastTold === to) {
      const declaration = { kind: 'amendment', entries: own } as const;
      return { ...difference, declaration, startsElsewhere, lastTold };
    }
    const version = sheetVersionTelling(workspace, node, difference);
    const declaration: Declaration =
      version === null ? { kind: 'silent' } : { kind: 'sheet', version };
    return { ...difference, declaration, startsElsewhere, lastTold };
  });
}

/**
 * The plan as it was before every declared change; null where an entry cannot be taken back: it says
 * another value than the plan has, or takes away what had more than one field.
 */
export function withoutAmendments(
  workspace: Workspace,
  node: ExperimentNode,
  plan: BoundPlan,
): BoundPlan | null {
  const undone = new Map(plan);
  for (const { field, from, to } of placedAmendments(workspace, node).toReversed()) {
    if ((undone.get(field) ?? null) !== to) return null;
    for (const one of undone.keys()) if (one.startsWith(`${field}.`)) undone.delete(one);
    undone.delete(field);
    if (from !== null) undone.set(field, from);
  }
  return new Map([...undone].sort(([a], [b]) => compareText(a, b)));
}

/** An amendment in the words of `BoundPlan`. */
export interface ReadAmendment extends PlacedAmendment, PlanDifference {}

/** Oldest first; of one day in the order of the file. */
export function placedAmendments(
  workspace: Workspace,
  node: ExperimentNode,
): readonly ReadAmendment[] {
  const all = node.amendments?.value.amendments ?? [];
  return all
    .map((amendment, index) => {
      const field = boundField(amendment.field, node);
      const read = (value: Amendment['from']): BoundValue | null =>
        readValue(workspace, field, value);
      return { index, amendment, field, from: read(amendment.from), to: read(amendment.to) };
    })
    .sort((a, b) => compareText(a.amendment.on, b.amendment.on) || a.index - b.index);
}

/** `indicators[0].target.value` as `indicators.<id>.target.value`. */
export function boundField(field: string, node: ExperimentNode): string {
  const plan = node.experiment?.value;
  const [list, item, ...rest] = field.split(/[.[\]]+/).filter((step) => step !== '');
  if (list === undefined || item === undefined) return field.trim();
  const at = /^\d+$/.test(item) ? Number(item) : -1;
  const byPlace =
    list === 'indicators' ? plan?.indicators?.[at]?.indicator : plan?.hypotheses?.[at]?.id;
  const isList = list === 'indicators' || list === 'hypotheses';
  return [list, (isList ? byPlace : undefined) ?? item, ...rest].join('.');
}

function readValue(
  { calendar }: Workspace,
  field: string,
  value: Amendment['from'],
): BoundValue | null {
  if (value === null || typeof value === 'boolean') return value;
  if (!/\.(period|by)$/.test(field)) return typeof value === 'string' ? plainText(value) : value;
  const parsed = calendar.parse(value);
  return parsed.ok ? parsed.period.key : String(value);
}

/** A sheet's own list of changes tells of everyone's plans at once, if its version has grown. */
export function sheetVersionTelling(
  workspace: Workspace,
  node: ExperimentNode,
  { field, from, to }: PlanDifference,
): number | null {
  const found = /^indicators\.(?<id>[^.]+)\.(?:sheet\..+|(?<version>version))$/.exec(field);
  const id = found?.groups?.['id'];
  if (id === undefined) return null;
  const sheet = workspace.sheet(node.id, id)?.value;
  const version = sheet?.version;
  const change = sheet?.changes?.find((one) => one.version === version);
  if (version === undefined || change === undefined) return null;
  const commitment = commitmentOf(node.experiment?.value);
  if (commitment !== null && change.on < commitment.on) return null;
  if (
    found?.groups?.['version'] !== undefined &&
    (to !== version || Number(from ?? 1) >= version)
  ) {
    return null;
  }
  return version;
}
