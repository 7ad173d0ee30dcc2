import { UserError } from '../../diagnostics/user-error.ts';
import type { Choice } from '../../host.ts';
import { loadTemplate } from '../../io/templates.ts';
import type { Indicator } from '../../model/indicator.ts';
import { DIMENSIONS } from '../../model/primitives.ts';
import { idFault, idOf, refuseBadId } from './choose-id.ts';
import { profileFault } from './choose-profile.ts';
import { dateFault, orderFault } from './dates-question.ts';
import { fillTemplate } from './fill-template.ts';
import type { ProgrammeContext } from './init-context.ts';
import { observationFile } from './observation-file.ts';
import { readDate } from './read-date.ts';
import type { PlannedFile, Scaffold } from './scaffold.ts';
import { choiceName, choicesOf, readText } from './wordings.ts';
import { blankOr, commentText, yamlText } from './yaml-text.ts';

/** A new experiment: its plan as a form, and an empty observation file per chosen indicator. */
export async function planExperiment(context: ProgrammeContext): Promise<Scaffold> {
  const { interview, programme, request, root, today, translator, workspace } = context;
  const isTaken = (id: string): boolean => workspace.experiments.some((node) => node.id === id);
  refuseBadId(interview, request.id, isTaken);
  const name = await interview.text({
    flag: 'name',
    given: request.name,
    message: 'init:ask.experiment-name',
    example: 'init:example.experiment-name',
    check: (value) => idFault(request.id, value, isTaken),
  });
  const organisation = await interview.choose({
    flag: 'organisation',
    given: request.organisation,
    message: 'init:ask.organisation',
    ...organisationChoices(context),
  });
  const owner = await interview.text({
    flag: 'owner',
    given: request.owner,
    message: 'init:ask.owner',
    example: 'init:example.owner',
  });
  const dimension = await interview.choose({
    flag: 'dimension',
    given: request.dimension,
    message: 'init:ask.dimension',
    choices: choicesOf(translator, 'dimension', programme.dimensions ?? DIMENSIONS),
  });
  const chosen = await chooseIndicators(context, dimension);
  const start = readDate(request.start ?? '');
  const end = readDate(request.end ?? '');
  if (start !== '') interview.refuse('start', dateFault(start));
  if (end !== '') interview.refuse('end', dateFault(end));
  interview.refuse('end', orderFault(start, end));
  const profile = request.profile ?? programme.profile ?? 'light';
  interview.refuse('profile', profileFault(profile));
  interview.finish();

  const id = idOf(request.id, name);
  const folder = `experiments/${id}`;
  const template = await loadTemplate(context.language, 'experiment/experiment.yaml.tmpl');
  const plan: PlannedFile = {
    path: `${folder}/experiment.yaml`,
    content: fillTemplate(template, {
      id,
      name: yamlText(name),
      today,
      organisation,
      owner: yamlText(owner),
      dimension,
      start: blankOr(start),
      end: blankOr(end),
      indicators: indicatorLines(context, chosen),
      more: await loadTemplate(context.language, `experiment/more-${profile}.yaml`),
    }),
  };
  const data = chosen.map((sheet) => ({
    path: `${folder}/data/${sheet.id}.csv`,
    content: observationFile(sheet, programme),
  }));
  return {
    root,
    files: [plan, ...data],
    main: plan.path,
    next: 'init:say.next.experiment',
    notes: chosen.length === 0 ? [{ key: 'init:say.no-indicators' }] : [],
  };
}

/** Cities first: they lead experiments; a lone city is offered. */
function organisationChoices({ programme }: ProgrammeContext): {
  readonly choices: readonly Choice[];
  readonly initial?: string;
} {
  const isCity = ({ roles = [] }: { readonly roles?: readonly string[] | undefined }): boolean =>
    roles.includes('city');
  const cities = programme.organisations.filter(isCity);
  const others = programme.organisations.filter((organisation) => !isCity(organisation));
  const choices = [...cities, ...others].map(({ id, name }) => ({
    value: id,
    label: `${readText(name, programme.languages)} (${id})`,
  }));
  if (choices.length === 0) throw new UserError('init:error.no-organisations');
  const [first] = cities;
  return cities.length === 1 && first !== undefined ? { choices, initial: first.id } : { choices };
}

/**
 * Offered are the common indicators that show results in the experiment's dimension, else any of
 * the dimension. One of another dimension would look like advice, so then none is.
 */
async function chooseIndicators(
  { interview, programme, request, workspace }: ProgrammeContext,
  dimension: string,
): Promise<readonly Indicator[]> {
  const sheets = currentSheets(workspace.indicators.values());
  if (sheets.length === 0 && request.indicators === undefined) return [];
  const ids = await interview.chooseMany({
    flag: 'indicators',
    given: request.indicators,
    message: 'init:ask.indicators',
    choices: sheets.map(({ id, name, short_name }) => ({
      value: id,
      label: `${readText(short_name ?? name, programme.languages)} (${id})`,
    })),
    initial: offeredSheets(sheets, dimension).map(({ id }) => id),
  });
  return sheets.filter(({ id }) => ids.includes(id));
}

function offeredSheets(sheets: readonly Indicator[], dimension: string): readonly Indicator[] {
  const ofDimension = sheets.filter((sheet) => sheet.dimension === dimension);
  const results = ofDimension.filter(showsResult);
  return results.length > 0 ? results : ofDimension;
}

function currentSheets(entities: Iterable<{ readonly value: Indicator }>): readonly Indicator[] {
  const sheets: Indicator[] = [];
  for (const { value } of entities) if (value.status !== 'deprecated') sheets.push(value);
  return sheets;
}

/** A blank use per chosen indicator; those left out as comments that ask for the reason. */
function indicatorLines(context: ProgrammeContext, chosen: readonly Indicator[]): string {
  const { programme, translator, workspace } = context;
  const blanks =
    '\n    baseline:\n      period:\n    target:\n      value:\n      period:\n      rationale:';
  let lines = '';
  let primaries = 0;
  for (const sheet of chosen) {
    const role = roleOf(sheet, primaries);
    if (role === 'primary') primaries += 1;
    const name = readText(sheet.short_name ?? sheet.name, programme.languages);
    const unit = readText(sheet.unit, programme.languages);
    const direction = choiceName(translator, 'direction', sheet.direction);
    const note = translator.text('init:file.direction', { direction });
    lines += `\n  # ${commentText(`${name}, ${unit}; ${note}`)}`;
    lines += `\n  - indicator: ${sheet.id}\n    role: ${role}${blanks}`;
  }
  if (chosen.length === 0) lines += `\n  - indicator:\n    role:${blanks}`;
  const left = currentSheets(workspace.indicators.values()).filter(
    (sheet) => !chosen.includes(sheet),
  );
  if (left.length > 0) lines += `\n  # ${translator.text('init:file.omitted')}`;
  for (const { id } of left) lines += `\n  # - indicator: ${id}\n  #   omitted:`;
  return lines;
}

const MOST_PRIMARIES = 3;

/** What people's lives show comes first; what was done and the background support it. */
function roleOf(sheet: Indicator, primaries: number): 'primary' | 'secondary' | 'context' {
  if (sheet.level === 'context') return 'context';
  return showsResult(sheet) && primaries < MOST_PRIMARIES ? 'primary' : 'secondary';
}

function showsResult({ level }: Indicator): boolean {
  return level === 'outcome' || level === 'impact';
}
