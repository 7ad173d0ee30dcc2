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
