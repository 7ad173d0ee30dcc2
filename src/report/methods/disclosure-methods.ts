import { SUPPRESSION_METHOD } from '../../summary/method-versions.ts';
import { figure, type MethodFacts } from './method-facts.ts';

/** What is withheld so that nobody can be recognised. */
export const DISCLOSURE_METHODS: readonly MethodFacts[] = [
  {
    id: SUPPRESSION_METHOD,
    formula: ['1 ≤ x < 5  (1 ≤ x < 10)'],
    source: 'Jalostamo',
    example: () => ({ small: figure(3), other: figure(41), total: figure(44) }),
  },
];
