import { weightedMean } from '../../stats/weighted-mean.ts';
import { wilson } from '../../stats/wilson.ts';
import { answered, figure, type MethodFacts, range } from './method-facts.ts';

/** The same indicator of several cities as one figure. */
export const CITY_METHODS: readonly MethodFacts[] = [
  {
    id: 'city-sum@1',
    formula: ['Σ xᵢ'],
    source: 'Jalostamo',
    example: () => ({
      first: figure(88),
      second: figure(41),
      third: figure(29),
      sum: figure(88 + 41 + 29),
    }),
  },
  {
    id: 'city-ratio@1',
    formula: ['Σ xᵢ / Σ nᵢ  (≠ Σ pᵢ / k)'],
    source: 'Jalostamo',
    example: () => ({
      small: figure(80),
      smallBase: figure(10),
      large: figure(50),
      largeBase: figure(90),
      share: figure((53 / 100) * 100),
      mean: figure((80 + 50) / 2),
      interval: range(answered(wilson(53, 100)), 0, 100),
    }),
  },
  {
    id: 'weighted-mean@1',
    formula: [
      'x̄ = Σ nᵢx̄ᵢ / N,  x̄ ± t(1 − α/2; df) · √ΣV,  V = nᵢsᵢ²/N²,  N = Σ nᵢ',
      'df = (ΣV)² / Σ(V²/(nᵢ − 1))',
    ],
    source: 'Cochran 1977, Sampling Techniques, 5.4; Satterthwaite 1946, Biometrics 2:110–114.',
    example: () => {
      const found = answered(
        weightedMean([
          { mean: 64.1, sd: 15.6, n: 83 },
          { mean: 62.8, sd: 17.1, n: 71 },
        ]),
      );
      return {
        first: figure(64.1, 1),
        firstN: figure(83),
        second: figure(62.8, 1),
        secondN: figure(71),
        mean: figure(found.mean, 1),
        interval: range(answered(found.interval), 1),
      };
    },
  },
];
