import { createRangeFinder } from '../../stats/feasible-range.ts';
import { ROUNDING_METHOD, SUPPRESSION_METHOD } from '../../summary/method-versions.ts';
import { roundTo5 } from '../../summary/suppression/round-counts.ts';
import { figure, type MethodFacts } from './method-facts.ts';

/** What is withheld so that nobody can be recognised. */
export const DISCLOSURE_METHODS: readonly MethodFacts[] = [
  {
    id: SUPPRESSION_METHOD,
    formula: ['1 ≤ x < 5  (1 ≤ x < 10)', 'max x − min x ≥ 5  (10),  x ∈ {0, 1, 2, …},  Ax = b'],
    source: 'Fischetti & Salazar 2001; Hundepool et al. 2012, Statistical Disclosure Control, 4.4',
    example: () => {
      const [small, other, total] = [3, 41, 44];
      const two = [
        [0, 1],
        [1, 1],
      ] as const;
      const rows = [{ terms: two, min: total, max: total }];
      const range = createRangeFinder({ low: [0, 0], high: [Infinity, Infinity], rows }, true);
      const { low, high } = range.rangeOf([[0, 1]]) ?? { low: 0, high: 0 };
      return {
        small: figure(small),
        other: figure(other),
        total: figure(total),
        low: figure(low),
        high: figure(high ?? 0),
      };
    },
  },
  {
    id: ROUNDING_METHOD,
    formula: ['0 → 0', '1–7 → [c]', 'x ≥ 8 → 5 · round(x / 5)'],
    source: 'Hundepool et al. 2012, Statistical Disclosure Control, 5.4',
    example: () => {
      const [x, n] = [33, 102];
      const [roundedX, roundedN] = [roundTo5(x), roundTo5(n)];
      return {
        x: figure(x),
        n: figure(n),
        roundedX: figure(roundedX),
        roundedN: figure(roundedN),
        share: figure((roundedX / roundedN) * 100, 1),
      };
    },
  },
];
