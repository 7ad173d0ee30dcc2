// Makes a repository with a history of any length, the same for the same seed: the first commit has the
// whole programme, every other one moves a target, changes a figure, or edits something that all share; the
// last has the register of `reports` that were published, evenly spread over the history.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { createRandom, writeProgramme } from './generate.mjs';

/** The first commit's time; the others follow by six hours. */
const BEGAN = Date.UTC(2019, 1, 1) / 1000;

/** Makes the repository in `folder`, which need not exist, through `git fast-import`. */
export function writeHistory(
  folder,
  { commits, experiments, indicators = 4, reports = 4, seed = 1 },
) {
  const random = createRandom(seed);
  const files = programmeFiles({ experiments, indicators, seed });
  const pick = (count) => 1 + Math.floor(random() * count);
  const stream = [];
  let number = 0;
  const commit = (changed) => {
    const time = BEGAN + number * 6 * 3600;
    stream.push(`commit refs/heads/main\nmark :${number + 1}\n`);
    stream.push(`committer Tiimi <tiimi@kaupunki.example> ${time} +0200\n${data(`${number}\n`)}`);
    if (number > 0) stream.push(`from :${number}\n`);
    for (const path of changed) stream.push(`M 100644 inline ${path}\n${data(files.get(path))}`);
    number += 1;
  };
  commit([...files.keys()]);
  while (number < commits) commit([nextChange(files, { random, pick, experiments, indicators })]);
  mkdirSync(folder, { recursive: true });
  const git = (args, options) => execFileSync('git', args, { cwd: folder, ...options });
  git(['init', '--quiet', '--initial-branch=main']);
  git(['fast-import', '--quiet'], { input: stream.join('') });
  const ids = git(['rev-list', '--reverse', 'main'], { encoding: 'utf8' }).trim().split('\n');
  git(['fast-import', '--quiet'], { input: registerCommit(ids, reports) });
  git(['checkout', '--quiet', '--force', 'main']);
}

/** A commit on top that registers reports of earlier ones as published. */
function registerCommit(ids, reports) {
  const lines = Array.from({ length: reports }, (_, at) => {
    const id = ids[Math.floor((ids.length * at) / reports)];
    const day = `2019-0${at + 1}-28`;
    return `  - { name: raportti-${at}, commit: "${id}", as_of: ${day}, published: ${day}, version: 0.1.0, files: [] }\n`;
  });
  const time = BEGAN + ids.length * 6 * 3600;
  return [
    `commit refs/heads/main\ncommitter Tiimi <tiimi@kaupunki.example> ${time} +0200\n${data('register\n')}`,
    `from ${ids.at(-1)}\n`,
    `M 100644 inline reports/register.yaml\n${data(`reports:\n${lines.join('')}`)}`,
  ].join('');
}

function data(text) {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** Path and text of every file of a programme without a history. */
function programmeFiles({ experiments, indicators, seed }) {
  const folder = mkdtempSync(join(tmpdir(), 'jalostamo-history-'));
  try {
    writeProgramme(folder, { experiments, indicators, months: 6, seed });
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        return join(entry.parentPath ?? entry.path, entry.name);
      });
    return new Map(
      paths.sort().map((path) => {
        return [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Edits one file and gives its path: of ten changes six in plans, three in data, one in a common file. */
function nextChange(files, { random, pick, experiments, indicators }) {
  const kind = random();
  const base = `experiments/trial-${pick(experiments)}`;
  if (kind < 0.6) {
    const path = `${base}/experiment.yaml`;
    return edit(files, path, (text) => {
      return random() < 0.5
        ? text.replace(/target: { value: \d+/, `target: { value: ${120 + pick(80)}`)
        : text.replace(/problem: .*/, `problem: Nopeutta ei tunneta (${pick(1e6)}).`);
    });
  }
  if (kind < 0.9) {
    const path = `${base}/data/measure-${pick(indicators)}.csv`;
    return edit(files, path, (text) => text.replace(/;\d+;;\r\n$/, `;${100 + pick(50)};;\r\n`));
  }
  if (kind < 0.98) {
    const path = `indicators/measure-${pick(indicators)}.yaml`;
    return edit(files, path, (text) => {
      return random() < 0.2
        ? text.replace(/unit: .*/, `unit: käyntiä ${pick(1e6)}`)
        : text.replace(/limitations: .*/, `limitations: Asukas käy usein (${pick(1e6)}).`);
    });
  }
  return edit(files, 'jalostamo.yaml', (text) => {
    return text.replace(/name: .*/, `name: Mittausohjelma ${pick(1e6)}`);
  });
}

function edit(files, path, change) {
  files.set(path, change(files.get(path)));
  return path;
}
