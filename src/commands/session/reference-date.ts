import type { Workspace } from '../../model/workspace.ts';
import type { Moment } from './moment.ts';

/**
 * The day that figures are looked at from: one that was asked for, else today, but no later than the
 * programme's closing, which is the later of its end and its last reporting day. So a finished
 * programme always says the same.
 */
export function referenceDate(workspace: Workspace, { today, isAsked }: Moment): string {
  const programme = workspace.programme?.value;
  if (isAsked || programme === undefined) return today;
  let closing = programme.end;
  for (const { due } of programme.reporting ?? []) if (due > closing) closing = due;
  return [today, closing].sort()[0] ?? today;
}
