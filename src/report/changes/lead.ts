import { formatList } from '../../messages/format-list.ts';
import type { ExperimentChanges, ProgrammeChanges } from '../../summary/programme-changes.ts';
import type { Block } from '../block.ts';
import { callout, paragraph } from '../compose.ts';
import { plainText, type ReportContext } from '../context.ts';

/** What changed in a sentence or four, and what of the history cannot be seen. */
export function changesLead(context: ReportContext, changes: ProgrammeChanges): readonly Block[] {
  const { translator } = context;
  const blocks: Block[] = [paragraph(leadSentences(context, changes).join(' '), 'lead')];
  if (changes.experiments.some(({ plan }) => plan.length > 0)) {
    blocks.push(paragraph(translator.text('report:changes.binding')));
  }
  if (changes.limits.length === 0) return blocks;
  const limits = changes.limits.map((limit) => {
    return paragraph(translator.text(`report:changes.limit.${limit}`));
  });
  return [...blocks, callout('caution', translator.text('report:changes.limit.title'), limits)];
}

/** What is counted, how many of it one experiment has, and in what order it is told. */
const COUNTED = {
  planLead: ({ plan }) => plan.length,
  silentLead: ({ plan }) => plan.filter(isSilent).length,
  lateLead: ({ plan }) => plan.filter(({ telling }) => telling === 'late').length,
  restatedLead: (one) => restated(one).length,
  renamedLead: ({ indicators }) => indicators.flatMap((one) => one.renamings).length,
  unexplainedLead: (one) => restated(one).filter(({ explanation }) => explanation === null).length,
  originalLead: ({ original }) => original.filter((one) => one.now !== one.original).length,
  statusLead: ({ statuses }) => statuses.length,
} as const satisfies Readonly<Record<string, (changes: ExperimentChanges) => number>>;

function leadSentences(
  context: ReportContext,
  { experiments, limits }: ProgrammeChanges,
): readonly string[] {
  const { translator } = context;
  const sum = (key: keyof typeof COUNTED): number =>
    experiments.reduce((count, one) => count + COUNTED[key](one), 0);
  const counted = (key: keyof typeof COUNTED): readonly string[] => {
    const count = sum(key);
    if (count === 0) return [];
    const where = experiments.filter((one) => COUNTED[key](one) > 0);
    const names = where.map(({ experiment }) => experimentName(context, experiment));
    const params = { count, where: formatList(context.language, names) };
    return [translator.text(`report:changes.${key}`, params)];
  };
  const isQuiet = sum('planLead') + sum('restatedLead') === 0;
  // What cannot be seen is no "nothing has changed".
  const isWhole =
    limits.every((limit) => limit === 'uncommitted' || limit === 'clock') &&
    experiments.every(({ commitment }) => commitment === null || commitment === 'known');
  const plan = experiments.flatMap((one) => one.plan);
  const isAllTold = plan.length > 0 && plan.every(isTold);
  return [
    ...(isQuiet ? [translator.text(`report:changes.${isWhole ? 'none' : 'noneSeen'}`)] : []),
    ...counted('planLead'),
    ...(isAllTold ? [translator.text('report:changes.allTold')] : []),
    ...counted('silentLead'),
    ...counted('lateLead'),
    ...counted('restatedLead'),
    ...counted('unexplainedLead'),
    ...counted('renamedLead'),
    ...counted('originalLead'),
    ...counted('statusLead'),
  ];
}

function isTold({ telling }: ExperimentChanges['plan'][number]): boolean {
  return telling === 'declared' || telling === 'sheet';
}

function isSilent({ telling, takenBack }: ExperimentChanges['plan'][number]): boolean {
  return telling === 'silent' && !takenBack;
}

function restated({ indicators }: ExperimentChanges) {
  return indicators.flatMap((one) => one.restated);
}

function experimentName(context: ReportContext, id: string): string {
  const node = context.workspace.experiments.find((one) => one.id === id);
  const name = node?.experiment?.value.name;
  return name === undefined ? id : plainText(context, name);
}
