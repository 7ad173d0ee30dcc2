import { formatList } from '../../messages/format-list.ts';
import type { ExperimentNode } from '../../model/workspace.ts';
import type { ExperimentChanges } from '../../summary/programme-changes.ts';
import type { Block } from '../block.ts';
import { callout, heading, paragraph } from '../compose.ts';
import { indicatorShortName, plainText, type ReportContext } from '../context.ts';
import { figuresTable } from './figures-table.ts';
import { planTable } from './plan-table.ts';
import { renamedSentences } from './renamings.ts';
import { originalSentences, statusesTable } from './statuses-table.ts';

/** What has changed in one experiment; `node` is undefined for one that is gone. */
export function experimentChangesSection(
  context: ReportContext,
  changes: ExperimentChanges,
  node: ExperimentNode | undefined,
): readonly Block[] {
  const { translator } = context;
  const { experiment: id, formerId, existence, commitment } = changes;
  const name = node?.experiment?.value.name;
  const blocks: Block[] = [heading(2, id, name === undefined ? id : plainText(context, name))];
  if (formerId !== null) {
    blocks.push(paragraph(translator.text('report:changes.renamed', { from: formerId, to: id })));
  }
  if (existence !== null) blocks.push(paragraph(translator.text(`report:changes.${existence}`)));
  if (commitment !== null && commitment !== 'known') {
    const title = translator.text('report:changes.unknown.title');
    const why = paragraph(translator.text(`report:changes.unknown.${commitment}`));
    blocks.push(callout('caution', title, [why]));
  }
  if (node === undefined) return blocks;
  blocks.push(...planTable(context, node, changes.plan));
  blocks.push(...originalSentences(context, node, changes.original));
  blocks.push(...statusesTable(context, node, changes.statuses));
  blocks.push(...figuresTable(context, node, changes.indicators));
  for (const sentence of sentences(context, node, changes)) blocks.push(paragraph(sentence));
  return blocks;
}

function sentences(
  context: ReportContext,
  node: ExperimentNode,
  { indicators, evolved }: ExperimentChanges,
): readonly string[] {
  const { translator, language } = context;
  const found: string[] = [];
  const grown = indicators.filter(({ appended }) => appended > 0);
  if (grown.length > 0) {
    const count = grown.reduce((sum, { appended }) => sum + appended, 0);
    const names = grown.map(({ indicator }) => indicatorShortName(context, node.id, indicator));
    const params = { count, indicators: formatList(language, names) };
    found.push(translator.text('report:changes.appended', params));
  }
  found.push(...renamedSentences(context, node, indicators));
  if (evolved.length > 0) {
    const parts = evolved.map((key) => translator.find(`report:field.${key}`) ?? key);
    found.push(translator.text('report:changes.evolved', { parts: formatList(language, parts) }));
  }
  return found;
}
