import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATA, ProgrammeInGit } from './programme-in-git.ts';

const base = await ProgrammeInGit.create();
let programme: ProgrammeInGit;
beforeEach(async () => {
  programme = await base.copy();
});
afterEach(() => programme.repository.remove());
afterAll(() => base.repository.remove());

const LAST = '2020-H1;;;69;69;100;;';
const OTHER = '2020-H1;;;72;72;100;;';
const NOTED = '2020-H1;;;72;72;100;corrected;Lomake puuttui.';

/** Registers reports of commits as published, oldest first, and commits the register. */
async function publish(...commits: readonly string[]): Promise<void> {
  const reports = commits.map((commit, at) => {
    const days = `as_of: 2020-0${at + 1}-28, published: 2020-0${at + 1}-28`;
    return `  - { name: raportti-${at}, commit: "${commit}", ${days}, version: 0.1.0, files: [] }\n`;
  });
  await programme.write('reports/register.yaml', `reports:\n${reports.join('')}`);
  programme.commit('Julkaistu');
}

async function figuresOfAll() {
  const { figures, fails, limits } = await programme.allChanges();
  return { figures, fails, limits };
}

const QUIET = { figures: [], fails: false, limits: [] };

describe('the whole history', () => {
  it('tells no figure where nothing was published', async () => {
    await programme.edit(DATA, LAST, OTHER);
    programme.commit('Luku');
    expect(await figuresOfAll()).toEqual(QUIET);
  });

  it('is quiet where the published figures stand, and new ones have come', async () => {
    await programme.edit(DATA, `${LAST}\n`, '');
    await publish(programme.commit('Ennen'));
    await programme.write(DATA, `${await programme.read(DATA)}${LAST}\n`);
    programme.commit('Uusi');
    expect(await figuresOfAll()).toEqual(QUIET);
  });

  it('fails for a figure of any report that was restated without a word', async () => {
    const first = programme.start;
    await programme.edit(DATA, LAST, OTHER);
    const second = programme.commit('Luku');
    await publish(first, second);
    const figures = ['feeling-safe 2020-H1 revised 69→72 untold'];
    expect(await figuresOfAll()).toEqual({ figures, fails: true, limits: [] });
  });

  it('does not fail for one that was explained', async () => {
    await publish(programme.start);
    await programme.edit(DATA, LAST, NOTED);
    programme.commit('Korjaus');
    const figures = ['feeling-safe 2020-H1 revised 69→72 correction by row'];
    expect(await figuresOfAll()).toEqual({ figures, fails: false, limits: [] });
  });

  it('is not misled by an earlier explanation of the same figure', async () => {
    const first = programme.start;
    await programme.edit(DATA, LAST, NOTED);
    const second = programme.commit('Korjaus');
    await programme.edit(DATA, NOTED, '2020-H1;;;75;75;100;corrected;Lomake puuttui.');
    programme.commit('Luku');
    await publish(first, second);
    const figures = ['feeling-safe 2020-H1 revised 72→75 untold'];
    expect(await figuresOfAll()).toEqual({ figures, fails: true, limits: [] });
  });

  it('sees what is not committed, a data file that is gone and an experiment of another name', async () => {
    await publish(programme.start);
    await programme.edit(DATA, LAST, OTHER);
    expect((await figuresOfAll()).figures).toEqual(['feeling-safe 2020-H1 revised 69→72 untold']);
    programme.git('mv', 'experiments/kahvila', 'experiments/kahvio');
    programme.commit('Nimi');
    expect((await figuresOfAll()).figures).toEqual(['feeling-safe 2020-H1 revised 69→72 untold']);
    await programme.remove('experiments/kahvio/data/feeling-safe.csv');
    programme.commit('Poisto');
    const { figures, fails } = await figuresOfAll();
    expect(figures).toContain('feeling-safe 2020-H1 removed 69→null untold');
    expect(fails).toBe(true);
  });

  it('shows no figure that is withheld', async () => {
    const few = '2019-H1;;women;66.66667;2;3;;';
    await programme.edit(DATA, '2019-H1;;women;50;25;50;;', few);
    await publish(programme.commit('Pieni ryhmä'));
    await programme.edit(DATA, few, '2019-H1;;women;33.33333;1;3;;');
    programme.commit('Luku');
    const figures = ['feeling-safe 2019-H1/women revised withheld untold'];
    expect(await figuresOfAll()).toEqual({ figures, fails: true, limits: [] });
  });

  it('says that it cannot know what a report had whose commit is not here', async () => {
    await publish('1'.repeat(40));
    expect(await figuresOfAll()).toEqual({ ...QUIET, limits: ['unreadable'] });
  });
});
