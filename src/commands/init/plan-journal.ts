import { loadTemplate } from '../../io/templates.ts';
import { chooseExperiment } from './choose-experiment.ts';
import { dateFault } from './dates-question.ts';
import { fillTemplate } from './fill-template.ts';
import type { ProgrammeContext, ReadableExperiment } from './init-context.ts';
import { makeId } from './make-id.ts';
import { readDate, writeDate } from './read-date.ts';
import type { Scaffold } from './scaffold.ts';
import { yamlText } from './yaml-text.ts';

/** News of an experiment: front matter that is filled in, and a place for the team's own words. */
export async function planJournal(context: ProgrammeContext): Promise<Scaffold> {
  const { interview, language, programme, request, root, today } = context;
  const experiment = await chooseExperiment(context);
  const title = await interview.text({
    flag: 'title',
    given: request.title,
    message: 'init:ask.journal-title',
    example: 'init:example.journal-title',
  });
  const date = await interview.text({
    flag: 'date',
    given: request.date,
    message: 'init:ask.journal-date',
    initial: writeDate(request.language, today),
    read: readDate,
    check: dateFault,
  });
  interview.finish();
  if (experiment === null) throw new Error('an unanswered question ends the interview');
  const path = `experiments/${experiment.node.id}/journal/${entryName(experiment, date, title)}.md`;
  const written = programme.languages[0] ?? language;
  const content = fillTemplate(await loadTemplate(language, 'journal.md.tmpl'), {
    title: yamlText(title),
    date,
    owner: yamlText(experiment.plan.value.owner),
    language: written,
  });
  const next = 'init:say.next.journal';
  return { root, files: [{ path, content }], main: path, next, notes: [] };
}

/** The date; of a day that has news already, the date and the title. */
function entryName({ node }: ReadableExperiment, date: string, title: string): string {
  const isTaken = node.journal.some(({ id }) => id === date);
  const ending = makeId(title);
  return isTaken && ending !== '' ? `${date}-${ending}` : date;
}
