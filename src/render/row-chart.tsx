import type { JSX } from 'preact';
import type { ChartRow, RowChartSpec } from '../report/row-chart-spec.ts';
import { AxisCut } from './chart-axes.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { CHART_COLOURS } from './chart-style.ts';
import { coordinate as c } from './geometry.ts';
import { RowKey } from './row-chart-key.tsx';
import { layoutRowChart, type PlacedRow, type RowChartLayout } from './row-chart-layout.ts';

type ValueRow = Extract<ChartRow, { state: 'value' }>;

interface Parts {
  readonly spec: RowChartSpec;
  readonly layout: RowChartLayout;
}

/** Figures under each other with their intervals; ids as in `Chart`. */
export function RowChart({
  spec,
  width,
}: {
  readonly spec: RowChartSpec;
  readonly width: number;
}): JSX.Element {
  const layout = layoutRowChart(spec, width);
  return (
    <ChartFrame spec={spec} width={width} layout={layout}>
      <Grid spec={spec} layout={layout} />
      <Reference spec={spec} layout={layout} />
      {layout.rows.map((placed) => (
        <Row key={placed.y} placed={placed} layout={layout} />
      ))}
      <RowKey layout={layout} />
    </ChartFrame>
  );
}

function Grid({ spec, layout }: Parts): JSX.Element {
  const { plot, fontSize, lineHeight, unit } = layout;
  return (
    <g fill={CHART_COLOURS.quiet}>
      {figureBands(layout).map((band) => (
        <path
          key={band.top}
          d={layout.ticks.map(({ x }) => `M${c(x)},${c(band.top)}V${c(band.bottom)}`).join('')}
          stroke={CHART_COLOURS.grid}
        />
      ))}
      <path d={`M${c(plot.left)},${c(plot.bottom)}H${c(plot.right)}`} stroke={CHART_COLOURS.axis} />
      {spec.x.cut ? (
        <g transform={`translate(${c(plot.left)} ${c(plot.bottom)}) rotate(90)`}>
          <AxisCut x={0} y={0} />
        </g>
      ) : null}
      {layout.ticks.map(({ x, label, centre }) => (
        <g key={x}>
          <path d={`M${c(x)},${c(plot.bottom)}v5`} stroke={CHART_COLOURS.axis} />
          {label === '' ? null : (
            <text x={c(centre)} y={c(plot.bottom + 6 + fontSize)} text-anchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
      {unit.lines.map((line, at) => (
        <text key={line} x={c(unit.left)} y={c(unit.top + (at + 0.8) * lineHeight)}>
          {line}
        </text>
      ))}
    </g>
  );
}

/** Where lines across rows may run: in a narrow chart not through the words above each figure. */
function figureBands(layout: RowChartLayout): readonly { top: number; bottom: number }[] {
  const { plot, rows } = layout;
  if (plot.left > 20) return [{ top: plot.top + 2, bottom: plot.bottom }];
  return [
    ...rows.flatMap(({ row, y }) =>
      row.state === 'value' ? [{ top: y - 12, bottom: y + 13 }] : [],
    ),
    { top: plot.bottom - 4, bottom: plot.bottom },
  ];
}

function Reference({ spec, layout }: Parts): JSX.Element | null {
  if (spec.reference === null) return null;
  const x = c(layout.x(spec.reference.value));
  const bands = figureBands(layout).map(({ top, bottom }) => `M${x},${c(top)}V${c(bottom)}`);
  return (
    <path d={bands.join('')} fill="none" stroke={CHART_COLOURS.target} stroke-dasharray="6 3" />
  );
}

function Row({
  placed,
  layout,
}: {
  readonly placed: PlacedRow;
  readonly layout: RowChartLayout;
}): JSX.Element {
  const { row, label, text, y } = placed;
  const isStrong = row.state === 'value' && row.mark !== 'dot';
  return (
    <g fill={CHART_COLOURS.ink}>
      {label.lines.map((line, at) => (
        <text
          key={line}
          x={c(label.left)}
          y={c(label.top + (at + 0.8) * layout.lineHeight)}
          font-weight={isStrong ? 600 : undefined}
        >
          {line}
        </text>
      ))}
      {text.lines.map((line, at) => (
        <text
          key={line}
          x={c(text.left)}
          y={c(text.top + (at + 0.8) * layout.lineHeight)}
          fill={row.state === 'value' ? CHART_COLOURS.own : CHART_COLOURS.quiet}
          font-weight={isStrong ? 600 : undefined}
        >
          {line}
        </text>
      ))}
      {row.state === 'value' ? <Figure row={row} y={y} layout={layout} /> : null}
    </g>
  );
}

function Figure({
  row,
  y,
  layout,
}: {
  readonly row: ValueRow;
  readonly y: number;
  readonly layout: RowChartLayout;
}): JSX.Element {
  const { x } = layout;
  const middle = c(x(row.value));
  const { lower, upper, prediction } = row;
  const hasLimits = lower !== null && upper !== null;
  if (row.mark === 'pooled' && hasLimits) {
    const [left, right] = [c(x(lower)), c(x(upper))];
    return (
      <g>
        {prediction === null ? null : (
          <path
            d={`M${c(x(prediction.lower))},${c(y)}H${c(x(prediction.upper))}`}
            stroke={CHART_COLOURS.ink}
            stroke-width={2}
            stroke-dasharray="2 3"
          />
        )}
        <path
          d={`M${left},${c(y)}L${middle},${c(y - 8)}L${right},${c(y)}L${middle},${c(y + 8)}Z`}
          fill={CHART_COLOURS.own}
        />
      </g>
    );
  }
  return (
    <g>
      {hasLimits ? (
        <path
          d={`M${c(x(lower))},${c(y - 4)}v8M${c(x(lower))},${c(y)}H${c(x(upper))}M${c(x(upper))},${c(y - 4)}v8`}
          fill="none"
          stroke={CHART_COLOURS.interval}
          stroke-width={3}
        />
      ) : null}
      <circle
        cx={middle}
        cy={c(y)}
        r={5}
        fill={row.mark === 'reference' ? CHART_COLOURS.paper : CHART_COLOURS.own}
        stroke={CHART_COLOURS.own}
        stroke-width={2}
      />
    </g>
  );
}
