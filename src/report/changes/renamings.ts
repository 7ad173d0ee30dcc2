import type { Renaming } from '../../history/renamed-codes.ts';
import type { IndicatorRestatements } from '../../summary/restatements/restated-figures.ts';
import type { ReportContext } from '../context.ts';

/** A sentence a code or disaggregation that is called something else now. */
export function renamedSentences(
  context: ReportContext,
  indicators: readonly IndicatorRestatements[],
): readonly string[] {
  return indicators.flatMap(({ renamings }) => {
    return renamings.map((renaming) => renamedSentence(context, renaming));
  });
}

function renamedSentence(
  { translator }: ReportContext,
  { dimension, code, formerDimension }: Renaming,
): string {
  if (code === null) {
    const params = { from: formerDimension ?? '', to: dimension };
    return translator.text('report:changes.renamedDimension', params);
  }
  const key = dimension === 'area' ? 'renamedArea' : 'renamedCode';
  return translator.text(`report:changes.${key}`, code);
}
