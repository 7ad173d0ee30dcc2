import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import { createMemoryHost, type MemoryHost } from '../../src/io/memory-host.ts';
import { base } from '../rules/base-programme.ts';

const SAFE = 'experiments/kahvila/data/feeling-safe.csv';
const ACCEPTED = '/programme/accepted-problems.yaml';
const GOOD = '2019-H2;;;60;60;100;;';

/** The base programme at a date after everything in it, with one figure out of its range. */
function host(now = '2021-03-01T12:00:00Z', good = GOOD, bad = '2019-H2;;;600;;;;'): MemoryHost {
  const files = Object.fromEntries(
    base.files.map(({ path, bytes }) => [`/programme/${path}`, bytes]),
  );
  const text = new TextDecoder().decode(files[`/programme/${SAFE}`]).replace(good, bad);
  return createMemoryHost({ files: { ...files, [`/programme/${SAFE}`]: text }, now });
}

function accepted(on: MemoryHost): string {
  return new TextDecoder().decode(on.tree.get(ACCEPTED));
}

async function validate(on: MemoryHost, ...argv: string[]): Promise<{ code: number; out: string }> {
  on.output.stdout = '';
  const code = await main(['validate', '--format', 'compact', '--fail-on', 'info', ...argv], on);
  return { code, out: on.output.stdout };
}

const ACCEPT = ['accept', 'data/outside-range', '--reason', 'Mittari: uusittiin', '--lang', 'en'];

describe('accept', () => {
  it('sets a problem aside by the name of its place, and validate counts it', async () => {
    const on = host();
    expect((await validate(on)).out).toContain('data/outside-range');
    expect(await main(ACCEPT, on)).toBe(0);
    expect(accepted(on)).toBe(
      [
        '# yaml-language-server: $schema=.jalostamo/schema/accepted-problems.schema.json',
        '',
        'accepted:',
        `  ${SAFE}:`,
        '    data/outside-range:',
        '      - at: "[2019-H2].value"',
        '        reason: "Mittari: uusittiin"',
        '',
      ].join('\n'),
    );
    expect(await validate(on)).toEqual({ code: 0, out: '' });
    on.output.stdout = '';
    await main(['validate', '--lang', 'en', '--format', 'pretty'], on);
    expect(on.output.stdout).toContain('1 accepted problem is left out');
  });

  it('tells programs what was accepted and why', async () => {
    const on = host();
    await main(ACCEPT, on);
    on.output.stdout = '';
    await main(['validate', '--format', 'json'], on);
    expect(JSON.parse(on.output.stdout)).toMatchObject({
      counts: { error: 0 },
      diagnostics: [],
      accepted: [
        { rule: 'data/outside-range', file: SAFE, reason: 'Mittari: uusittiin', until: null },
      ],
    });
  });

  it('still knows the row after others have been put in before it', async () => {
    const on = host();
    await main(ACCEPT, on);
    const text = new TextDecoder().decode(on.tree.get(`/programme/${SAFE}`));
    const longer = text.replace('2019-H1;;;', '2018-H2;;;51;51;100;;\n2019-H1;;;');
    expect(longer).not.toBe(text);
    on.tree.set(`/programme/${SAFE}`, new TextEncoder().encode(longer));
    expect((await validate(on)).out).not.toContain('data/outside-range');
  });

  it('keeps what stands in the file, its comments too', async () => {
    const on = host();
    const before =
      '# Sovittu ohjausryhmässä\naccepted:\n  areas.yaml:\n    # alueet\n    id/duplicate:\n      - reason: Kaksi Kuusilehtoa.\n';
    on.tree.set(ACCEPTED, new TextEncoder().encode(before));
    await main(ACCEPT, on);
    expect(accepted(on).startsWith(before)).toBe(true);
    expect(accepted(on)).toContain(`  ${SAFE}:\n    data/outside-range:\n`);
  });

  it('writes nothing when only asked, and nothing without a reason', async () => {
    const on = host();
    expect(await main([...ACCEPT, '--dry-run'], on)).toBe(0);
    expect(on.output.stdout).toBe(`${SAFE} [2019-H2].value data/outside-range\n`);
    expect(on.tree.has(ACCEPTED)).toBe(false);
    expect(await main(['accept', 'data/outside-range'], on)).toBe(2);
    expect(on.tree.has(ACCEPTED)).toBe(false);
  });

  it.each([
    [['accept', 'data/outside-rage', '--reason', 'x'], '`data/outside-range`'],
    [['accept', 'syntax/yaml', '--reason', 'x'], '`syntax/yaml`'],
    [['accept', 'all', '--reason', 'x', '--until', '2020-02-30'], '`2020-02-30`'],
    [['accept', 'all', 'ei/ole', '--reason', 'x'], '`ei/ole`'],
  ])('%j is a usage error', async (argv, told) => {
    const on = host();
    expect(await main(argv, on)).toBe(2);
    expect(on.output.stderr.replaceAll('\n', ' ')).toContain(told);
    expect(on.tree.has(ACCEPTED)).toBe(false);
  });

  it('does not add to a file that is broken', async () => {
    const on = host();
    on.tree.set(ACCEPTED, new TextEncoder().encode('accepted: [\n'));
    expect(await main(ACCEPT, on)).toBe(2);
    expect(accepted(on)).toBe('accepted: [\n');
  });
});

describe('an accepted problem', () => {
  it('is reported again when its time is over', async () => {
    const on = host();
    await main([...ACCEPT, '--until', '2020-06-30'], on);
    const { code, out } = await validate(on);
    expect(code).toBe(1);
    expect(out).toContain('data/outside-range');
    expect(out).toContain('accepted/expired');
  });

  it('that is mended is told of as stale', async () => {
    const on = host();
    await main(ACCEPT, on);
    on.tree.set(
      `/programme/${SAFE}`,
      new Uint8Array(host('', '\0', '').tree.get(`/programme/${SAFE}`) ?? []),
    );
    const { out } = await validate(on);
    expect(out).toMatch(/^accepted-problems\.yaml:6:9 warning accepted\/not-found: /m);
  });
});

const JOURNAL = 'experiments/kahvila/journal/2019-05-10.md';

function write(on: MemoryHost, path: string, change: (text: string) => string): void {
  const bytes = on.tree.get(`/programme/${path}`);
  const text = change(bytes === undefined ? '' : new TextDecoder().decode(bytes));
  on.tree.set(`/programme/${path}`, new TextEncoder().encode(text));
}

describe('accepted place by place', () => {
  const MAIL = ['accept', 'privacy/e-mail', '--reason', 'Julkinen yhteystieto', '--lang', 'en'];

  it('are personal data: the next one is told of', async () => {
    const on = host('2021-03-01T12:00:00Z', '', '');
    write(on, JOURNAL, (text) => `${text}Kysy: ville.virtanen@kaupunki.fi\n`);
    expect(await main(MAIL, on)).toBe(0);
    expect(accepted(on)).toContain('      - at: "#1"\n');
    expect(await validate(on)).toEqual({ code: 0, out: '' });
    write(on, JOURNAL, (text) => `${text}Tai: veera.virtanen@kaupunki.fi\n`);
    const { out } = await validate(on);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(out).toMatch(/2019-05-10\.md:\d+:6 error privacy\/e-mail: /);
  });

  it.each([
    [
      'privacy/identity-code',
      (on: MemoryHost) => write(on, JOURNAL, (text) => `${text}131052-308T\n`),
    ],
    [
      'privacy/personal-column',
      (on: MemoryHost) => write(on, 'liitteet/lista.csv', () => 'etunimi;sukunimi\n'),
    ],
    ['data/outside-range', () => {}],
  ] as const)('and not by whole file is %s', async (rule, put) => {
    const bad = rule.startsWith('data/') ? '2019-H2;;;600;;;;' : GOOD;
    const on = host('2021-03-01T12:00:00Z', GOOD, bad);
    put(on);
    const before = (await validate(on)).out.trim().split('\n');
    const told = before.filter((line) => line.includes(` ${rule}: `));
    expect(told.length).toBeGreaterThan(0);
    const file = told[0]?.split(':')[0] ?? '';
    write(on, 'accepted-problems.yaml', () => {
      return `accepted:\n  ${file}:\n    ${rule}:\n      - reason: Tiedossa.\n`;
    });
    const { out } = await validate(on, '--lang', 'en');
    const still = out.split('\n').filter((line) => line.includes(` ${rule}: `));
    expect(still).toHaveLength(told.length);
    expect(out).toMatch(
      /^accepted-problems\.yaml:4:9 warning accepted\/not-acceptable: .*whole file/m,
    );
    expect(out).not.toContain('accepted/not-found');
  });

  it('are not the rows of single people, nor a name that tells of one', async () => {
    const on = host();
    expect(await main(['accept', 'privacy/row-per-person', '--reason', 'x'], on)).toBe(2);
    write(on, 'liitteet/131052-308T.pdf', () => '');
    const argv = ['accept', 'privacy/identity-code', '--reason', 'x', '--lang', 'en'];
    on.output.stderr = '';
    expect(await main(argv, on)).toBe(0);
    expect(on.output.stderr).toContain('1 problem was not accepted');
    expect(on.tree.has(ACCEPTED)).toBe(false);
  });

  it('are warnings as well, but a whole file may be named for them', async () => {
    const on = host('2021-03-01T12:00:00Z', '', '');
    write(on, JOURNAL, (text) => `${text}[a](a.md) [b](b.md)\n`);
    const argv = ['accept', 'file/dead-link', '--reason', 'x', '--dry-run'];
    expect(await main(argv, on)).toBe(0);
    expect(on.output.stdout).toBe(
      `${JOURNAL} a.md file/dead-link\n${JOURNAL} b.md file/dead-link\n`,
    );
    write(on, 'accepted-problems.yaml', () => {
      return `accepted:\n  ${JOURNAL}:\n    file/dead-link:\n      - reason: Tiedossa.\n`;
    });
    expect(await validate(on)).toEqual({ code: 0, out: '' });
  });

  it('are errors of a whole file, which are places themselves', async () => {
    const on = host('2021-03-01T12:00:00Z', '', '');
    write(on, 'concept.yaml', () => '');
    expect((await validate(on)).out).toContain(' error schema/empty-file: ');
    await main(['accept', 'schema/empty-file', '--reason', 'x'], on);
    expect((await validate(on)).out).not.toContain('schema/empty-file');
  });

  it('keeps a name that tells of a person out of the list', async () => {
    const on = host('2021-03-01T12:00:00Z', '', '');
    const file = 'liitteet/131052-308T.csv';
    write(on, file, () => 'etunimi;sukunimi\n');
    await main(['accept', 'privacy/personal-column', '--reason', 'x'], on);
    expect(accepted(on)).not.toContain('131052');
    const { out } = await validate(on);
    expect(out).not.toContain('privacy/personal-column');
    expect(out).not.toContain('accepted/');
  });
});
