import { join } from 'node:path';
import type { Host, Language } from '../../host.ts';
import { loadTemplate } from '../../io/templates.ts';
import { createTranslator } from '../../messages/translator.ts';
import { csvDialect } from '../../model/csv-dialect.ts';
import { ID_PATTERN } from '../../model/primitives.ts';
import { VERSION } from '../../version.ts';
import { chooseLanguages } from './choose-languages.ts';
import { profileFault } from './choose-profile.ts';
import { dateFault, orderFault } from './dates-question.ts';
import { planEditorFiles } from './editor-files.ts';
import { fillTemplate } from './fill-template.ts';
import type { InitContext } from './init-context.ts';
import type { Fault } from './interview.ts';
import { type NamedOrganisation, nameOrganisation } from './known-organisations.ts';
import { areaLines, conceptLines, organisationLines, reportingLines } from './programme-lines.ts';
import { readDate, writeDate } from './read-date.ts';
import type { RepositoryState } from './repository.ts';
import { splitList } from './request.ts';
import type { Note, PlannedFile, Scaffold } from './scaffold.ts';
import { planStarterIndicators } from './starter-indicators.ts';
import { createWordings, type Wordings } from './wordings.ts';
import { commentLines, commentText, yamlText } from './yaml-text.ts';

interface Answers {
  readonly name: string;
  readonly languages: readonly Language[];
  readonly start: string;
  readonly end: string;
  readonly profile: string;
  readonly cities: readonly NamedOrganisation[];
  /** Names of cities that were named already, each with the name that was kept. */
  readonly repeated: readonly { readonly name: string; readonly kept: string }[];
  readonly coordinator: NamedOrganisation | null;
  readonly starters: boolean;
}

/** A new programme in `root`: its files, what editors and checks need, a README for the teams. */
export async function planProgramme(
  context: InitContext,
  root: string,
  repository: RepositoryState,
): Promise<Scaffold> {
  const answers = await ask(context);
  const [main] = answers.languages;
  if (main === undefined) throw new Error('a programme has at least one language');
  const comments = context.request.lang === undefined ? main : context.request.language;
  const wordings = await createWordings(answers.languages);
  const guide = await guideName(context.host, root);
  const files: PlannedFile[] = [
    ...(await planContent(answers, main, comments, wordings)),
    {
      path: guide,
      content: fillTemplate(await loadTemplate(comments, 'programme/README.md.tmpl'), {
        name: markdownText(answers.name),
      }),
      aside: { lines: [] },
    },
    ...(answers.starters ? await planStarterIndicators(comments, wordings) : []),
    ...(await planEditorFiles(comments)),
    await planLines('.gitignore', 'gitignore'),
    await planLines('.gitattributes', 'gitattributes'),
    ...(repository === 'subfolder' ? [] : await planChecks(comments)),
  ];
  return {
    root,
    files,
    main: 'jalostamo.yaml',
    next: 'init:say.next.programme',
    params: { guide },
    notes: [
      ...answers.repeated.map((params): Note => ({ key: 'init:say.repeated-city', params })),
      ...(guide === OWN_README
        ? []
        : [{ key: 'init:say.readme-kept', params: { guide } } as const]),
      ...(repository === 'subfolder' ? [{ key: 'init:say.no-ci' } as const] : []),
    ],
  };
}

const OWN_README = 'README.md';

/** A folder's own README is kept, and the teams' guide goes beside it. */
async function guideName(host: Host, root: string): Promise<string> {
  return (await host.files.exists(join(root, OWN_README))) ? 'README.jalostamo.md' : OWN_README;
}

/** A file that is a list of lines: one that is there already may lack some of them. */
async function planLines(path: string, template: string): Promise<PlannedFile> {
  const content = await loadTemplate('common', template);
  return { path, content, aside: { lines: content.trimEnd().split('\n') } };
}

async function ask(context: InitContext): Promise<Answers> {
  const { interview, request, today } = context;
  const year = Number(today.slice(0, 4));
  const name = await interview.text({
    flag: 'name',
    given: request.name,
    message: 'init:ask.programme-name',
    example: 'init:example.programme-name',
  });
  const languages = await chooseLanguages(context);
  const cities = await interview.text({
    flag: 'cities',
    given: request.cities,
    message: 'init:ask.cities',
    example: 'init:example.cities',
    check: namesFault,
  });
  const coordinator = await interview.text({
    flag: 'organisation',
    given: request.organisation,
    message: 'init:ask.coordinator',
    example: 'init:example.coordinator',
    optional: true,
    check: namesFault,
  });
  const start = await interview.text({
    flag: 'start',
    given: request.start,
    message: 'init:ask.start',
    initial: writeDate(request.language, `${year}-01-01`),
    read: readDate,
    check: dateFault,
  });
  const startYear = dateFault(start) === null ? Number(start.slice(0, 4)) : year;
  const end = await interview.text({
    flag: 'end',
    given: request.end,
    message: 'init:ask.end',
    initial: writeDate(request.language, `${startYear + 1}-12-31`),
    read: readDate,
    check: (value) => dateFault(value) ?? orderFault(start, value),
  });
  const profile = request.profile ?? 'light';
  interview.refuse('profile', profileFault(profile));
  const starters = await interview.confirm({
    given: starterChoice(request),
    message: 'init:ask.starter',
    initial: true,
  });
  interview.finish();
  return {
    name,
    languages,
    start,
    end,
    profile,
    starters,
    ...nameCities(splitList(cities), languages),
    coordinator: coordinator === '' ? null : nameOrganisation(coordinator, languages),
  };
}

/** Each city once, as it was written first; `Åbo` after `Turku` is the same city. */
function nameCities(
  typed: readonly string[],
  languages: readonly Language[],
): Pick<Answers, 'cities' | 'repeated'> {
  const cities: NamedOrganisation[] = [];
  const repeated: { name: string; kept: string }[] = [];
  const first = new Map<string, string>();
  for (const name of typed) {
    const city = nameOrganisation(name, languages);
    const kept = first.get(city.id);
    if (kept !== undefined) {
      repeated.push({ name, kept });
      continue;
    }
    first.set(city.id, name);
    cities.push(city);
  }
  return { cities, repeated };
}

/** The flag is `true` also where nobody gave it: only its refusal answers the question. */
function starterChoice(request: { readonly starterIndicators?: boolean }): boolean | undefined {
  return request.starterIndicators === false ? false : undefined;
}

async function planContent(
  answers: Answers,
  main: Language,
  comments: Language,
  wordings: Wordings,
): Promise<readonly PlannedFile[]> {
  const template = async (name: string, values: Readonly<Record<string, string>>) =>
    fillTemplate(await loadTemplate(comments, `programme/${name}.tmpl`), values);
  return [
    {
      path: 'jalostamo.yaml',
      content: await template('jalostamo.yaml', {
        name: yamlText(answers.name),
        languages: answers.languages.join(', '),
        start: answers.start,
        end: answers.end,
        profile: answers.profile,
        'csv-dialect': csvDialect(undefined, main),
        organisations: organisationLines(answers),
        reporting: reportingLines(answers.start, answers.end),
      }),
    },
    {
      path: 'concept.yaml',
      content: await template('concept.yaml', {
        title: yamlText(wordings.text('concept.title')),
        summary: yamlText(wordings.text('concept.summary')),
        dimensions: conceptLines(wordings),
      }),
    },
    { path: 'areas.yaml', content: await template('areas.yaml', { areas: areaLines(answers) }) },
  ];
}

/** The checks that run on every change. Until the package is published they say what to do. */
async function planChecks(comments: Language): Promise<readonly PlannedFile[]> {
  const note = (await createTranslator(comments, ['init'])).text('init:file.ci-note');
  const check = `npx --yes ${packageName()} validate`;
  const plan = async (path: string, name: string, indent: string): Promise<PlannedFile> => ({
    path,
    content: fillTemplate(await loadTemplate('common', name), {
      check,
      note: commentLines(note, indent),
    }),
    aside: { lines: [check] },
  });
  return [
    await plan('.github/workflows/jalostamo.yml', 'github-workflow.yml.tmpl', '      '),
    await plan('.gitlab-ci.yml', 'gitlab-ci.yml.tmpl', '    '),
  ];
}

/** Pinned to this version; unbuilt sources have none. */
function packageName(): string {
  return VERSION === 'development' ? 'jalostamo' : `jalostamo@${VERSION}`;
}

function markdownText(text: string): string {
  return commentText(text).replace(/[\\`*_[\]<>#|&]/g, '\\$&');
}

function namesFault(value: string): Fault | null {
  const names = splitList(value);
  if (names.length === 0) return { key: 'init:error.name-blank' };
  for (const name of names) {
    if (!ID_PATTERN.test(nameOrganisation(name, ['en']).id)) {
      return { key: 'init:error.id-from-name', params: { name } };
    }
  }
  return null;
}
