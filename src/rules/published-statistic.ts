import type { Indicator } from '../model/indicator.ts';

/** Figures that a statistics authority publishes: it keeps their counts and their definitions. */
export function isPublishedStatistic({ source }: Indicator): boolean {
  return source?.sotkanet !== undefined || source?.pxweb !== undefined;
}
