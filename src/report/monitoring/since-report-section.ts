import { formatList } from '../../messages/format-list.ts';
import type { PublishedReport } from '../../model/register.ts';
import { restatedSince, type SinceReport } from '../../summary/restatements/since-report.ts';
import type { Block } from '../block.ts';
import { figuresTable } from '../changes/figures-table.ts';
import { renamedSentences } from '../changes/renamings.ts';
import { callout, heading, paragraph } from '../compose.ts';
import { dateWords, type ReportContext } from '../context.ts';
import type { ExperimentMaterial } from './experiment-section.ts';
import { experimentTitle } from './experiment-title.ts';
import { restatementsSection } from './plan-changes-section.ts';

/** How many published figures have changed since the last report, or that nobody can tell. */
export function sinceReportLead(
  context: ReportContext,
  since: SinceReport,
  materials: readonly ExperimentMaterial[],
): readonly Block[] {
  const { translator, language } = context;
  if (since.kind === 'none') return [paragraph(translator.text('report:sinceReport.none'))];
  if (since.kind === 'unknown') {
    const text =
      since.why === 'no-history'
        ? translator.text('report:sinceReport.noHistory')
        : translator.text('report:sinceReport.notHere', reportWords(context, since.report));
    return [callout('caution', translator.text('report:sinceReport.unknown'), [paragraph(text)])];
  }
  const words = reportWords(context, since.report);
  const changed = materials.flatMap(({ node, experiment, period }) => {
    const indicators = restatedSince(since, context, node.id, period) ?? [];
    const title = experimentTitle(context, experiment);
    return indicators.length === 0 ? [] : [{ title, indicators }];
  });
  const all = changed.flatMap(({ indicators }) => indicators);
  const count = all.reduce((sum, { restated }) => sum + restated.length, 0);
  const renamed = all.reduce((sum, { renamings }) => sum + renamings.length, 0);
  const where = formatList(
    language,
    changed
      .filter(({ indicators }) => indicators.some((one) => one.restated.length > 0))
      .map(({ title }) => title),
  );
  const sentences = [
    count === 0
      ? translator.text('report:sinceReport.same', words)
      : translator.text('report:sinceReport.changed', { ...words, count, where }),
    ...(renamed === 0 ? [] : [translator.text('report:sinceReport.renamed', { count: renamed })]),
  ];
  return [paragraph(sentences.join(' '))];
}

function reportWords(context: ReportContext, { name, published }: PublishedReport) {
  return { name, date: dateWords(context, published) };
}

/**
 * The published figures of one experiment that have changed since the last report, with size and reason.
 * Where that cannot be told, what the team itself has declared in the period.
 */
export function sinceReportSection(
  context: ReportContext,
  { node, period }: ExperimentMaterial,
  since: SinceReport,
): readonly Block[] {
  const indicators = restatedSince(since, context, node.id, period);
  if (indicators === null) {
    const declared = (node.amendments?.value.restatements ?? []).filter(
      ({ on }) => on >= period.start && on <= context.asOf,
    );
    return restatementsSection(context, node, declared);
  }
  const renamed = renamedSentences(context, node, indicators).map((sentence) =>
    paragraph(sentence),
  );
  const table = figuresTable(context, node, indicators);
  if (table.length > 0 || renamed.length === 0) return [...table, ...renamed];
  const title = context.translator.text('report:changes.figures');
  return [heading(3, `${node.id}--figures`, title), ...renamed];
}
