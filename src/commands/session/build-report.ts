import type { Language } from '../../host.ts';
import type { Report } from '../../report/block.ts';
import type { Source } from '../../summary/provenance.ts';
import type { PlannedReport } from './planned-report.ts';

/** A planned report in a language, with what is needed to make it again. */
export async function buildReport(
  plan: PlannedReport,
  language: Language,
  source: Source,
  checkedOn: string,
): Promise<Report> {
  const { kind, subject, asOf } = plan;
  const built = await plan.build(language, { ...source, asOf });
  const origin = {
    kind,
    period: subject.period ?? null,
    experiment: subject.experiment ?? null,
    review: subject.review ?? null,
    language,
    commit: source.draft ? null : source.commit,
    inputs: source.inputs,
    asOf,
    checkedOn,
    version: source.version,
  };
  return { ...built, origin };
}
