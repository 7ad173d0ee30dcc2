import { FormerNames } from '../../history/former-names.ts';
import { planSteps } from '../../history/plan-steps.ts';
import type { Commit, Host } from '../../host.ts';
import { lastMonitoringReport, type PublishedReport } from '../../model/register.ts';
import { compareSinceReport, type SinceReport } from '../../summary/restatements/since-report.ts';
import { type CheckedProgramme, checkProgramme } from './check-programme.ts';
import { isNotHere } from './read-releases.ts';
import { readRegisterAt } from './register.ts';

/**
 * What has become of published figures since the last monitoring report of the programme, or of one
 * experiment. Which report is the last one is read from the register in the programme's own commit.
 */
export async function readSinceReport(
  host: Host,
  programme: CheckedProgramme,
  experiment?: string,
): Promise<SinceReport> {
  const { root, moment } = programme;
  const to = moment.commit?.id ?? (await host.git.state(root))?.commit ?? null;
  if (to === null) return { kind: 'unknown', why: 'no-history' };
  const report = lastMonitoringReport(await readRegisterAt(host, root, to), experiment);
  if (report === undefined) return { kind: 'none' };
  const published = await readThen(host, root, report);
  if (published === null) return { kind: 'unknown', why: 'not-here', report };
  const log = await host.git.log(root, { from: published.commit.id, to });
  const names = new FormerNames(planSteps(log));
  return compareSinceReport(report, published.programme, programme, names);
}

/** The programme that a report was made from, checked as on the day it was published. */
async function readThen(
  host: Host,
  root: string,
  { commit: id, published }: PublishedReport,
): Promise<{ readonly commit: Commit; readonly programme: CheckedProgramme } | null> {
  try {
    const commit = await host.git.commitOf(root, id);
    const moment = { today: published, isAsked: true, commit };
    return { commit, programme: await checkProgramme(host, moment) };
  } catch (error) {
    if (isNotHere(error)) return null;
    throw error;
  }
}
