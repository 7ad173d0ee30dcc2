import type { Agreement } from '../../model/review.ts';
import type { Block, Fact, Inline } from '../block.ts';
import {
  bulletList,
  callout,
  cell,
  column,
  fact,
  heading,
  inline,
  paragraph,
  table,
  userBlocks,
  userInline,
} from '../compose.ts';
import { dateWords, organisationName, type ReportContext } from '../context.ts';
import type { ReviewMaterial } from './review-material.ts';
import { gapWords, movedWords, reviewerWords } from './review-words.ts';

/** Who agreed on what: dates, questions, practices, publicity, and the reviewers' interests. */
export function agreementSections(
  context: ReportContext,
  material: ReviewMaterial,
): readonly Block[] {
  const { translator } = context;
  const { agreement } = material;
  const blocks: Block[] = [
    heading(2, 'agreement', translator.text('report:agreement.title')),
    { type: 'facts', facts: agreementFacts(context, agreement) },
    heading(3, 'questions', translator.text('report:agreement.questions')),
    {
      type: 'list',
      ordered: true,
      items: agreement.questions.map((question) => userBlocks(context, question)),
    },
    heading(3, 'interests', translator.text('report:agreement.interests')),
    interestsTable(context, agreement),
    ...gapsList(context, material),
  ];
  if (agreement.practices !== undefined) {
    blocks.push(
      heading(3, 'practices', translator.text('report:agreement.practices')),
      ...userBlocks(context, agreement.practices),
    );
  }
  if (agreement.duties !== undefined) {
    blocks.push(
      heading(3, 'duties', translator.text('report:agreement.duties')),
      ...userBlocks(context, agreement.duties),
    );
  }
  return [...blocks, ...reviewedSection(context, material)];
}

function agreementFacts(context: ReportContext, agreement: Agreement): readonly Fact[] {
  const { translator } = context;
  const { dates } = agreement;
  const facts: Fact[] = [
    fact(translator.text('report:agreement.host'), organisationName(context, agreement.host)),
    fact(
      translator.text('report:agreement.reviewers'),
      agreement.reviewers.map((one) => organisationName(context, one.organisation)).join(', '),
    ),
    fact(translator.text('report:agreement.agreedOn'), dateWords(context, dates.agreed)),
  ];
  const optional = [
    ['preparation', dates.preparation],
    ['visit', dates.visit],
    ['feedbackDue', dates.feedback_due],
    ['responseDue', dates.response_due],
    ['followUp', dates.follow_up],
  ] as const;
  for (const [key, date] of optional) {
    if (date === undefined) continue;
    facts.push(fact(translator.text(`report:agreement.${key}`), dateWords(context, date)));
  }
  if (agreement.pairing !== undefined) {
    facts.push(
      fact(
        translator.text('report:agreement.pairing'),
        translator.text(`report:pairing.${agreement.pairing}`),
      ),
    );
  }
  const { publicity } = agreement;
  if (publicity !== undefined) {
    facts.push(
      fact(translator.text('report:agreement.publicity'), publicityInlines(context, publicity)),
    );
  }
  return facts;
}

function publicityInlines(
  context: ReportContext,
  publicity: NonNullable<Agreement['publicity']>,
): readonly Inline[] {
  const { translator } = context;
  const word =
    publicity.state === 'draft-until' && publicity.until !== undefined
      ? translator.text('report:publicity.draftUntilDate', {
          date: dateWords(context, publicity.until),
        })
      : translator.text(`report:publicity.${publicity.state}`);
  if (publicity.ground === undefined) return [inline(word)];
  return [inline(`${word}. `), ...userInline(context, publicity.ground)];
}

function interestsTable(context: ReportContext, agreement: Agreement): Block {
  const { translator } = context;
  const none = translator.text('report:table.none');
  return table(
    translator.text('report:agreement.interestsCaption'),
    [
      column(translator.text('report:agreement.reviewer')),
      column(translator.text('report:agreement.role')),
      column(translator.text('report:agreement.interest')),
      column(translator.text('report:planChanges.reason')),
    ],
    agreement.reviewers.map((reviewer) => {
      const interest = reviewer.conflict_of_interest;
      return [
        cell(organisationName(context, reviewer.organisation)),
        cell(reviewer.role === undefined ? none : userInline(context, reviewer.role)),
        cell(translator.text(`report:interest.${interest?.state ?? 'unknown'}`)),
        cell(interest?.reason === undefined ? none : userInline(context, interest.reason)),
      ];
    }),
  );
}

/** What was noticed of the reviewers' independence when they submitted. */
function gapsList(context: ReportContext, { assessments }: ReviewMaterial): readonly Block[] {
  const sentences = assessments.flatMap(({ organisation, submission }) =>
    (submission?.gaps ?? []).map((gap) => gapWords(context, gap, organisation)),
  );
  if (sentences.length === 0) return [];
  const title = context.translator.text('report:agreement.independence');
  return [callout('note', title, [bulletList(sentences.map((sentence) => [paragraph(sentence)]))])];
}

/** What the review was bound to, and whether that is still what stands. */
function reviewedSection(context: ReportContext, material: ReviewMaterial): readonly Block[] {
  const { translator } = context;
  const { reviewed } = material.agreement;
  const codeFact = (term: string, text: string | undefined): readonly Fact[] =>
    text === undefined ? [] : [fact(term, [{ type: 'code', text }])];
  const facts = [
    fact(
      translator.text('report:reviewed.scope'),
      translator.text(`report:reviewed.${reviewed.scope}`),
    ),
    ...codeFact(translator.text('report:provenance.commit'), reviewed.commit),
    // That of results covers withheld figures too, and few enough unknowns can be guessed by it.
    ...(reviewed.scope === 'plan'
      ? codeFact(translator.text('report:reviewed.digest'), reviewed.digest)
      : []),
  ];
  const blocks: Block[] = [
    heading(2, 'reviewed', translator.text('report:reviewed.title')),
    { type: 'facts', facts },
  ];
  return [...blocks, ...sinceBlocks(context, material)];
}

/** By reviewer when the assessment was submitted, and what has moved since. */
function sinceBlocks(context: ReportContext, { node, state }: ReviewMaterial): readonly Block[] {
  const submitted = (state?.reviewers ?? []).filter((one) => one.state === 'submitted');
  const blocks: Block[] = [];
  for (const reviewer of submitted) {
    blocks.push(paragraph(reviewerWords(context, reviewer)));
    const { binding } = reviewer;
    if (binding?.kind !== 'moved') continue;
    const moved = movedWords(context, node, binding.moved);
    const title = context.translator.text('report:reviewed.changedFields');
    blocks.push(callout('note', title, [bulletList(moved.map((one) => [paragraph(one)]))]));
  }
  return blocks;
}
