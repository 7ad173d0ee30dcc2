import type { Monitoring } from '../../model/monitoring.ts';
import type { Block } from '../block.ts';
import {
  bulletList,
  fact,
  heading,
  inline,
  paragraph,
  strong,
  userBlocks,
  userInline,
} from '../compose.ts';
import { dateWords, type ReportContext } from '../context.ts';

/** What the team did in the period, in its own words. */
export function workSection(
  context: ReportContext,
  id: string,
  monitoring: Monitoring,
): readonly Block[] {
  return [
    heading(3, `${id}--work`, context.translator.text('report:team.work')),
    ...userBlocks(context, monitoring.what_was_done),
  ];
}

/** Deviations, lessons, plans and the decision. Parts the team left empty are left out. */
export function teamSections(
  context: ReportContext,
  id: string,
  monitoring: Monitoring,
): readonly Block[] {
  const { translator } = context;
  const blocks: Block[] = [];
  const deviations = monitoring.deviations ?? [];
  if (deviations.length > 0) {
    blocks.push(
      heading(3, `${id}--deviations`, translator.text('report:team.deviations')),
      bulletList(deviations.map((deviation) => deviationBlocks(context, deviation))),
    );
  }
  if (monitoring.learned !== undefined) {
    blocks.push(
      heading(3, `${id}--learned`, translator.text('report:team.learned')),
      ...userBlocks(context, monitoring.learned),
    );
  }
  blocks.push(...decisionSection(context, id, monitoring));
  if (monitoring.next !== undefined) {
    blocks.push(
      heading(3, `${id}--next`, translator.text('report:team.next')),
      ...userBlocks(context, monitoring.next),
    );
  }
  return blocks;
}

function deviationBlocks(
  context: ReportContext,
  deviation: NonNullable<Monitoring['deviations']>[number],
): readonly Block[] {
  const { translator } = context;
  const blocks: Block[] = [paragraph(userInline(context, deviation.what))];
  if (deviation.why !== undefined) {
    blocks.push(
      paragraph([
        inline(`${translator.text('report:team.why')}: `),
        ...userInline(context, deviation.why),
      ]),
    );
  }
  if (deviation.consequence !== undefined) {
    blocks.push(
      paragraph([
        inline(`${translator.text('report:team.consequence')}: `),
        ...userInline(context, deviation.consequence),
      ]),
    );
  }
  return blocks;
}

function decisionSection(
  context: ReportContext,
  id: string,
  monitoring: Monitoring,
): readonly Block[] {
  const { translator } = context;
  const { decision } = monitoring;
  const facts = [
    fact(translator.text('report:decision.decision'), [
      strong(translator.text(`report:monitoringDecision.${decision.decision}`)),
    ]),
    fact(translator.text('report:decision.reason'), userInline(context, decision.reason)),
  ];
  if (decision.on !== undefined) {
    facts.push(fact(translator.text('report:decision.on'), dateWords(context, decision.on)));
  }
  if (decision.by !== undefined) {
    facts.push(fact(translator.text('report:decision.by'), userInline(context, decision.by)));
  }
  return [
    heading(3, `${id}--decision`, translator.text('report:decision.title')),
    { type: 'facts', facts },
  ];
}
