import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AMENDMENTS, DATA, PLAN, ProgrammeInGit, runIn, SHEET } from './programme-in-git.ts';

const base = await ProgrammeInGit.create();
let programme: ProgrammeInGit;
beforeEach(async () => {
  programme = await base.copy();
});
afterEach(() => programme.repository.remove());
afterAll(() => base.repository.remove());

const LAST = '2020-H1;;;69;69;100;;';

async function verdict() {
  const { figures, fails, plan } = await programme.changes();
  expect(plan).toEqual([]);
  return { figures, fails };
}

const NOTHING = { figures: [], fails: false };

describe('a figure that was published', () => {
  it('and is another without a word fails', async () => {
    await programme.edit(DATA, LAST, '2020-H1;;;72;72;100;;');
    programme.commit('Luku');
    const figures = ['feeling-safe 2020-H1 revised 69→72 untold'];
    expect(await verdict()).toEqual({ figures, fails: true });
  });

  it('may be another with a note on its row', async () => {
    await programme.edit(DATA, LAST, '2020-H1;;;72;72;100;corrected;Lomake puuttui.');
    programme.commit('Luku');
    const figures = ['feeling-safe 2020-H1 revised 69→72 correction by row'];
    expect(await verdict()).toEqual({ figures, fails: false });
  });

  it('may be another with an entry for the period', async () => {
    await programme.edit(DATA, LAST, '2020-H1;;;72;72;100;;');
    const entry = 'kind: revision, reason: Aineisto täydentyi., on: 2020-09-10';
    const restatements = `restatements:\n  - { indicator: feeling-safe, periods: [2020-H1], ${entry} }\n`;
    await programme.write(AMENDMENTS, restatements);
    programme.commit('Luku');
    const figures = ['feeling-safe 2020-H1 revised 69→72 revision by restatement'];
    expect(await verdict()).toEqual({ figures, fails: false });
  });

  it('may be another when it was provisional', async () => {
    await programme.edit(DATA, LAST, '2020-H1;;;69;69;100;provisional;');
    programme.start = programme.commit('Ennakko');
    await programme.edit(DATA, '69;69;100;provisional', '72;72;100;');
    programme.commit('Luku');
    const figures = ['feeling-safe 2020-H1 revised 69→72 revision by provisional'];
    expect(await verdict()).toEqual({ figures, fails: false });
  });

  it.each([
    ['whose row is gone', ''],
    ['that was blanked', '2020-H1;;;;;;not-collected;\n'],
  ])('%s fails', async (_, row) => {
    await programme.edit(DATA, `${LAST}\n`, row);
    programme.commit('Luku');
    const figures = ['feeling-safe 2020-H1 removed 69→null untold'];
    expect(await verdict()).toEqual({ figures, fails: true });
  });
});

describe('a data file', () => {
  it('with other line ends, order of columns and rows tells the same', async () => {
    const rows = (await programme.read(DATA)).trimEnd().split('\n');
    const reordered = rows.map((row) => {
      const [period, area, gender, value, ...rest] = row.split(';');
      return [value, gender, area, period, ...rest].join(';');
    });
    const [header = '', ...others] = reordered;
    await programme.write(DATA, `${[header, ...others.reverse()].join('\r\n')}\r\n`);
    programme.commit('Taulukko');
    expect(await verdict()).toEqual(NOTHING);
  });

  it('whose groups have other codes tells the same', async () => {
    await programme.edit(SHEET, 'code: women', 'code: female');
    await programme.edit(DATA, ';women;', ';female;');
    programme.commit('Koodi');
    expect(await verdict()).toEqual({ figures: ['feeling-safe women→female'], fails: false });
  });

  it('that went to another experiment is missed where it was', async () => {
    const row = LAST;
    await programme.edit(DATA, `${row}\n`, '');
    const header = (await programme.read(DATA)).split('\n')[0];
    await programme.write('experiments/puisto/data/feeling-safe.csv', `${header}\n${row}\n`);
    programme.commit('Jaettu');
    const figures = ['feeling-safe 2020-H1 removed 69→null untold', 'feeling-safe 1 new'];
    expect(await verdict()).toEqual({ figures, fails: true });
  });
});

describe('a figure that is withheld', () => {
  it('shows neither before nor after, in any form', async () => {
    const few = '2019-H1;;women;66.66667;2;3;;';
    await programme.edit(DATA, '2019-H1;;women;50;25;50;;', few);
    programme.start = programme.commit('Pieni ryhmä');
    await programme.edit(DATA, few, '2019-H1;;women;33.33333;1;3;;');
    programme.commit('Luku');
    const { figures, fails } = await verdict();
    expect({ figures, fails }).toEqual({
      figures: ['feeling-safe 2019-H1/women revised withheld untold'],
      fails: true,
    });
    for (const format of ['text', 'json', 'md', 'html']) {
      const asked = ['changes', '--since', programme.start, '--format', format];
      const { out } = await runIn(programme.folder, ...asked);
      expect(out).toContain(format === 'json' ? 'women' : 'Naiset');
      expect(out).not.toMatch(/66[.,]6|33[.,]3|67 %|33 %/);
    }
  });
});

describe('texts of somebody', () => {
  it('act in no terminal and in no page', async () => {
    const evil = '\u001b[31m<script>alert(1)</script>';
    const author = ['-c', `user.name=${evil}`, '-c', 'user.email=x@kaupunki.example'];
    await programme.moveTarget(70, 65);
    await programme.write(
      AMENDMENTS,
      `amendments:\n  - { on: 2020-03-01, field: indicators.feeling-safe.target.value, from: 70, to: 65, reason: "\\e[31m<script>alert(1)</script>", decided_by: "<img src=x onerror=alert(2)>" }\n`,
    );
    programme.git('add', '--all');
    programme.git(...author, 'commit', '--quiet', '--message', evil);
    programme.git('checkout', '--quiet', '-b', 'x');
    programme.git('update-ref', 'refs/heads/-x', 'HEAD');
    for (const format of ['text', 'json', 'md', 'html']) {
      const asked = ['changes', '--since', programme.start, '--format', format];
      const { out, code } = await runIn(programme.folder, ...asked);
      expect(code).toBe(0);
      expect(out).toContain('alert(1)');
      expect(out).not.toContain('\u001b');
      if (format === 'html') expect(out).not.toMatch(/<script>alert|<img src=x/);
    }
    const since = await runIn(programme.folder, 'changes', '--since=-x', '--format', 'json');
    expect(since.code).toBe(0);
    expect(JSON.parse(since.out)).toMatchObject({ experiments: [{ plan: [], indicators: [] }] });
    const option = await runIn(programme.folder, 'changes', '--since=--output=evil');
    expect(option.code).toBe(2);
    expect(option.err).toContain('--output=evil');
    expect(await programme.read(PLAN)).toContain('value: 65');
  });
});
