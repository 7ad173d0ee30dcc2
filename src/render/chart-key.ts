import type { ChartPoint, ChartSpec } from '../report/chart-spec.ts';
import { MANY_POINTS } from './chart-style.ts';
import { estimateWidth, wrapText } from './text-width.ts';

export type SignState = Exclude<ChartPoint['state'], 'value'>;
export type KeySign = SignState | LineKind | MarkKind;

/** Signs that are drawn on or around the points and the axis. */
export type MarkKind =
  | 'interval'
  | 'band'
  | 'provisional'
  | 'cut'
  | 'centre'
  | 'control-limits'
  | 'signal';

/** What a line or mark stands for. */
export type LineKind = 'own' | 'comparison' | 'target' | 'range' | 'limit' | 'baseline' | 'path';

export interface NamedLine {
  readonly sign: LineKind;
  readonly label: string;
}

/** What a sign below the chart means: its glyph and words. */
export interface KeyEntry {
  readonly sign: KeySign;
  readonly lines: readonly string[];
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

interface KeyFrame {
  readonly top: number;
  readonly width: number;
  readonly fontSize: number;
  readonly lineHeight: number;
}

export const KEY_GLYPH = 22;
const GAP = 16;

/**
 * The signs a chart uses, each once, flowing in rows below the axis; first `lines`, which have no
 * room for a label at their end.
 */
export function buildKey(
  spec: ChartSpec,
  lines: readonly NamedLine[],
  frame: KeyFrame,
): readonly KeyEntry[] {
  const entries: KeyEntry[] = [];
  let left = 0;
  let top = frame.top;
  let bottom = frame.top;
  for (const { sign, label } of [...lines, ...collectSigns(spec)]) {
    const words = wrapText(label, frame.width - KEY_GLYPH, frame.fontSize);
    const textWidth = Math.max(0, ...words.map((line) => estimateWidth(line, frame.fontSize)));
    if (left > 0 && left + KEY_GLYPH + textWidth > frame.width) {
      left = 0;
      top = bottom;
    }
    const height = words.length * frame.lineHeight + 4;
    bottom = Math.max(bottom, top + height);
    entries.push({ sign, lines: words, left, top, bottom: top + height });
    left += KEY_GLYPH + textWidth + GAP;
  }
  return entries;
}

function collectSigns(spec: ChartSpec): readonly { sign: KeySign; label: string }[] {
  const points = spec.series.flatMap((series) => series.points);
  const isMany = spec.series.some((series) => series.points.length >= MANY_POINTS);
  const signs: { sign: KeySign; label: string }[] = [];
  const add = (sign: KeySign, label: string): void => {
    if (label.trim() === '') return;
    if (!signs.some((entry) => entry.sign === sign && entry.label === label)) {
      signs.push({ sign, label });
    }
  };
  const values = points.filter((point) => point.state === 'value');
  if (values.some((point) => point.lower !== null)) {
    add(isMany ? 'band' : 'interval', spec.signs.interval);
  }
  if (values.some((point) => point.provisional)) add('provisional', spec.signs.provisional);
  for (const point of points) if (point.state !== 'value') add(point.state, point.label);
  if (spec.control !== null) {
    const { limits, signals } = spec.control;
    add('centre', spec.signs.control);
    if (limits.lower !== null || limits.upper !== null) {
      add('control-limits', spec.signs.controlLimits);
    }
    if (signals.length > 0) add('signal', spec.signs.signal);
  }
  if (spec.y.cut) add('cut', spec.signs.cut);
  return signs;
}
