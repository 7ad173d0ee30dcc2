import type { JSX } from 'preact';
import { AxisCut } from './chart-axes.tsx';
import { CHART_COLOURS } from './chart-style.ts';
import { coordinate as c } from './geometry.ts';
import type { RowChartLayout, RowSign } from './row-chart-layout.ts';

/** The signs of a chart of rows and what they mean, below the axis. */
export function RowKey({ layout }: { readonly layout: RowChartLayout }): JSX.Element {
  const { lineHeight } = layout;
  return (
    <g fill={CHART_COLOURS.quiet}>
      {layout.key.map(({ sign, lines, left, top }) => (
        <g key={sign}>
          <g transform={`translate(${c(left)} ${c(top + lineHeight / 2 + 1)})`}>
            <RowGlyph sign={sign} />
          </g>
          {lines.map((line, at) => (
            <text key={line} x={c(left + 26)} y={c(top + (at + 0.8) * lineHeight)}>
              {line}
            </text>
          ))}
        </g>
      ))}
    </g>
  );
}

/** Twenty units wide, around its own height of 0. */
function RowGlyph({ sign }: { readonly sign: RowSign }): JSX.Element {
  switch (sign) {
    case 'interval':
      return (
        <path
          d="M1,-4v8M1,0H19M19,-4v8"
          fill="none"
          stroke={CHART_COLOURS.interval}
          stroke-width={3}
        />
      );
    case 'pooled':
      return <path d="M0,0L10,-6L20,0L10,6Z" fill={CHART_COLOURS.own} />;
    case 'prediction':
      return (
        <path d="M0,0H20" stroke={CHART_COLOURS.ink} stroke-width={2} stroke-dasharray="2 3" />
      );
    case 'reference':
      return <path d="M10,-8v16" stroke={CHART_COLOURS.target} stroke-dasharray="6 3" />;
    case 'cut':
      return (
        <g transform="translate(1 0) rotate(90) scale(0.7)">
          <AxisCut x={0} y={0} />
        </g>
      );
  }
}
