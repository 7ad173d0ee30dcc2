import { effectiveN } from '../../stats/effective-n.ts';
import { holm } from '../../stats/holm.ts';
import {
  concentrationIndex,
  relativeIndex,
  slopeIndex,
  theilIndex,
} from '../../stats/inequality.ts';
import { minimalDetectableShare } from '../../stats/minimal-detectable.ts';
import { poolEffects } from '../../stats/pooling.ts';
import { powerOfShares } from '../../stats/power.ts';
import { answered, figure, type MethodFacts, range } from './method-facts.ts';

/** From the worst-off to the best-off fifth. */
const FIFTHS = [52, 58, 61, 66, 71].map((value) => ({ population: 100, value, standardError: 3 }));

/** What data could show, many figures at once, inequality and several cities. */
export const PLANNING_METHODS: readonly MethodFacts[] = [
  {
    id: 'minimal-detectable@1',
    formula: ['(z(0.975) + z(0.80)) · √(deff · Σ p(1 − p)/n) = 2.801585 · √(…);  Σ s²/n'],
    source: 'Fleiss 1981, Statistical Methods for Rates and Proportions.',
    example: () => ({
      before: figure(52),
      after: figure(60),
      n: figure(50),
      points: figure(
        answered(
          minimalDetectableShare([
            { p: 0.52, n: 50 },
            { p: 0.6, n: 50 },
          ]),
        ).difference * 100,
      ),
    }),
  },
  {
    id: 'power@1',
    formula: [
      'Φ((√n·|p₁ − p₂| − z(1 − α/2)√(2p̄(1 − p̄))) / √(p₁(1 − p₁) + p₂(1 − p₂)))',
      'P(T > t(1 − α/2)),  T ~ t(2(n − 1); √(n/2)·δ/σ)',
    ],
    source: 'R: power.prop.test, power.t.test; Fleiss 1981; Lenth 1989 (AS 243).',
    example: () => ({
      before: figure(50),
      after: figure(65),
      n: figure(100),
      power: figure(answered(powerOfShares(100, 0.5, 0.65)).power * 100),
    }),
  },
  {
    id: 'effective-n@1',
    formula: ['n_eff = (Σw)² / Σw²'],
    source: 'Kish 1965, Survey Sampling, 11.2.',
    example: () => {
      const weights = [...Array<number>(60).fill(1), ...Array<number>(40).fill(2.5)];
      return { n: figure(weights.length), effective: figure(answered(effectiveN(weights)).n) };
    },
  },
  {
    id: 'holm@1',
    formula: ['p̃₍ᵢ₎ = max_{j ≤ i} min(1, (m − j + 1)·p₍ⱼ₎)'],
    source: 'Holm 1979, Scandinavian Journal of Statistics 6:65–70.',
    example: () => {
      const [first = 0, second = 0, third = 0] = holm([0.012, 0.03, 0.2]);
      return { first: figure(first, 3), second: figure(second, 3), third: figure(third, 3) };
    },
  },
  {
    id: 'slope-index-wls@1',
    formula: ['SII = Σ c·y,  c = a(b − ½)/Σ a(b − ½)²;  SII ± z√(Σ c²·SE²)'],
    source:
      'Mackenbach & Kunst 1997, Social Science & Medicine 44:757–771; Moreno-Betancur et al. 2015, Epidemiology 26:518–527.',
    example: () => {
      const found = answered(slopeIndex(FIFTHS));
      return { slope: figure(found.slope, 1), interval: range(answered(found.interval), 1) };
    },
  },
  {
    id: 'relative-index-wls@1',
    formula: [
      'RII = T/B,  T = ȳ + SII/2,  B = ȳ − SII/2,  ȳ = Σ a·y',
      'RII · exp(±z√(Σ (u/T − v/B)²·SE²)),  u = a + c/2,  v = a − c/2',
    ],
    source:
      'Kunst & Mackenbach 1995, Measuring socioeconomic inequalities in health, WHO; Moreno-Betancur et al. 2015, Epidemiology 26:518–527.',
    example: () => {
      const found = answered(relativeIndex(FIFTHS));
      return { ratio: figure(found.ratio, 2), interval: range(answered(found.interval), 2) };
    },
  },
  {
    id: 'concentration-index@1',
    formula: ['C = 2/μ · Σ a·y·b − 1'],
    source: 'Wagstaff, Paci & van Doorslaer 1991, Social Science & Medicine 33:545–557.',
    example: () => ({ index: figure(answered(concentrationIndex(FIFTHS)).index, 3) }),
  },
  {
    id: 'theil@1',
    formula: ['T = Σ a·(y/μ)·ln(y/μ),  0·ln 0 = 0'],
    source: 'Theil 1967, Economics and Information Theory.',
    example: () => ({ index: figure(answered(theilIndex(FIFTHS)).index, 4) }),
  },
  {
    id: 'reml-hartung-knapp@1',
    formula: [
      'μ = Σwy/Σw,  w = 1/(v + τ²),  τ²: REML;  μ ± t(k − 1)·SE,  SE² = max(1, q)/Σw',
      'q = Σw(y − μ)²/(k − 1);  μ ± t(k − 1)·√(τ² + SE²);  I² = max(0, (Q − k + 1)/Q)',
    ],
    source:
      'Viechtbauer 2005, Journal of Educational and Behavioral Statistics 30:261–293; Hartung & Knapp 2001, Statistics in Medicine 20:3875–3889; Röver, Knapp & Friede 2015; Higgins et al. 2009.',
    example: () => {
      const effects = [8, 12, 5, 15].map((value) => ({ value, variance: 16 }));
      const found = answered(poolEffects(effects));
      return {
        cities: figure(effects.length),
        value: figure(found.value, 1),
        interval: range(found.interval, 1),
        prediction: range(found.prediction, 1),
      };
    },
  },
];
