import type { ExperimentSummary } from '../summary/indicator-summary.ts';
import type { Source } from '../summary/provenance.ts';
import type { Fact } from './block.ts';
import { fact } from './compose.ts';
import { dateWords, type ReportContext } from './context.ts';

/** From what exactly a report was made. */
export type ReportProvenance = Omit<Source, 'build'>;

/** Banners on top of every report. */
export function reportBanners(context: ReportContext, provenance: ReportProvenance) {
  const banners: string[] = [];
  if (context.workspace.programme?.value.fictional === true) {
    banners.push(context.translator.text('report:banner.fictional'));
  }
  const count = provenance.errorCount;
  if (count > 0) banners.push(context.translator.text('report:banner.errors', { count }));
  if (provenance.draft) banners.push(context.translator.text('report:banner.draft'));
  return banners;
}

/** The facts that let a reader rebuild the report; those that are not known are left out. */
export function provenanceFacts(
  context: ReportContext,
  provenance: ReportProvenance,
  summaries: readonly ExperimentSummary[],
): readonly Fact[] {
  const { translator } = context;
  const codeFact = (term: string, id: string | null) =>
    id === null ? [] : [fact(term, [{ type: 'code', text: id }])];
  return [
    fact(translator.text('report:provenance.tool'), `Jalostamo ${provenance.version}`),
    fact(translator.text('report:provenance.asOf'), dateWords(context, context.asOf)),
    ...codeFact(translator.text('report:provenance.commit'), provenance.commit),
    ...codeFact(translator.text('report:provenance.tree'), provenance.tree),
    ...codeFact(translator.text('report:provenance.inputs'), provenance.inputs),
    ...codeFact(translator.text('report:provenance.statusMethods'), statusMethods(summaries)),
    fact(
      translator.text('report:provenance.state'),
      translator.text(provenance.draft ? 'report:provenance.draft' : 'report:provenance.saved'),
    ),
  ];
}

/** By which methods the statuses were computed, with their versions; null without an indicator. */
export function statusMethods(summaries: readonly ExperimentSummary[]): string | null {
  const used = summaries.flatMap(({ indicators }) =>
    indicators.map(({ progress }) => progress.method),
  );
  return used.length === 0 ? null : [...new Set(used)].sort().join(', ');
}
