import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../src/render/geometry.ts';
import { RowChart } from '../../src/render/row-chart.tsx';
import { layoutRowChart } from '../../src/render/row-chart-layout.ts';
import { NARROW_CHART, WIDE_CHART } from '../../src/render/svg-chart.tsx';
import { estimateWidth } from '../../src/render/text-width.ts';
import type { RowChartSpec } from '../../src/report/row-chart-spec.ts';
import { forestChart, groupChart } from './sample-row-charts.ts';

const draw = (spec: RowChartSpec, width = WIDE_CHART) =>
  renderToString(RowChart({ spec, width })).replaceAll('><', '>\n<');

describe.each([WIDE_CHART, NARROW_CHART])('a chart of rows %i wide', (width) => {
  it.each([
    ['groups', groupChart()],
    ['forest', forestChart()],
  ])('prints no text over another or outside (%s)', (_, spec) => {
    const layout = layoutRowChart(spec, width);
    const { fontSize, lineHeight } = layout;
    const words = [
      ...layout.rows
        .flatMap(({ label, text }) => [label, text])
        .map((one) => ({
          ...one,
          weight: 'bold' as const,
        })),
      { ...layout.unit, weight: 'normal' as const },
      ...layout.key.map((one) => ({ ...one, left: one.left + 26, weight: 'normal' as const })),
    ];
    const boxes = words.flatMap(({ lines, left, top, weight }) =>
      lines.map((line, at) => ({
        left,
        right: left + estimateWidth(line, fontSize, weight),
        top: top + at * lineHeight,
        bottom: top + (at + 1) * lineHeight,
      })),
    );
    for (const { label, centre } of layout.ticks) {
      const half = estimateWidth(label, fontSize) / 2;
      const top = layout.plot.bottom + 6;
      if (label !== '') {
        boxes.push({
          left: centre - half,
          right: centre + half,
          top,
          bottom: top + lineHeight - 3,
        });
      }
    }
    for (const [at, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width + 1);
      expect(box.bottom).toBeLessThanOrEqual(layout.height);
      for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
    }
  });

  it('keeps figures clear of the words', () => {
    const layout = layoutRowChart(forestChart(), width);
    for (const { label, text, y } of layout.rows) {
      for (const words of [label, text]) {
        const bottom = words.top + words.lines.length * layout.lineHeight;
        const isBeside = words.left < layout.plot.left - 1 || words.left > layout.plot.right - 1;
        expect(isBeside || bottom <= y - 8).toBe(true);
      }
    }
  });
});

describe('what a chart of rows draws', () => {
  it('names and describes itself', () => {
    const svg = draw(groupChart());
    expect(svg).toContain(
      'aria-labelledby="turvallisuus--ika-720-title turvallisuus--ika-720-description"',
    );
    expect(svg).toContain('>Turvallisuus, ryhmittely: ikä</title>');
    expect(svg).not.toMatch(/NaN|Infinity|undefined|<script|<style|href/);
  });

  it('draws a dot a figure, the reference hollow, and says what is not shown', () => {
    const svg = draw(groupChart());
    expect(svg.match(/<circle/g)).toHaveLength(3);
    expect(svg.match(/<circle[^>]*fill="#ffffff"/g)).toHaveLength(1);
    expect(svg).toContain('>alle 10 vastaajaa</text>');
    // A figure without limits has no bar: two, and the one in the key.
    expect(svg.match(/stroke="#6491b2"/g)).toHaveLength(3);
  });

  it('draws what is pooled as a diamond as wide as its interval, and the prediction dotted', () => {
    const svg = draw(forestChart());
    const { x, rows } = layoutRowChart(forestChart(), WIDE_CHART);
    const y = rows.at(-1)?.y ?? 0;
    const at = (value: number) => Math.round(x(value) * 10) / 10;
    expect(svg).toContain(`M${at(-10)},${y}L${at(-2)},${y - 8}L${at(6)},${y}L${at(-2)},${y + 8}Z`);
    expect(svg).toContain(`M${at(-30)},${y}H${at(18)}`);
    expect(svg.match(/<circle/g)).toHaveLength(3);
  });

  it('explains the signs it uses and no other', () => {
    const groups = draw(groupChart());
    expect(groups).toContain('>Arvoasteikko ei ala nollasta<');
    expect(groups).not.toContain('Yhteinen arvio');
    const forest = draw(forestChart());
    expect(forest).toContain('>Yhteinen arvio ja sen luottamusväli<');
    expect(forest).not.toContain('Arvoasteikko');
  });

  it('looks as in the golden file', async () => {
    await expect(draw(forestChart())).toMatchFileSnapshot('golden/forest-chart.svg.txt');
  });
});
