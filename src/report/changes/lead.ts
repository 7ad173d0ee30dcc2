import type { ProgrammeChanges } from '../../summary/programme-changes.ts';
import type { Block } from '../block.ts';
import { callout, paragraph } from '../compose.ts';
import type { ReportContext } from '../context.ts';

/** What changed in a sentence or four, and what of the history cannot be seen. */
export function changesLead(context: ReportContext, changes: ProgrammeChanges): readonly Block[] {
  const { translator } = context;
  const blocks: Block[] = [paragraph(leadSentences(context, changes).join(' '), 'lead')];
  if (changes.limits.length === 0) return blocks;
  const limits = changes.limits.map((limit) => {
    return paragraph(translator.text(`report:changes.limit.${limit}`));
  });
  return [...blocks, callout('caution', translator.text('report:changes.limit.title'), limits)];
}

function leadSentences(
  { translator }: ReportContext,
  { experiments }: ProgrammeChanges,
): readonly string[] {
  const plan = experiments.flatMap((one) => one.plan);
  const figures = experiments.flatMap(({ indicators }) =>
    indicators.flatMap((one) => one.restated),
  );
  const silent = plan.filter(({ telling, takenBack }) => telling === 'silent' && !takenBack).length;
  const late = plan.filter(({ telling }) => telling === 'late').length;
  const unexplained = figures.filter(({ explanation }) => explanation === null).length;
  const statuses = experiments.reduce((sum, one) => sum + one.statuses.length, 0);
  const none = plan.length + figures.length === 0;
  if (none && statuses === 0) return [translator.text('report:changes.none')];
  const counted = (key: Lead, count: number): readonly string[] =>
    count === 0 ? [] : [translator.text(`report:changes.${key}`, { count })];
  return [
    ...(none ? [translator.text('report:changes.none')] : []),
    ...counted('planLead', plan.length),
    ...counted('silentLead', silent),
    ...counted('lateLead', late),
    ...(plan.length > 0 && silent + late === 0 ? [translator.text('report:changes.allTold')] : []),
    ...counted('restatedLead', figures.length),
    ...counted('unexplainedLead', unexplained),
    ...counted('statusLead', statuses),
  ];
}

type Lead =
  | 'statusLead'
  | 'planLead'
  | 'silentLead'
  | 'lateLead'
  | 'restatedLead'
  | 'unexplainedLead';
