import { scaleLinear } from 'd3-scale';
import type { ChartRow, RowChartSpec } from '../report/row-chart-spec.ts';
import type { Box } from './geometry.ts';
import { estimateWidth, wrapText } from './text-width.ts';

/** One row: where its words and its figure lie. */
export interface PlacedRow {
  readonly row: ChartRow;
  readonly label: TextLines;
  readonly text: TextLines;
  /** Height of the figure's middle. */
  readonly y: number;
  /** Where the row begins: a line parts what is pooled from the rest. */
  readonly top: number;
}

interface TextLines {
  readonly lines: readonly string[];
  readonly left: number;
  readonly top: number;
}

export type RowSign = 'interval' | 'pooled' | 'prediction' | 'reference' | 'cut';

interface RowKeyEntry {
  readonly sign: RowSign;
  readonly lines: readonly string[];
  readonly left: number;
  readonly top: number;
}

export interface RowChartLayout {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly plot: Box;
  readonly x: (value: number) => number;
  readonly rows: readonly PlacedRow[];
  readonly ticks: readonly {
    readonly x: number;
    readonly label: string;
    readonly centre: number;
  }[];
  readonly unit: TextLines;
  readonly key: readonly RowKeyEntry[];
}

const ROW = 30;
const GAP = 12;
const GLYPH = 26;

/** Where everything of a chart of rows lies. A narrow one has each row's words above its figure. */
export function layoutRowChart(spec: RowChartSpec, width: number): RowChartLayout {
  const narrow = width < 480;
  const fontSize = narrow ? 13 : 14;
  const lineHeight = Math.round(fontSize * 1.25);
  const measure = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((text) => estimateWidth(text, fontSize, 'bold')));
  const labelWidth = narrow ? width : Math.min(210, measure(spec.rows.map(({ label }) => label)));
  const textWidth = narrow ? width : Math.min(190, measure(spec.rows.map(({ text }) => text)));
  const left = narrow ? 4 : Math.ceil(labelWidth) + GAP;
  const right = narrow ? width - 4 : width - Math.ceil(textWidth) - GAP;
  const x = scaleLinear([spec.x.min, spec.x.max], [left + 10, right - 10]).clamp(true);

  const rows: PlacedRow[] = [];
  let top = 4;
  for (const row of spec.rows) {
    const label = wrapText(row.label, labelWidth, fontSize, 'bold');
    const text = wrapText(row.text, textWidth, fontSize, 'bold');
    const words = narrow ? label.length + text.length : Math.max(label.length, text.length);
    const height = words * lineHeight;
    if (narrow) {
      const y = top + height + ROW / 2;
      const below = top + label.length * lineHeight;
      rows.push({
        row,
        label: { lines: label, left: 0, top },
        text: { lines: text, left: 0, top: below },
        y,
        top,
      });
      // A row that is only said needs no room for a figure.
      top = row.state === 'value' ? y + ROW / 2 + 2 : top + height + GAP;
      continue;
    }
    const room = Math.max(ROW, height + 8);
    const y = top + room / 2;
    const from = (lines: readonly string[]) => y - (lines.length * lineHeight) / 2;
    rows.push({
      row,
      label: { lines: label, left: 0, top: from(label) },
      text: { lines: text, left: right + GAP, top: from(text) },
      y,
      top,
    });
    top += room;
  }
  const plot: Box = { left, right, top: 0, bottom: top + 2 };
  const unit = wrapText(spec.unit, width, fontSize);
  const unitTop = plot.bottom + lineHeight + 10;
  const keyTop = unitTop + unit.length * lineHeight + 6;
  const { entries, bottom } = placeKey(spec, keyTop, width, fontSize, lineHeight);
  return {
    width,
    height: Math.ceil(bottom + 4),
    fontSize,
    lineHeight,
    plot,
    x,
    rows,
    ticks: thinTicks(spec, x, width, fontSize),
    unit: { lines: unit, left: narrow ? 0 : left, top: unitTop },
    key: entries,
  };
}

/** Labels at every n-th tick, with the smallest n at which no two touch. */
function thinTicks(
  { x: axis }: RowChartSpec,
  x: (value: number) => number,
  width: number,
  size: number,
): RowChartLayout['ticks'] {
  const all = axis.ticks.map(({ at, label }) => {
    const half = estimateWidth(label, size) / 2;
    return { x: x(at), label, half, centre: Math.max(half, Math.min(x(at), width - half)) };
  });
  const fits = (step: number) =>
    all.every((tick, at) => {
      const next = all[at + step];
      if (at % step !== 0 || next === undefined) return true;
      return next.centre - next.half > tick.centre + tick.half + 6;
    });
  let step = 1;
  while (step < all.length && !fits(step)) step += 1;
  return all.map((tick, at) => ({
    x: tick.x,
    centre: tick.centre,
    label: at % step === 0 ? tick.label : '',
  }));
}

function placeKey(
  spec: RowChartSpec,
  start: number,
  width: number,
  fontSize: number,
  lineHeight: number,
): { readonly entries: readonly RowKeyEntry[]; readonly bottom: number } {
  const entries: RowKeyEntry[] = [];
  let left = 0;
  let top = start;
  let bottom = start;
  for (const { sign, label } of collectSigns(spec)) {
    const lines = wrapText(label, width - GLYPH, fontSize);
    const wide = Math.max(0, ...lines.map((line) => estimateWidth(line, fontSize)));
    if (left > 0 && left + GLYPH + wide > width) {
      left = 0;
      top = bottom;
    }
    entries.push({ sign, lines, left, top });
    bottom = Math.max(bottom, top + lines.length * lineHeight + 4);
    left += GLYPH + wide + 16;
  }
  return { entries, bottom };
}

function collectSigns({ rows, reference, signs, x }: RowChartSpec) {
  const found: { sign: RowSign; label: string }[] = [];
  const values = rows.flatMap((row) => (row.state === 'value' ? [row] : []));
  if (values.some(({ mark, lower }) => mark !== 'pooled' && lower !== null)) {
    found.push({ sign: 'interval', label: signs.interval });
  }
  if (values.some(({ mark }) => mark === 'pooled')) {
    found.push({ sign: 'pooled', label: signs.pooled });
  }
  if (values.some(({ prediction }) => prediction !== null)) {
    found.push({ sign: 'prediction', label: signs.prediction });
  }
  if (reference !== null) found.push({ sign: 'reference', label: reference.label });
  if (x.cut) found.push({ sign: 'cut', label: signs.cut });
  return found;
}
