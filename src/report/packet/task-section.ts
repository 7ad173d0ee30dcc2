import { formatList } from '../../messages/format-list.ts';
import type { Agreement } from '../../model/review.ts';
import type { Block } from '../block.ts';
import { bulletList, fact, heading, paragraph, userBlocks } from '../compose.ts';
import { dateWords, organisationName, type ReportContext } from '../context.ts';

/** Minutes that a criterion takes, and reading the packet: five criteria and two hours. */
const MINUTES = { criterion: 15, reading: 45 } as const;

/** What is asked of the reviewers, how long it takes, and by when; first, so that nobody has to search. */
export function taskSection(
  context: ReportContext,
  agreement: Agreement,
  { experiment, review }: { readonly experiment: string; readonly review: string },
): readonly Block[] {
  const { translator } = context;
  const { dates, reviewers, criteria, questions, host } = agreement;
  const names = formatList(
    context.language,
    reviewers.map((one) => organisationName(context, one.organisation)),
  );
  const days = (['visit', 'feedback_due', 'response_due', 'follow_up'] as const).flatMap((day) => {
    const date = dates[day];
    if (date === undefined) return [];
    return [fact(translator.text(`report:packet.dates.${day}`), dateWords(context, date))];
  });
  const minutes = MINUTES.reading + MINUTES.criterion * criteria.length;
  const hours = translator.text('report:packet.time', { count: Math.round(minutes / 30) / 2 });
  const folder = `experiments/${experiment}/reviews/${review}/assessments`;
  const command = `jalostamo review submit ${experiment} ${review} --by …`;
  return [
    heading(2, 'task', translator.text('report:packet.task')),
    paragraph(
      translator.text('report:packet.lead', {
        names,
        host: organisationName(context, host),
        what: translator.text(`report:packet.what.${agreement.reviewed.scope}`),
      }),
      'lead',
    ),
    {
      type: 'facts',
      facts: [...days, fact(translator.text('report:packet.timeTerm'), hours)],
    },
    heading(3, 'questions', translator.text('report:packet.questions')),
    { type: 'list', ordered: true, items: questions.map((one) => userBlocks(context, one)) },
    heading(3, 'steps', translator.text('report:packet.steps')),
    bulletList([
      [paragraph(translator.text('report:packet.step.read'))],
      [paragraph(translator.text('report:packet.step.judge'))],
      [paragraph(translator.text('report:packet.step.recommend'))],
      [paragraph([...words(translator.text('report:packet.step.form'), folder)])],
      [paragraph([...words(translator.text('report:packet.step.submit'), command)])],
      [paragraph(translator.text('report:packet.step.dialogue'))],
    ]),
  ];
}

function words(text: string, code: string) {
  return [{ type: 'text', text: `${text} ` } as const, { type: 'code', text: code } as const];
}
