import type { Monitoring } from '../../model/monitoring.ts';
import type { Block, Inline } from '../block.ts';
import { callout, inline, paragraph, userBlocks, userInline } from '../compose.ts';
import { dateWords, organisationName, type ReportContext } from '../context.ts';
import type { IndicatorView } from '../indicator-view.ts';
import { judgedInline, statusInline } from '../status.ts';

/** The team's reading; where it set a status itself, both statuses stand side by side with the reason. */
export function teamReading(
  context: ReportContext,
  view: IndicatorView,
  monitoring: Monitoring | null,
): readonly Block[] {
  const { translator } = context;
  const reading = monitoring?.readings?.find((one) => one.indicator === view.summary.indicator);
  if (monitoring === null || reading === undefined) return [];
  const lead = view.experiment.organisations.find((one) => one.role === 'lead');
  const by =
    lead === undefined
      ? translator.text('report:indicator.teamReadingOnly')
      : translator.text('report:indicator.teamReading', {
          team: organisationName(context, lead.organisation),
        });
  const quote: Block = { type: 'quote', by, blocks: userBlocks(context, reading.text) };
  if (reading.status === undefined) return [quote];
  const both: Inline[] = [
    inline(`${translator.text('report:indicator.computed')}: `),
    statusInline(translator, view.summary),
    inline(` · ${translator.text('report:indicator.judged')}: `),
    judgedInline(translator, view.summary, reading.status),
  ];
  const reason =
    reading.reason === undefined
      ? [inline(translator.text('report:indicator.noReason'))]
      : [
          inline(`${translator.text('report:indicator.reason')}: `),
          ...userInline(context, reading.reason),
        ];
  return [
    quote,
    callout('note', translator.text('report:indicator.judgedTitle'), [
      paragraph(both),
      paragraph(reason),
      paragraph([
        inline(`${translator.text('report:indicator.judgedBy')}: `),
        ...userInline(context, monitoring.reported_by),
        inline(`, ${dateWords(context, monitoring.reported_on)}`),
      ]),
    ]),
  ];
}
