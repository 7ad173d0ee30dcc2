import type { Assessment, ReviewResponse } from '../../model/review.ts';
import type { Block, Fact } from '../block.ts';
import { fact, heading, paragraph, strong, userBlocks, userInline } from '../compose.ts';
import { dateWords, organisationName, type ReportContext } from '../context.ts';
import type { ReviewMaterial } from './review-material.ts';

type Recommendation = Assessment['recommendations'][number];
type Answer = ReviewResponse['responses'][number];

/** A recommendation with its number in the whole review and where it came from. */
interface Numbered {
  readonly number: number;
  readonly from: string;
  readonly recommendation: Recommendation;
  readonly answer: Answer | undefined;
}

/** All reviewers' recommendations, numbered through, each with the host's response beside it. */
export function recommendationsSection(
  context: ReportContext,
  material: ReviewMaterial,
): readonly Block[] {
  const { translator } = context;
  const all = numberThrough(material);
  const head = heading(2, 'recommendations', translator.text('report:recommendations.title'));
  if (all.length === 0) return [head, paragraph(translator.text('report:recommendations.none'))];
  const general =
    material.response?.text === undefined
      ? []
      : [
          {
            type: 'quote',
            by: organisationName(context, material.agreement.host),
            blocks: userBlocks(context, material.response.text),
          } as const,
        ];
  return [head, ...general, ...all.flatMap((one) => recommendationBlocks(context, material, one))];
}

function numberThrough(material: ReviewMaterial): readonly Numbered[] {
  const all: Numbered[] = [];
  for (const assessment of material.assessments) {
    for (const recommendation of assessment.recommendations) {
      all.push({
        number: all.length + 1,
        from: assessment.organisation,
        recommendation,
        answer: material.response?.responses.find(
          (one) => one.from === assessment.organisation && one.number === recommendation.number,
        ),
      });
    }
  }
  return all;
}

function recommendationBlocks(
  context: ReportContext,
  material: ReviewMaterial,
  one: Numbered,
): readonly Block[] {
  const { translator } = context;
  const { recommendation } = one;
  const facts: Fact[] = [
    fact(translator.text('report:recommendations.source'), sourceWords(context, one)),
    fact(translator.text('report:recommendations.to'), userInline(context, recommendation.to)),
    fact(
      translator.text('report:recommendations.urgency'),
      translator.text(`report:urgency.${recommendation.urgency}`),
    ),
    ...responseFacts(context, material, one.answer),
  ];
  return [
    heading(
      3,
      `recommendation--${one.number}`,
      translator.text('report:recommendations.heading', { number: String(one.number) }),
    ),
    ...userBlocks(context, recommendation.text),
    { type: 'facts', facts },
  ];
}

/** Who recommends, with the number in their own form where the report's numbering differs. */
function sourceWords(context: ReportContext, { from, number, recommendation }: Numbered): string {
  const organisation = organisationName(context, from);
  if (recommendation.number === number) return organisation;
  return context.translator.text('report:recommendations.sourceNumber', {
    organisation,
    number: String(recommendation.number),
  });
}

function responseFacts(
  context: ReportContext,
  material: ReviewMaterial,
  answer: Answer | undefined,
): readonly Fact[] {
  const { translator } = context;
  const term = translator.text('report:recommendations.response');
  if (answer === undefined) {
    const key = material.response === null ? 'noResponseYet' : 'notAnswered';
    return [fact(term, translator.text(`report:recommendations.${key}`))];
  }
  const facts: Fact[] = [
    fact(term, [strong(translator.text(`report:responseDecision.${answer.decision}`))]),
  ];
  const texts = [
    ['why', answer.why],
    ['action', answer.action],
    ['responsible', answer.responsible],
  ] as const;
  for (const [key, text] of texts) {
    if (text === undefined) continue;
    facts.push(fact(translator.text(`report:recommendations.${key}`), userInline(context, text)));
  }
  if (answer.due !== undefined) {
    const due = dateWords(context, answer.due);
    facts.push(fact(translator.text('report:recommendations.due'), due));
  }
  if (answer.state !== undefined) {
    const state = translator.text(`report:responseState.${answer.state}`);
    facts.push(fact(translator.text('report:recommendations.state'), state));
  }
  if (answer.follow_up !== undefined) {
    const followUp = userInline(context, answer.follow_up);
    facts.push(fact(translator.text('report:recommendations.followUp'), followUp));
  }
  return facts;
}
