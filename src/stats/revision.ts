import { meanOf } from './mean.ts';
/** A figure as first and as last published, in one unit; the width of its first interval if known. */
export interface RevisedFigure {
  readonly first: number;
  readonly final: number;
  readonly intervalWidth?: number | undefined;
}

/** How much figures have been revised. */
export interface RevisionMeasures {
  /** Mean |final − first|, in the unit of the figures. */
  readonly meanAbsolute: number;
  /** Mean (final − first): whether first figures are too low (above 0) or too high. */
  readonly mean: number;
  /** For each figure, whether its revision is large. */
  readonly isLarge: readonly boolean[];
}

/** Share of the first figure beyond which a revision is large. */
const LARGE_SHARE = 0.05;

/**
 * Mean absolute revision, and which revisions are large: over 5 % of the first figure, or over half
 * the width of its interval; of a first figure of 0 the interval alone decides. Null for none, or
 * with a figure that is not finite.
 *
 * Source: methods.md §8, after Carson, Khawaja & Morrison 2004, IMF WP/04/87 (mean absolute
 * revision).
 */
export function measureRevisions(figures: readonly RevisedFigure[]): RevisionMeasures | null {
  if (figures.length === 0) return null;
  if (figures.some(({ first, final }) => !Number.isFinite(first) || !Number.isFinite(final))) {
    return null;
  }
  const sizes = figures.map(({ first, final }) => Math.abs(final - first));
  const isLarge = figures.map(({ first, intervalWidth }, index) => {
    const size = sizes[index] ?? 0;
    const bySize = first !== 0 && size > LARGE_SHARE * Math.abs(first);
    return bySize || (intervalWidth !== undefined && size > intervalWidth / 2);
  });
  return {
    meanAbsolute: meanOf(sizes),
    mean: meanOf(figures.map(({ first, final }) => final - first)),
    isLarge,
  };
}
