import { line } from 'd3-shape';
import type { JSX } from 'preact';
import type { ChartSpec } from '../report/chart-spec.ts';
import type { ChartLayout } from './chart-layout.ts';
import { CHART_COLOURS } from './chart-style.ts';
import { coordinate as c } from './geometry.ts';

interface ReferenceProps {
  readonly spec: ChartSpec;
  readonly layout: ChartLayout;
}

/** Testing times as faint spans, breaks as dotted lines: what lies behind the data. */
export function Background({ layout }: ReferenceProps): JSX.Element {
  const { plot, lineHeight } = layout;
  return (
    <g>
      {layout.events.map((event) => {
        const { from, to } = event;
        if (event.kind === 'break') return null;
        return (
          <g key={event.from}>
            <rect
              x={c(from)}
              y={c(plot.top)}
              width={c(Math.max(1, to - from))}
              height={c(plot.bottom - plot.top)}
              fill={CHART_COLOURS.span}
            />
            <path
              d={`M${c(from)},${c(plot.top + 5)}V${c(plot.top)}H${c(Math.max(from + 1, to))}v5`}
              fill="none"
              stroke={CHART_COLOURS.axis}
            />
          </g>
        );
      })}
      {layout.events.map((event) => (
        <g key={event.from}>
          {event.lines.map((text, index) => (
            <text
              key={text}
              x={c(event.box.left)}
              y={c(event.box.top + (index + 0.75) * lineHeight)}
              fill={CHART_COLOURS.quiet}
            >
              {text}
            </text>
          ))}
        </g>
      ))}
    </g>
  );
}

/** Vertical dotted lines where the series before and after cannot be compared. */
export function Breaks({ layout }: ReferenceProps): JSX.Element {
  return (
    <g stroke={CHART_COLOURS.ink} stroke-width={1.25} stroke-dasharray="1.5 3">
      {layout.events.map((event) =>
        event.kind === 'break' ? (
          <line
            key={event.from}
            x1={c(event.from)}
            x2={c(event.from)}
            y1={c(event.box.bottom - 1)}
            y2={c(layout.plot.bottom)}
          />
        ) : null,
      )}
    </g>
  );
}

/** Baseline and limit across the plot; the path to the target, its milestones as small diamonds. */
export function ReferenceLines({ spec, layout }: ReferenceProps): JSX.Element {
  const { plot, x, y } = layout;
  const path = line<{ at: number; value: number }>()
    .x((node) => x(node.at))
    .y((node) => y(node.value))
    .digits(1);
  return (
    <g fill="none">
      {spec.baseline === null ? null : (
        <line
          x1={c(plot.left)}
          x2={c(plot.right)}
          y1={c(y(spec.baseline.value))}
          y2={c(y(spec.baseline.value))}
          stroke={CHART_COLOURS.axis}
        />
      )}
      {spec.target?.kind === 'limit' ? (
        <line
          x1={c(plot.left)}
          x2={c(plot.right)}
          y1={c(y(spec.target.value))}
          y2={c(y(spec.target.value))}
          stroke={CHART_COLOURS.target}
          stroke-width={2}
          stroke-dasharray="9 4"
        />
      ) : null}
      {spec.path.length < 2 ? null : (
        <path
          d={path([...spec.path]) ?? ''}
          stroke={CHART_COLOURS.target}
          stroke-width={1.25}
          stroke-dasharray="2 4"
        />
      )}
      {spec.path.slice(1, -1).map((node) => (
        <path
          key={node.at}
          d={diamond(x(node.at), y(node.value), 4)}
          fill={CHART_COLOURS.paper}
          stroke={CHART_COLOURS.target}
        />
      ))}
    </g>
  );
}

/** The target: a ringed diamond, or a bracket over its range. */
export function TargetMark({ spec, layout }: ReferenceProps): JSX.Element | null {
  const { target } = spec;
  if (target === null || target.kind === 'limit') return null;
  const px = layout.x(target.at);
  if (target.kind === 'value') {
    const py = layout.y(target.value);
    return (
      <g stroke={CHART_COLOURS.target} stroke-width={2}>
        <path d={diamond(px, py, 8)} fill={CHART_COLOURS.paper} />
        <path d={diamond(px, py, 3)} fill={CHART_COLOURS.target} stroke="none" />
      </g>
    );
  }
  const low = c(layout.y(target.low));
  const high = c(layout.y(target.high));
  return (
    <path
      d={`M${c(px - 7)},${high}h14M${c(px)},${high}V${low}M${c(px - 7)},${low}h14`}
      fill="none"
      stroke={CHART_COLOURS.target}
      stroke-width={2.5}
    />
  );
}

export function diamond(x: number, y: number, radius: number): string {
  const r = radius;
  return `M${c(x)},${c(y - r)}l${r},${r}l${-r},${r}l${-r},${-r}Z`;
}
