import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AMENDMENTS, PLAN, ProgrammeInGit, runIn, SHEET, TARGET } from './programme-in-git.ts';

const base = await ProgrammeInGit.create();
let programme: ProgrammeInGit;
beforeEach(async () => {
  programme = await base.copy();
});
afterAll(() => base.repository.remove());
afterEach(() => programme.repository.remove());

/** The three verdicts at once; those on plans are the same since the start and of the whole history. */
async function verdict() {
  const [{ plan, fails }, all, validate] = await Promise.all([
    programme.changes(),
    programme.allChanges(),
    programme.validate(),
  ]);
  expect(all.plan).toEqual(plan);
  return { validate, plan, fails };
}

const NOTHING = { validate: [], plan: [], fails: false };

describe('a target that was moved', () => {
  it('is declared by an entry in the same commit', async () => {
    await programme.moveTarget(70, 65);
    await programme.amend(70, 65);
    programme.commit('Tavoite');
    const plan = [`${TARGET} 70→65 declared`];
    expect(await verdict()).toEqual({ validate: [], plan, fails: false });
  });

  it('is told late by an entry in a later commit', async () => {
    await programme.moveTarget(70, 65);
    programme.commit('Tavoite');
    await programme.amend(70, 65);
    programme.commit('Kirjaus');
    const plan = [`${TARGET} 70→65 late`];
    expect(await verdict()).toEqual({ validate: [], plan, fails: false });
  });

  it('is silent without an entry', async () => {
    await programme.moveTarget(70, 65);
    programme.commit('Tavoite');
    expect(await verdict()).toEqual({
      validate: [`plan/silent-change ${TARGET} 70 65`],
      plan: [`${TARGET} 70→65 silent`],
      fails: true,
    });
  });

  it('alarms nobody once it is put back', async () => {
    await programme.moveTarget(70, 65);
    programme.commit('Tavoite');
    programme.git('revert', '--no-edit', 'HEAD');
    expect(await verdict()).toEqual({
      validate: [],
      plan: [`${TARGET} 70→65 silent, taken back`, `${TARGET} 65→70 undo`],
      fails: false,
    });
  });

  it('is silent when what was decided is undone without a decision', async () => {
    await programme.moveTarget(70, 65);
    await programme.amend(70, 65);
    programme.commit('Tavoite');
    await programme.moveTarget(65, 70);
    programme.commit('Takaisin');
    expect(await verdict()).toEqual({
      validate: [],
      plan: [`${TARGET} 70→65 declared, taken back`, `${TARGET} 65→70 silent`],
      fails: true,
    });
  });

  it('may move twice, each time with an entry', async () => {
    await programme.moveTarget(70, 65);
    await programme.amend(70, 65);
    programme.commit('Tavoite');
    await programme.moveTarget(65, 60);
    await programme.amend(65, 60);
    programme.commit('Toinen tavoite');
    const plan = [`${TARGET} 70→65 declared`, `${TARGET} 65→60 declared`];
    expect(await verdict()).toEqual({ validate: [], plan, fails: false });
  });

  it('is told from the wrong value by an entry that starts elsewhere', async () => {
    await programme.moveTarget(70, 65);
    await programme.amend(68, 65);
    programme.commit('Tavoite');
    expect(await verdict()).toEqual({
      validate: [`amendments/starts-elsewhere ${TARGET} 70 68`],
      plan: [`${TARGET} 70→65 declared`],
      fails: false,
    });
  });

  it('is silent in files that are not committed yet', async () => {
    await programme.moveTarget(70, 65);
    expect(await programme.validate()).toEqual([`plan/silent-change ${TARGET} 70 65`]);
    const { plan, limits, fails } = await programme.changes();
    expect({ plan, limits, fails }).toEqual({
      plan: [`${TARGET} 70→65 silent, not committed`],
      limits: ['uncommitted'],
      fails: true,
    });
  });
});

describe('what is no change of the plan', () => {
  it.each<[string, (text: string) => string]>([
    ['line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['a mark of the encoding', (text) => `\uFEFF${text}`],
    [
      'another layout and order of keys',
      (text) =>
        text.replace(
          '{ value: 70, period: 2020-H1, rationale: Naapurikorttelin taso. }',
          '\n      rationale: Naapurikorttelin taso.\n      period: 2020-H1\n      value: 70.0',
        ),
    ],
    ['comments', (text) => `# Hyväksytty\n${text}`],
    [
      'a translation',
      (text) =>
        text.replace(
          'target_group: Korttelin aikuiset asukkaat.',
          'target_group: { fi: Korttelin aikuiset asukkaat., sv: Vuxna i kvarteret. }',
        ),
    ],
    [
      'a period that is spelt otherwise',
      (text) => text.replace('by: 2020-H1 }', 'by: 2020-1H }').replace('2020-1H', '2020H1'),
    ],
    [
      'the order of the indicators',
      (text) => {
        const [head = '', first = '', second = '', tail = ''] = text.split(
          /(?= {2}- indicator: )|(?=privacy:)/,
        );
        return `${head}${second}${first}${tail}`;
      },
    ],
  ])('%s', async (_, change) => {
    const before = await programme.read(PLAN);
    const after = change(before);
    expect(after).not.toBe(before);
    await programme.write(PLAN, after);
    programme.commit('Ulkoasu');
    expect(await verdict()).toEqual(NOTHING);
  });

  it('a plan that could not be read for a while', async () => {
    const before = await programme.read(PLAN);
    await programme.write(PLAN, before.replace('indicators:', 'indicators: ['));
    programme.commit('Rikki');
    await programme.write(PLAN, before);
    programme.commit('Korjattu');
    expect(await verdict()).toEqual(NOTHING);
  });

  it.each([SHEET, 'jalostamo.yaml'])('%s that could not be read for a while', async (path) => {
    await programme.edit(
      'jalostamo.yaml',
      'languages:',
      'progress_method: statcan-cagr@1\nlanguages:',
    );
    programme.commit('Yhteinen laskutapa');
    programme.start = programme.git('rev-parse', 'HEAD');
    const before = await programme.read(path);
    await programme.write(path, `${before}\nrikki: [\n`);
    programme.commit('Rikki');
    // The error in the file is told of; whether the plan has changed cannot be known.
    expect(await programme.validate()).toEqual([]);
    await programme.write(path, before);
    programme.commit('Korjattu');
    expect(await programme.changes()).toMatchObject({ plan: [], fails: false });
  });
});

describe('a change behind a plan that could not be read', () => {
  it('is told of the commit that made the plan readable', async () => {
    const before = await programme.read(PLAN);
    await programme.write(PLAN, before.replace('indicators:', 'indicators: ['));
    programme.commit('Rikki');
    await programme.write(PLAN, before.replace('{ value: 70,', '{ value: 65,'));
    programme.commit('Korjattu');
    expect(await verdict()).toEqual({
      validate: [`plan/silent-change ${TARGET} 70 65`],
      plan: [`${TARGET} 70→65 silent`],
      fails: true,
    });
  });
});

describe('a part of the plan', () => {
  it('that is removed', async () => {
    await programme.edit(
      PLAN,
      '    criterion: { indicator: feeling-safe, at_least: 70, by: 2020-H1 }\n',
      '',
    );
    await programme.edit(PLAN, '  - id: safer\n', '  - id: calmer\n');
    programme.commit('Oletus vaihtui');
    expect(await verdict()).toEqual({
      validate: ['plan/silent-change hypotheses.safer', 'plan/silent-change hypotheses.calmer'],
      plan: ['hypotheses.calmer null→calmer silent', 'hypotheses.safer safer→null silent'],
      fails: true,
    });
  });

  it('that is an indicator, added and declared', async () => {
    await programme.edit(
      PLAN,
      '  - indicator: participants\n    role: secondary\n    baseline: { period: 2019-H1 }\n    target: { value: 60, period: 2020-H1, rationale: Tilaan mahtuva määrä. }\n',
      '',
    );
    await programme.amend('participants', 'null', 'indicators.participants');
    programme.commit('Osallistujia ei lasketa');
    expect(await verdict()).toEqual({
      validate: [],
      plan: ['indicators.participants participants→null declared'],
      fails: false,
    });
  });
});

describe('a commitment', () => {
  it('that is taken out of the plan hides nothing from the history', async () => {
    await programme.moveTarget(70, 65);
    programme.commit('Tavoite');
    const plan = (await programme.read(PLAN)).replace(/ {4}plan_(digest|commit): .*\n/g, '');
    await programme.write(PLAN, plan);
    programme.commit('Sitoumus pois');
    await programme.edit(PLAN, 'at_least: 70', 'at_least: 60');
    programme.commit('Oletus');
    expect(await verdict()).toEqual({
      validate: [`plan/commitment-rewritten ${programme.start.slice(0, 10)}`],
      plan: [`${TARGET} 70→65 silent`, 'hypotheses.safer.criterion.at_least 70→60 silent'],
      fails: true,
    });
  });

  it('that is removed and not committed yet', async () => {
    const plan = (await programme.read(PLAN)).replace(/ {2}- stage: testing\n(?: {4}.*\n)+/, '');
    await programme.write(PLAN, plan);
    expect(await programme.validate()).toEqual([
      `plan/commitment-rewritten ${programme.start.slice(0, 10)}`,
    ]);
  });

  it('that is rewritten to fit the plan of today', async () => {
    await programme.moveTarget(70, 65);
    await programme.write(PLAN, (await programme.read(PLAN)).replace(/ {4}plan_.*\n/g, ''));
    await runIn(programme.folder, 'stage', 'kahvila', 'testing');
    programme.commit('Uusi sitoumus');
    expect(await programme.read(PLAN)).toContain('plan_digest');
    expect(await verdict()).toEqual({
      validate: [
        `plan/commitment-rewritten ${programme.start.slice(0, 10)}`,
        `plan/silent-change ${TARGET} 70 65`,
      ],
      plan: [`${TARGET} 70→65 silent`],
      fails: true,
    });
  });

  it('that an earlier entry takes the place of', async () => {
    const plan = await programme.read(PLAN);
    const entry = `  - { stage: testing, on: 2019-03-20, plan_digest: plan-1:${'a'.repeat(64)} }\n`;
    await programme.write(
      PLAN,
      plan.replace('  - stage: testing\n', `${entry}  - stage: testing\n`),
    );
    programme.commit('Aiempi aloitus');
    expect(await programme.validate()).toContain(
      `plan/commitment-rewritten ${programme.start.slice(0, 10)}`,
    );
  });

  it('that gets a digest beside its commit stays the same', async () => {
    const plan = await programme.read(PLAN);
    await programme.write(PLAN, plan.replace(/ {4}plan_digest: .*\n/, ''));
    programme.repository.git('add', '--all');
    programme.git('commit', '--quiet', '--amend', '--no-edit');
    await programme.write(PLAN, plan);
    programme.commit('Tiiviste');
    expect(await verdict()).toEqual(NOTHING);
  });
});

describe('amendments', () => {
  it('by a place in the list mean the indicator that stands there', async () => {
    await programme.moveTarget(70, 65);
    await programme.amend(70, 65, '"indicators[0].target.value"');
    programme.commit('Tavoite');
    expect(await programme.read(AMENDMENTS)).toContain('indicators[0]');
    expect((await verdict()).plan).toEqual([`${TARGET} 70→65 declared`]);
  });
});
