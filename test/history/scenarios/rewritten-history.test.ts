import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLAN, ProgrammeInGit, runIn, TARGET } from './programme-in-git.ts';

const base = await ProgrammeInGit.create();
let programme: ProgrammeInGit;
beforeEach(async () => {
  programme = await base.copy();
});
afterEach(() => programme.repository.remove());
afterAll(() => base.repository.remove());

const SILENT = {
  validate: [`plan/silent-change ${TARGET} 70 65`],
  plan: [`${TARGET} 70→65 silent`],
  unread: [],
};

async function verdict() {
  const [validate, all] = await Promise.all([programme.validate(), programme.allChanges()]);
  return { validate, plan: all.plan, unread: all.experiments };
}

/** Gives every commit another id, and forgets the former ones. */
function rewrite(): void {
  programme.git('filter-branch', '--msg-filter', 'sed s/^/Uusi:/', '--', 'main');
  for (const ref of ['refs/original/refs/heads/main']) programme.git('update-ref', '-d', ref);
  programme.git('reflog', 'expire', '--expire=now', '--all');
  programme.git('gc', '--quiet', '--prune=now');
}

async function withoutDigest(): Promise<void> {
  const plan = (await programme.read(PLAN)).replace(/ {4}plan_digest: .*\n/, '');
  await programme.write(PLAN, plan);
  programme.commit('Vain muutos');
}

describe('commits that have other ids than before', () => {
  it('hold the plan of the digest all the same', async () => {
    await programme.moveTarget(70, 65);
    programme.commit('Tavoite');
    const before = programme.git('rev-parse', 'main~2');
    rewrite();
    expect(() => programme.git('cat-file', '-e', before)).toThrow();
    expect(await verdict()).toEqual(SILENT);
  });

  it('leave a commitment without a digest unread', async () => {
    await withoutDigest();
    const commit = programme.git('rev-parse', 'main~2').slice(0, 10);
    await programme.moveTarget(70, 65);
    programme.commit('Tavoite');
    rewrite();
    expect(await verdict()).toEqual({
      validate: [`plan/commitment-unread ${commit}`],
      plan: [`${TARGET} 70→65 silent`],
      unread: ['kahvila gone'],
    });
  });

  it('are what a rebase makes', async () => {
    programme.git('checkout', '--quiet', '-b', 'muutos');
    await programme.moveTarget(70, 65);
    programme.commit('Tavoite');
    programme.git('checkout', '--quiet', 'main');
    await programme.write('LUE.md', 'Muu muutos\n');
    programme.commit('Muu');
    programme.git('rebase', '--quiet', 'main', 'muutos');
    expect(await verdict()).toEqual(SILENT);
  });
});

describe('branches that come together', () => {
  /** Moves the target on a branch, with entries, and returns to main. */
  async function onBranch(from: number, to: number, isDeclared: boolean): Promise<void> {
    programme.git('checkout', '--quiet', '-b', '-x'.replace('-', 'tavoite-'));
    await programme.moveTarget(from, to);
    if (isDeclared) await programme.amend(from, to);
    programme.commit('Tavoite');
    programme.git('checkout', '--quiet', 'main');
  }

  it('by a merge: told of the merge commit', async () => {
    await onBranch(70, 65, true);
    programme.git('merge', '--quiet', '--no-ff', '--no-edit', 'tavoite-x');
    expect(await verdict()).toEqual({
      ...SILENT,
      validate: [],
      plan: [`${TARGET} 70→65 declared`],
    });
  });

  it('by a squash', async () => {
    await onBranch(70, 65, false);
    await programme.write('LUE.md', 'Muu muutos\n');
    programme.commit('Muu');
    programme.git('merge', '--quiet', '--squash', 'tavoite-x');
    programme.commit('Yhdessä');
    programme.git('branch', '-D', 'tavoite-x');
    expect(await verdict()).toEqual(SILENT);
  });

  it('where both have moved the target', async () => {
    await onBranch(70, 65, true);
    await programme.moveTarget(70, 68);
    programme.commit('Toinen tavoite');
    expect(() => programme.git('merge', '--quiet', 'tavoite-x')).toThrow();
    programme.git('checkout', '--quiet', '--theirs', PLAN);
    programme.commit('Yhdistetty');
    expect(await verdict()).toEqual({
      validate: [],
      plan: [`${TARGET} 70→68 silent`, `${TARGET} 68→65 declared`],
      unread: [],
    });
  });

  it('where the merge commit itself moves the target', async () => {
    programme.git('checkout', '--quiet', '-b', 'muu');
    await programme.write('LUE.md', 'Muu muutos\n');
    programme.commit('Muu');
    programme.git('checkout', '--quiet', 'main');
    programme.git('merge', '--quiet', '--no-ff', '--no-commit', 'muu');
    await programme.moveTarget(70, 65);
    programme.commit('Yhdistetty');
    expect(await verdict()).toEqual(SILENT);
  });

  it('by a cherry-pick', async () => {
    await onBranch(70, 65, false);
    await programme.write('LUE.md', 'Muu muutos\n');
    programme.commit('Muu');
    programme.git('cherry-pick', 'tavoite-x');
    expect(await verdict()).toEqual(SILENT);
  });
});

describe('a plan that lies on no first-parent line', () => {
  it('is found where a merge brought it in', async () => {
    // What is committed to is the plan of a branch; on the line the target is another from the first.
    programme.git('checkout', '--quiet', '-b', 'sivu');
    await programme.moveTarget(70, 75);
    await programme.write(PLAN, (await programme.read(PLAN)).replace(/ {4}plan_.*\n/g, ''));
    const plan = await programme.read(PLAN);
    programme.commit('Suunnitelma haarassa');
    await runIn(programme.folder, 'stage', 'kahvila', 'testing');
    const entry = /plan_digest: .*/.exec(await programme.read(PLAN))?.[0];
    programme.git('checkout', '--quiet', PLAN);
    programme.git('checkout', '--quiet', '--orphan', 'uusi');
    await programme.write(PLAN, plan.replace('{ value: 75,', '{ value: 60,'));
    programme.commit('Kaikki uudelleen');
    const ours = ['-s', 'ours', '--allow-unrelated-histories', 'sivu'];
    programme.git('merge', '--quiet', '--no-ff', '--no-edit', ...ours);
    await programme.edit(PLAN, '  - stage: testing\n', `  - stage: testing\n    ${entry}\n`);
    programme.commit('Testaus alkaa');
    expect(await programme.validate()).toEqual([`plan/silent-change ${TARGET} 75 60`]);
  });
});

describe('a commitment', () => {
  it('whose commit lies on another branch is read from there', async () => {
    await withoutDigest();
    programme.git('branch', 'alku');
    programme.git('checkout', '--quiet', '--orphan', 'uusi');
    await programme.moveTarget(70, 65);
    programme.commit('Kaikki uudelleen');
    const { validate, unread } = await verdict();
    expect({ validate, unread }).toEqual({ validate: SILENT.validate, unread: [] });
  });

  it('that names a commit with another plan rests on its digest', async () => {
    await programme.moveTarget(70, 65);
    const other = programme.commit('Tavoite');
    const plan = (await programme.read(PLAN)).replace(/plan_commit: .*/, `plan_commit: "${other}"`);
    await programme.write(PLAN, plan);
    programme.commit('Toinen muutos');
    expect(await verdict()).toEqual(SILENT);
  });

  it('that another takes the place of is an error, and its changes are told from history', async () => {
    const former = programme.start.slice(0, 10);
    const plan = (await programme.read(PLAN))
      .replace(/plan_digest: .*/, `plan_digest: plan-1:${'0'.repeat(64)}`)
      .replace(/plan_commit: .*/, `plan_commit: "${'1'.repeat(40)}"`);
    await programme.write(PLAN, plan);
    programme.commit('Väärä tiiviste');
    await programme.moveTarget(70, 65);
    programme.commit('Tavoite');
    expect(await verdict()).toEqual({
      ...SILENT,
      validate: [`plan/commitment-rewritten ${former}`, ...SILENT.validate],
    });
  });
});
