import { loadTemplate } from '../../io/templates.ts';
import { DirectionSchema, IndicatorSchema, MeasureSchema } from '../../model/indicator.ts';
import { chooseExperiment } from './choose-experiment.ts';
import { idFault, idOf, refuseBadId } from './choose-id.ts';
import { fillTemplate } from './fill-template.ts';
import type { ProgrammeContext, ReadableExperiment } from './init-context.ts';
import { observationFile } from './observation-file.ts';
import type { Scaffold } from './scaffold.ts';
import { choicesOf } from './wordings.ts';
import { yamlText } from './yaml-text.ts';

/** A reference sheet: a common one with every field, or an experiment's own with eight. */
export async function planIndicator(context: ProgrammeContext): Promise<Scaffold> {
  const { interview, request, root, translator, workspace } = context;
  const own = await isOwn(context);
  const experiment = own ? await chooseExperiment(context) : null;
  const isTaken = (id: string): boolean => {
    const ids = workspace.knownIds.get('indicator');
    return ids?.has(id) === true || experiment?.node.indicators.has(id) === true;
  };
  refuseBadId(interview, request.id, isTaken);
  const name = await interview.text({
    flag: 'name',
    given: request.name,
    message: 'init:ask.indicator-name',
    example: 'init:example.indicator-name',
    check: (value) => idFault(request.id, value, isTaken),
  });
  const level = await interview.choose({
    flag: 'level',
    given: request.level,
    message: 'init:ask.level',
    choices: choicesOf(translator, 'level', IndicatorSchema.shape.level.options),
    initial: 'outcome',
  });
  const measure = await interview.choose({
    flag: 'measure',
    given: request.measure,
    message: 'init:ask.measure',
    choices: choicesOf(translator, 'measure', MeasureSchema.options),
  });
  const unit = await interview.text({
    flag: 'unit',
    given: request.unit,
    message: 'init:ask.unit',
    example: 'init:example.unit',
    ...(measure === 'proportion' ? { initial: '%' } : {}),
  });
  const direction = await interview.choose({
    flag: 'direction',
    given: request.direction,
    message: 'init:ask.direction',
    choices: choicesOf(translator, 'direction', DirectionSchema.options),
    initial: 'increase',
  });
  const definition = await interview.text({
    flag: 'definition',
    given: request.definition,
    message: 'init:ask.definition',
    example: 'init:example.definition',
  });
  const countsPeople = await askPeople(context, measure);
  interview.finish();

  const id = idOf(request.id, name);
  const template = await loadTemplate(
    context.language,
    `indicator/${own ? 'own' : 'common'}.yaml.tmpl`,
  );
  const content = fillTemplate(template, {
    id,
    name: yamlText(name),
    level,
    measure,
    unit: yamlText(unit),
    direction,
    definition: yamlText(definition),
    'counts-people': String(countsPeople),
  });
  const common = { path: `indicators/${id}.yaml`, content };
  if (experiment === null) {
    const next = 'init:say.next.indicator';
    return { root, files: [common], main: common.path, next, notes: [] };
  }
  return planOwn(context, experiment, { id, content, measure });
}

/** Measures of which only the team knows whether they count people or something else. */
const PEOPLE_OR_NOT: readonly string[] = ['count', 'rate'];

/** Measures that rest on no number of people that could be small. */
const NEVER_PEOPLE: readonly string[] = ['ratio', 'boolean', 'qualitative'];

/** Yes unless somebody says otherwise: small numbers are then hidden. */
async function askPeople(
  { interview, request }: ProgrammeContext,
  measure: string,
): Promise<boolean> {
  if (!PEOPLE_OR_NOT.includes(measure)) {
    return request.countsPeople ?? !NEVER_PEOPLE.includes(measure);
  }
  return interview.confirm({
    given: request.countsPeople,
    message: 'init:ask.counts-people',
    no: 'init:choice.no-events',
    initial: true,
  });
}

async function isOwn({ interview, request, workspace }: ProgrammeContext): Promise<boolean> {
  if (request.own === true || request.experiment !== undefined) return true;
  if (workspace.experiments.length === 0 || !interview.asks) return false;
  const choice = await interview.choose({
    flag: 'own',
    given: undefined,
    message: 'init:ask.scope',
    choices: [
      { value: 'common', label: interview.label('init:choice.common') },
      { value: 'own', label: interview.label('init:choice.own') },
    ],
    initial: 'common',
  });
  return choice === 'own';
}

function planOwn(
  { programme, root }: ProgrammeContext,
  { node }: ReadableExperiment,
  sheet: { readonly id: string; readonly content: string; readonly measure: string },
): Scaffold {
  const folder = `experiments/${node.id}`;
  const path = `${folder}/indicators/${sheet.id}.yaml`;
  const measure = MeasureSchema.parse(sheet.measure);
  return {
    root,
    files: [
      { path, content: sheet.content },
      {
        path: `${folder}/data/${sheet.id}.csv`,
        content: observationFile({ measure }, programme),
      },
    ],
    main: path,
    next: 'init:say.next.own-indicator',
    params: {
      plan: `${folder}/experiment.yaml`,
      lines: `  - indicator: ${sheet.id}\n    role: secondary`,
    },
    notes: [],
  };
}
