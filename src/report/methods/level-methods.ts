import { poissonCount } from '../../stats/poisson.ts';
import { EUROPEAN_STANDARD_POPULATION, standardizedRate } from '../../stats/standardized-rate.ts';
import { studentMean } from '../../stats/student.ts';
import { wilson } from '../../stats/wilson.ts';
import { answered, figure, type MethodFacts, range } from './method-facts.ts';

/** Intervals of one figure. */
export const LEVEL_METHODS: readonly MethodFacts[] = [
  {
    id: 'wilson@1',
    formula: ['(2x + z² ± z√(z² + 4x(1 − p))) / (2(n + z²)),  p = x/n,  z = 1.959964'],
    source: 'Wilson 1927; Newcombe 1998, Statistics in Medicine 17:857–872, method 3.',
    example: () => ({
      x: figure(81),
      n: figure(263),
      share: figure((81 / 263) * 100, 1),
      interval: range(answered(wilson(81, 263)), 1, 100),
    }),
  },
  {
    id: 'poisson-exact@1',
    formula: ['½ χ²(α/2; 2x)  …  ½ χ²(1 − α/2; 2x + 2)'],
    source: 'Garwood 1936, Biometrika 28:437–442.',
    example: () => ({ x: figure(5), interval: range(answered(poissonCount(5)), 1) }),
  },
  {
    id: 'byar@1',
    formula: ['x(1 − 1/(9x) − z/(3√x))³  …  y(1 − 1/(9y) + z/(3√y))³,  y = x + 1'],
    source: 'Breslow & Day 1987, Statistical Methods in Cancer Research II.',
    example: () => ({ x: figure(37), interval: range(answered(poissonCount(37)), 1) }),
  },
  {
    id: 'student-t@1',
    formula: ['x̄ ± t(1 − α/2; n − 1) · s/√n'],
    source: 'Student 1908, Biometrika 6:1–25.',
    example: () => ({
      mean: figure(3.2, 1),
      sd: figure(0.8, 1),
      n: figure(25),
      interval: range(answered(studentMean({ mean: 3.2, sd: 0.8, n: 25 })), 2),
    }),
  },
  {
    id: 'source@1',
    formula: ['(l, u)'],
    source: 'Jalostamo',
    example: () => ({
      value: figure(12.4, 1),
      interval: range({ lower: 11.1, upper: 13.7 }, 1),
    }),
  },
  {
    id: 'dobson-byar@1',
    formula: [
      'DSR = Σ w·xᵢ/nᵢ / Σ w,  var = Σ w²·xᵢ/nᵢ² / (Σ w)²',
      'DSR + √(var/x) · (l(x) − x)  …  DSR + √(var/x) · (u(x) − x),  x = Σ xᵢ',
    ],
    source:
      'Dobson, Kuulasmaa, Eberle & Scherer 1991, Statistics in Medicine 10:457–462; European Standard Population 2013.',
    example: () => {
      const population = 2000;
      const strata = EUROPEAN_STANDARD_POPULATION.map((weight, age) => ({
        events: age,
        population,
        weight,
      }));
      const found = answered(standardizedRate(strata, 100_000));
      return {
        events: figure(strata.reduce((sum, { events }) => sum + events, 0)),
        population: figure(population),
        per: figure(100_000),
        rate: figure(found.rate, 1),
        interval: range(found.interval, 1),
      };
    },
  },
];
