import { medianOf, modifiedZ } from '../../stats/modified-z.ts';
import { measureRevisions } from '../../stats/revision.ts';
import { runChart } from '../../stats/run-chart.ts';
import { xmr } from '../../stats/xmr.ts';
import { answered, figure, type MethodFacts, range } from './method-facts.ts';

const SERIES = [24, 26, 25, 23, 27, 25, 24, 26, 25, 24, 26, 35];

/** Variation and quality of a series. */
export const CHART_METHODS: readonly MethodFacts[] = [
  {
    id: 'xmr@1',
    formula: ['m ± 2.66·A,  m ± ⅔·2.66·A;  m = Σyᵢ/n,  A = Σ|yᵢ − yᵢ₋₁|/k,  |yᵢ − yᵢ₋₁| < 3.267·A'],
    source: 'Wheeler 2000, Understanding Variation; NHS England, Making Data Count.',
    example: () => {
      const { limits, signals } = answered(xmr(SERIES));
      return {
        points: figure(SERIES.length),
        centre: figure(limits.centre, 1),
        limits: range(limits, 1),
        last: figure(SERIES.at(-1) ?? 0),
        signals: figure(signals.length),
      };
    },
  },
  {
    id: 'anhoj@1',
    formula: ['r > round(log₂ n) + 3  /  c < min{k: P(Bin(n − 1, ½) ≤ k) ≥ 0.05}'],
    source: 'Anhøj & Olesen 2014, PLoS ONE 9:e113825.',
    example: () => {
      const found = answered(runChart([11, 12, 10, 12, 19, 20, 11, 18, 21, 19, 20]));
      return {
        median: figure(found.median),
        useful: figure(found.useful),
        crossings: figure(found.crossings),
        fewest: figure(found.fewestUsual),
      };
    },
  },
  {
    id: 'run-chart@1',
    formula: ['x̃'],
    source: 'Perla, Provost & Murray 2011, BMJ Quality & Safety 20:46–51.',
    example: () => {
      const series = [12, 15, 11, 14, 16, 13, 15];
      return { points: figure(series.length), median: figure(medianOf(series)) };
    },
  },
  {
    id: 'modified-z@1',
    formula: ['z = 0.6745·(x − x̃)/MAD;  MAD = 0: z = √(2/π)·(x − x̃)·n/Σ|x − x̃|;  |z| > 3.5'],
    source: 'Iglewicz & Hoaglin 1993, How to Detect and Handle Outliers.',
    example: () => {
      const found = modifiedZ(SERIES);
      if (found === null) throw new Error('the series has figures');
      return {
        value: figure(SERIES.at(-1) ?? 0),
        median: figure(found.median),
        z: figure(found.scoreOf(SERIES.at(-1) ?? 0), 1),
      };
    },
  },
  {
    id: 'revision@1',
    formula: ['Σ(f − e)/n;  Σ|f − e|/n;  |f − e| > 0.05·|e|  /  |f − e| > ½(u − l)'],
    source: 'Carson, Khawaja & Morrison 2004, IMF Working Paper 04/87.',
    example: () => {
      const found = measureRevisions([
        { first: 100, final: 104 },
        { first: 120, final: 119 },
        { first: 90, final: 97 },
      ]);
      if (found === null) throw new Error('there are figures to measure');
      return {
        mean: figure(found.meanAbsolute),
        large: figure(found.isLarge.filter(Boolean).length),
        figures: figure(found.isLarge.length),
      };
    },
  },
];
