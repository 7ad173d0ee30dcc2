// Simulates what the statistics promise: how often pure chance makes a chart speak, and how often
// intervals contain the truth. Build first: `npm run build`, then `node bench/simulate.mjs`.
// Prints tables; the figures stand in src/stats/false-signals.ts, and those of coverage, which `--write`
// puts into src/report/methods/coverage.json, on the methods' pages (`npm run docs`).
import { writeFileSync } from 'node:fs';
import {
  differenceOfShareChanges,
  newcombe,
  poissonCount,
  poolEffects,
  runChart,
  segmentedRegression,
  studentMean,
  welchDifference,
  wilson,
  xmr,
} from '../dist/stats.js';
import { createRandom } from './generate.mjs';

const quick = process.argv.includes('--quick');
const charts = quick ? 2000 : 200_000;
const samples = quick ? 2000 : 20_000;

/** A standard normal, by the polar method. */
function createNormal(random) {
  return () => {
    for (;;) {
      const x = 2 * random() - 1;
      const y = 2 * random() - 1;
      const square = x * x + y * y;
      if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
    }
  };
}

/** Noise in which each value keeps `memory` of the one before. */
function noise(normal, length, memory) {
  const values = [normal()];
  const fresh = Math.sqrt(1 - memory * memory);
  while (values.length < length) values.push(memory * values.at(-1) + fresh * normal());
  return values;
}

function falseSignals() {
  const rows = [];
  for (const points of [12, 18, 24, 30, 36, 48, 60, 120]) {
    const row = { points };
    for (const memory of [0, 0.4]) {
      const normal = createNormal(createRandom(1));
      let xmrSpeaks = 0;
      let runSpeaks = 0;
      for (let chart = 0; chart < charts; chart += 1) {
        const values = noise(normal, points, memory);
        if ((xmr(values).signals ?? []).length > 0) xmrSpeaks += 1;
        if (runChart(values).hasSignal) runSpeaks += 1;
      }
      row[`xmr, memory ${memory}`] = (xmrSpeaks / charts).toFixed(4);
      row[`anhoj, memory ${memory}`] = (runSpeaks / charts).toFixed(4);
    }
    rows.push(row);
  }
  console.log(`Share of charts of noise with a signal (${charts} charts each, seed 1)`);
  console.table(rows);
}

/** Share of runs in which the interval contains the truth, of those that gave one. */
function coverageOf(truth, draw) {
  let given = 0;
  let covered = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    const interval = draw();
    if (interval === null || 'reason' in interval) continue;
    given += 1;
    if (interval.lower <= truth && truth <= interval.upper) covered += 1;
  }
  return { coverage: (covered / given).toFixed(4), given: (given / samples).toFixed(3) };
}

function coverage() {
  const random = createRandom(2);
  const normal = createNormal(random);
  const binomial = (n, p) => {
    let count = 0;
    for (let trial = 0; trial < n; trial += 1) if (random() < p) count += 1;
    return count;
  };
  const poisson = (mean) => {
    let count = -1;
    for (let product = 1; product > Math.exp(-mean); count += 1) product *= random();
    return count;
  };
  const sample = (n, mean, sd) => {
    const values = Array.from({ length: n }, () => mean + sd * normal());
    const average = values.reduce((sum, value) => sum + value, 0) / n;
    const squares = values.reduce((sum, value) => sum + (value - average) ** 2, 0);
    return { mean: average, sd: Math.sqrt(squares / (n - 1)), n };
  };
  const rows = [];
  const add = (method, setting, truth, draw) =>
    rows.push({ method, setting, ...coverageOf(truth, draw) });
  for (const n of [10, 20, 40, 100]) {
    for (const p of [0.05, 0.2, 0.5]) {
      add('wilson@1', `n = ${n}, p = ${p}`, p, () => wilson(binomial(n, p), n));
      add('newcombe-10@1', `n = ${n}, p = ${p}; ${(p + 0.2).toFixed(2)}`, 0.2, () =>
        newcombe({ x: binomial(n, p + 0.2), n }, { x: binomial(n, p), n }),
      );
    }
    add('student-t@1', `n = ${n}`, 3, () => studentMean(sample(n, 3, 1)));
    add('welch@1', `n = ${n}, s = 1; n = ${2 * n}, s = 2`, 1, () =>
      welchDifference(sample(n, 4, 1), sample(2 * n, 3, 2)),
    );
    add('did-mover@1', `n = ${n}, p = 0.3, 0.5; 0.3, 0.4`, 0.1, () => {
      const cell = (p) => ({ x: binomial(n, p), n });
      return differenceOfShareChanges(
        { before: cell(0.3), after: cell(0.5) },
        { before: cell(0.3), after: cell(0.4) },
      ).interval;
    });
  }
  for (const mean of [0.5, 2, 5, 8, 12, 40]) {
    add(mean < 10 ? 'poisson-exact@1' : 'byar@1', `λ = ${mean}`, mean, () =>
      poissonCount(poisson(mean)),
    );
  }
  for (const memory of [0, 0.4]) {
    for (const side of [8, 12, 24]) {
      add('segmented-ols@1', `n = ${side} + ${side}, ρ = ${memory}`, 0, () => {
        const result = segmentedRegression(noise(normal, 2 * side, memory), side);
        return 'level' in result ? result.level.interval : null;
      });
    }
  }
  for (const cities of [3, 6, 12]) {
    for (const spread of [0, 1]) {
      add('reml-hartung-knapp@1', `k = ${cities}, τ = ${spread}`, 2, () => {
        const effects = Array.from({ length: cities }, () => {
          const variance = 0.25 + 2 * random();
          return { value: 2 + spread * normal() + Math.sqrt(variance) * normal(), variance };
        });
        const pooled = poolEffects(effects);
        return 'interval' in pooled ? pooled.interval : null;
      });
    }
  }
  console.log(`Share of 95 % intervals that contain the truth (${samples} samples each, seed 2)`);
  console.table(rows);
  if (process.argv.includes('--write')) writeCoverage(rows);
}

/** What the methods' pages show. */
function writeCoverage(rows) {
  const methods = {};
  for (const { method, setting, coverage: share } of rows) {
    methods[method] = [...(methods[method] ?? []), { setting, coverage: Number(share) }];
  }
  const file = new URL('../src/report/methods/coverage.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify({ samples, methods }, null, 2)}\n`);
}

if (!process.argv.includes('--coverage')) falseSignals();
if (!process.argv.includes('--false-signals')) coverage();
