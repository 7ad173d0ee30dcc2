// @ts-check
/** What the demo's history knows of a programme's files. */
import { parse } from 'yaml';

/**
 * @typedef {import('./yaml-text.mjs').Step} Step
 * @typedef {{ file: string, until: string, period?: string, cells?: Record<string, string>,
 *   column?: string, code?: string, at?: Step[], was?: unknown }} Earlier
 * @typedef {{ file: string, field: string, on: string }} Landed
 * @typedef {{ teams: Record<string, string>, files?: Record<string, string>, earlier?: Earlier[],
 *   landed?: Landed[] }} Spec
 * @typedef {(key: string) => string} HashOf The commit that a place names, by file and place.
 * @typedef {object} Version
 * @property {string} on
 * @property {string} team
 * @property {string} what `topic: detail`; what shares a topic shares a line of the message.
 * @typedef {object} FileHistory
 * @property {string} path
 * @property {readonly Version[]} versions
 * @property {(date: string, hashOf: HashOf) => Buffer | null} at Null while there is no file.
 * @typedef {{ files: ReadonlyMap<string, Buffer>, spec: Spec, coordinator: string, programme: any,
 *   experiments: ReadonlyMap<string, ExperimentFacts> }} Context
 * @typedef {{ plan: any, name: string, lead: string, reported: Map<string, string> }} ExperimentFacts
 */

/** @param {ReadonlyMap<string, Buffer>} files @param {string} path @returns {any} */
export function readYaml(files, path) {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`the example has no ${path}`);
  return parse(bytes.toString('utf8'));
}

/** @param {any} text */
export function words(text) {
  return typeof text === 'string' ? text : text.fi;
}

/** @param {ReadonlyMap<string, Buffer>} files */
export function readExperiments(files) {
  /** @type {Map<string, ExperimentFacts>} */
  const experiments = new Map();
  for (const path of files.keys()) {
    const id = /^experiments\/([^/]+)\/experiment\.yaml$/.exec(path)?.[1];
    if (id === undefined) continue;
    const plan = readYaml(files, path);
    const lead = plan.organisations.find((/** @type {any} */ o) => o.role === 'lead').organisation;
    /** @type {Map<string, string>} */
    const reported = new Map();
    for (const other of files.keys()) {
      const period = new RegExp(`^experiments/${id}/monitoring/(.+)\\.yaml$`).exec(other)?.[1];
      if (period !== undefined) reported.set(period, readYaml(files, other).reported_on);
    }
    experiments.set(id, { plan, name: words(plan.name), lead, reported });
  }
  return experiments;
}

/** The first stage at or after the one asked for that the experiment reached. @param {any} plan @param {string} stage */
export function stageDay(plan, stage) {
  const order = ['idea', 'planned', 'agreed', 'testing', 'ended', 'learned'];
  const from = order.indexOf(stage);
  const reached = plan.stage_history.find((/** @type {any} */ entry) => {
    const rank = order.indexOf(entry.stage);
    return rank >= from || rank < 0;
  });
  if (reached === undefined) throw new Error(`stage ${stage} was never reached`);
  return reached.on;
}
