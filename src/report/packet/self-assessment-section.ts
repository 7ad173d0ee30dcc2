import type { Agreement, SelfAssessment } from '../../model/review.ts';
import type { Block } from '../block.ts';
import { heading, paragraph, userList } from '../compose.ts';
import { organisationName, plainText, type ReportContext } from '../context.ts';
import { reasoning } from '../peer-review/criteria-section.ts';

/** How the host sees itself on the same criteria; or that it has not said so yet. */
export function selfAssessmentSection(
  context: ReportContext,
  { criteria }: Agreement,
  self: SelfAssessment | null,
): readonly Block[] {
  const { translator } = context;
  const head = heading(2, 'self-assessment', translator.text('report:packet.self'));
  if (self === null) return [head, paragraph(translator.text('report:packet.selfMissing'))];
  const host = organisationName(context, self.organisation);
  const name = translator.text('report:criteria.self', { host });
  const judged = criteria.flatMap((criterion): Block[] => {
    const blocks = reasoning(context, { name, judgements: self.criteria }, criterion.id);
    if (blocks.length === 0) return [];
    return [heading(3, `self--${criterion.id}`, plainText(context, criterion.name)), ...blocks];
  });
  const lists = [
    ['strengths', 'report:findings.strengths', self.strengths ?? []],
    ['concerns', 'report:packet.concerns', self.concerns ?? []],
  ] as const;
  const said = lists.flatMap(([id, title, texts]): Block[] => {
    if (texts.length === 0) return [];
    return [heading(3, `self--${id}`, translator.text(title)), userList(context, texts)];
  });
  return [head, ...judged, ...said];
}
