import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, crosses, overlaps } from '../../src/render/geometry.ts';
import { placePointLabels, stackLabels } from '../../src/render/label-placement.ts';

describe('stackLabels', () => {
  it('leaves labels that do not touch where they wish to be', () => {
    expect(
      stackLabels(
        [
          { y: 80, height: 20 },
          { y: 20, height: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([80, 20]);
  });

  it('pushes equal wishes apart in the given order', () => {
    expect(
      stackLabels(
        [
          { y: 50, height: 20 },
          { y: 50, height: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([50, 70]);
    expect(
      stackLabels(
        [
          { y: 99, height: 20 },
          { y: 99, height: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([70, 90]);
  });

  it('keeps any labels apart and, when there is room, inside', () => {
    const item = fc.record({
      y: fc.integer({ min: 0, max: 200 }),
      height: fc.integer({ min: 5, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (items) => {
        const centres = stackLabels(items, 0, 200);
        const boxes = items.map((one, i) => {
          const y = centres[i] ?? Number.NaN;
          return { left: 0, right: 1, top: y - one.height / 2, bottom: y + one.height / 2 };
        });
        for (const [i, a] of boxes.entries()) {
          for (const b of boxes.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
        }
        if (items.reduce((sum, one) => sum + one.height, 0) <= 200) {
          for (const box of boxes) {
            expect(box.top).toBeGreaterThanOrEqual(0);
            expect(box.bottom).toBeLessThanOrEqual(200);
          }
        }
      }),
    );
  });
});

describe('placePointLabels', () => {
  const frame = { left: 0, top: 0, right: 200, bottom: 100 };
  const label = { x: 100, y: 50, width: 40, height: 14, optional: false };

  it('takes the first free place: above, to the right', () => {
    const [box] = placePointLabels([label], { frame, boxes: [], segments: [] });
    expect(box).toEqual({ left: 105, top: 33, right: 145, bottom: 47 });
  });

  it('avoids a line where another place is free', () => {
    const segments = [{ x1: 100, y1: 50, x2: 160, y2: 20, price: 45 }];
    const [box] = placePointLabels([label], { frame, boxes: [], segments });
    expect(box).not.toBeNull();
    if (box !== null && box !== undefined) {
      expect(segments.some((segment) => crosses(segment, box))).toBe(false);
    }
  });

  it('leaves out an optional label rather than print it over another', () => {
    const boxes = [frame];
    expect(
      placePointLabels([{ ...label, optional: true }], { frame, boxes, segments: [] }),
    ).toEqual([null]);
    expect(placePointLabels([label], { frame, boxes, segments: [] })[0]).not.toBeNull();
  });

  it('stays in the plot at its edge', () => {
    const [box] = placePointLabels([{ ...label, x: 198 }], { frame, boxes: [], segments: [] });
    expect(box && contains(frame, box)).toBe(true);
  });
});

describe('crosses', () => {
  const box = { left: 10, top: 10, right: 20, bottom: 20 };
  it.each([
    [{ x1: 0, y1: 15, x2: 30, y2: 15 }, true],
    [{ x1: 12, y1: 12, x2: 18, y2: 18 }, true],
    [{ x1: 0, y1: 0, x2: 9, y2: 30 }, false],
    [{ x1: 0, y1: 25, x2: 30, y2: 21 }, false],
    [{ x1: 15, y1: 0, x2: 15, y2: 9 }, false],
  ])('%j: %s', (segment, expected) => {
    expect(crosses(segment, box)).toBe(expected);
  });
});
