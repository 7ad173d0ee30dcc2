import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import { KINDS } from '../../src/commands/init/request.ts';
import { createMemoryHost, type MemoryHost } from '../../src/io/memory-host.ts';
import { DirectionSchema, IndicatorSchema, MeasureSchema } from '../../src/model/indicator.ts';
import { DIMENSIONS } from '../../src/model/primitives.ts';

const programme = `schema_version: 1
name: Koe
languages: [sv, fi]
start: 2019-01-01
end: 2020-12-31
organisations: []
`;

const inside = (files: Readonly<Record<string, string>> = {}): MemoryHost =>
  createMemoryHost({ files: { '/programme/jalostamo.yaml': programme, ...files } });

async function run(host: MemoryHost, ...argv: string[]): Promise<number> {
  return main(argv, host);
}

describe('language', () => {
  it('is the programme’s first, unless told otherwise', async () => {
    const host = inside();
    await run(host, '--help');
    expect(host.output.stdout).toContain('Användning: jalostamo');
    const told = inside();
    await run(told, '--help', '--lang', 'fi');
    expect(told.output.stdout).toContain('Käyttö: jalostamo');
  });

  it('is the locale’s outside a programme, else Finnish', async () => {
    const host = createMemoryHost({ env: { LANG: 'en_GB.UTF-8' } });
    await run(host, 'validate');
    expect(host.output.stderr).toContain('there is no jalostamo.yaml');
    const plain = createMemoryHost();
    await run(plain, 'validate');
    expect(plain.output.stderr.replaceAll('\n', ' ')).toContain('ei ole tiedostoa jalostamo.yaml');
  });

  it('does not fall over a broken programme file', async () => {
    const host = inside({ '/programme/jalostamo.yaml': 'languages: [fi\n\0' });
    expect(await run(host, 'validate')).toBe(1);
    expect(await run(host, '--help')).toBe(0);
  });

  it('refuses a language that does not exist', async () => {
    const host = inside();
    expect(await run(host, 'validate', '--lang', 'no')).toBe(2);
    expect(host.output.stderr).toContain('`no`');
  });
});

describe('usage errors end with 2, one sentence and a pointer to help', () => {
  it.each([
    [['tarkista'], 'komentoa `tarkista` ei ole'],
    [['validat'], 'Tarkoititko `validate`?'],
    [['validate', '--formaatti', 'json'], 'valintaa `--formaatti` ei ole'],
    [['validate', '--format'], 'tarvitsee arvon'],
    [['validate', '--format', 'xml'], 'muotoa `xml` ei ole'],
    [['validate', '--fail-on', 'paha'], 'ei kelpaa'],
    [['validate', 'ei/ole'], '`ei/ole`'],
    [['explain', 'schema/unknown-kye'], 'Tarkoititko `schema/unknown-key`?'],
    [['explain', 'a', 'b'], 'argumentteja on liikaa'],
    [['summary', 'puuttuva'], 'kokeilua `puuttuva` ei ole'],
    [['report', 'vuosi'], 'raporttia `vuosi` ei ole'],
    [['report', '--period', '2030'], 'raportointikalenteria'],
    [['report', '--languages', 'fi,xx'], 'valinta `--languages`: kieltä `xx` ei ole'],
    [['report', '--review', 'v9'], 'arviointia `v9` ei ole'],
    [['report', 'monitoring', '--review', 'v1'], '`--review` ei kuulu raporttiin `monitoring`'],
    [['report', 'review', '--period', '2020-H1'], '`--period` ei kuulu raporttiin `review`'],
    [['report', '--review', 'v1', '--period', '2020-H1'], 'anna niistä toinen'],
    [['schema', 'koe'], 'tiedostolajia `koe` ei ole'],
    [['--cwd', '/olematon', 'validate'], 'kansiota `/olematon` ei ole'],
  ])('%j', async (argv, words) => {
    const host = inside();
    expect(await run(host, '--lang', 'fi', ...argv)).toBe(2);
    expect(host.output.stderr.replaceAll('\n', ' ')).toContain(words);
    expect(host.output.stderr).not.toMatch(/\n\s+at /);
    expect(host.output.stdout).toBe('');
  });
});

it('shows its help when nothing is asked', async () => {
  const host = inside();
  expect(await run(host)).toBe(0);
  expect(host.output.stdout).toContain('jalostamo validate'.split(' ')[1]);
});

it('tells what comes next when nothing is wrong', async () => {
  const plan = `name: Koe\nstage: idea\norganisations: [{ organisation: espoo, role: lead }]\nowner: Päällikkö\ndimension: inclusion\nproblem: Yksinäisyys\n`;
  const organisation = '[{ id: espoo, name: Espoo, type: municipality }]';
  const host = inside({
    '/programme/jalostamo.yaml': programme.replace(
      'organisations: []',
      `organisations: ${organisation}`,
    ),
    '/programme/experiments/koe/experiment.yaml': plan,
  });
  expect(await run(host, 'validate', '--lang', 'fi')).toBe(0);
  expect(host.output.stderr).toContain('Seuraavaksi: koe, vaihe Malli (planned)');
  expect(host.output.stderr).toContain('– Kirjoita, keiden elämän pitäisi muuttua.');
});

it('prints version and commit without looking at the folder', async () => {
  const host = createMemoryHost({ files: { '/programme/jalostamo.yaml': '\0' } });
  expect(await run(host, '--version')).toBe(0);
  expect(host.output.stdout).toBe('jalostamo development (unknown)\n');
});

it('every command has help with an example, in every language', async () => {
  for (const language of ['fi', 'sv', 'en']) {
    for (const command of ['init', 'validate', 'explain', 'summary', 'report', 'schema']) {
      const host = inside();
      expect(await run(host, command, '--help', '--lang', language)).toBe(0);
      expect(host.output.stdout).toContain(`jalostamo ${command}`);
      expect(host.output.stdout).not.toMatch(/\(default:|\(choices:/);
      if (language !== 'en') expect(host.output.stdout).not.toMatch(/Usage|Options|\[options\]/);
    }
  }
});

const COMMANDS = ['init', 'validate', 'accept', 'explain', 'summary', 'report', 'schema'];

async function helpOf(command: string, language: string): Promise<string> {
  const host = createMemoryHost({ columns: 200 });
  await run(host, command, '--help', '--lang', language);
  return host.output.stdout;
}

/** A command line as a shell splits it. */
function shellWords(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

it.each(['fi', 'sv', 'en'])(
  'the examples of help in %s run as they stand, in their order',
  async (language) => {
    const host = createMemoryHost({ cwd: '/programme' });
    const made = ['init', '--yes', '--name', 'X', '--cities', 'Espoo', '--end', '2020-12-31'];
    expect(await run(host, ...made, '--start', '2019-01-01')).toBe(0);
    for (const command of COMMANDS) {
      const example = (await helpOf(command, language)).trimEnd().split('\n').at(-1) ?? '';
      const [program, ...argv] = shellWords(example.trim());
      expect(program).toBe('jalostamo');
      expect(argv[0]).toBe(command);
      host.output.stderr = '';
      expect(
        await run(host, ...argv, '--lang', language),
        `${example}\n${host.output.stderr}`,
      ).toBe(0);
    }
    expect(host.tree.has('/programme/experiments/yhteinen-olohuone/experiment.yaml')).toBe(true);
  },
);

it.each(['fi', 'sv', 'en'])(
  'help of init in %s lists every code that an option takes',
  async (language) => {
    const help = await helpOf('init', language);
    const codes: Readonly<Record<string, readonly string[]>> = {
      dimension: DIMENSIONS,
      measure: MeasureSchema.options,
      direction: DirectionSchema.options,
      level: IndicatorSchema.shape.level.options,
      profile: ['light', 'full'],
    };
    for (const [option, values] of Object.entries(codes)) {
      const line = help.split('\n').find((one) => one.includes(`--${option} <`)) ?? '';
      expect(line.match(/[a-z-]+/g)).toEqual(expect.arrayContaining([...values]));
    }
    expect(
      help.split('\n').find((one) => one.includes('<what>') || one.includes('  what ')) ?? '',
    ).toContain(KINDS.slice(0, -1).join(', '));
    expect(help).not.toContain('…');
  },
);

it.each(['fi', 'sv', 'en'])(
  'descriptions in the help in %s begin with a small letter',
  async (language) => {
    for (const command of ['', ...COMMANDS]) {
      const help = await helpOf(command, language);
      const described = help.matchAll(/^ {2}\S.*? {2,}(\S.*)$/gm);
      const [, , description = ''] = help.split('\n');
      for (const text of [description, ...[...described].map(([, text = '']) => text)]) {
        if (!/^(JSON|CSV|YAML|HTML)/.test(text)) expect(text, command).toMatch(/^[^A-ZÅÄÖ]/);
      }
    }
  },
);

it('finds the programme from a folder inside it', async () => {
  const host = createMemoryHost({
    cwd: '/programme/experiments/a',
    files: { '/programme/jalostamo.yaml': programme, '/programme/experiments/a/x.txt': '' },
  });
  expect(await run(host, 'validate')).toBe(0);
});

it('annotates by itself in GitHub Actions, with paths from the checkout', async () => {
  const host = createMemoryHost({
    cwd: '/repo/ohjelma',
    env: { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: '/repo' },
    files: { '/repo/ohjelma/jalostamo.yaml': `${programme}nmae: x\n` },
  });
  expect(await run(host, 'validate')).toBe(1);
  expect(host.output.stdout).toContain('::error file=ohjelma/jalostamo.yaml,line=7,');
});

it('keeps stdout for data: JSON alone can be parsed', async () => {
  const host = inside({ '/programme/jalostamo.yaml': `${programme}nmae: x\n` });
  await run(host, 'validate', '--format', 'json');
  expect(JSON.parse(host.output.stdout)).toMatchObject({ counts: { error: 1 } });
});

it('--fail-on lowers the bar, a rule’s severity can be set', async () => {
  const warned = `${programme}rules: { schema/unknown-key: warning }\nnmae: x\n`;
  const host = inside({ '/programme/jalostamo.yaml': warned });
  expect(await run(host, 'validate')).toBe(1);
});

it('shows only the problems of the paths given', async () => {
  const files = { '/programme/concept.yaml': 'tittel: x\n', '/programme/areas.yaml': 'aera: []\n' };
  const host = inside(files);
  expect(await run(host, 'validate', 'areas.yaml', '--format', 'compact')).toBe(1);
  expect(host.output.stdout).toContain('areas.yaml:');
  expect(host.output.stdout).not.toContain('concept.yaml:');
});
