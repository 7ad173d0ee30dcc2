import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutChart } from '../../src/render/chart-layout.ts';
import { joinedRuns } from '../../src/render/chart-series.tsx';
import { CHART_COLOURS } from '../../src/render/chart-style.ts';
import { overlaps } from '../../src/render/geometry.ts';
import { NARROW_CHART, renderChart, WIDE_CHART } from '../../src/render/svg-chart.tsx';
import type { ChartPoint, ChartSpec } from '../../src/report/chart-spec.ts';
import {
  controlChart,
  monthlyChart,
  partedChart,
  rangeChart,
  surveyChart,
} from './sample-charts.ts';

const CHARTS = [surveyChart(), monthlyChart(), partedChart(), rangeChart(), controlChart()];
const WIDTHS = [WIDE_CHART, NARROW_CHART];

function count(svg: string, part: string | RegExp): number {
  return svg.split(part).length - 1;
}

it('limits begin with their phase, and flagged points are ringed', () => {
  const svg = renderChart(controlChart(), { width: WIDE_CHART });
  const without = renderChart(monthlyChart(), { width: WIDE_CHART });
  const rings = (text: string) => text.match(/r="6.5"/g)?.length ?? 0;
  // Three months, and the one beside the words.
  expect(rings(svg)).toBe(4);
  expect(rings(without)).toBe(0);
  const { control } = controlChart();
  const oneSided = renderChart(
    {
      ...controlChart(),
      control: control === null ? null : { ...control, limits: { lower: null, upper: 1500 } },
    },
    { width: WIDE_CHART },
  );
  const dashes = (text: string) => text.match(/stroke-dasharray="8 3 1.5 3"/g)?.length ?? 0;
  expect([dashes(svg), dashes(oneSided)]).toEqual([3, 2]);
});

it('a difference of changes has a panel of its own below the lines, above the time axis', () => {
  const ticks = [-20, 0, 20, 40].map((at) => ({ at, label: `${at}` }));
  const spec: ChartSpec = {
    ...surveyChart(),
    difference: {
      title: 'Muutosten erotus vertailualueeseen: +7 %-yks. (−9…22)',
      y: { min: -20, max: 40, cut: false, ticks },
      points: [
        { at: 2019.25, value: 0 },
        { at: 2020.75, value: 7 },
      ],
      interval: { at: 2020.75, lower: -9, upper: 22 },
    },
  };
  for (const width of WIDTHS) {
    const { panel, plot, tickTop, x } = layoutChart(spec, width);
    if (panel === null) throw new Error('there is a panel');
    expect(panel.titleTop).toBeGreaterThan(plot.bottom);
    expect(tickTop).toBeGreaterThanOrEqual(panel.bottom);
    expect(panel.y(7)).toBeLessThan(panel.y(0));
    const labelled = panel.ticks.filter(({ label }) => label !== '');
    expect(labelled.map(({ label }) => label)).toContain('0');
    const svg = renderChart(spec, { width });
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    const at = Math.round(x(2020.75) * 10) / 10;
    const [upper, lower] = [22, -9].map((value) => Math.round(panel.y(value) * 10) / 10);
    expect(svg).toContain(`M${at},${upper}V${lower}`);
  }
  expect(layoutChart(surveyChart(), WIDE_CHART).panel).toBeNull();
});

it('every state without a number has a sign', () => {
  const chart = surveyChart();
  const states = ['too-few', 'suppressed', 'not-collected', 'not-yet-published'] as const;
  for (const state of [...states, 'not-applicable', 'faulty', 'missing'] as const) {
    const points = [{ state, at: 2019.5, label: 'x' }];
    const spec = { ...chart, series: [{ label: 'x', role: 'own' as const, points }] };
    expect(renderChart(spec, { width: WIDE_CHART })).toMatch(
      /stroke-linecap="round"><(rect|g|circle|path)/,
    );
  }
});

describe('renderChart', () => {
  it('draws the survey as in the golden file', async () => {
    const svg = renderChart(surveyChart(), { width: WIDE_CHART }).replaceAll('><', '>\n<');
    await expect(svg).toMatchFileSnapshot('golden/survey-chart.svg.txt');
  });

  it('names and describes itself by ids of its own', () => {
    const svg = renderChart(surveyChart(), { width: 320 });
    expect(svg).toContain(
      'role="img" aria-labelledby="osallisuus-kuvio-320-title osallisuus-kuvio-320-description"',
    );
    expect(svg).toContain('<title id="osallisuus-kuvio-320-title">Koettu osallisuus</title>');
    expect(svg).toMatch(/<desc id="osallisuus-kuvio-320-description">Osuus nousi/);
    for (const [, id = ''] of svg.matchAll(/ id="([^"]*)"/g))
      expect(id).toMatch(/^osallisuus-kuvio/);
  });

  it('holds no script, style or reference', () => {
    for (const chart of CHARTS) {
      const svg = renderChart(chart, { width: WIDE_CHART });
      expect(svg).not.toMatch(/<script|<style|href|url\(|<image|<foreignObject/);
    }
  });

  it('never prints a coordinate that is not a number', () => {
    for (const chart of CHARTS) {
      for (const width of WIDTHS)
        expect(renderChart(chart, { width })).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('draws provisional values hollow and comparison values as squares on a dashed line', () => {
    const svg = renderChart(surveyChart(), { width: WIDE_CHART });
    expect(count(svg, /<circle[^>]*r="4.5" fill="#ffffff" stroke-width="2"/)).toBe(1);
    expect(count(svg, /<circle[^>]*r="4.5" fill="#0a4d7a" stroke-width="2"/)).toBe(3);
    expect(count(svg, /<rect[^>]*width="7" height="7"/)).toBe(4);
    expect(svg).toMatch(/stroke-width="1.5" stroke-dasharray="5 3"/);
  });

  it('labels every value of a short series and only notable ones of a long one', () => {
    const survey = renderChart(surveyChart(), { width: WIDE_CHART });
    for (const label of ['52', '55', '61', '69']) expect(survey).toContain(`>${label}\u00a0%<`);
    const labels = [
      ...renderChart(monthlyChart(), { width: WIDE_CHART }).matchAll(/font-weight="600">([^<]*)</g),
    ];
    const words = labels.map((match) => match[1]);
    expect(words.sort()).toEqual([
      '1\u00a0198',
      '1\u00a0240',
      '1\u00a0402',
      '590',
      'Käynnit',
      'Tavoite 1\u00a0500',
    ]);
  });

  it('explains every sign it uses once, and none that it does not use', () => {
    const parted = renderChart(partedChart(), { width: WIDE_CHART });
    for (const words of [
      'ei esitetä tietosuojasyistä',
      'tieto puuttuu',
      'ei voi esiintyä',
      'ei vielä julkaistu',
      'ei kerätty',
    ]) {
      expect(count(parted, `>${words}<`)).toBe(1);
    }
    expect(parted).not.toContain('asteikko ei ala nollasta');
    expect(parted).not.toContain('luottamusväli');
    const monthly = renderChart(monthlyChart(), { width: WIDE_CHART });
    expect(count(monthly, '>ei kerätty<')).toBe(1);
    expect(count(monthly, '>asteikko ei ala nollasta<')).toBe(1);
  });

  it('draws a form of its own for each kind of period without a number', () => {
    const at = 2020;
    const states = [
      'suppressed',
      'too-few',
      'not-collected',
      'not-yet-published',
      'not-applicable',
      'missing',
    ] as const;
    const forms = states.map((state) => {
      const point: ChartPoint = { state, at, label: 'x' };
      const spec: ChartSpec = {
        ...partedChart(),
        breaks: [],
        series: [{ label: 's', role: 'own', points: [point] }],
      };
      const svg = renderChart(spec, { width: WIDE_CHART });
      return /stroke-linecap="round">(.*?)<\/g>/.exec(svg)?.[1];
    });
    expect(forms).not.toContain(undefined);
    expect(new Set(forms).size).toBe(6);
  });

  it('draws a limit as a line across the plot, named in the margin or below, and no diamond', () => {
    const spec: ChartSpec = {
      ...rangeChart(),
      baseline: null,
      target: { kind: 'limit', value: 1.5, label: 'Turvaraja 1,5' },
    };
    for (const width of WIDTHS) {
      const { plot, y } = layoutChart(spec, width);
      const svg = renderChart(spec, { width });
      const at = Math.round(y(1.5) * 10) / 10;
      expect(svg).toContain(
        `<line x1="${plot.left}" x2="${plot.right}" y1="${at}" y2="${at}" stroke="${CHART_COLOURS.target}"`,
      );
      expect(count(svg, '>Turvaraja 1,5<')).toBe(1);
      expect(svg).not.toContain('l8,8');
    }
  });

  it('explains a band by a band and bars by a bar', () => {
    const kinds = (spec: ChartSpec) => layoutChart(spec, WIDE_CHART).key.map((entry) => entry.sign);
    expect(kinds(surveyChart())).toEqual(['interval', 'provisional']);
    expect(kinds(monthlyChart())).toEqual(['band', 'not-collected', 'cut']);
    expect(kinds(controlChart())).toEqual([
      'band',
      'not-collected',
      'centre',
      'control-limits',
      'signal',
      'cut',
    ]);
  });

  it('writes no text below 11 px at the sizes it is shown at', () => {
    // The style sheet shows the narrow drawing from 288 px (a 320 px screen) and, inside a callout,
    // from 272 px; the wide one from 652 px of a 700 px screen.
    expect(
      (layoutChart(surveyChart(), NARROW_CHART).fontSize * 272) / NARROW_CHART,
    ).toBeGreaterThan(11);
    expect((layoutChart(surveyChart(), WIDE_CHART).fontSize * 612) / WIDE_CHART).toBeGreaterThan(
      11,
    );
  });
});

describe('joinedRuns', () => {
  it('never bridges a period without a number, nor a break', () => {
    const [own] = partedChart().series;
    if (own === undefined) throw new Error('the sample has a series');
    const runs = joinedRuns(own, partedChart().breaks).map((run) => run.map((point) => point.at));
    expect(runs).toEqual([[2013], [2015, 2016], [2017, 2018]]);
  });
});

describe('layoutChart', () => {
  it('keeps labels in the right margin and above the plot apart, whatever their number', () => {
    const label = fc.string({ minLength: 1, maxLength: 40 });
    const level = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(label, level), { maxLength: 6 }),
        fc.array(fc.tuple(label, fc.integer({ min: 2019, max: 2021 })), { maxLength: 5 }),
        fc.constantFrom(...WIDTHS),
        (series, breaks, width) => {
          const spec: ChartSpec = {
            ...surveyChart(),
            series: series.map(([name, value]) => ({
              label: name,
              role: 'comparison',
              points: [
                {
                  state: 'value',
                  at: 2020,
                  value,
                  lower: null,
                  upper: null,
                  label: '',
                  provisional: false,
                },
              ],
            })),
            breaks: breaks.map(([name, at]) => ({ at: at + 0.1, label: name })),
          };
          const layout = layoutChart(spec, width);
          const boxes = layout.edge.map((edge) => {
            const half = (edge.lines.length * layout.lineHeight) / 2;
            return { left: 0, right: 1, top: edge.y - half, bottom: edge.y + half };
          });
          const events = layout.events.map((event) => event.box);
          for (const group of [boxes, events]) {
            for (const [i, a] of group.entries()) {
              for (const b of group.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
            }
          }
          for (const box of events) expect(box.top).toBeGreaterThanOrEqual(-1);
          for (const box of boxes) expect(box.bottom).toBeLessThanOrEqual(layout.height);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('CHART_COLOURS', () => {
  it('has contrast for text (4.5) and for marks (3) on white', () => {
    for (const name of ['ink', 'quiet', 'own', 'comparison', 'target'] as const) {
      expect(contrastOnWhite(CHART_COLOURS[name])).toBeGreaterThan(4.5);
    }
    for (const name of ['axis', 'interval', 'comparisonInterval'] as const) {
      expect(contrastOnWhite(CHART_COLOURS[name])).toBeGreaterThan(3);
    }
  });
});

/** WCAG 2.2 contrast ratio. */
function contrastOnWhite(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}
