// @ts-check
/**
 * Every file of a finished programme as it was on a day, told from the dates the files carry:
 * stages, reports, reviews, decisions and amendments stand in them with their days.
 */
import { parse } from 'yaml';
import { readRows, rowsAt } from './demo-csv.mjs';
import { datedEntries, indicatorSheet, learningCard, operatingModel } from './demo-dated-files.mjs';
import { readExperiments, readYaml, stageDay, words } from './demo-facts.mjs';
import { planFile } from './demo-plan.mjs';
import { reviewFile } from './demo-reviews.mjs';
import { YamlText } from './yaml-text.mjs';

/**
 * @typedef {import('./demo-facts.mjs').Context} Context
 * @typedef {import('./demo-facts.mjs').ExperimentFacts} ExperimentFacts
 * @typedef {import('./demo-facts.mjs').FileHistory} FileHistory
 * @typedef {import('./demo-facts.mjs').Spec} Spec
 */

/**
 * @param {ReadonlyMap<string, Buffer>} files By path from the programme's root.
 * @param {Spec} spec
 * @returns {FileHistory[]}
 */
export function fileHistories(files, spec) {
  const programme = readYaml(files, 'jalostamo.yaml');
  const coordinator = programme.organisations.find((/** @type {any} */ o) =>
    o.roles?.includes('coordinator'),
  )?.id;
  const context = { files, spec, coordinator, experiments: readExperiments(files), programme };
  return [...files].map(([path, bytes]) => withEarlier(historyOf(path, bytes, context), spec));
}

/** @param {string} path @param {Buffer} bytes @param {Context} context @returns {FileHistory} */
function historyOf(path, bytes, context) {
  const parts = path.split('/');
  const set = context.spec.files?.[path] ?? context.spec.files?.[`${parts[0]}/`];
  const experiment =
    parts[0] === 'experiments' ? context.experiments.get(parts[1] ?? '') : undefined;
  if (experiment !== undefined) return experimentFile(path, parts, bytes, experiment, context);
  if (parts[0] === 'indicators' && path.endsWith('.yaml')) {
    return indicatorSheet(path, bytes, context.coordinator, null);
  }
  if (parts[0] === 'operating-models' && path.endsWith('.yaml')) {
    return operatingModel(path, bytes, context, set);
  }
  const what = ROOT_WORDS[parts[0] ?? ''] ?? `Ohjelma: ${path}`;
  const on = set ?? context.programme.start;
  return { path, versions: [{ on, team: context.coordinator, what }], at: since(on, bytes) };
}

/** @type {Record<string, string>} */
const ROOT_WORDS = {
  'jalostamo.yaml': 'Ohjelma: tiedot',
  'README.md': 'Ohjelma: esittely',
  'concept.yaml': 'Ohjelma: mitä sosiaalisesti kestävä kaupunki tarkoittaa',
  'areas.yaml': 'Ohjelma: alueet',
  snapshots: 'Ohjelma: tilastotiedot lähteineen',
};

/** @param {string} on @param {Buffer} bytes @returns {FileHistory['at']} */
function since(on, bytes) {
  return (date) => (date < on ? null : bytes);
}

/**
 * @param {string} path @param {string[]} parts @param {Buffer} bytes
 * @param {ExperimentFacts} experiment
 * @param {Context} context @returns {FileHistory}
 */
function experimentFile(path, parts, bytes, experiment, context) {
  const { plan, name, lead, reported } = experiment;
  const [, , kind, file] = parts;
  const one = (/** @type {string} */ on, /** @type {string} */ what, team = lead) => ({
    path,
    versions: [{ on, team, what: `${name}: ${what}` }],
    at: since(on, bytes),
  });
  const data = /\.(ya?ml)$/.test(path) ? parse(bytes.toString('utf8')) : null;
  const agreed = stageDay(plan, 'agreed');
  switch (kind) {
    case 'experiment.yaml':
      return planFile(path, bytes, experiment, context);
    case 'amendments.yaml':
      return datedEntries(path, bytes, lead, [
        ['amendments', 'on', `${name}: suunnitelman muutos kirjattu`],
        ['restatements', 'on', `${name}: julkaistun tiedon muutos kirjattu`],
      ]);
    case 'learning.yaml':
      return learningCard(path, bytes, lead, name);
    case 'monitoring':
      return one(data.reported_on, `seurantaraportti jaksolta ${data.period}`);
    case 'journal': {
      const front = parse(/^---\r?\n([\s\S]*?)\n---/.exec(bytes.toString('utf8'))?.[1] ?? '');
      return one(front.date, `kuulumisia: ${words(front.title)}`);
    }
    case 'indicators':
      return indicatorSheet(path, bytes, lead, { name, on: stageDay(plan, 'planned') });
    case 'data': {
      const table = readRows(bytes, path, agreed, (period) => reportDay(reported, period));
      const changes = earlierOf(context.spec, path);
      const earlier = changes.flatMap(({ period, cells = {}, until }) =>
        period === undefined ? [] : [{ period, cells, until }],
      );
      const codes = changes.flatMap(({ column, code, was, until }) =>
        column === undefined || code === undefined ? [] : [{ column, code, was: `${was}`, until }],
      );
      const indicator = file?.replace(/\.csv$/, '') ?? '';
      const what = `${name}, havaintoja: ${indicator}`;
      const renamed = `${name}, havaintoja: ryhmän koodi vaihdettu`;
      const corrected = `${name}, havaintoja korjattu: ${indicator}`;
      return {
        path,
        versions: [
          ...table.rows.map((row) => ({ on: row.from, team: lead, what })),
          ...earlier.map((change) => ({ on: change.until, team: lead, what: corrected })),
          ...codes.map((change) => ({ on: change.until, team: lead, what: renamed })),
        ],
        at: (date) => rowsAt(table, earlier, codes, date),
      };
    }
    case 'reviews':
      return reviewFile(path, parts, bytes, data, { name, lead });
    default:
      return one(context.spec.files?.[path] ?? stageDay(plan, 'idea'), file ?? kind ?? path);
  }
}

/** When the report of the half-year that holds a period came in. @param {Map<string, string>} reported @param {string} period */
function reportDay(reported, period) {
  const own = reported.get(period);
  if (own !== undefined) return own;
  const match = /^(\d{4})-(?:Q(\d)|(\d\d))$/.exec(period);
  if (match === null) return null;
  const month = match[2] === undefined ? Number(match[3]) : Number(match[2]) * 3;
  return reported.get(`${match[1]}-H${month > 6 ? 2 : 1}`) ?? null;
}

/** @param {Spec} spec @param {string} path */
function earlierOf(spec, path) {
  return (spec.earlier ?? []).filter((change) => change.file === path);
}

/**
 * Applies the values that a YAML file held earlier, by the list; data files do it by themselves.
 * @param {FileHistory} history @param {Spec} spec @returns {FileHistory}
 */
function withEarlier(history, spec) {
  const changes = earlierOf(spec, history.path).filter((change) => change.at !== undefined);
  if (changes.length === 0) return history;
  const first = history.versions[0];
  if (first === undefined) return history;
  const what = `${first.what.split(':')[0]}: tekstiä täydennetty`;
  return {
    path: history.path,
    versions: [
      ...history.versions,
      ...changes.map(({ until }) => ({ on: until, team: first.team, what })),
    ],
    at(date, hashOf) {
      const bytes = history.at(date, hashOf);
      const due = changes.filter(({ until }) => date < until);
      if (bytes === null || due.length === 0) return bytes;
      const text = new YamlText(bytes.toString('utf8'), history.path);
      for (const { at = [], was } of due) {
        // Parts of later stages are not there yet.
        if (!text.has(at)) continue;
        if (was === undefined) text.remove(at);
        else text.replace(at, JSON.stringify(was));
      }
      return Buffer.from(text.toString());
    },
  };
}
