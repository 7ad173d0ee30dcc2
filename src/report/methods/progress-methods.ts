import { eurostatProgress } from '../../stats/eurostat-progress.ts';
import type { GrowthCourse } from '../../stats/growth.ts';
import { statcanProgress } from '../../stats/statcan-cagr.ts';
import { unProgress } from '../../stats/un-2023.ts';
import { expectedAt, type Path, scaleOf } from '../../summary/progress/path.ts';
import { answered, figure, type MethodFacts } from './method-facts.ts';

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

/** From 40 to 52 in four years, on the way to 70 in ten. */
const COURSE: GrowthCourse = {
  baseline: BASELINE,
  latest: VALUE,
  years: 4,
  direction: 1,
  target: { value: TARGET, years: 10 },
};

const COURSE_FIGURES = {
  baseline: figure(BASELINE),
  value: figure(VALUE),
  target: figure(TARGET),
};

function growthFigures(growth: number | null, ratio: number | null) {
  return {
    growth: figure(100 * (growth ?? Number.NaN), 1),
    ratio: figure(ratio ?? Number.NaN, 2),
  };
}

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
    id: 'statcan-cagr@1',
    formula: [
      'CAGR(v₁, v₀) = (v₁/v₀)^(1/(t₁ − t₀)) − 1;  R = s·d·CAGR(V, B)/|CAGR(T, B)|',
      'V ≥ T: target-achieved;  R ≥ 0.95: on-track;  0.60–0.95: moderate-progress;  0–0.60: limited-progress;  < 0: deterioration',
    ],
    source: 'Statistics Canada; Open SDG 2.4, sdg-build, ProgressMeasure.py',
    example: () => {
      const { growth, ratio, score } = answered(statcanProgress(COURSE));
      return { ...COURSE_FIGURES, ...growthFigures(growth, ratio), score: figure(score, 1) };
    },
  },
  {
    id: 'un-2023@1',
    formula: [
      'V̂ = V(1 + CAGR)^(t_T − t);  r = (V̂ − B)/(T − B)',
      'V ≥ T, r ≥ 0.95: on-track-or-met;  0.10–0.95: fair-progress;  < 0.10: stagnation-or-regression',
    ],
    source: 'United Nations 2023, Sustainable Development Goals Progress Chart, technical note',
    example: () => {
      const { growth, ratio, projected } = answered(unProgress(COURSE));
      const value = projected ?? Number.NaN;
      return { ...COURSE_FIGURES, ...growthFigures(growth, ratio), projected: figure(value, 1) };
    },
  },
  {
    id: 'eurostat@1',
    formula: [
      'R = s·d·CAGR(V, B)/|CAGR(T, B)|',
      'R ≥ 0.95: strong-progress;  0.60–0.95: moderate-progress;  0–0.60: insufficient-progress;  < 0: movement-away',
    ],
    source: 'Eurostat, Sustainable development in the European Union: monitoring report, annex',
    example: () => {
      const { growth, ratio } = answered(eurostatProgress(COURSE));
      return { ...COURSE_FIGURES, ...growthFigures(growth, ratio) };
    },
  },
  {
    id: 'guardrail-limit@1',
    formula: ['V ≤ L  /  V ≥ L'],
    source: 'Jalostamo',
    example: () => ({ limit: figure(12), value: figure(14) }),
  },
];
