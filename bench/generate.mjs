// Makes programmes of any size, the same for the same seed: N experiments × M indicators × P months,
// or one CSV of many rows.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A small generator of random numbers in [0, 1) (mulberry32): seeded, the same everywhere. */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Writes a programme into `folder`. Every experiment uses every indicator. */
export function writeProgramme(folder, { experiments, indicators, months, seed = 1 }) {
  const random = createRandom(seed);
  const write = (path, text) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('jalostamo.yaml', programmeText);
  const ids = Array.from({ length: indicators }, (_, index) => `measure-${index + 1}`);
  for (const id of ids) write(`indicators/${id}.yaml`, indicatorText(id));
  for (let index = 1; index <= experiments; index += 1) {
    const base = `experiments/trial-${index}`;
    write(`${base}/experiment.yaml`, experimentText(index, ids));
    for (const id of ids) write(`${base}/data/${id}.csv`, seriesText(months, random));
  }
}

/** One experiment whose single data file has `rows` rows: days of two years × areas. */
export function writeLongTable(folder, { rows, seed = 1 }) {
  writeProgramme(folder, { experiments: 1, indicators: 1, months: 1, seed });
  const edit = (file, ...changes) => {
    const path = join(folder, file);
    let text = readFileSync(path, 'utf8');
    for (const [from, to] of changes) text = text.replaceAll(from, to);
    writeFileSync(path, text);
  };
  edit('indicators/measure-1.yaml', ['frequency: month', 'frequency: day']);
  edit(
    'experiments/trial-1/experiment.yaml',
    ['2019-01 }', '2019-01-01 }'],
    ['2020-12,', '2020-12-30,'],
  );
  writeFileSync(join(folder, 'areas.yaml'), areasText(rows));
  writeFileSync(join(folder, 'experiments/trial-1/data/measure-1.csv'), longTable(rows, seed));
}

const DAYS = 730;

/** The text of that file. The first area is the experiment's own. */
export function longTable(rows, seed = 1) {
  const random = createRandom(seed);
  const lines = ['period;area;value;status;note'];
  for (let row = 0; row < rows; row += 1) {
    const day = new Date(Date.UTC(2019, 0, 1 + (row % DAYS))).toISOString().slice(0, 10);
    const area = Math.floor(row / DAYS);
    lines.push(`${day};${area === 0 ? '' : `area-${area}`};${1000 + Math.floor(random() * 500)};;`);
  }
  return `${lines.join('\r\n')}\r\n`;
}

function areasText(rows) {
  const lines = ['areas:', '  - { id: area-0, name: Oma alue, kind: district }'];
  for (let area = 1; area <= Math.ceil(rows / DAYS); area += 1) {
    lines.push(`  - { id: area-${area}, name: Alue ${area}, kind: district }`);
  }
  return `${lines.join('\n')}\n`;
}

function seriesText(months, random) {
  const lines = ['period;value;status;note'];
  for (let month = 0; month < months; month += 1) {
    const year = 2019 + Math.floor(month / 12);
    const text = `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
    lines.push(`${text};${100 + Math.floor(random() * 50)};;`);
  }
  return `${lines.join('\r\n')}\r\n`;
}

const programmeText = `schema_version: 1
name: Mittausohjelma
languages: [fi]
start: 2019-01-01
end: 2020-12-31
organisations:
  - { id: espoo, name: Espoo, type: municipality, roles: [city] }
reporting:
  - { period: 2019-H2, due: 2020-01-31 }
`;

function indicatorText(id) {
  return `id: ${id}
version: 1
name: Mittari ${id}
dimension: services
level: output
measure: count
unit: käyntiä
direction: increase
range: { min: 0 }
definition: Käynnit kuukaudessa.
rationale: Kertoo käytöstä.
limitations: Sama asukas voi käydä usein.
collection: Laskuri.
responsible: Vastaava ohjaaja
frequency: month
aggregation: sum
source: { own: Laskuri. }
status: agreed
agreed:
  - { organisation: espoo, on: 2019-01-01 }
`;
}

function experimentText(number, ids) {
  const uses = ids.map(
    (id, index) => `  - indicator: ${id}
    role: ${index < 2 ? 'primary' : 'secondary'}
    baseline: { period: 2019-01 }
    target: { value: 160, period: 2020-12, rationale: Mittausta varten. }
    path: linear
`,
  );
  return `name: Mittauskokeilu ${number}
stage: testing
stage_history:
  - { stage: testing, on: 2019-02-01, plan_commit: "1111111111111111111111111111111111111111" }
organisations:
  - { organisation: espoo, role: lead }
owner: Mittauspäällikkö
dimension: services
problem: Nopeutta ei tunneta.
target_group: Kehittäjät.
idea: Mitataan.
hypotheses:
  - { id: fast, we_believe: Työkalu on nopea., criterion: { indicator: ${ids[0]}, at_least: 160, by: 2020-12 } }
design: { type: before-after }
scope: { place: Kuusilehto, start: 2019-02-01, end: 2020-12-31 }
stopping_rule: { text: "Lopetetaan, jos mittaus ei pääty." }
indicators:
${uses.join('')}privacy: { personal_data: false }
impact_assessments:
  - { kind: equality, needed: false, why: Ei koske ihmisiä. }
`;
}
