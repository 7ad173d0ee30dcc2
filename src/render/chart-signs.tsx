import type { ComponentChildren, JSX } from 'preact';
import { AxisCut } from './chart-axes.tsx';
import { CENTRE_DASHES, LIMIT_DASHES } from './chart-control.tsx';
import { KEY_GLYPH, type KeySign, type LineKind, type SignState } from './chart-key.ts';
import type { ChartLayout } from './chart-layout.ts';
import { CHART_COLOURS } from './chart-style.ts';
import { coordinate as c } from './geometry.ts';

/** Signs on the axis for periods without a number, each kind with a form of its own. */
export function AxisSigns({ layout }: { readonly layout: ChartLayout }): JSX.Element {
  const several = layout.signRows.length > 1;
  return (
    <g>
      {layout.signRows.map((row) => (
        <g key={row.y}>
          {several ? <RowGlyph layout={layout} row={row} /> : null}
          {row.series.points.map((point) =>
            point.state === 'value' ? null : (
              <Sign key={point.at} state={point.state} x={layout.x(point.at)} y={row.y} />
            ),
          )}
        </g>
      ))}
    </g>
  );
}

interface RowProps {
  readonly layout: ChartLayout;
  readonly row: ChartLayout['signRows'][number];
}

/** Whose signs a row has, when there are several rows. */
function RowGlyph({ layout, row }: RowProps): JSX.Element {
  return <LineGlyph kind={row.series.role} x={layout.plot.left - 18} y={row.y} />;
}

/** A short sample of a line or mark, used beside its name. Sixteen units wide. */
export function LineGlyph({
  kind,
  x,
  y,
}: {
  readonly kind: LineKind;
  readonly x: number;
  readonly y: number;
}): JSX.Element {
  const at = `translate(${c(x)} ${c(y)})`;
  if (kind === 'target') {
    return (
      <path
        transform={at}
        d="M8,-6l6,6l-6,6l-6,-6Z"
        fill={CHART_COLOURS.paper}
        stroke={CHART_COLOURS.target}
        stroke-width={2}
      />
    );
  }
  if (kind === 'range') {
    return (
      <path
        transform={at}
        d="M3,-6h10M8,-6v12M3,6h10"
        fill="none"
        stroke={CHART_COLOURS.target}
        stroke-width={2.5}
      />
    );
  }
  if (kind === 'limit') {
    return (
      <path
        transform={at}
        d="M0,0h16"
        stroke={CHART_COLOURS.target}
        stroke-width={2}
        stroke-dasharray="6 3"
      />
    );
  }
  if (kind === 'own') {
    return (
      <g transform={at} stroke={CHART_COLOURS.own}>
        <path d="M0,0h16" stroke-width={2.25} />
        <circle cx={8} cy={0} r={3.5} fill={CHART_COLOURS.own} />
      </g>
    );
  }
  if (kind === 'comparison') {
    return (
      <g transform={at} stroke={CHART_COLOURS.comparison} stroke-width={1.5}>
        <path d="M0,0h16" stroke-dasharray="5 3" />
        <rect x={5} y={-3} width={6} height={6} fill={CHART_COLOURS.comparison} />
      </g>
    );
  }
  if (kind === 'path') {
    return (
      <path
        transform={at}
        d="M0,0h16"
        stroke={CHART_COLOURS.target}
        stroke-width={1.5}
        stroke-dasharray="2 4"
      />
    );
  }
  return <path transform={at} d="M0,0h16" stroke={CHART_COLOURS.axis} stroke-width={1.25} />;
}

interface PlacedSign {
  readonly x: number;
  readonly y: number;
}

/**
 * Withheld: a filled square with a bar; too few: two dots, as in Nordic statistics; not collected:
 * a struck circle; not yet published: a clock; does not apply: a dash; faulty: a triangle; missing: a
 * cross.
 */
export function Sign({ state, x, y }: PlacedSign & { readonly state: SignState }): JSX.Element {
  return (
    <g
      transform={`translate(${c(x)} ${c(y)})`}
      fill="none"
      stroke={CHART_COLOURS.ink}
      stroke-width={1.5}
      stroke-linecap="round"
    >
      {signForm(state)}
    </g>
  );
}

function signForm(state: SignState): ComponentChildren {
  switch (state) {
    case 'suppressed':
      return (
        <>
          <rect x={-5} y={-5} width={10} height={10} fill={CHART_COLOURS.ink} />
          <path d="M-2.5,0h5" stroke={CHART_COLOURS.paper} />
        </>
      );
    case 'too-few':
      return (
        <g fill={CHART_COLOURS.ink}>
          <circle cx={-3.5} cy={1.5} r={1.5} />
          <circle cx={3.5} cy={1.5} r={1.5} />
        </g>
      );
    case 'not-collected':
      return (
        <>
          <circle r={5} />
          <path d="M-3.5,3.5l7,-7" />
        </>
      );
    case 'not-yet-published':
      return (
        <>
          <circle r={5.5} />
          <path d="M0,-3V0H2.5" />
        </>
      );
    case 'not-applicable':
      return <path d="M-4.5,0h9" stroke-width={2} />;
    case 'faulty':
      return <path d="M0,-5.5l5.5,9.5h-11Z" stroke-linejoin="round" />;
    case 'missing':
      return <path d="M-4,-4l8,8M-4,4l8,-8" />;
  }
}

/** The signs of a chart and what they mean, below the axis. */
export function Key({ layout }: { readonly layout: ChartLayout }): JSX.Element {
  return (
    <g fill={CHART_COLOURS.quiet}>
      {layout.key.map((entry) => (
        <g key={entry.sign + entry.lines.join()}>
          <KeyGlyph
            sign={entry.sign}
            x={entry.left + 7}
            y={entry.top + layout.lineHeight / 2 + 1}
          />
          {entry.lines.map((text, index) => (
            <text
              key={text}
              x={c(entry.left + KEY_GLYPH)}
              y={c(entry.top + (index + 0.8) * layout.lineHeight)}
            >
              {text}
            </text>
          ))}
        </g>
      ))}
    </g>
  );
}

function KeyGlyph({ sign, x, y }: PlacedSign & { readonly sign: KeySign }): JSX.Element {
  if (sign === 'interval') {
    return (
      <path
        d={`M${c(x - 4)},${c(y - 6)}h8M${c(x)},${c(y - 6)}v12M${c(x - 4)},${c(y + 6)}h8`}
        fill="none"
        stroke={CHART_COLOURS.interval}
        stroke-width={3}
      />
    );
  }
  if (sign === 'band') {
    return (
      <g transform={`translate(${c(x - 7)} ${c(y)})`}>
        <rect y={-6} width={16} height={12} fill={CHART_COLOURS.band} />
        <path d="M0,0h16" stroke={CHART_COLOURS.own} stroke-width={2.25} />
      </g>
    );
  }
  if (sign === 'provisional') {
    return (
      <circle
        cx={c(x)}
        cy={c(y)}
        r={4.5}
        fill={CHART_COLOURS.paper}
        stroke={CHART_COLOURS.own}
        stroke-width={2}
      />
    );
  }
  if (sign === 'cut') {
    return (
      <g transform={`translate(${c(x)} ${c(y + 8)}) scale(0.7)`}>
        <AxisCut x={0} y={0} />
      </g>
    );
  }
  if (sign === 'centre' || sign === 'control-limits') {
    const dashes = sign === 'centre' ? CENTRE_DASHES : LIMIT_DASHES;
    return (
      <path d={`M${c(x - 7)},${c(y)}h19`} stroke={CHART_COLOURS.quiet} stroke-dasharray={dashes} />
    );
  }
  if (sign === 'signal') {
    return (
      <g>
        <circle cx={c(x)} cy={c(y)} r={3} fill={CHART_COLOURS.own} />
        <circle
          cx={c(x)}
          cy={c(y)}
          r={6.5}
          fill="none"
          stroke={CHART_COLOURS.ink}
          stroke-width={1.5}
        />
      </g>
    );
  }
  if (isLine(sign)) return <LineGlyph kind={sign} x={x - 7} y={y} />;
  return <Sign state={sign} x={x} y={y} />;
}

function isLine(sign: SignState | LineKind): sign is LineKind {
  return ['own', 'comparison', 'target', 'range', 'limit', 'baseline', 'path'].includes(sign);
}
