import type { IndicatorSummary } from './indicator-summary.ts';

/**
 * The methods of this release that the summary itself applies. Interval methods carry their own
 * names from `stats`. A change in what a method gives is a new version.
 */
export const PROGRESS_METHOD = 'linear-path@1';
export const GUARDRAIL_METHOD = 'guardrail-limit@1';
export const SUPPRESSION_METHOD = 'audited-suppression@1';
export const FAMILY_METHOD = 'holm@1';
export const ROUNDING_METHOD = 'rounding-5@1';
export const DETECTABLE_METHOD = 'minimal-detectable@1';
export const COUNT_TOTAL_METHOD = 'city-sum@1';
export const RATIO_TOTAL_METHOD = 'city-ratio@1';
export const REVISION_METHOD = 'revision@1';
export const MEAN_TOTAL_METHOD = 'weighted-mean@1';

/** Every method whose name this version can print, sorted by code unit. */
export const METHOD_VERSIONS: readonly string[] = [
  'anhoj@1',
  SUPPRESSION_METHOD,
  'byar@1',
  RATIO_TOTAL_METHOD,
  COUNT_TOTAL_METHOD,
  'did-means@1',
  'did-mover@1',
  'eurostat@1',
  GUARDRAIL_METHOD,
  FAMILY_METHOD,
  'katz-log@1',
  PROGRESS_METHOD,
  DETECTABLE_METHOD,
  'mover@1',
  'newcombe-10@1',
  'poisson-exact@1',
  'rate-ratio-exact@1',
  'rate-ratio-log@1',
  'relative-index-wls@1',
  'reml-hartung-knapp@1',
  REVISION_METHOD,
  ROUNDING_METHOD,
  'run-chart@1',
  'segmented-ols@1',
  'slope-index-wls@1',
  'source@1',
  'statcan-cagr@1',
  'student-t@1',
  'un-2023@1',
  MEAN_TOTAL_METHOD,
  'welch@1',
  'wilson@1',
  'xmr@1',
];

/** The methods behind the figures of one summary, sorted by code unit, each once. */
export function listMethods(
  summary: Omit<IndicatorSummary, 'methodVersions' | 'comparisonsInReport' | 'original'>,
  isRounded: boolean,
): readonly string[] {
  const methods = new Set<string>([SUPPRESSION_METHOD, summary.progress.method]);
  if (isRounded) methods.add(ROUNDING_METHOD);
  const add = (interval: { readonly method: string } | null): void => {
    if (interval !== null) methods.add(interval.method);
  };
  add(summary.baseline.interval);
  add(summary.latest.interval);
  add(summary.change.interval);
  for (const point of summary.points) add(point.interval);
  for (const group of summary.groups) {
    for (const level of group.levels) {
      add(level.interval);
      add(level.gapInterval);
      add(level.ratioInterval);
    }
    add(group.inequality.slope.interval);
    add(group.inequality.ratio.interval);
  }
  add(summary.comparison.interval);
  for (const area of summary.comparison.areas) {
    add(area.change.interval);
    for (const point of area.points) add(point.interval);
  }
  if (summary.series.revision.method !== null) methods.add(summary.series.revision.method);
  if (summary.variation.method !== null) methods.add(summary.variation.method);
  if (summary.interrupted.method !== null) methods.add(summary.interrupted.method);
  if (summary.change.adjustedP !== null) methods.add(FAMILY_METHOD);
  if (summary.change.minimalDetectable !== null) methods.add(DETECTABLE_METHOD);
  return [...methods].sort();
}
