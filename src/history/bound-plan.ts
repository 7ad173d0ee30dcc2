import type { Experiment } from '../model/experiment.ts';
import type { Indicator } from '../model/indicator.ts';
import type { IndicatorUse } from '../model/indicator-use.ts';
import { localizePlain } from '../model/localized-text.ts';
import type { Calendar } from '../model/period.ts';
import type { Criterion, PeriodText, Text } from '../model/primitives.ts';
import type { Programme } from '../model/programme.ts';
import { DEFAULT_PROGRESS_METHOD } from '../model/progress-method.ts';
import type { ExperimentNode, Workspace } from '../model/workspace.ts';

export type BoundValue = string | number | boolean;

/**
 * What of a plan binds from the start of testing, as one value a field: `indicators.<id>.target.value`,
 * `hypotheses.<id>.criterion.at_least`, `design.type`. Names go by ids, never by places in a list;
 * periods by their keys; texts in the programme's first language, with single spaces. So neither order,
 * layout, spelling of a period nor a translation is a change. In code-unit order of the fields.
 */
export type BoundPlan = ReadonlyMap<string, BoundValue>;

/** What a bound plan is made of: the plan, and what of the programme it rests on. */
export interface PlanInputs {
  readonly plan: Experiment;
  readonly programme: Programme | undefined;
  readonly calendar: Calendar;
  /** The reference sheet that the plan means by an id. */
  sheet(indicator: string): Indicator | undefined;
}

/**
 * The bound plan of an experiment as its programme stands; null where the plan, or something that it
 * rests on, cannot be read: a broken sheet is no change of the plan.
 */
export function boundPlanOf(workspace: Workspace, node: ExperimentNode): BoundPlan | null {
  if (node.experiment === null || workspace.programme === null) return null;
  const uses = node.experiment.value.indicators ?? [];
  if (uses.some(({ indicator }) => hasBrokenSheet(workspace, node, indicator))) return null;
  return boundPlan({
    plan: node.experiment.value,
    programme: workspace.programme?.value,
    calendar: workspace.calendar,
    sheet: (indicator) => workspace.sheet(node.id, indicator)?.value,
  });
}

function hasBrokenSheet(workspace: Workspace, node: ExperimentNode, indicator: string): boolean {
  const own = `experiments/${node.id}/indicators/${indicator}.yaml`;
  if (workspace.hasFile(own)) return !node.indicators.has(indicator);
  const common = `indicators/${indicator}.yaml`;
  return workspace.hasFile(common) && !workspace.indicators.has(indicator);
}

export function boundPlan(inputs: PlanInputs): BoundPlan {
  const { plan } = inputs;
  const fields = new FieldList(inputs);
  for (const use of plan.indicators ?? []) addIndicator(fields, inputs, use);
  for (const { id, criterion, judging_rule: rule } of plan.hypotheses ?? []) {
    fields.add(`hypotheses.${id}`, id);
    fields.addCriterion(`hypotheses.${id}.criterion`, criterion);
    if (criterion === undefined) fields.addText(`hypotheses.${id}.judging_rule`, rule);
  }
  addPopulation(fields, plan);
  return fields.sorted();
}

function addPopulation(
  fields: FieldList,
  { design, scope, stopping_rule: stop, ...plan }: Experiment,
): void {
  fields.add('design.type', design?.type);
  fields.add('design.sample', design?.sample);
  fields.addText('target_group', plan.target_group);
  fields.add('scope.area', scope?.area);
  fields.addText('scope.participants', scope?.participants);
  fields.add('scope.start', scope?.start);
  fields.addCriterion('stopping_rule.criterion', stop?.criterion);
  if (stop?.criterion === undefined) fields.addText('stopping_rule.text', stop?.text);
}

function addIndicator(fields: FieldList, inputs: PlanInputs, use: IndicatorUse): void {
  const at = `indicators.${use.indicator}`;
  fields.add(at, use.indicator);
  if (use.omitted !== undefined) {
    fields.add(`${at}.omitted`, true);
    return;
  }
  const { baseline, target, comparison } = use;
  fields.add(`${at}.role`, use.role);
  fields.add(`${at}.area`, use.area);
  fields.addPeriod(`${at}.baseline.period`, baseline?.period);
  fields.add(`${at}.baseline.value`, baseline?.value);
  fields.addPeriod(`${at}.target.period`, target?.period);
  fields.add(`${at}.target.value`, target?.value);
  fields.add(`${at}.target.low`, target?.low);
  fields.add(`${at}.target.high`, target?.high);
  fields.add(`${at}.target.tolerance`, target?.tolerance);
  for (const { period, value } of use.milestones ?? []) {
    fields.add(`${at}.milestones.${fields.periodKey(period)}`, value);
  }
  fields.add(`${at}.path`, use.path);
  fields.add(`${at}.tolerance`, use.tolerance);
  const areas = [...(comparison?.areas ?? []), ...(comparison?.area ? [comparison.area] : [])];
  for (const area of areas) fields.add(`${at}.comparison.areas.${area}`, area);
  fields.add(`${at}.comparison.sampling`, comparison?.sampling);
  const common = inputs.programme?.progress_method;
  fields.add(`${at}.progress_method`, use.progress_method ?? common ?? DEFAULT_PROGRESS_METHOD);
  addSheet(fields, inputs, use);
}

/** What of the reference sheet decides what a figure means and which way it is to go. */
function addSheet(fields: FieldList, inputs: PlanInputs, use: IndicatorUse): void {
  const at = `indicators.${use.indicator}`;
  const sheet = inputs.sheet(use.indicator);
  fields.add(`${at}.version`, use.version ?? sheet?.version);
  if (sheet === undefined) return;
  for (const part of SHEET_VALUES) fields.add(`${at}.sheet.${part}`, sheet[part]);
  for (const part of SHEET_TEXTS) fields.addText(`${at}.sheet.${part}`, sheet[part]);
  fields.add(`${at}.sheet.range.min`, sheet.range?.min);
  fields.add(`${at}.sheet.range.max`, sheet.range?.max);
}

const SHEET_VALUES = ['measure', 'direction', 'multiplier'] as const;
const SHEET_TEXTS = ['unit', 'numerator', 'denominator'] as const;

/** The parts of a reference sheet that bound plans take anything from. */
export const BOUND_SHEET_PARTS = ['version', 'range', ...SHEET_VALUES, ...SHEET_TEXTS] as const;

/** Collects fields; what is not given is not there. */
class FieldList {
  readonly #inputs: PlanInputs;
  readonly #fields = new Map<string, BoundValue>();

  constructor(inputs: PlanInputs) {
    this.#inputs = inputs;
  }

  add(field: string, value: BoundValue | undefined): void {
    if (value !== undefined) this.#fields.set(field, value);
  }

  addText(field: string, text: Text | undefined): void {
    const own = this.#inputs.programme?.languages[0] ?? 'fi';
    if (text !== undefined) this.add(field, plainText(localizePlain(text, own, own)));
  }

  addPeriod(field: string, text: PeriodText | undefined): void {
    if (text !== undefined) this.add(field, this.periodKey(text));
  }

  addCriterion(field: string, criterion: Criterion | undefined): void {
    if (criterion === undefined) return;
    this.add(`${field}.indicator`, criterion.indicator);
    this.add(`${field}.at_least`, criterion.at_least);
    this.add(`${field}.at_most`, criterion.at_most);
    this.add(`${field}.change_at_least`, criterion.change_at_least);
    this.addPeriod(`${field}.by`, criterion.by);
  }

  /** What cannot be read stands as written; `period/unreadable` speaks of it. */
  periodKey(text: PeriodText): string {
    const parsed = this.#inputs.calendar.parse(text);
    return parsed.ok ? parsed.period.key : String(text);
  }

  sorted(): BoundPlan {
    const sorted = new Map<string, BoundValue>();
    // The engine's own order of texts is that of their code units.
    for (const field of [...this.#fields.keys()].sort()) {
      const value = this.#fields.get(field);
      if (value !== undefined) sorted.set(field, value);
    }
    return sorted;
  }
}

/** A text without the marks of its layout: composed letters, single spaces. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
