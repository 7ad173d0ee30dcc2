import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PLAN, ProgrammeInGit, runIn, SHEET, TARGET } from './programme-in-git.ts';

const base = await ProgrammeInGit.create();
let programme: ProgrammeInGit;
beforeEach(async () => {
  programme = await base.copy();
});
afterEach(() => programme.repository.remove());
afterAll(() => base.repository.remove());

async function verdict() {
  const [validate, { plan, figures, experiments }] = await Promise.all([
    programme.validate(),
    programme.changes(),
  ]);
  return { validate, plan, figures, experiments };
}

const NOTHING = { validate: [], plan: [], figures: [], experiments: [] };
const RENAMED_PLAN = 'experiments/kohtaamo/experiment.yaml';

describe("an experiment's folder that is renamed", () => {
  beforeEach(() => {
    programme.git('mv', 'experiments/kahvila', 'experiments/kohtaamo');
  });

  it('is the same experiment', async () => {
    programme.commit('Nimi');
    expect(await verdict()).toEqual({ ...NOTHING, experiments: ['kohtaamo was kahvila'] });
  });

  it('hides no change of its plan in the same commit', async () => {
    await programme.moveTarget(70, 65, RENAMED_PLAN);
    programme.commit('Nimi ja tavoite');
    expect(await verdict()).toEqual({
      ...NOTHING,
      validate: [`plan/silent-change ${TARGET} 70 65`],
      plan: [`${TARGET} 70→65 silent`],
      experiments: ['kohtaamo was kahvila'],
    });
  });

  it('hides no change of its plan before it, nor of a commitment by commit alone', async () => {
    programme.commit('Nimi');
    programme.git('mv', 'experiments/kohtaamo', 'experiments/olohuone');
    programme.commit('Taas nimi');
    const plan = 'experiments/olohuone/experiment.yaml';
    await programme.moveTarget(70, 65, plan);
    await programme.write(plan, (await programme.read(plan)).replace(/ {4}plan_digest: .*\n/, ''));
    programme.commit('Tavoite');
    expect(await verdict()).toEqual({
      ...NOTHING,
      validate: [`plan/silent-change ${TARGET} 70 65`],
      plan: [`${TARGET} 70→65 silent`],
      experiments: ['olohuone was kahvila'],
    });
  });

  it('hides no restated figure', async () => {
    await programme.edit(
      'experiments/kohtaamo/data/feeling-safe.csv',
      '2020-H1;;;69;69;100;;',
      '2020-H1;;;72;72;100;;',
    );
    programme.commit('Nimi ja luku');
    expect(await verdict()).toEqual({
      ...NOTHING,
      figures: ['feeling-safe 2020-H1 revised 69→72 untold'],
      experiments: ['kohtaamo was kahvila'],
    });
  });
});

describe('a folder name that another experiment takes over', () => {
  const STAGES = 'stage: agreed\nstage_history:\n  - { stage: agreed, on: 2019-03-15 }\n';

  beforeEach(async () => {
    const text = await programme.read(PLAN);
    programme.git('mv', 'experiments/kahvila', 'experiments/kohtaamo');
    programme.commit('Nimi');
    const other = text
      .replace(/stage: testing\n(?:stage_history:\n(?: .*\n)+)/, STAGES)
      .replace('{ value: 70,', '{ value: 90,');
    await programme.write(PLAN, other);
    programme.commit('Toinen kokeilu');
  });

  it('does not make the two one', async () => {
    expect(await verdict()).toEqual({
      ...NOTHING,
      experiments: ['kahvila new', 'kohtaamo was kahvila'],
    });
  });

  it('hides no change of the one that has left it', async () => {
    await programme.moveTarget(70, 65, RENAMED_PLAN);
    programme.commit('Tavoite');
    expect(await verdict()).toEqual({
      ...NOTHING,
      validate: [`plan/silent-change ${TARGET} 70 65`],
      plan: [`${TARGET} 70→65 silent`],
      experiments: ['kahvila new', 'kohtaamo was kahvila'],
    });
  });

  it('gives the new one a commitment of its own', async () => {
    const stage = ['stage', 'kahvila', 'testing', '--on', '2020-03-01', '--force'];
    expect(await runIn(programme.folder, ...stage)).toMatchObject({ code: 0 });
    programme.commit('Toinen testaus alkaa');
    await programme.moveTarget(90, 80);
    programme.commit('Toinen tavoite');
    expect(await verdict()).toEqual({
      ...NOTHING,
      validate: [`plan/silent-change ${TARGET} 90 80`],
      plan: [`${TARGET} 90→80 silent`],
      experiments: ['kahvila new', 'kohtaamo was kahvila'],
    });
    expect((await programme.allChanges()).plan).toEqual([`${TARGET} 90→80 silent`]);
  });
});

describe('a reference sheet', () => {
  const FIELD = 'indicators.feeling-safe.sheet.direction';
  const OWN = 'experiments/kahvila/indicators/feeling-safe.yaml';

  it('that takes another direction is a silent change', async () => {
    await programme.edit(SHEET, 'direction: increase', 'direction: decrease');
    programme.commit('Suunta');
    expect(await verdict()).toEqual({
      ...NOTHING,
      validate: [`plan/silent-change ${FIELD} increase decrease`],
      plan: [`${FIELD} increase→decrease silent`],
    });
  });

  it('tells of it by a version and a reason', async () => {
    await programme.edit(SHEET, 'direction: increase', 'direction: decrease');
    await newVersion(2);
    programme.commit('Suunta');
    const version = 'indicators.feeling-safe.version 1→2 sheet';
    const plan = [`${FIELD} increase→decrease sheet`, version];
    expect(await verdict()).toEqual({ ...NOTHING, plan });
  });

  it('does not tell of what came after its version', async () => {
    await newVersion(2);
    programme.commit('Versio');
    await programme.edit(SHEET, 'direction: increase', 'direction: decrease');
    programme.commit('Suunta');
    expect((await verdict()).plan).toEqual([
      'indicators.feeling-safe.version 1→2 sheet',
      `${FIELD} increase→decrease silent`,
    ]);
  });

  it("of the experiment's own takes the place of the common one", async () => {
    const sheet = await programme.read(SHEET);
    await programme.write(OWN, sheet.replace('direction: increase', 'direction: decrease'));
    programme.commit('Oma kortti');
    expect((await verdict()).plan).toEqual([`${FIELD} increase→decrease silent`]);
  });

  it('that becomes the own one of an experiment changes nothing there', async () => {
    await programme.write(OWN, await programme.read(SHEET));
    await programme.remove(SHEET);
    programme.commit('Oma kortti');
    expect(await verdict()).toEqual(NOTHING);
  });

  it('that is moved away is missed', async () => {
    programme.git('mv', SHEET, 'feeling-safe.txt');
    programme.commit('Kortti pois');
    const { plan } = await programme.changes();
    expect(plan).toContain(`${FIELD} increase→null silent`);
  });

  async function newVersion(version: number): Promise<void> {
    await programme.edit(SHEET, 'version: 1', `version: ${version}`);
    const reason = 'Tunne mitataan toisin.';
    const change = `  - { version: ${version}, on: 2020-09-01, what: Suunta., why: ${reason} }`;
    await programme.write(SHEET, `${await programme.read(SHEET)}changes:\n${change}\n`);
  }
});

describe('what the whole programme shares', () => {
  it('changes the plan of every experiment', async () => {
    await programme.edit('jalostamo.yaml', 'languages:', 'progress_method: eurostat@1\nlanguages:');
    programme.commit('Laskutapa');
    const fields = ['feeling-safe', 'participants'].map((id) => `indicators.${id}.progress_method`);
    expect(await verdict()).toEqual({
      ...NOTHING,
      validate: fields.map((field) => `plan/silent-change ${field} linear-path@1 eurostat@1`),
      plan: fields.map((field) => `${field} linear-path@1→eurostat@1 silent`),
    });
  });
});

describe('an experiment', () => {
  it('that is removed and comes back changed', async () => {
    const plan = await programme.read(PLAN);
    await programme.remove('experiments/kahvila');
    programme.commit('Pois');
    expect((await verdict()).experiments).toEqual(['kahvila gone']);
    await programme.write(PLAN, plan.replace('{ value: 70,', '{ value: 65,'));
    programme.commit('Takaisin');
    const { validate, plan: moves } = await verdict();
    expect({ validate, moves }).toEqual({
      validate: [`plan/silent-change ${TARGET} 70 65`],
      moves: [`${TARGET} 70→65 silent`],
    });
  });
});
