import type { DataPath } from '../../diagnostics/problem.ts';
import type { IndicatorUse } from '../../model/indicator-use.ts';
import type { JudgedStatus } from '../../model/monitoring.ts';
import type { PeriodText } from '../../model/primitives.ts';
import type { ExperimentNode, Workspace } from '../../model/workspace.ts';
import { experimentsOf } from '../iterate.ts';

/** A status that people have set beside the computed one, of an indicator that the plan follows. */
export interface Override {
  readonly node: ExperimentNode;
  readonly use: IndicatorUse;
  readonly file: string;
  readonly path: DataPath;
  readonly period: PeriodText;
  readonly status: JudgedStatus;
}

export function* overridesOf(workspace: Workspace): Iterable<Override> {
  for (const { node, plan } of experimentsOf(workspace)) {
    const uses = (plan.value.indicators ?? []).filter((use) => use.omitted === undefined);
    for (const { file, value } of node.monitoring) {
      for (const [index, { status, indicator }] of (value.readings ?? []).entries()) {
        const use = uses.find((one) => one.indicator === indicator);
        if (status === undefined || use === undefined) continue;
        const path = ['readings', index, 'status'];
        yield { node, use, file, path, period: value.period, status };
      }
    }
  }
}
