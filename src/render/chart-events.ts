import type { ChartSpec } from '../report/chart-spec.ts';
import { type Box, overlaps } from './geometry.ts';
import { estimateWidth, wrapText } from './text-width.ts';

/** A label above the plot: a testing time or a break in the series. */
export interface EventLabel {
  readonly kind: 'span' | 'break';
  readonly lines: readonly string[];
  readonly box: Box;
  /** Left and right end of what it names; the same for a break. */
  readonly from: number;
  readonly to: number;
}

/** Places event labels on rows above the plot; y is relative to the plot's top, so negative. */
export function placeEvents(
  spec: ChartSpec,
  x: (at: number) => number,
  width: number,
  size: number,
  lineHeight: number,
): readonly EventLabel[] {
  const events = [
    ...spec.spans.map((s) => ({
      kind: 'span' as const,
      label: s.label,
      from: s.from,
      to: s.to,
    })),
    ...spec.breaks.map((b) => {
      const at = breakPlace(spec, b.at);
      return { kind: 'break' as const, label: b.label, from: at, to: at };
    }),
  ];
  // From the right: a label starts at its own place and runs right, so the line down from an
  // earlier one on a higher row never crosses it.
  events.sort((a, b) => b.from - a.from);
  const unit: Box = {
    left: 0,
    top: -lineHeight,
    right: spec.unit === '' ? 0 : estimateWidth(spec.unit, size) + 12,
    bottom: 0,
  };
  const taken: Box[] = [unit];
  return events.map((event) => {
    const lines = wrapText(event.label, width * 0.8, size);
    const textWidth = Math.max(0, ...lines.map((line) => estimateWidth(line, size)));
    const left = Math.max(0, Math.min(x(event.from), width - textWidth));
    let bottom = 0;
    const boxAt = (): Box => ({
      left,
      top: bottom - lines.length * lineHeight,
      right: left + textWidth + 10,
      bottom,
    });
    while (taken.some((other) => overlaps(boxAt(), other))) bottom -= lineHeight;
    const box = boxAt();
    taken.push(box);
    return {
      kind: event.kind,
      lines,
      box,
      from: x(event.from),
      to: x(event.to),
    };
  });
}

export function moveEvent(event: EventLabel, dy: number): EventLabel {
  const { box } = event;
  return {
    ...event,
    box: { ...box, top: box.top + dy, bottom: box.bottom + dy },
  };
}

/** A break declared at a point's own time is drawn half-way to the point before it. */
function breakPlace(spec: ChartSpec, at: number): number {
  const times = spec.series
    .flatMap((series) => series.points.map((point) => point.at))
    .sort((a, b) => a - b);
  if (!times.includes(at)) return at;
  const before = times.findLast((time) => time < at);
  return before === undefined ? at : (before + at) / 2;
}
