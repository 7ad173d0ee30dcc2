import type { Learning } from '../../model/learning.ts';
import type { Block, Fact } from '../block.ts';
import { fact, heading, paragraph, userBlocks, userInline } from '../compose.ts';
import { dateWords, type ReportContext } from '../context.ts';

/** What the learning card proposes, what did not work, and what was decided by the report's date. */
export function learningSection(
  context: ReportContext,
  id: string,
  learning: Learning,
): readonly Block[] {
  if (learning.on > context.asOf) return [];
  const { translator } = context;
  const decisions = (learning.decisions ?? []).filter((decision) => decision.on <= context.asOf);
  const facts: Fact[] = [
    fact(
      translator.text('report:learning.proposal'),
      translator.text(`report:scalingDecision.${learning.proposal.decision}`),
    ),
    fact(
      translator.text('report:learning.addressedTo'),
      userInline(context, learning.proposal.addressed_to),
    ),
  ];
  const blocks: Block[] = [
    heading(3, `${id}--learning`, translator.text('report:learning.title')),
    { type: 'facts', facts },
    ...userBlocks(context, learning.proposal.text),
    heading(4, `${id}--did-not-work`, translator.text('report:learning.didNotWork')),
    ...userBlocks(context, learning.what_did_not_work),
    heading(4, `${id}--decisions`, translator.text('report:learning.decisions')),
  ];
  if (decisions.length === 0) {
    blocks.push(
      paragraph(
        translator.text('report:learning.awaiting', { date: dateWords(context, learning.on) }),
      ),
    );
    return blocks;
  }
  blocks.push(...decisions.map((decision) => decisionFacts(context, decision)));
  return blocks;
}

function decisionFacts(
  context: ReportContext,
  decision: NonNullable<Learning['decisions']>[number],
): Block {
  const { translator } = context;
  const facts: Fact[] = [
    fact(
      translator.text('report:decision.decision'),
      translator.text(`report:scalingDecision.${decision.decision}`),
    ),
    fact(translator.text('report:decision.body'), userInline(context, decision.body)),
    fact(translator.text('report:decision.on'), dateWords(context, decision.on)),
  ];
  if (decision.section !== undefined) {
    facts.push(fact(translator.text('report:decision.section'), decision.section));
  }
  if (decision.case_number !== undefined) {
    facts.push(fact(translator.text('report:decision.caseNumber'), decision.case_number));
  }
  if (decision.responsible !== undefined) {
    const responsible = userInline(context, decision.responsible);
    facts.push(fact(translator.text('report:decision.responsible'), responsible));
  }
  if (decision.funding !== undefined) {
    const funding = userInline(context, decision.funding);
    facts.push(fact(translator.text('report:decision.funding'), funding));
  }
  if (decision.review_on !== undefined) {
    const on = dateWords(context, decision.review_on);
    facts.push(fact(translator.text('report:decision.reviewOn'), on));
  }
  if (decision.note !== undefined) {
    facts.push(fact(translator.text('report:decision.note'), userInline(context, decision.note)));
  }
  return { type: 'facts', facts };
}
