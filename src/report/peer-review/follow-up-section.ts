import type { Block } from '../block.ts';
import { heading, paragraph, userBlocks } from '../compose.ts';
import { dateWords, type ReportContext } from '../context.ts';
import type { ReviewMaterial } from './review-material.ts';

/** What had become of the recommendations when it was looked at, or when that will be done. */
export function followUpSection(
  context: ReportContext,
  material: ReviewMaterial,
): readonly Block[] {
  const { translator } = context;
  const { response, agreement } = material;
  const head = heading(2, 'follow-up', translator.text('report:followUp.title'));
  if (response?.follow_up !== undefined) {
    const on = response.follow_up_on;
    return [
      head,
      ...(on === undefined
        ? []
        : [paragraph(translator.text('report:followUp.on', { date: dateWords(context, on) }))]),
      ...userBlocks(context, response.follow_up),
    ];
  }
  const planned = response?.follow_up_on ?? agreement.dates.follow_up;
  const text =
    planned === undefined
      ? translator.text('report:followUp.notAgreed')
      : translator.text('report:followUp.planned', { date: dateWords(context, planned) });
  return [head, paragraph(text)];
}
