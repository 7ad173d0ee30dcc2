// @ts-check
/** From a finished programme to its commits: one for each team and day on which its files changed. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { helsinkiTime } from './demo-dates.mjs';
import { initRepository, openImport } from './demo-git.mjs';
import { fileHistories } from './demo-versions.mjs';

/** Made by tools, so no part of what the teams wrote. */
const GENERATED = /^(expected|reports|site)\//;

const NO_COMMIT = '0'.repeat(40);
const NINE_O_CLOCK = 9 * 60;
const MINUTES_APART = 20;
const SUBJECT_LIMIT = 100;

/** @param {string} folder @returns {Map<string, Buffer>} Sorted by path. */
export function readProgramme(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !GENERATED.test(name))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name))]));
}

/** @typedef {{ on: string, team: string, what: Set<string>, paths: Set<string> }} Step */

/**
 * What happened, in order of day and, within a day, of the list of teams.
 * @param {readonly import('./demo-versions.mjs').FileHistory[]} histories
 * @param {readonly string[]} teams
 */
function planSteps(histories, teams) {
  /** @type {Map<string, Step>} */
  const steps = new Map();
  for (const history of histories) {
    for (const { on, team, what } of history.versions) {
      if (!teams.includes(team)) throw new Error(`${history.path}: ${team} has no role account`);
      const key = `${on} ${String(teams.indexOf(team)).padStart(3, '0')}`;
      const step = steps.get(key) ?? { on, team, what: new Set(), paths: new Set() };
      step.what.add(what);
      step.paths.add(history.path);
      steps.set(key, step);
    }
  }
  return [...steps].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, step]) => step);
}

/**
 * Lays the programme out as a git repository with its history.
 * @param {string} source Folder of the programme; `<source>.history.yaml` stands beside it.
 * @param {string} target Replaced as a whole if it is an earlier demo, created if it is not there.
 * @returns {Promise<{ head: string, commits: number, files: Map<string, Buffer> }>} The files as the
 *   last commit has them.
 */
export async function buildDemo(source, target) {
  const spec = parse(readFileSync(`${source}.history.yaml`, 'utf8'));
  const histories = new Map(fileHistories(readProgramme(source), spec).map((h) => [h.path, h]));
  for (const { file } of spec.earlier ?? []) {
    if (!histories.has(file)) throw new Error(`the history names ${file}, which is not there`);
  }
  initRepository(target);
  const repository = openImport(target);
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  /** @type {Map<string, string>} */
  const named = new Map();
  let head = NO_COMMIT;
  let commits = 0;
  let today = '';
  let minutes = 0;
  // A place that names a commit means the state its team saw when it wrote the place.
  const hashOf = (/** @type {string} */ key) => {
    const hash = named.get(key) ?? head;
    named.set(key, hash);
    return hash;
  };
  for (const { on, team, what, paths } of planSteps(
    [...histories.values()],
    Object.keys(spec.teams),
  )) {
    /** @type {Map<string, Buffer>} */
    const changed = new Map();
    for (const file of [...paths].sort()) {
      const bytes = histories.get(file)?.at(on, hashOf) ?? null;
      if (bytes === null || files.get(file)?.equals(bytes)) continue;
      changed.set(file, bytes);
      files.set(file, bytes);
    }
    if (changed.size === 0) continue;
    minutes = on === today ? minutes + MINUTES_APART : NINE_O_CLOCK;
    today = on;
    head = await repository.commit({
      author: spec.teams[team],
      time: helsinkiTime(on, minutes),
      message: messageOf([...what]),
      changed,
    });
    commits += 1;
  }
  await repository.close();
  return { head, commits, files };
}

/**
 * What shares a topic shares a line; one line that fits is the subject alone.
 * @param {readonly string[]} whats `topic: detail`
 */
function messageOf(whats) {
  /** @type {Map<string, string[]>} */
  const details = new Map();
  for (const what of whats) {
    const colon = what.indexOf(': ');
    const topic = what.slice(0, colon);
    details.set(topic, [...(details.get(topic) ?? []), what.slice(colon + 2)]);
  }
  // What concerns the whole comes before its parts: `X: …` before `X, havaintoja: …`.
  const lines = [...details]
    .sort(([a], [b]) => Number(a.includes(',')) - Number(b.includes(',')))
    .map(([topic, list]) => `${topic}: ${list.join('; ')}`);
  const all = lines.join('. ');
  if (all.length <= SUBJECT_LIMIT) return all;
  return `${lines[0]?.split('; ')[0]} ja muuta\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}
