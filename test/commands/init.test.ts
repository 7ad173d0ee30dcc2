import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli.ts';
import { UserError } from '../../src/diagnostics/user-error.ts';
import { Cancelled, LANGUAGES } from '../../src/host.ts';
import type { MemoryHost } from '../../src/io/memory-host.ts';
import { parseMarkdown } from '../../src/source/markdown-document.ts';
import { parseYaml } from '../../src/source/yaml-document.ts';
import {
  besidesBlanks,
  build,
  content,
  emptyHost,
  init,
  ROOT,
  scaffoldedHost,
  scriptedPrompter,
} from './init-programme.ts';

const PROGRAMME = {
  what: 'programme',
  name: 'Kaksi kaupunkia kokeilee',
  cities: 'Espoo, Turku',
  start: '2019-01-01',
  end: '2020-12-31',
} as const;
const EXPERIMENT = {
  what: 'experiment',
  name: 'Yhteinen olohuone',
  organisation: 'espoo',
  owner: 'Hyvinvointipäällikkö',
  dimension: 'inclusion',
} as const;

describe.each(LANGUAGES)('init in %s', (language) => {
  it('writes a programme that has no problems at all', async () => {
    const host = emptyHost();
    expect(await init(host, language, { ...PROGRAMME, organisation: 'Kuntaliitto' })).toBe(0);
    const { workspace, problems } = await build(host);
    expect(problems).toEqual([]);
    expect(workspace.programme?.value.languages).toEqual([language]);
    expect(workspace.programme?.value.organisations.map(({ id }) => id)).toEqual([
      'kuntaliitto',
      'espoo',
      'turku',
    ]);
    expect([...workspace.indicators.keys()].sort()).toEqual([
      'experienced-inclusion',
      'feeling-safe',
      'participants',
    ]);
    expect(workspace.areas?.value.areas).toHaveLength(2);
    expect(workspace.concept?.value.dimensions).toHaveLength(7);
    expect(workspace.unclaimed).toEqual([]);
  });

  it('writes an experiment without errors, its data files and nothing else', async () => {
    const host = await scaffoldedHost(language);
    const { workspace, problems } = await build(host);
    expect(problems).toEqual([]);
    const [node] = workspace.experiments;
    expect(node?.id).toBe('yhteinen-olohuone');
    expect(node?.experiment?.value).toMatchObject({
      name: 'Yhteinen olohuone',
      stage: 'idea',
      stage_history: [{ stage: 'idea', on: '2020-09-15' }],
      organisations: [{ organisation: 'espoo', role: 'lead' }],
      indicators: [{ indicator: 'experienced-inclusion', role: 'primary' }],
    });
    expect(node?.experiment?.value.problem).toBeUndefined();
    expect([...(node?.observations.keys() ?? [])].sort()).toEqual(['experienced-inclusion']);
  });

  it('writes a full-profile experiment without errors', async () => {
    const host = await scaffoldedHost(language);
    await init(host, language, { ...EXPERIMENT, id: 'toinen', profile: 'full' });
    expect((await build(host)).problems).toEqual([]);
    expect(content(host, 'experiments/toinen/experiment.yaml')).toContain('\ntheory_of_change:\n');
  });

  it('writes the other kinds, whose only problems are blanks to be filled in', async () => {
    const host = await scaffoldedHost(language);
    const experiment = 'yhteinen-olohuone';
    const sheet = { name: 'Liikkuvien osuus', measure: 'proportion', definition: 'Osuus.' };
    await init(host, language, { what: 'indicator', ...sheet });
    await init(host, language, { what: 'indicator', own: true, ...sheet, name: 'Oma luku' });
    expect((await build(host)).problems).toEqual([]);

    await init(host, language, { what: 'journal', title: 'Ovet auki' });
    expect((await build(host)).problems).toEqual([]);
    await init(host, language, { what: 'review', reviewers: 'turku' });
    await init(host, language, { what: 'monitoring' });
    await init(host, language, { what: 'learning' });
    await init(host, language, { what: 'operating-model', name: 'Olohuoneen malli', experiment });
    const { workspace, problems } = await build(host);
    expect(besidesBlanks(host, problems)).toEqual([]);
    const node = workspace.experiments[0];
    expect(node?.reviews[0]?.agreement?.value.criteria).toHaveLength(5);
    expect(node?.indicators.has('oma-luku')).toBe(true);
    expect(node?.journal).toMatchObject([
      { id: '2020-09-15', value: { title: 'Ovet auki', by: 'Hyvinvointipäällikkö', language } },
    ]);
    const review = { fi: 'vertaisarviointi-1', sv: 'utvardering-1', en: 'review-1' }[language];
    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set([
        `experiments/${experiment}/learning.yaml`,
        `experiments/${experiment}/monitoring/2020-H1.yaml`,
        `experiments/${experiment}/reviews/${review}/assessments/turku.yaml`,
        `experiments/${experiment}/reviews/${review}/self-assessment.yaml`,
        'operating-models/olohuoneen-malli.yaml',
      ]),
    );
  });

  it('begins every YAML file with the path of a schema that is there', async () => {
    const host = await scaffoldedHost(language);
    await init(host, language, { what: 'review', reviewers: 'turku' });
    let checked = 0;
    for (const path of host.tree.keys()) {
      const inProgramme = /^\/programme\/(?!\.)(.*\.yaml)$/.exec(path)?.[1];
      if (inProgramme === undefined) continue;
      const first = content(host, inProgramme).split('\n')[0] ?? '';
      const schema = /^# yaml-language-server: \$schema=(.*)$/.exec(first)?.[1] ?? '';
      const target = new URL(schema, `file://${path}`).pathname;
      expect(host.tree.has(target), `${path} → ${schema}`).toBe(true);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(9);
  });
});

describe('a new programme', () => {
  it('writes names in each of its languages', async () => {
    const host = emptyHost();
    await init(host, 'fi', { ...PROGRAMME, languages: 'fi,sv,en', cities: 'Åbo, Jyväskylä, Salo' });
    const { workspace, problems } = await build(host);
    expect(problems).toEqual([]);
    const organisations = workspace.programme?.value.organisations ?? [];
    expect(organisations.map(({ id, name, region_code }) => ({ id, name, region_code }))).toEqual([
      { id: 'turku', name: { fi: 'Turku', sv: 'Åbo', en: 'Turku' }, region_code: '853' },
      { id: 'jyvaskyla', name: 'Jyväskylä', region_code: '179' },
      { id: 'salo', name: 'Salo', region_code: undefined },
    ]);
    expect(workspace.indicators.get('feeling-safe')?.value.short_name).toEqual({
      fi: 'Koettu turvallisuus',
      sv: 'Upplevd trygghet',
      en: 'Feeling safe',
    });
  });

  it('lets one of the cities coordinate', async () => {
    const host = emptyHost();
    await init(host, 'fi', { ...PROGRAMME, organisation: 'Turku' });
    const { workspace, problems } = await build(host);
    expect(problems).toEqual([]);
    expect(workspace.programme?.value.organisations).toMatchObject([
      { id: 'turku', type: 'municipality', roles: ['coordinator', 'city'] },
      { id: 'espoo', type: 'municipality', roles: ['city'] },
    ]);
  });

  it('writes a city that is named twice once, as it was written first, and says so', async () => {
    const host = emptyHost();
    await init(host, 'fi', { ...PROGRAMME, cities: 'Lahti, lahti, Åbo, Turku' });
    const { workspace, problems } = await build(host);
    expect(problems).toEqual([]);
    const organisations = workspace.programme?.value.organisations ?? [];
    expect(organisations.map(({ id, name }) => [id, name])).toEqual([
      ['lahti', 'Lahti'],
      ['turku', 'Turku'],
    ]);
    expect(workspace.areas?.value.areas.map(({ id }) => id)).toEqual(['lahti', 'turku']);
    const said = host.output.stderr.replaceAll('\n', ' ');
    expect(said).toContain('Kaupunki `lahti` on sama kuin `Lahti`');
    expect(said).toContain('Kaupunki `Turku` on sama kuin `Åbo`');
  });

  it('counts apart what `validate` does not read', async () => {
    const host = emptyHost();
    await init(host, 'fi', PROGRAMME);
    const { workspace } = await build(host);
    const said = /muut (\d+)\./.exec(host.output.stderr.replaceAll('\n', ' '))?.[1];
    expect(Number(said)).toBe(workspace.files.length);
  });

  it('asks to save the scaffold in git where there is a repository', async () => {
    const command = '\ngit add .\ngit commit --message "Ohjelman pohja"\n';
    const host = emptyHost();
    await init(host, 'fi', PROGRAMME);
    expect(host.output.stderr).toContain(command);
    const without = emptyHost();
    await init(without, 'fi', { ...PROGRAMME, git: false });
    expect(without.output.stderr).not.toContain(command);
  });

  it('lists half-years of the programme with due days', async () => {
    const host = emptyHost();
    await init(host, 'fi', { ...PROGRAMME, start: '2019-08-01', end: '2020-12-31' });
    expect((await build(host)).workspace.programme?.value.reporting).toEqual([
      { period: '2019-H2', due: '2020-01-31' },
      { period: '2020-H1', due: '2020-08-31' },
      { period: '2020-H2', due: '2021-01-31' },
    ]);
  });

  it('is a git repository with checks, and says every path it wrote', async () => {
    const host = emptyHost();
    await init(host, 'en', PROGRAMME);
    const printed = host.output.stdout.trimEnd().split('\n');
    const written = [...host.tree.keys()].filter((path) => !path.includes('/.git/'));
    expect(printed.map((path) => `${ROOT}/${path}`).sort()).toEqual(written.sort());
    expect(host.tree.has(`${ROOT}/.git/HEAD`)).toBe(true);
    for (const path of ['.github/workflows/jalostamo.yml', '.gitlab-ci.yml']) {
      expect(content(host, path)).toMatch(/npx --yes jalostamo(@\S+)? validate/);
      expect(content(host, path)).not.toContain('{{');
      expect(
        parseYaml({ path, bytes: new TextEncoder().encode(content(host, path)) }).problems,
      ).toEqual([]);
    }
    expect(content(host, '.gitattributes')).toContain('*.csv -text');
    const settings: unknown = JSON.parse(content(host, '.vscode/settings.json'));
    expect(settings).toMatchObject({
      'yaml.schemas': {
        '.jalostamo/schema/experiment.schema.json': ['/experiments/*/experiment.yaml'],
      },
    });
  });

  it('tells GitLab where the report is that its own check writes', async () => {
    const host = emptyHost();
    await init(host, 'en', PROGRAMME);
    const { validate }: { validate: { script: string[]; artifacts: unknown } } = parse(
      content(host, '.gitlab-ci.yml'),
    );
    const report = /--output gitlab=(\S+)$/.exec(validate.script[0] ?? '')?.[1];
    expect(validate.artifacts).toEqual({ when: 'always', reports: { codequality: report } });
    expect(content(host, '.gitignore').split('\n')).toContain(`/${report}`);
  });

  it.each(['fi', 'sv', 'en'] as const)(
    'keeps its files in %s on a machine without git',
    async (language) => {
      const fail = () => Promise.reject(new UserError('cli:error.no-git-program'));
      const host = emptyHost({ history: { init: fail } });
      await init(host, language, PROGRAMME);
      expect(host.tree.has(`${ROOT}/jalostamo.yaml`)).toBe(true);
      expect(host.output.stderr).toContain('https://git-scm.com');
      expect(host.output.stderr).not.toContain('error.no-git');
    },
  );

  it('makes no repository inside another one or with --no-git', async () => {
    const inside = emptyHost({ files: { '/.git/HEAD': 'ref: refs/heads/main\n' } });
    await init(inside, 'en', PROGRAMME);
    expect(inside.tree.has(`${ROOT}/.git/HEAD`)).toBe(false);
    expect(inside.tree.has(`${ROOT}/.gitlab-ci.yml`)).toBe(false);
    expect(inside.output.stderr).toContain('subfolder of another repository');
    const without = emptyHost();
    await init(without, 'en', { ...PROGRAMME, git: false });
    expect(without.tree.has(`${ROOT}/.git/HEAD`)).toBe(false);
    expect(without.tree.has(`${ROOT}/.gitlab-ci.yml`)).toBe(true);
  });

  it('goes into the named folder and leaves the starter sheets out on request', async () => {
    const host = emptyHost();
    await init(host, 'sv', { ...PROGRAMME, path: 'uusi', starterIndicators: false });
    expect(host.tree.has(`${ROOT}/uusi/jalostamo.yaml`)).toBe(true);
    expect([...host.tree.keys()].some((path) => path.includes('/indicators/'))).toBe(false);
  });

  it('is not made inside another programme', async () => {
    const host = await scaffoldedHost();
    await expectError(init(host, 'fi', PROGRAMME), 'init:error.inside-programme');
  });
});

describe('what is left alone', () => {
  it('overwrites nothing: names every file in the way and writes none', async () => {
    const host = emptyHost({
      files: {
        [`${ROOT}/README.md`]: 'mine',
        [`${ROOT}/areas.yaml`]: 'mine',
        [`${ROOT}/concept.yaml`]: 'mine',
      },
    });
    const before = new Map(host.tree);
    const error = await expectError(init(host, 'fi', PROGRAMME), 'init:error.exists');
    expect(error.params).toEqual({ count: 2, files: '`concept.yaml`, `areas.yaml`' });
    expect(host.tree).toEqual(before);
    expect(host.output.stdout).toBe('');
  });

  it.each([
    ['README.md', '# Meidän'],
    ['.gitignore', 'node_modules/\n/reports/\n'],
    ['.gitattributes', '* text=auto\n'],
    ['.editorconfig', 'root = true\n'],
    ['.gitlab-ci.yml', 'test:\n  script:\n    - npm test\n'],
    ['.vscode/settings.json', '{}\n'],
  ])('keeps a repository’s own %s and makes the programme beside it', async (path, own) => {
    const host = emptyHost({ files: { [`${ROOT}/${path}`]: own } });
    await init(host, 'en', PROGRAMME);
    expect(content(host, path)).toBe(own);
    expect(host.output.stdout.split('\n')).not.toContain(path);
    expect(host.output.stderr).toContain(`\`${path}\``);
    expect((await build(host)).problems).toEqual([]);
  });

  it('says which lines a file that is kept lacks, and where the guide is', async () => {
    const host = emptyHost({
      files: {
        [`${ROOT}/README.md`]: '# Meidän',
        [`${ROOT}/.gitignore`]: 'node_modules/\n/reports/\n',
        [`${ROOT}/.gitlab-ci.yml`]: 'check:\n  script:\n    - npx --yes jalostamo validate\n',
      },
    });
    await init(host, 'en', PROGRAMME);
    expect(host.output.stderr).toMatch(/Add to `\.gitignore`:\n(?: {2}.*\n)* {2}\/raw\/\n/);
    expect(host.output.stderr).not.toContain('  /reports/\n');
    expect(host.output.stderr).not.toContain('Add to `.gitlab-ci.yml`');
    expect(content(host, 'README.jalostamo.md')).toContain('# Kaksi kaupunkia kokeilee');
    expect(host.output.stderr.replaceAll('\n', ' ')).toContain('Next: read `README.jalostamo.md`');
  });

  it('writes nothing with --dry-run but prints the same paths', async () => {
    const dry = emptyHost();
    await init(dry, 'fi', { ...PROGRAMME, dryRun: true });
    expect(dry.tree.size).toBe(0);
    const real = emptyHost();
    await init(real, 'fi', PROGRAMME);
    expect(dry.output.stdout).toBe(real.output.stdout);
    expect(dry.output.stderr).toContain('Mitään ei kirjoitettu');
    expect(dry.output.stderr).toContain('Kansioon tehtäisiin uusi git-tietovarasto.');
    const without = emptyHost();
    await init(without, 'fi', { ...PROGRAMME, dryRun: true, git: false });
    expect(without.output.stderr).not.toContain('git-tietovarasto');
  });

  it('writes nothing when the person stops at a question', async () => {
    const prompter = scriptedPrompter(['Ohjelma', 'fi', '', new Cancelled()]);
    const host = emptyHost({ prompter });
    await expect(init(host, 'fi', { what: 'programme', yes: false })).rejects.toThrow(Cancelled);
    expect(host.tree.size).toBe(0);
  });
});

describe('flags and questions', () => {
  it('names all missing flags at once', async () => {
    const host = await scaffoldedHost();
    const error = await expectError(
      init(host, 'fi', { what: 'experiment', owner: 'Päällikkö' }),
      'init:error.flags-missing',
    );
    expect(error.params).toEqual({ flags: '`--name`, `--organisation`, `--dimension`' });
  });

  it('asks for each of the eight fields of an own indicator', async () => {
    const host = await scaffoldedHost();
    const error = await expectError(
      init(host, 'fi', { what: 'indicator', own: true }),
      'init:error.flags-missing',
    );
    expect(error.params).toEqual({
      flags: '`--name`, `--measure`, `--unit`, `--definition`',
    });
  });

  it('gives the same programme and experiment by answers as by flags', async () => {
    const flags = emptyHost();
    await init(flags, 'sv', { ...PROGRAMME, languages: 'sv,fi', organisation: 'Kuntaliitto' });
    await init(flags, 'sv', { ...EXPERIMENT, indicators: 'feeling-safe' });
    const prompter = scriptedPrompter([
      PROGRAMME.name,
      'sv',
      'fi',
      PROGRAMME.cities,
      'Kuntaliitto',
      '1.1.2019',
      PROGRAMME.end,
      true,
      EXPERIMENT.name,
      EXPERIMENT.organisation,
      EXPERIMENT.owner,
      EXPERIMENT.dimension,
      ['feeling-safe'],
    ]);
    const answers = emptyHost({ prompter });
    await init(answers, 'sv', { yes: false });
    await init(answers, 'sv', { yes: false });
    expect(answers.tree).toEqual(flags.tree);
    expect(prompter.asked[0]).toBe('Programmets namn (t.ex. Sex städer prövar)');
    expect(prompter.asked.at(-1)).toContain('(ett förslag är valt på förhand)');
  });

  it('asks again when the choice will not do', async () => {
    const prompter = scriptedPrompter([[], ['turku']]);
    const host = await scaffoldedHost();
    const asking = { ...host, stdinIsTerminal: true, loadPrompter: async () => prompter };
    await init(asking, 'fi', { what: 'review', yes: false });
    expect(prompter.asked).toEqual([
      'Vertaisarvioijat (1–6 organisaatiota)',
      'Vertaisarvioijat (1–6 organisaatiota): valitse vähintään yksi',
    ]);
  });

  it.each([
    [{ ...EXPERIMENT, name: '???' }, 'name', 'nimestä `???` ei saada tunnusta'],
    [{ ...EXPERIMENT, id: 'Isot Kirjaimet' }, 'id', 'ei kelpaa tunnukseksi'],
    [{ ...EXPERIMENT }, 'name', 'tunnus `yhteinen-olohuone`, joka on jo käytössä'],
    [
      { ...EXPERIMENT, id: 'yhteinen-olohuone' },
      'id',
      '`yhteinen-olohuone` on jo käytössä; valitse toinen',
    ],
    [{ ...EXPERIMENT, id: 'b', organisation: 'oulu' }, 'organisation', 'ei ole mikään näistä'],
    [{ ...EXPERIMENT, id: 'b', dimension: 'culture' }, 'dimension', 'ei ole mikään näistä'],
    [{ ...EXPERIMENT, id: 'b', dimension: 'osalisuus' }, 'dimension', 'Tarkoititko: inclusion'],
    [{ ...EXPERIMENT, id: 'b', indicators: 'nothing' }, 'indicators', 'ei ole mikään näistä'],
    [{ ...EXPERIMENT, id: 'b', start: '30.2.2020' }, 'start', '`30.2.2020` ei ole päivämäärä'],
    [{ ...EXPERIMENT, id: 'b', end: 'keväällä' }, 'end', '`keväällä` ei ole päivämäärä'],
    [{ ...EXPERIMENT, id: 'b', start: '1.3.2020', end: '2020-02-01' }, 'end', 'ennen alkupäivää'],
    [{ ...EXPERIMENT, id: 'b', profile: 'heavy' }, 'profile', 'light, full'],
    [{ what: 'review', reviewers: 'espoo' }, 'reviewers', 'ei voi olla oman kokeilunsa'],
    [{ what: 'review', reviewers: '' }, 'reviewers', 'valitse vähintään yksi'],
    [{ what: 'review', id: 'Ä', reviewers: 'turku' }, 'id', 'ei kelpaa tunnukseksi'],
    [{ what: 'monitoring', period: '2009–2010' }, 'period', 'ei ole jakso'],
    [{ what: 'journal', title: 'X', date: '31.2.2020' }, 'date', 'ei ole päivämäärä'],
    [{ what: 'learning', experiment: 'none' }, 'experiment', 'ei ole mikään näistä'],
    [{ what: 'indicator', name: 'Participants', measure: 'count' }, 'name', 'on jo käytössä'],
    [{ what: 'indicator', name: 'X', measure: 'osus' }, 'measure', 'Tarkoititko: proportion'],
  ] as const)('refuses %o and names the flag', async (request, flag, reason) => {
    const host = await scaffoldedHost();
    const before = host.tree.size;
    const error = await expectError(init(host, 'fi', request), 'init:error.in-flag');
    expect(error.params['flag']).toBe(flag);
    expect(error.params['reason']).toContain(reason);
    expect(host.tree.size).toBe(before);
  });

  it.each([
    ['experment', 'experiment'],
    ['kokeilu', 'experiment'],
    ['Försök', 'experiment'],
    ['seuranta', 'monitoring'],
    ['lärdomskort', 'learning'],
    ['kuulumiset', 'journal'],
    ['vertaisarvionti', 'review'],
  ])('takes %s for a kind, not for a folder', async (what, near) => {
    for (const host of [await scaffoldedHost(), emptyHost()]) {
      const run = init(host, 'fi', { ...PROGRAMME, what });
      const error = await expectError(run, 'init:error.unknown-kind-near');
      expect(error.params).toMatchObject({ kind: what, near });
    }
  });

  it('knows no kind where a word is like none, and makes a new programme in a folder', async () => {
    const inside = await scaffoldedHost();
    await expectError(init(inside, 'fi', { what: 'something' }), 'init:error.unknown-kind');
    const host = emptyHost();
    await init(host, 'fi', { ...PROGRAMME, what: 'ohjelma' });
    expect(host.tree.has(`${ROOT}/ohjelma/jalostamo.yaml`)).toBe(true);
  });

  it('understands names for ids and dates as Finns write them', async () => {
    const host = await scaffoldedHost();
    await init(host, 'fi', {
      ...EXPERIMENT,
      id: 'toinen',
      organisation: 'Espoo',
      dimension: 'Osallisuus',
      indicators: 'Koettu osallisuus',
      start: '7.1.2020',
      end: '18. 12. 2020',
    });
    const text = content(host, 'experiments/toinen/experiment.yaml');
    expect(text).toContain('\ndimension: inclusion\n');
    expect(text).toContain('  - organisation: espoo\n');
    expect(text).toContain('\n  start: 2020-01-07\n  end: 2020-12-18\n');
    expect((await build(host)).problems).toEqual([]);
  });

  it('finds the experiment from the folder, and the latest period that has ended', async () => {
    const host = await scaffoldedHost();
    await init(host, 'fi', { ...EXPERIMENT, id: 'toinen' });
    await expectError(init(host, 'fi', { what: 'monitoring' }), 'init:error.flags-missing');
    await init(host, 'fi', { what: 'monitoring', path: 'experiments/toinen/data' });
    expect(host.output.stdout).toContain('experiments/toinen/monitoring/2020-H1.yaml\n');
    await init(host, 'fi', { what: 'monitoring', experiment: 'toinen', period: '2019H2' });
    expect(host.output.stdout).toContain('experiments/toinen/monitoring/2019-H2.yaml\n');
  });
});

describe('questions to a person', () => {
  const asking = async (answers: Parameters<typeof scriptedPrompter>[0]) => {
    const prompter = scriptedPrompter(answers);
    const host = { ...(await scaffoldedHost()), stdinIsTerminal: true };
    return { prompter, host: { ...host, loadPrompter: async () => prompter } };
  };

  it('ask for the main language first, then for sets of the others', async () => {
    const prompter = scriptedPrompter(['Ohjelma', 'sv', 'fi,en', new Cancelled()]);
    const host = emptyHost({ prompter });
    const run = init(host, 'fi', { what: 'programme', yes: false });
    await expect(run).rejects.toThrow(Cancelled);
    expect(prompter.choices.slice(0, 2)).toEqual([
      ['suomi (fi)', 'ruotsi (sv)', 'englanti (en)'],
      ['ei muita kieliä', 'suomi', 'englanti', 'suomi ja englanti'],
    ]);
  });

  it('offer dates in the language’s own form', async () => {
    const prompter = scriptedPrompter(['Ohjelma', 'fi', '', 'Espoo', '', '', '', new Cancelled()]);
    const host = emptyHost({ prompter, now: '2019-05-01T00:00:00Z' });
    const run = init(host, 'fi', { what: 'programme', yes: false });
    await expect(run).rejects.toThrow('refused: vastaus puuttuu');
    expect(prompter.initials).toContain('1.1.2019');
  });

  it('ask whether a count or a rate counts people, and nothing of the kind of others', async () => {
    const answers = (measure: string) => ['common', 'Luku', 'output', measure, 'kpl', 'increase'];
    const visits = await asking([...answers('count'), 'Käynnit.', false]);
    await init(visits.host, 'fi', { what: 'indicator', yes: false });
    expect(visits.prompter.asked.at(-1)).toContain('Laskeeko indikaattori ihmisiä?');
    expect(content(visits.host, 'indicators/luku.yaml')).toContain('\ncounts_people: false\n');
    const mean = await asking([...answers('mean'), 'Keskiarvo.']);
    await init(mean.host, 'fi', { what: 'indicator', yes: false });
    expect(content(mean.host, 'indicators/luku.yaml')).toContain('\ncounts_people: true\n');
  });

  it('say which keys answer, in the person’s language', async () => {
    const { prompter, host } = await asking(['Toinen', 'espoo', 'Rooli', 'inclusion', []]);
    await init(host, 'fi', { what: 'experiment', yes: false });
    expect(prompter.keys).toEqual([
      'Nuolinäppäimet ↑ ↓ liikuttavat, Enter hyväksyy, Ctrl-C keskeyttää.',
      'Välilyönti valitsee, Enter hyväksyy:',
    ]);
  });
});

describe('a sheet that counts', () => {
  const sheet = { what: 'indicator', name: 'Luku', measure: 'count', unit: 'x', definition: 'y' };

  it.each([
    [{}, true],
    [{ countsPeople: true }, true],
    [{ countsPeople: false }, false],
    [{ own: true }, true],
    [{ own: true, countsPeople: false }, false],
    [{ measure: 'ratio' }, false],
    [{ measure: 'proportion' }, true],
  ])('with %o hides small numbers: %s', async (flags, expected) => {
    const host = await scaffoldedHost();
    await init(host, 'fi', { ...sheet, ...flags });
    const { workspace, problems } = await build(host);
    expect(problems).toEqual([]);
    const own = workspace.experiments[0]?.indicators.get('luku');
    expect((own ?? workspace.indicators.get('luku'))?.value.counts_people).toBe(expected);
  });
});

describe('a review', () => {
  const folder = 'experiments/yhteinen-olohuone/reviews/vertaisarviointi-1';
  const reviewed = async () => {
    const host = await scaffoldedHost();
    await init(host, 'fi', { what: 'review', reviewers: 'turku' });
    return host;
  };
  /** Turku's form as it is when it has been filled in. */
  const fillIn = (host: MemoryHost): void => {
    const path = `${folder}/assessments/turku.yaml`;
    const text = content(host, path)
      .replaceAll('    light:\n    reasoning:\n', '    light: green\n    reasoning: Hyvä.\n')
      .replace('strengths:\n  -\n', 'strengths:\n  - Avoin ovi\n')
      .replace('areas_to_develop:\n  -\n', 'areas_to_develop:\n  - Aukiolo\n')
      .replace(
        '  - number:\n    text:\n    to:\n    urgency:\n',
        '  - { number: 1, text: "Sopikaa: kuka vetää #1", to: Omistaja, urgency: now }\n' +
          '  - { number: 2, text: Laajentakaa, to: Omistaja, urgency: later }\n',
      );
    host.tree.set(`${ROOT}/${path}`, new TextEncoder().encode(text));
  };

  it('says that it is agreed on today and public', async () => {
    const said = (await reviewed()).output.stderr.replaceAll('\n', ' ');
    expect(said).toContain('merkittiin tänään eli 15.9.2020, ja arviointi on julkinen');
  });

  it('is numbered on in the programme’s main language', async () => {
    const host = await reviewed();
    await init(host, 'en', { what: 'review', reviewers: 'turku' });
    expect(host.output.stdout).toContain('/reviews/vertaisarviointi-2/agreement.yaml\n');
  });

  it('says in its forms what each criterion asks and where the response goes', async () => {
    const host = await reviewed();
    const asks = `  # Tarve ja kohderyhmä: Vastaako kokeilu todelliseen tarpeeseen`;
    for (const form of ['self-assessment', 'assessments/turku']) {
      const text = content(host, `${folder}/${form}.yaml`);
      expect(text).toContain(asks);
      expect(text.indexOf(asks)).toBeLessThan(text.indexOf('\n  - criterion: relevance\n'));
    }
    expect(content(host, `${folder}/assessments/turku.yaml`)).toContain(
      '\n# 1. Mikä kokeilussamme on vahvaa',
    );
    const command = 'jalostamo init review --experiment yhteinen-olohuone --id vertaisarviointi-1';
    expect(content(host, `${folder}/agreement.yaml`)).toContain(`\n#   ${command}\n`);
    expect(host.output.stderr).toContain(`\n${command}\n`);
  });

  it('gets a form for the response with every recommendation, once', async () => {
    const host = await reviewed();
    const again = { what: 'review', id: 'vertaisarviointi-1' } as const;
    await expectError(init(host, 'fi', again), 'init:error.no-recommendations');
    fillIn(host);
    await init(host, 'fi', again);
    const path = `${folder}/response.yaml`;
    const text = content(host, path);
    expect(text).toContain('\n  # 1. Sopikaa: kuka vetää #1\n  - from: turku\n    number: 1\n');
    expect(text).toContain('\n  # 2. Laajentakaa\n  - from: turku\n    number: 2\n');
    const { problems } = await build(host);
    expect(besidesBlanks(host, problems)).toEqual([]);
    await expectError(init(host, 'fi', again), 'init:error.exists');

    const filled = text.replaceAll('    decision:\n', '    decision: accepted\n');
    host.tree.set(`${ROOT}/${path}`, new TextEncoder().encode(filled));
    const review = (await build(host)).workspace.experiments[0]?.reviews[0];
    expect(review?.response?.value.responses).toMatchObject([
      { from: 'turku', number: 1, decision: 'accepted' },
      { from: 'turku', number: 2, decision: 'accepted' },
    ]);
  });

  it('is offered for a response when somebody is asked', async () => {
    const host = await reviewed();
    fillIn(host);
    const prompter = scriptedPrompter(['vertaisarviointi-1']);
    const asking = { ...host, stdinIsTerminal: true, loadPrompter: async () => prompter };
    await init(asking, 'fi', { what: 'review', yes: false });
    expect(host.tree.has(`${ROOT}/${folder}/response.yaml`)).toBe(true);
  });
});

describe('news', () => {
  const folder = 'experiments/yhteinen-olohuone/journal';

  it('of today, of another day, and a second time of the same day have a file each', async () => {
    const host = await scaffoldedHost();
    await init(host, 'fi', { what: 'journal', title: 'Ovet auki' });
    await init(host, 'fi', { what: 'journal', title: 'Tauko', date: '18.3.2020' });
    await init(host, 'fi', { what: 'journal', title: 'Toinen: uutinen', date: '2020-03-18' });
    const again = init(host, 'fi', { what: 'journal', title: 'Toinen uutinen', date: '18.3.2020' });
    await expectError(again, 'init:error.exists');
    expect(host.output.stdout).toBe(
      `${folder}/2020-09-15.md\n${folder}/2020-03-18.md\n${folder}/2020-03-18-toinen-uutinen.md\n`,
    );
    const { workspace, problems } = await build(host);
    expect(problems).toEqual([]);
    expect(workspace.experiments[0]?.journal.map(({ value }) => value.title).sort()).toEqual([
      'Ovet auki',
      'Tauko',
      'Toinen: uutinen',
    ]);
  });

  it('takes the words that are written below the front matter', async () => {
    const host = await scaffoldedHost('sv');
    await init(host, 'sv', { what: 'journal', title: 'Dörrarna öppna' });
    const path = `${folder}/2020-09-15.md`;
    const text = `${content(host, path)}\nVi bryggde kaffe.\n`;
    const bytes = new TextEncoder().encode(text);
    const { value, problems } = parseMarkdown({ path, bytes });
    expect(problems).toEqual([]);
    expect(value.body.trim()).toBe('Vi bryggde kaffe.');
  });

  it('needs a title', async () => {
    const host = await scaffoldedHost();
    const error = await expectError(
      init(host, 'fi', { what: 'journal' }),
      'init:error.flags-missing',
    );
    expect(error.params).toEqual({ flags: '`--title`' });
  });
});

describe('the offered indicators', () => {
  const indicatorsOf = async (dimension: string) => {
    const host = await scaffoldedHost();
    await init(host, 'fi', { ...EXPERIMENT, id: 'toinen', dimension });
    const node = (await build(host)).workspace.experiments.find(({ id }) => id === 'toinen');
    const uses = node?.experiment?.value.indicators ?? [];
    return { host, ids: uses.map(({ indicator }) => indicator) };
  };

  it('are of the experiment’s dimension', async () => {
    expect((await indicatorsOf('safety')).ids).toEqual(['feeling-safe']);
  });

  it('are none where no sheet is of it, and that is said', async () => {
    const { host, ids } = await indicatorsOf('livelihood');
    expect(ids).toEqual([]);
    expect(host.output.stderr).toContain('Yhtään yhteistä indikaattoria ei valittu.');
  });
});

describe('an own indicator', () => {
  it('is seen in the plan once the lines that are told stand there', async () => {
    const host = await scaffoldedHost();
    const sheet = { name: 'Oma luku', measure: 'count', unit: 'kpl', definition: 'Luku.' };
    await init(host, 'fi', { what: 'indicator', own: true, ...sheet });
    const lines = '  - indicator: oma-luku\n    role: secondary\n';
    expect(host.output.stderr).toContain(`(indicators):\n${lines}`);
    const path = 'experiments/yhteinen-olohuone/experiment.yaml';
    const text = content(host, path).replace('\nindicators:\n', `\nindicators:\n${lines}`);
    host.tree.set(`${ROOT}/${path}`, new TextEncoder().encode(text));
    const { workspace, problems } = await build(host);
    expect(problems).toEqual([]);
    const uses = workspace.experiments[0]?.experiment?.value.indicators;
    expect(uses?.map(({ indicator }) => indicator)).toContain('oma-luku');
  });
});

describe('the offered period', () => {
  it.each([
    ['', '2020-H1'],
    ['2019-12-18', '2019-H2'],
    ['2019-06-30', '2019-H1'],
    ['2020-12-18', '2020-H1'],
    ['2018-11-30', '2019-H1'],
    ['2025-01-01', '2020-H1'],
  ])('of an experiment that ends %s is %s', async (end, period) => {
    const host = await scaffoldedHost();
    await init(host, 'fi', { ...EXPERIMENT, id: 'toinen', ...(end === '' ? {} : { end }) });
    await init(host, 'fi', { what: 'monitoring', experiment: 'toinen' });
    expect(host.output.stdout).toContain(`experiments/toinen/monitoring/${period}.yaml\n`);
  });
});

describe('the stages of a plan', () => {
  it('are recorded by the command that its comments name, from the first to the last', async () => {
    const host = await scaffoldedHost();
    const path = 'experiments/yhteinen-olohuone/experiment.yaml';
    expect(content(host, path)).toContain('#   jalostamo stage yhteinen-olohuone planned\n');
    const stages = ['planned', 'agreed', 'testing', 'ended', 'learned'];
    for (const stage of stages) {
      const argv = ['stage', 'yhteinen-olohuone', stage, '--on', '2020-10-01', '--force'];
      expect(await main(argv, { ...host, cwd: ROOT })).toBe(0);
    }
    const { workspace, problems } = await build(host);
    expect(problems).toEqual([]);
    const plan = workspace.experiments[0]?.experiment?.value;
    expect(plan?.stage).toBe('learned');
    expect(plan?.stage_history?.map(({ stage }) => stage)).toEqual(['idea', ...stages]);
    expect(plan?.stage_history?.[3]?.plan_digest).toMatch(/^plan-1:/);
  });
});

describe('what is said', () => {
  it.each([40, 60])('is broken at %d columns', async (columns) => {
    const host = emptyHost({ columns });
    await init(host, 'fi', PROGRAMME);
    const long = host.output.stderr.split('\n').filter((line) => line.length > columns);
    expect(long).toEqual([]);
  });

  it('promises no package that is not there', async () => {
    const host = emptyHost();
    await init(host, 'fi', PROGRAMME);
    expect(content(host, 'README.md')).not.toContain('npx');
    expect(content(host, 'README.md')).toContain('npm install --global');
    for (const path of ['.github/workflows/jalostamo.yml', '.gitlab-ci.yml']) {
      const note = /^ +# Alla oleva npx-komento toimii vasta, kun Jalostamo on julkaistu/m;
      expect(content(host, path)).toMatch(note);
    }
  });
});

describe('a person’s own words', () => {
  it.each([
    'Nimi: alku # loppu',
    'Lainaus "tämä" ja \'tuo\'',
    'kaksi\nriviä',
    '- luettelo',
    '{{owner}} $& {fi: x}',
    'true',
    '2020-01-01',
    'Kaupunki\u0085\u2028 erotin',
    '*tähti* & ankkuri ! %',
    '# otsikko',
    '😀 Iloinen',
  ])('come back from YAML as they were: %j', async (typed) => {
    const host = emptyHost();
    await init(host, 'fi', { ...PROGRAMME, name: typed });
    await init(host, 'fi', { ...EXPERIMENT, id: 'kokeilu', name: typed, owner: typed });
    await init(host, 'fi', { what: 'review', reviewers: 'turku' });
    const { workspace, problems } = await build(host);
    expect(besidesBlanks(host, problems)).toEqual([]);
    const expected = typed.replace(/\s+/gu, ' ').trim();
    const node = workspace.experiments[0];
    expect(workspace.programme?.value.name).toBe(expected);
    expect(node?.experiment?.value).toMatchObject({ name: expected, owner: expected });
    expect(node?.reviews[0]?.agreement?.value.title).toBe(`Vertaisarviointi: ${expected}`);
  });

  it('do not end a comment', async () => {
    const host = emptyHost();
    await init(host, 'fi', { ...PROGRAMME, starterIndicators: false });
    const sheet = 'Luku\n# evil: 1\nstage: ended';
    const definition = 'Määrä.';
    await init(host, 'fi', {
      what: 'indicator',
      id: 'toinen',
      name: sheet,
      measure: 'count',
      unit: 'x\ny: z',
      definition,
    });
    await init(host, 'fi', { ...EXPERIMENT, indicators: 'toinen' });
    const node = (await build(host)).workspace.experiments[0];
    expect(node?.experiment?.value.stage).toBe('idea');
  });
});

describe('observation files', () => {
  it('have the header the sheet asks for, as Excel in Finland opens it', async () => {
    const host = await scaffoldedHost('fi');
    await init(host, 'fi', { ...EXPERIMENT, id: 'b', indicators: 'feeling-safe,participants' });
    const data = (name: string): string => content(host, `experiments/b/data/${name}.csv`);
    expect(data('feeling-safe')).toBe('\ufeffperiod;numerator;denominator;status;note\r\n');
    expect(data('participants')).toBe('\ufeffperiod;value;status;note\r\n');
  });

  it('are plain where the programme writes English', async () => {
    const host = await scaffoldedHost('en');
    expect(content(host, 'experiments/yhteinen-olohuone/data/experienced-inclusion.csv')).toBe(
      'period,value,n,sd,status,note\n',
    );
  });
});

describe('the light plan', () => {
  it('takes at most 30 answers, those of init among them', async () => {
    const host = await scaffoldedHost('fi');
    const text = content(host, 'experiments/yhteinen-olohuone/experiment.yaml');
    const lines = text.split('\n').filter((line) => !line.trimStart().startsWith('#'));
    const isParent = (index: number): boolean => {
      const depth = (line: string): number => line.search(/[^ -]/);
      const [line = '', next = ''] = [lines[index], lines.slice(index + 1).find((l) => l !== '')];
      return depth(next) > depth(line);
    };
    const blanks = lines.filter((line, index) => /:$/.test(line) && !isParent(index));
    const askedByInit = ['name', 'organisation', 'owner', 'dimension', 'indicators'];
    const reasons = text.match(/# {3}omitted:/g) ?? [];
    expect(blanks.length + askedByInit.length + reasons.length).toBe(28);
  });
});

async function expectError(run: Promise<number>, key: string): Promise<UserError> {
  const error: unknown = await run.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw error ?? new Error(`no error ${key}`);
  expect(error.key).toBe(key);
  return error;
}
