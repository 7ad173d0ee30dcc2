import type { Renaming } from '../../history/renamed-codes.ts';
import type { ExperimentNode } from '../../model/workspace.ts';
import type { IndicatorRestatements } from '../../summary/restatements/restated-figures.ts';
import { areaName, indicatorShortName, plainText, type ReportContext } from '../context.ts';

/** A sentence a code or disaggregation that is called something else now. */
export function renamedSentences(
  context: ReportContext,
  node: ExperimentNode,
  indicators: readonly IndicatorRestatements[],
): readonly string[] {
  return indicators.flatMap(({ indicator, renamings }) => {
    return renamings.map((renaming) => renamedSentence(context, node, indicator, renaming));
  });
}

function renamedSentence(
  context: ReportContext,
  node: ExperimentNode,
  id: string,
  { dimension, code, formerDimension }: Renaming,
): string {
  const { translator } = context;
  const indicator = indicatorShortName(context, node.id, id);
  const sheet = context.workspace.sheet(node.id, id)?.value;
  const split = sheet?.disaggregations?.find((one) => one.id === dimension);
  const nameOf = (found: { readonly name: Parameters<typeof plainText>[1] } | undefined): string =>
    found === undefined ? '' : plainText(context, found.name);
  if (code === null) {
    const params = { indicator, from: formerDimension ?? '', to: dimension };
    const name = nameOf(split) || dimension;
    return translator.text('report:changes.renamedDimension', { ...params, name });
  }
  if (dimension === 'area') {
    const name = areaName(context, code.to);
    return translator.text('report:changes.renamedArea', { indicator, ...code, name });
  }
  const name = nameOf(split?.codes.find((one) => one.code === code.to)) || code.to;
  return translator.text('report:changes.renamedCode', { indicator, ...code, name });
}
