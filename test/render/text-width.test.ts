import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateWidth, wrapText } from '../../src/render/text-width.ts';

describe('estimateWidth', () => {
  it('is not below the width in DejaVu Sans, the widest font of the stack', () => {
    // Advance widths of DejaVu Sans 2.37 in units of 1/2048 em, summed by hand.
    const digits = (4 * 1303) / 2048;
    expect(estimateWidth('2020', 1)).toBeGreaterThanOrEqual(digits);
    expect(estimateWidth('mmm', 10)).toBeGreaterThanOrEqual((3 * 10 * 1995) / 2048 - 0.1);
  });

  it('grows with size and weight', () => {
    expect(estimateWidth('abc', 20)).toBeCloseTo(2 * estimateWidth('abc', 10));
    expect(estimateWidth('abc', 10, 'bold')).toBeGreaterThan(estimateWidth('abc', 10));
  });
});

describe('wrapText', () => {
  it('breaks at blanks, and after hyphens', () => {
    expect(wrapText('yksi kaksi kolme', 70, 14)).toEqual(['yksi', 'kaksi', 'kolme']);
    expect(wrapText('tammi-kesäkuu', 80, 14)).toEqual(['tammi-', 'kesäkuu']);
  });

  it('never breaks at a no-break space', () => {
    expect(wrapText('Tavoite 75\u00a0%', 60, 14)).toEqual(['Tavoite', '75\u00a0%']);
  });

  it('loses no letter and exceeds no width', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60 }),
        fc.integer({ min: 20, max: 200 }),
        (text, width) => {
          const lines = wrapText(text, width, 14);
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
          for (const line of lines) {
            if ([...line].length > 1)
              expect(estimateWidth(line, 14)).toBeLessThanOrEqual(width + 1e-9);
          }
        },
      ),
    );
  });
});
