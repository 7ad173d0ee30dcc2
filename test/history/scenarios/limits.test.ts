import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLAN, ProgrammeInGit, runIn, TARGET } from './programme-in-git.ts';

const base = await ProgrammeInGit.create();
let programme: ProgrammeInGit;
beforeEach(async () => {
  programme = await base.copy();
});
afterEach(() => programme.repository.remove());
afterAll(() => base.repository.remove());

const SILENT = [`plan/silent-change ${TARGET} 70 65`];
const MOVED = [`${TARGET} 70→65 silent`];

async function moveSilently(): Promise<void> {
  await programme.moveTarget(70, 65);
  programme.commit('Tavoite');
}

let clones: readonly string[] = [];
afterEach(async () => {
  for (const folder of clones) await rm(folder, { recursive: true });
  clones = [];
});

function clone(...options: readonly string[]): string {
  const folder = `${programme.repository.folder}-klooni`;
  clones = [...clones, folder];
  programme.git('clone', '--quiet', ...options, `file://${programme.repository.folder}`, folder);
  return folder;
}

describe('a clone with a part of the history', () => {
  it('knows by the digest that the plan is another, and says that not all is seen', async () => {
    await moveSilently();
    const folder = clone('--depth', '1');
    expect(await programme.validate(folder)).toEqual(['plan/silent-change']);
    const { limits, experiments, plan } = await programme.allChanges(folder);
    expect({ limits, experiments, plan }).toEqual({
      limits: ['shallow'],
      experiments: ['kahvila shallow'],
      plan: [],
    });
    const { out } = await runIn(folder, 'changes', '--all');
    expect(out).not.toContain('No binding plan and no published figure has been changed');
  });

  it('knows by the digest that the plan is the same', async () => {
    const folder = clone('--depth', '1');
    expect(await programme.validate(folder)).toEqual([]);
    expect(await programme.allChanges(folder)).toMatchObject({
      limits: ['shallow'],
      experiments: [],
    });
  });

  it('without a digest says that the commitment is unread', async () => {
    await programme.write(PLAN, (await programme.read(PLAN)).replace(/ {4}plan_digest: .*\n/, ''));
    await moveSilently();
    const commit = programme.git('rev-parse', 'main~2').slice(0, 10);
    const folder = clone('--depth', '1');
    expect(await programme.validate(folder)).toEqual([`plan/commitment-unread ${commit}`]);
    expect((await programme.allChanges(folder)).experiments).toEqual(['kahvila shallow']);
  });

  it('refuses to begin from a commit that is not here', async () => {
    const folder = clone('--depth', '1');
    const { code, err } = await runIn(
      folder,
      'changes',
      '--since',
      programme.git('rev-parse', 'main~1'),
    );
    expect(code).toBe(2);
    expect(err).toContain('git fetch --unshallow');
  });
});

describe('a clone without the contents of earlier commits', () => {
  beforeEach(() => programme.git('config', 'uploadpack.allowFilter', 'true'));

  it('is said to be one, and fetches nothing', async () => {
    await moveSilently();
    const folder = clone('--filter=blob:none');
    const missing = missingIn(folder);
    expect(missing).toBeGreaterThan(0);
    const { out } = await runIn(folder, 'validate');
    expect(out).toContain('plan/silent-change');
    expect(out).toContain('git fetch --refetch --no-filter');
    const { limits, experiments } = await programme.allChanges(folder);
    expect({ limits, experiments }).toEqual({
      limits: ['unreadable'],
      experiments: ['kahvila partial'],
    });
    const amended = await runIn(folder, 'amend', 'kahvila', '--reason', 'x', '--decided-by', 'y');
    expect(amended.code).toBe(2);
    expect(amended.err).toContain('git fetch --refetch --no-filter');
    expect(missingIn(folder)).toBe(missing);
  });

  function missingIn(folder: string): number {
    const args = ['-C', folder, 'rev-list', '--objects', '--all', '--missing=print'];
    return programme
      .git(...args)
      .split('\n')
      .filter((line) => line.startsWith('?')).length;
  }
});

describe('the commit of the last published report', () => {
  const register = (commit: string): string =>
    `reports:\n  - { name: seuranta, commit: "${commit}", as_of: 2020-08-31, published: 2020-09-01, version: 0.1.0, files: [] }\n`;
  const NOTHING_CHANGED = 'No binding plan and no published figure has been changed';

  async function publish(commit: string): Promise<void> {
    await programme.write('reports/register.yaml', register(commit));
    programme.commit('Julkaistu');
  }

  it('that is nowhere is told of, and is not taken for "nothing has changed"', async () => {
    await publish('1'.repeat(40));
    expect(await programme.validate()).toEqual([`data/published-unread ${'1'.repeat(10)}`]);
    const { out } = await runIn(programme.folder, 'validate', '--format', 'compact');
    expect(out).toContain('reports/register.yaml:2:31');
    for (const format of ['text', 'md', 'html']) {
      const told = await runIn(programme.folder, 'changes', '--format', format);
      expect(told.out).not.toContain(NOTHING_CHANGED);
      expect(told.out.replace(/\s+/g, ' ')).toContain('the last report was published from');
    }
    const { out: json } = await runIn(programme.folder, 'changes', '--format', 'json');
    expect(JSON.parse(json)).toMatchObject({ limits: ['published-unread'] });
  });

  it('that a shallow clone lacks is told of as such', async () => {
    await publish(programme.start);
    const folder = clone('--depth', '1');
    expect(await programme.validate(folder)).toEqual([
      `data/published-unread ${programme.start.slice(0, 10)}`,
    ]);
    const { out } = await runIn(folder, 'validate');
    expect(out).toContain('git fetch --unshallow');
    const { out: json } = await runIn(folder, 'changes', '--format', 'json');
    expect(JSON.parse(json)).toMatchObject({ limits: ['shallow', 'published-unread'] });
  });

  it('whose contents a partial clone lacks is told of as such', async () => {
    programme.git('config', 'uploadpack.allowFilter', 'true');
    await publish(programme.start);
    await programme.edit('experiments/kahvila/data/feeling-safe.csv', ';69;69;', ';72;72;');
    programme.commit('Luku');
    const folder = clone('--filter=blob:none');
    expect(await programme.validate(folder)).toEqual([
      `data/published-unread ${programme.start.slice(0, 10)} --filter`,
    ]);
    const { out } = await runIn(folder, 'validate');
    expect(out).toContain('git fetch --refetch --no-filter');
  });

  it('that is here lets no figure change without a word, whatever the folder is called', async () => {
    await publish(programme.start);
    expect(await programme.validate()).toEqual([]);
    programme.git('mv', 'experiments/kahvila', 'experiments/kohtaamo');
    programme.commit('Nimi');
    await programme.edit('experiments/kohtaamo/data/feeling-safe.csv', ';69;69;', ';72;72;');
    expect(await programme.validate()).toEqual(['data/restated-without-note 2020-H1']);
  });

  it('that lies beside the line is compared with all the same', async () => {
    programme.git('checkout', '--quiet', '-b', 'julkaisu');
    await programme.edit('experiments/kahvila/data/feeling-safe.csv', ';69;69;', ';72;72;');
    const published = programme.commit('Luku');
    programme.git('checkout', '--quiet', 'main');
    await publish(published);
    expect(await programme.validate()).toEqual(['data/restated-without-note 2020-H1']);
  });
});

describe('a place of the programme', () => {
  it('may be a subfolder of a larger repository', async () => {
    const below = await ProgrammeInGit.create('hallinto/kokeilut');
    try {
      await below.moveTarget(70, 65);
      await below.repository.write('muu.txt', 'Muuta\n');
      below.commit('Tavoite');
      expect(await below.validate()).toEqual(SILENT);
      expect((await below.changes()).plan).toEqual(MOVED);
    } finally {
      await below.repository.remove();
    }
  });

  it('may be a worktree', async () => {
    await moveSilently();
    const folder = join(programme.repository.folder, '.git', 'tyopuu');
    programme.git('worktree', 'add', '--quiet', folder, '-b', 'toinen');
    expect(await programme.validate(folder)).toEqual(SILENT);
    expect((await programme.changes(folder)).plan).toEqual(MOVED);
  });

  it('may be a submodule', async () => {
    await moveSilently();
    const outer = await ProgrammeInGit.create();
    try {
      const from = `file://${programme.repository.folder}`;
      outer.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet', from, 'alla');
      outer.commit('Alimoduuli');
      const folder = join(outer.folder, 'alla');
      expect(await programme.validate(folder)).toEqual(SILENT);
      expect((await programme.changes(folder)).plan).toEqual(MOVED);
      // What lies in it is no part of the programme around it.
      expect((await outer.changes()).plan).toEqual([]);
    } finally {
      await outer.repository.remove();
    }
  });

  it('is none in a bare repository', async () => {
    const { code, err } = await runIn(clone('--bare'), 'changes', '--all');
    expect(code).toBe(2);
    expect(err).toContain('jalostamo.yaml');
  });
});

describe('without git', () => {
  beforeEach(async () => {
    await moveSilently();
    await rm(join(programme.folder, '.git'), { recursive: true });
  });

  it('the digest tells that the plan is another, and changes cannot be told', async () => {
    expect(await programme.validate()).toEqual(['plan/silent-change']);
    const { code, err } = await runIn(programme.folder, 'changes', '--all');
    expect(code).toBe(2);
    expect(err).toContain('git repository');
  });
});

describe('before the first commit', () => {
  it('there are no changes to tell, which is said', async () => {
    await rm(join(programme.folder, '.git'), { recursive: true });
    programme.git('init', '--quiet', '--initial-branch=main');
    const { code, out, err } = await runIn(programme.folder, 'changes', '--all');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('commit');
  });
});

describe('a clock that ran backwards', () => {
  it('is told of', async () => {
    await programme.moveTarget(70, 65);
    programme.commit('Tavoite', '2019-06-01T12:00:00+03:00');
    expect(await programme.changes()).toMatchObject({ limits: [], plan: MOVED });
    expect(await programme.allChanges()).toMatchObject({ limits: ['clock'], plan: MOVED });
  });
});

describe('files that are not committed', () => {
  it('are told of, the programme as they stand', async () => {
    await programme.edit('experiments/kahvila/data/feeling-safe.csv', ';69;69;', ';72;72;');
    await writeFile(join(programme.folder, 'muistio.txt'), 'x');
    expect(await programme.changes()).toMatchObject({
      limits: ['uncommitted'],
      figures: ['feeling-safe 2020-H1 revised 69→72 untold'],
      fails: true,
    });
  });

  it('show a plan that was renamed, with what was changed in it', async () => {
    programme.git('mv', 'experiments/kahvila', 'experiments/kohtaamo');
    await programme.moveTarget(70, 65, 'experiments/kohtaamo/experiment.yaml');
    const data = 'experiments/kohtaamo/data/feeling-safe.csv';
    await programme.edit(data, ';69;69;', ';72;72;');
    expect(await programme.changes()).toEqual({
      plan: [`${TARGET} 70→65 silent, not committed`],
      figures: ['feeling-safe 2020-H1 revised 69→72 untold'],
      limits: ['uncommitted'],
      experiments: ['kohtaamo was kahvila'],
      fails: true,
    });
    expect(await programme.validate()).toEqual(SILENT);
  });
});
