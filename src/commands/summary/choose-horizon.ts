import { UserError } from '../../diagnostics/user-error.ts';
import type { Period } from '../../model/period.ts';
import type { Workspace } from '../../model/workspace.ts';

/** The day that figures are looked at from, and the last period that is looked at. */
export interface SummaryHorizon {
  /** ISO date. */
  readonly asOf: string;
  readonly upTo?: Period;
}

/**
 * Everything as known by a period: of a reporting period by the day its report is due, as in that
 * report, of another by the period's last day. Never later than `asOf`, the day of the whole summary.
 */
export function chooseHorizon(
  workspace: Workspace,
  asked: string | undefined,
  asOf: string,
): SummaryHorizon {
  if (asked === undefined) return { asOf };
  const parsed = workspace.calendar.parse(asked);
  if (!parsed.ok) throw new UserError('cli:summary.bad-period', { period: asked });
  const { period } = parsed;
  const day = dueDay(workspace, period) ?? period.end;
  return { asOf: day < asOf ? day : asOf, upTo: period };
}

function dueDay(workspace: Workspace, { key }: Period): string | null {
  for (const { period, due } of workspace.programme?.value.reporting ?? []) {
    const parsed = workspace.calendar.parse(period);
    if (parsed.ok && parsed.period.key === key) return due;
  }
  return null;
}
