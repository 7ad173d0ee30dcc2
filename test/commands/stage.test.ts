import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import { createMemoryHost, type MemoryHost } from '../../src/io/memory-host.ts';
import { base } from '../rules/base-programme.ts';

const PLAN = '/programme/experiments/kahvila/experiment.yaml';
const AMENDMENTS = '/programme/experiments/kahvila/amendments.yaml';
const HISTORY = [
  'stage: learned',
  'stage_history:',
  '  - { stage: idea, on: 2019-01-15 }',
  '  - { stage: planned, on: 2019-02-15 }',
  '  - { stage: agreed, on: 2019-03-15 }',
  '  - stage: testing',
  '    on: 2019-04-01',
  '    plan_commit: "1111111111111111111111111111111111111111"',
  '  - { stage: ended, on: 2020-06-30 }',
  '  - { stage: learned, on: 2020-09-01 }',
].join('\n');
const AGREED = [
  'stage: agreed # sovittu',
  'stage_history:',
  '  - { stage: idea, on: 2019-01-15 }',
  '  - { stage: planned, on: 2019-02-15 }',
  '  - { stage: agreed, on: 2019-03-15 }',
].join('\n');

function host(history: string, edit: (plan: string) => string = (plan) => plan): MemoryHost {
  const files = Object.fromEntries(
    base.files.map(({ path, bytes }) => [`/programme/${path}`, bytes]),
  );
  const plan = edit(new TextDecoder().decode(files[PLAN]).replace(HISTORY, history));
  return createMemoryHost({ files: { ...files, [PLAN]: plan }, now: '2019-04-01T12:00:00Z' });
}

const text = (on: MemoryHost, path = PLAN): string => new TextDecoder().decode(on.tree.get(path));
const edit = (on: MemoryHost, path: string, from: string, to: string): void => {
  on.tree.set(path, new TextEncoder().encode(text(on, path).replace(from, to)));
};

async function run(on: MemoryHost, ...argv: readonly string[]) {
  on.output.stdout = '';
  on.output.stderr = '';
  const code = await main([...argv, '--lang', 'en'], on);
  return { code, out: on.output.stdout, err: on.output.stderr.replace(/\s+/g, ' ') };
}

const digestIn = (plan: string): string => /plan-1:[0-9a-f]{64}/.exec(plan)?.[0] ?? '';

describe('stage', () => {
  it('records testing with the digest of the plan, and leaves the rest as it is', async () => {
    const on = host(AGREED);
    const before = text(on);
    const { code, err } = await run(on, 'stage', 'kahvila', 'testing');
    expect(err).toContain('is now at the stage');
    expect(code).toBe(0);
    const after = text(on);
    expect(digestIn(after)).not.toBe('');
    const added = `\n  - stage: testing\n    on: 2019-04-01\n    plan_digest: ${digestIn(after)}`;
    expect(after).toBe(
      before
        .replace('stage: agreed # sovittu', 'stage: testing # sovittu')
        .replace('on: 2019-03-15 }', `on: 2019-03-15 }${added}`),
    );
  });

  it('writes nothing while the gate is not passed, unless told to', async () => {
    const on = host(AGREED, (plan) => plan.replace('  start: 2019-04-01\n', ''));
    const before = text(on);
    const refused = await run(on, 'stage', 'kahvila', 'testing');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('still lacks');
    expect(text(on)).toBe(before);
    expect((await run(on, 'stage', 'kahvila', 'testing', '--force')).code).toBe(0);
    expect(text(on)).toContain('stage: testing # sovittu');
  });

  it('asks for a reason where an experiment is interrupted', async () => {
    const on = host(HISTORY.replace('stage: learned\n', 'stage: testing\n'));
    expect((await run(on, 'stage', 'kahvila', 'paused')).code).toBe(1);
    const paused = await run(
      on,
      'stage',
      'kahvila',
      'paused',
      '--reason',
      'Tilat suljettu: korona',
    );
    expect(paused.code).toBe(0);
    expect(text(on)).toContain('    reason: "Tilat suljettu: korona"\n');
  });

  it('names the plan of a start of testing that does not name it yet', async () => {
    const on = host(
      `${AGREED.replace('agreed #', 'testing #')}\n  - { stage: testing, on: 2019-04-01 }`,
    );
    expect((await run(on, 'stage', 'kahvila', 'testing')).code).toBe(0);
    expect(text(on)).toMatch(/\{ stage: testing, on: 2019-04-01, plan_digest: plan-1:[0-9a-f]+ \}/);
    expect((await run(on, 'stage', 'kahvila', 'testing')).code).toBe(2);
  });

  it('knows stages and experiments, and says what was probably meant', async () => {
    const on = host(AGREED);
    expect((await run(on, 'stage', 'kahvila', 'testin')).err).toContain('Did you mean');
    expect((await run(on, 'stage', 'kahvla', 'testing')).err).toContain('Did you mean `kahvila`');
    expect((await run(on, 'stage', 'kahvila', 'testing', '--on', '1.4.2019')).code).toBe(2);
  });

  it('writes nothing in a dry run', async () => {
    const on = host(AGREED);
    const before = text(on);
    expect((await run(on, 'stage', 'kahvila', 'testing', '--dry-run')).code).toBe(0);
    expect(text(on)).toBe(before);
  });
});

describe('a change after the commitment', () => {
  async function committed(): Promise<MemoryHost> {
    const on = host(AGREED);
    on.tree.delete(AMENDMENTS);
    expect((await run(on, 'stage', 'kahvila', 'testing')).code).toBe(0);
    return on;
  }
  const silent = async (on: MemoryHost): Promise<string> =>
    (await run(on, 'validate', '--format', 'compact')).out
      .split('\n')
      .filter((line) => line.includes('plan/silent-change'))
      .join('\n');

  it('is an error where the history is not there to name it', async () => {
    const on = await committed();
    expect(await silent(on)).toBe('');
    edit(on, PLAN, 'rationale: Naapurikorttelin taso.', 'rationale: Sama kuin naapurissa.');
    expect(await silent(on)).toBe('');
    edit(on, PLAN, 'target: { value: 70,', 'target: { value: 65,');
    expect(await silent(on)).toContain('the plan is not the one that was committed to');
    const amended = await run(on, 'amend', 'kahvila', '--reason', 'x', '--decided-by', 'y');
    expect(amended.code).toBe(2);
    expect(amended.err).toContain('no git repository');
  });

  it('is none when it is declared by hand or taken back', async () => {
    const on = await committed();
    edit(on, PLAN, 'target: { value: 70,', 'target: { value: 65,');
    const entry =
      'amendments:\n  - { on: 2019-06-01, field: "indicators[0].target.value", from: 70, to: 65, reason: Uusi tieto., decided_by: Ohjausryhmä }\n';
    on.tree.set(AMENDMENTS, new TextEncoder().encode(entry));
    expect(await silent(on)).toBe('');
    on.tree.delete(AMENDMENTS);
    expect(await silent(on)).not.toBe('');
    edit(on, PLAN, 'target: { value: 65,', 'target: { value: 70,');
    expect(await silent(on)).toBe('');
  });
});
