import { type Box, contains, crosses, overlaps, type Segment } from './geometry.ts';

export interface StackItem {
  /** Wished centre. */
  readonly y: number;
  readonly height: number;
}

/**
 * Centres for labels in one column, so that none overlaps another: each as near its wish as a push
 * down and then up from `bottom` allows. Order follows the wishes; ties keep the given order.
 * Labels that do not fit between `top` and `bottom` together run over the top, still apart.
 */
export function stackLabels(
  items: readonly StackItem[],
  top: number,
  bottom: number,
): readonly number[] {
  const order = items.map((item, index) => ({ item, index }));
  order.sort((a, b) => a.item.y - b.item.y || a.index - b.index);
  const centres = items.map((item) => item.y);
  let limit = top;
  for (const { item, index } of order) {
    const centre = Math.max(item.y, limit + item.height / 2);
    centres[index] = centre;
    limit = centre + item.height / 2;
  }
  limit = bottom;
  for (const { item, index } of order.reverse()) {
    const centre = Math.min(centres[index] ?? item.y, limit - item.height / 2);
    centres[index] = centre;
    limit = centre - item.height / 2;
  }
  return centres;
}

export interface PointLabel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** May be left out rather than printed over another label. */
  readonly optional: boolean;
}

export interface Obstacles {
  readonly frame: Box;
  /** Marks and texts that a label may not cover. */
  readonly boxes: readonly Box[];
  readonly segments: readonly PricedSegment[];
}

/** A line that a label should rather not cross, and the price of crossing it. */
export interface PricedSegment extends Segment {
  readonly price: number;
}

const GAP = 7;
const COVERED = 1000;
const OUTSIDE = 10_000;

/**
 * Boxes for labels beside their points, or null for an optional one that has no free place. Each
 * takes the cheapest of the places around its point, in the given order; later ones give way.
 */
export function placePointLabels(
  labels: readonly PointLabel[],
  obstacles: Obstacles,
): readonly (Box | null)[] {
  const taken: Box[] = [...obstacles.boxes];
  return labels.map((label) => {
    const priced = candidates(label, obstacles.frame).map((box, rank) => ({
      box,
      cost: rank + priceOf(box, taken, obstacles),
    }));
    const best = priced.reduce((a, b) => (b.cost < a.cost ? b : a));
    if (label.optional && best.cost >= COVERED) return null;
    taken.push(best.box);
    return best.box;
  });
}

/** What a place costs: texts and marks under it, lines through it, and leaving the plot. */
function priceOf(box: Box, taken: readonly Box[], { frame, segments }: Obstacles): number {
  const covered = taken.filter((other) => overlaps(box, other)).length * COVERED;
  const crossed = segments
    .filter((segment) => crosses(segment, box))
    .reduce((sum, segment) => sum + segment.price, 0);
  return covered + crossed + (contains(frame, box) ? 0 : OUTSIDE);
}

function candidates({ x, y, width, height }: PointLabel, frame: Box): readonly Box[] {
  // Above or below its point a label may slide along the edge rather than leave the plot.
  const centred = Math.max(frame.left, Math.min(x - width / 2, frame.right - width));
  const places: readonly (readonly [left: number, top: number])[] = [
    [x + GAP - 2, y - height - 3],
    [x - width - GAP + 2, y - height - 3],
    [centred, y - height - GAP],
    [x + GAP - 2, y + 3],
    [x - width - GAP + 2, y + 3],
    [centred, y + GAP],
    [x + GAP + 1, y - height / 2],
    [x - width - GAP - 1, y - height / 2],
    [centred, y - height - 2 * GAP],
    [x + GAP - 2, y - height - 2 * GAP],
    [centred, y + 2 * GAP],
    [centred, y - 2 * height - 8],
    [centred, y + height + 8],
    [x + GAP + 1, y - 2 * height - 4],
    [x + GAP + 1, y + height + 4],
  ];
  return places.map(([left, top]) => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  }));
}
