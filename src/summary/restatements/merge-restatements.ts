import type { IndicatorRestatements, RestatedFigure } from './restated-figures.ts';

/**
 * What has become of the figures of several reports, oldest first. A figure is told once: as the first
 * report had it, unless that change is explained and one from a later report is not. Of figures and names
 * that are new nothing is told, for they are new to each report.
 */
export function mergeRestatements(
  known: readonly IndicatorRestatements[],
  later: readonly IndicatorRestatements[],
): readonly IndicatorRestatements[] {
  const byIndicator = new Map<string, Map<string, RestatedFigure>>();
  for (const { indicator, restated } of [...known, ...later]) {
    const figures = byIndicator.get(indicator) ?? new Map<string, RestatedFigure>();
    if (restated.length > 0) byIndicator.set(indicator, figures);
    for (const figure of restated) {
      const { period, area, dimension, code } = figure;
      const key = JSON.stringify([period, area, dimension, code]);
      const told = figures.get(key);
      const isTold =
        told !== undefined && (told.explanation === null || figure.explanation !== null);
      if (!isTold) figures.set(key, figure);
    }
  }
  return [...byIndicator.keys()].sort().map((indicator) => {
    const restated = [...(byIndicator.get(indicator)?.values() ?? [])];
    return { indicator, appended: 0, restated, renamings: [] };
  });
}
