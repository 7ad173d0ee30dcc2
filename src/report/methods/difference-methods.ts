import {
  differenceOfMeanChanges,
  differenceOfShareChanges,
  placeboRank,
} from '../../stats/difference-in-differences.ts';
import { segmentedRegression } from '../../stats/interrupted-series.ts';
import { moverDifference } from '../../stats/mover.ts';
import { newcombe } from '../../stats/newcombe.ts';
import { poissonCount } from '../../stats/poisson.ts';
import { proportionRatio, rateRatio } from '../../stats/ratio.ts';
import { welchDifference } from '../../stats/student.ts';
import { answered, figure, type MethodFacts, range } from './method-facts.ts';

/** Differences and ratios of two figures, and of two changes. */
export const DIFFERENCE_METHODS: readonly MethodFacts[] = [
  {
    id: 'newcombe-10@1',
    formula: [
      'd − √((p₁ − l₁)² + (u₂ − p₂)²)  …  d + √((u₁ − p₁)² + (p₂ − l₂)²)',
      'd = p₁ − p₂;  (l₁, u₁), (l₂, u₂): wilson@1',
    ],
    source: 'Newcombe 1998, Statistics in Medicine 17:873–890, method 10.',
    example: () => ({
      before: figure((48 / 80) * 100),
      after: figure((56 / 70) * 100),
      change: figure((56 / 70 - 48 / 80) * 100),
      interval: range(answered(newcombe({ x: 56, n: 70 }, { x: 48, n: 80 })), 1, 100),
    }),
  },
  {
    id: 'welch@1',
    formula: [
      '(x̄₁ − x̄₂) ± t(1 − α/2; df) · √(v₁ + v₂),  v = s²/n',
      'df = (v₁ + v₂)² / (v₁²/(n₁ − 1) + v₂²/(n₂ − 1))',
    ],
    source: 'Welch 1938, Biometrika 29:350–362; Satterthwaite 1946, Biometrics 2:110–114.',
    example: () => ({
      before: figure(3.2, 1),
      after: figure(3.6, 1),
      change: figure(0.4, 1),
      interval: range(
        answered(welchDifference({ mean: 3.6, sd: 0.9, n: 40 }, { mean: 3.2, sd: 0.8, n: 35 })),
        2,
      ),
    }),
  },
  {
    id: 'mover@1',
    formula: ['d − √((a − lₐ)² + (u_b − b)²)  …  d + √((uₐ − a)² + (b − l_b)²),  d = a − b'],
    source: 'Zou & Donner 2008, Statistics in Medicine 27:1693–1702.',
    example: () => ({
      before: figure(40),
      after: figure(65),
      change: figure(25),
      interval: range(
        answered(
          moverDifference(
            { value: 65, interval: answered(poissonCount(65)) },
            { value: 40, interval: answered(poissonCount(40)) },
          ),
        ),
        0,
      ),
    }),
  },
  {
    id: 'rate-ratio-log@1',
    formula: ['RR · exp(± z√(1/x₁ + 1/x₂)),  RR = (x₁/e₁) / (x₂/e₂)'],
    source: 'Breslow & Day 1987, Statistical Methods in Cancer Research II, 3.5.',
    example: () => ({
      ratio: figure(40 / 523.5 / (25 / 611), 2),
      interval: range(
        answered(rateRatio({ count: 40, exposure: 523.5 }, { count: 25, exposure: 611 })),
        2,
      ),
    }),
  },
  {
    id: 'rate-ratio-exact@1',
    formula: ['x₁ | x₁ + x₂ ~ Bin(x₁ + x₂, π),  π/(1 − π) = RR·e₁/e₂;  π: Clopper–Pearson'],
    source: 'Breslow & Day 1987, II, 3.5; Clopper & Pearson 1934, Biometrika 26:404–413.',
    example: () => ({
      ratio: figure(3 / 100 / (2 / 120), 2),
      interval: range(
        answered(rateRatio({ count: 3, exposure: 100 }, { count: 2, exposure: 120 })),
        2,
      ),
    }),
  },
  {
    id: 'katz-log@1',
    formula: ['RR · exp(± z√(1/x₁ − 1/n₁ + 1/x₂ − 1/n₂)),  RR = p₁/p₂'],
    source: 'Katz, Baptista, Azen & Pike 1978, Biometrics 34:469–474.',
    example: () => ({
      first: figure(25),
      second: figure((45 / 130) * 100, 1),
      ratio: figure(30 / 120 / (45 / 130), 2),
      interval: range(answered(proportionRatio({ x: 30, n: 120 }, { x: 45, n: 130 })), 2),
    }),
  },
  {
    id: 'did-means@1',
    formula: [
      'δ = (T₁ − T₀) − (C₁ − C₀),  δ ± t(1 − α/2; df) · √ΣV,  V = s²/n',
      'df = (ΣV)² / Σ(V²/(n − 1))',
    ],
    source: 'Welch 1938; Satterthwaite 1946, for a contrast of four means.',
    example: () => {
      const arm = (before: number, after: number) => ({
        design: 'cross-section' as const,
        before: { mean: before, sd: 0.8, n: 60 },
        after: { mean: after, sd: 0.8, n: 60 },
      });
      const found = differenceOfMeanChanges(arm(3.1, 3.6), arm(3.2, 3.3));
      return {
        own: figure(0.5, 1),
        other: figure(0.1, 1),
        estimate: figure(found.estimate, 1),
        interval: range(answered(found.interval), 2),
      };
    },
  },
  {
    id: 'did-mover@1',
    formula: [
      'δ = (T₁ − T₀) − (C₁ − C₀)',
      'δ − √((T₁ − l(T₁))² + (u(T₀) − T₀)² + (u(C₁) − C₁)² + (C₀ − l(C₀))²)',
      'δ + √((u(T₁) − T₁)² + (T₀ − l(T₀))² + (C₁ − l(C₁))² + (u(C₀) − C₀)²)',
    ],
    source: 'Zou & Donner 2008, Statistics in Medicine 27:1693–1702; Newcombe 1998.',
    example: () => {
      const found = differenceOfShareChanges(
        { before: { x: 40, n: 100 }, after: { x: 60, n: 100 } },
        { before: { x: 45, n: 100 }, after: { x: 50, n: 100 } },
      );
      return {
        own: figure(20),
        other: figure(5),
        estimate: figure(found.estimate * 100),
        interval: range(answered(found.interval), 1, 100),
      };
    },
  },
  {
    id: 'placebo-rank@1',
    formula: ['p = (1 + #{d·Δc ≥ d·Δ}) / (m + 1)'],
    source: 'Abadie, Diamond & Hainmueller 2010, JASA 105:493–505.',
    example: () => {
      const areas = [1.2, -0.4, 3.1, 0.8, 2.2, -1.5, 0.3, 1.9, 5.4];
      const found = placeboRank(4.6, areas, 1);
      if (found === null) throw new Error('there are areas to rank among');
      return {
        change: figure(4.6, 1),
        areas: figure(areas.length),
        p: figure(found.p, 2),
        smallest: figure(found.smallest, 2),
      };
    },
  },
  {
    id: 'segmented-ols@1',
    formula: [
      'y = β₀ + β₁t + β₂D + β₃D(t − t₀) + ε;  SE = max(OLS, Newey–West)',
      'Bartlett, L = ⌊4(n/100)^(2/9)⌋, n/(n − 4), t(n − 4)',
    ],
    source:
      'Wagner et al. 2002, Journal of Clinical Pharmacy and Therapeutics 27:299–309; Newey & West 1987; Turner et al. 2021, BMC Medical Research Methodology 21:181.',
    example: () => {
      const before = [50, 52, 51, 53, 52, 54, 53, 55, 54, 56];
      const after = [62, 63, 65, 64, 66, 67, 66, 68, 69, 68];
      const found = answered(segmentedRegression([...before, ...after], before.length));
      return {
        before: figure(before.length),
        after: figure(after.length),
        level: figure(found.level.estimate, 1),
        interval: range(answered(found.level.interval), 1),
      };
    },
  },
];
