import type { Text } from '../../model/primitives.ts';
import type { Block } from '../block.ts';
import { heading, userBlocks, userList } from '../compose.ts';
import { organisationName, plainText, type ReportContext } from '../context.ts';
import type { ReviewMaterial } from './review-material.ts';

/** Strengths, areas to develop and answers to the host's questions, each with who said it. */
export function findingsSections(
  context: ReportContext,
  material: ReviewMaterial,
): readonly Block[] {
  const { translator } = context;
  const { self, assessments } = material;
  const selfName =
    self === null
      ? ''
      : translator.text('report:criteria.self', {
          host: organisationName(context, self.organisation),
        });
  const peers = (pick: (index: number) => readonly Text[]) =>
    assessments.map((assessment, index) => ({
      name: organisationName(context, assessment.organisation),
      texts: pick(index),
    }));
  return [
    ...voicedLists(context, 'strengths', translator.text('report:findings.strengths'), [
      { name: selfName, texts: self?.strengths ?? [] },
      ...peers((index) => assessments[index]?.strengths ?? []),
    ]),
    ...voicedLists(context, 'areas-to-develop', translator.text('report:findings.develop'), [
      { name: selfName, texts: self?.concerns ?? [] },
      ...peers((index) => assessments[index]?.areas_to_develop ?? []),
    ]),
    ...answers(context, material),
  ];
}

function voicedLists(
  context: ReportContext,
  id: string,
  title: string,
  voices: readonly { readonly name: string; readonly texts: readonly Text[] }[],
): readonly Block[] {
  const quotes = voices.flatMap(({ name, texts }): Block[] =>
    texts.length === 0 ? [] : [{ type: 'quote', by: name, blocks: [userList(context, texts)] }],
  );
  return quotes.length === 0 ? [] : [heading(2, id, title), ...quotes];
}

/** The host's questions in turn, each with the reviewers' answers. */
function answers(context: ReportContext, material: ReviewMaterial): readonly Block[] {
  const { agreement, assessments } = material;
  if (!assessments.some((assessment) => (assessment.answers ?? []).length > 0)) return [];
  const title = context.translator.text('report:findings.answers');
  return [
    heading(2, 'answers', title),
    ...agreement.questions.flatMap((question, index): Block[] => [
      heading(3, `answer--${index + 1}`, plainText(context, question)),
      ...assessments.flatMap((assessment): Block[] => {
        const answer = assessment.answers?.[index];
        if (answer === undefined) return [];
        const by = organisationName(context, assessment.organisation);
        return [{ type: 'quote', by, blocks: userBlocks(context, answer) }];
      }),
    ]),
  ];
}

/** What others could take from it: transferability, and what each reviewer takes home. */
export function transferSections(
  context: ReportContext,
  material: ReviewMaterial,
): readonly Block[] {
  const { translator } = context;
  const quotes = (pick: (index: number) => Text | undefined) =>
    material.assessments.flatMap((assessment, index): Block[] => {
      const text = pick(index);
      if (text === undefined) return [];
      const by = organisationName(context, assessment.organisation);
      return [{ type: 'quote', by, blocks: userBlocks(context, text) }];
    });
  const transfer = quotes((index) => material.assessments[index]?.transferability);
  const home = quotes((index) => material.assessments[index]?.takes_home);
  return [
    ...(transfer.length === 0
      ? []
      : [
          heading(2, 'transferability', translator.text('report:findings.transferability')),
          ...transfer,
        ]),
    ...(home.length === 0
      ? []
      : [heading(2, 'takes-home', translator.text('report:findings.takesHome')), ...home]),
  ];
}
