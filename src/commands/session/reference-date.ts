import type { Workspace } from '../../model/workspace.ts';

/**
 * The day that figures are looked at from: today, but no later than the programme's closing, which
 * is the later of its end and its last reporting day. So a finished programme always says the same.
 */
export function referenceDate(workspace: Workspace, now: Date): string {
  const today = now.toISOString().slice(0, 10);
  const programme = workspace.programme?.value;
  if (programme === undefined) return today;
  let closing = programme.end;
  for (const { due } of programme.reporting ?? []) if (due > closing) closing = due;
  return [today, closing].sort()[0] ?? today;
}
