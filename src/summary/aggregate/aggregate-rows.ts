import type { AggregateMember, IndicatorAggregate } from '../facts/aggregate.ts';
import { type Figure, type FigureRow, limitsOf, NO_FIGURE } from '../figure-row.ts';

/**
 * The figures of a common indicator in several experiments, one a row: each experiment's figure and
 * effect as they go into those of all, then all together. An experiment's own figure stands also
 * among its own rows; here it is the one of the common period, where there is one.
 */
export function aggregateRows(aggregate: IndicatorAggregate): readonly FigureRow[] {
  const { members, sheet } = aggregate;
  const common = {
    indicator: aggregate.indicator,
    name: sheet.name,
    measure: aggregate.measure,
    direction: aggregate.direction,
    unit: sheet.unit,
    ...NO_FIGURE,
  };
  const versions = new Set(members.map(({ sheetVersion }) => sheetVersion));
  const [version = null] = versions;
  const ofAll = {
    ...common,
    experiment: '',
    sheet_version: versions.size === 1 ? version : null,
    role: null,
    area: '',
  };
  return [
    ...members.flatMap((member) => {
      const { experiment, sheetVersion: sheet_version, role, area } = member;
      const own = { ...common, experiment, sheet_version, role, area };
      return memberFigures(member).map((figure) => ({ ...own, ...figure }));
    }),
    ...[together(aggregate), ...pooled(aggregate)].map((figure) => ({ ...ofAll, ...figure })),
  ];
}

function memberFigures({ figure, effect }: AggregateMember): readonly Figure[] {
  return [
    {
      figure: 'city-figure',
      period: figure.period,
      value: figure.value,
      ...limitsOf(figure.interval),
      n: figure.n,
      marks: figure.marks.join(' '),
      reason: figure.reason,
    },
    {
      figure: 'city-effect',
      period: effect.to,
      value: effect.value,
      ...limitsOf(effect.interval),
      state: effect.design,
      reason: effect.reason,
    },
  ];
}

function together({ total }: IndicatorAggregate): Figure {
  const { period, value, interval, method, n, numerator, denominator, marks, reason } = total;
  return {
    figure: 'total',
    period,
    value,
    ...limitsOf(interval),
    // How the value was put together, and how its interval was computed.
    method:
      method === null ? null : [method, ...(interval === null ? [] : [interval.method])].join(' '),
    n,
    numerator,
    denominator,
    marks: marks.join(' '),
    reason,
  };
}

function pooled({ pooled }: IndicatorAggregate): readonly Figure[] {
  const { value, interval, prediction, betweenVariance, inconsistency } = pooled;
  const { design: state, method, reason } = pooled;
  const same = { state, method, reason };
  return [
    { figure: 'pooled-effect', value, ...limitsOf(interval), ...same },
    { figure: 'pooled-prediction', value: null, ...limitsOf(prediction), ...same },
    { figure: 'between-variance', value: betweenVariance, ...same },
    { figure: 'inconsistency', value: inconsistency, ...same },
  ];
}
