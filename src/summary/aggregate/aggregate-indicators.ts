import type { Workspace } from '../../model/workspace.ts';
import type { AggregateMember, IndicatorAggregate, MemberFigure } from '../facts/aggregate.ts';
import type { SeriesPoint } from '../facts/series.ts';
import type { ExperimentSummary } from '../indicator-summary.ts';
import { isObservedPoint } from './common-period.ts';
import { effectOf } from './member-effect.ts';
import { type MeasuredMember, type Member, membersByIndicator } from './members.ts';
import { poolMembers } from './pooled-change.ts';
import { buildTotal } from './total.ts';
import { whyNotTogether } from './why-not-together.ts';

/**
 * The common indicators that several of these experiments use, each side by side and together.
 *
 * @param summaries those that are published beside it: nothing else is looked at
 */
export function aggregateIndicators(
  workspace: Workspace,
  summaries: readonly ExperimentSummary[],
): readonly IndicatorAggregate[] {
  const aggregates: IndicatorAggregate[] = [];
  for (const [indicator, members] of membersByIndicator(workspace, summaries)) {
    const [first] = members;
    if (first === undefined) continue;
    const apart = whyNotTogether(members, workspace.areas?.value.areas ?? []);
    const total = buildTotal(members, apart);
    const measured = members.map((member) => ({ member, effect: effectOf(member) }));
    const { sheet, measure, direction, decimals } = first.summary;
    const facts = {
      indicator,
      sheet,
      measure,
      direction,
      decimals,
      members: measured.map((one) => tellMember(one, total.period)),
      total,
      pooled: poolMembers(measured, apart, workspace.calendar),
    };
    aggregates.push({ ...facts, methodVersions: listMethods(facts) });
  }
  return aggregates;
}

function tellMember({ member, effect }: MeasuredMember, period: string | null): AggregateMember {
  const { summary, city, version, area } = member;
  return {
    experiment: summary.experiment,
    organisation: city,
    role: summary.role,
    sheetVersion: version,
    area,
    figure: figureOf(member, period),
    effect,
  };
}

function figureOf({ summary }: Member, common: string | null): MemberFigure {
  const period = common ?? summary.points.findLast(isObservedPoint)?.period ?? null;
  const point = summary.points.find((one) => one.period === period);
  if (point === undefined) {
    const { reason } = summary.latest;
    return { period, value: null, n: null, interval: null, marks: [], reason: reason ?? 'no-data' };
  }
  const { value, n, interval, marks } = point;
  return { period, value, n, interval, marks, reason: whyNoFigure(point) };
}

function whyNoFigure({ state }: SeriesPoint): MemberFigure['reason'] {
  if (state === 'value') return null;
  return state === 'missing' ? 'no-data' : state;
}

/** The methods behind the figures of all together, sorted by code unit, each once. */
function listMethods({
  total,
  pooled,
}: Pick<IndicatorAggregate, 'total' | 'pooled'>): readonly string[] {
  const methods = [total.method, total.interval?.method, pooled.method];
  return [...new Set(methods.filter((method) => typeof method === 'string'))].sort();
}
