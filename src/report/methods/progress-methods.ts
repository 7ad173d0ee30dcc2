import { expectedAt, type Path, scaleOf } from '../../summary/progress/path.ts';
import { figure, type MethodFacts } from './method-facts.ts';

/** Half-years from 2019-H1, whose middle is 2019.25. */
const [START, LATEST, END] = [2019.25, 2020.25, 2020.75];
const [BASELINE, VALUE, TARGET] = [40, 52, 70];

const PATH: Path = {
  scale: scaleOf({
    kind: 'value',
    value: TARGET,
    period: {
      kind: 'half-year',
      key: '2020-H2',
      start: '2020-07-01',
      end: '2020-12-31',
      middle: END,
    },
  }),
  startTime: START,
  start: BASELINE,
  targetTime: END,
  target: TARGET,
  stops: [],
  wanted: 1,
};

/** Where a figure stands against its target or limit, and what may be shown of it. */
export const PROGRESS_METHODS: readonly MethodFacts[] = [
  {
    id: 'linear-path@1',
    formula: [
      'E(t) = B + (T − B)(t − t₀)/(t_T − t₀);  pace = (V − B)/(E − B);  share = (V − B)/(T − B)',
      'pace ≥ 0.95: on-track;  0.60–0.95: behind;  0–0.60: well-behind;  < 0: moving-away',
    ],
    source: 'Jalostamo',
    example: () => {
      const expected = expectedAt(PATH, LATEST);
      return {
        baseline: figure(BASELINE),
        target: figure(TARGET),
        value: figure(VALUE),
        expected: figure(expected),
        pace: figure((VALUE - BASELINE) / (expected - BASELINE), 2),
        share: figure((100 * (VALUE - BASELINE)) / (TARGET - BASELINE)),
      };
    },
  },
  {
    id: 'guardrail-limit@1',
    formula: ['V ≤ L  /  V ≥ L'],
    source: 'Jalostamo',
    example: () => ({ limit: figure(12), value: figure(14) }),
  },
];
