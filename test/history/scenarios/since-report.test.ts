import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATA, ProgrammeInGit, runIn } from './programme-in-git.ts';

const LAST = '2020-H1;;;69;69;100;;';
const REPORT = ['report', 'monitoring', '--period', '2020-H1'];
const REGISTER = 'reports/register.yaml';

const base = await ProgrammeInGit.create();
let programme: ProgrammeInGit;
beforeEach(async () => {
  programme = await base.copy();
});
afterEach(() => programme.repository.remove());
afterAll(() => base.repository.remove());

async function report(...options: readonly string[]): Promise<string> {
  const { code, err } = await runIn(programme.folder, ...REPORT, '--format', 'md', ...options);
  expect(code, err).toBeLessThan(2);
  return programme.read('reports/monitoring-2020-H1.en.md');
}

async function publish(): Promise<void> {
  await report('--publish');
  programme.commit('Raportti');
}

/** The rows of the table of changed figures, and what is said of them above. */
function told(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.filter((line) => {
    return /last report|codes? of|not in this|no version|\| Kokee lähialueensa [^:|]*20/.test(line);
  });
}

describe('since the last published report', () => {
  it('nothing can be told before there is one', async () => {
    expect(told(await report())).toEqual([
      'Changes since the last report cannot be told: no earlier monitoring report has been recorded as published.',
    ]);
  });

  it('a figure that is another stands with both values and its reason', async () => {
    await publish();
    await programme.edit(DATA, LAST, '2020-H1;;;72;72;100;corrected;A form was missing.');
    programme.commit('Luku');
    expect(told(await report())).toMatchInlineSnapshot(`
      [
        "Since the last report (monitoring-2020-H1, published on 15 September 2020), 1 published figure has changed: Korttelikahvila (Espoo).",
        "| Kokee lähialueensa turvalliseksi, January–June 2020 | 69% | 72% | +3 pp | Corrected figure: A form was missing. |",
      ]
    `);
  });

  it('a renamed code is no other figure', async () => {
    await publish();
    const data = await programme.read(DATA);
    await programme.write(DATA, data.replaceAll('hakarinne', 'rinne'));
    programme.commit('Alue');
    expect(told(await report())).toMatchInlineSnapshot(`
      [
        "Published figures are the same as in the last report (monitoring-2020-H1, published on 15 September 2020). The code of 1 group or area has changed; its figures have not.",
      ]
    `);
  });

  it('nothing has changed where nothing has', async () => {
    await publish();
    expect(told(await report())).toMatchInlineSnapshot(`
      [
        "Published figures are the same as in the last report (monitoring-2020-H1, published on 15 September 2020).",
      ]
    `);
  });

  it('a figure that is withheld now is not told of its earlier value', async () => {
    await publish();
    await programme.edit(DATA, '2019-H1;;women;50;25;50;;', '2019-H1;;women;;;;suppressed;');
    programme.commit('Luku');
    const text = await report();
    const rows = told(text).filter((line) => line.includes('Naiset'));
    expect(rows.length).toBe(1);
    expect(rows.join()).not.toMatch(/\b(50|54)\s*%/);
  });

  it('a review that was published meanwhile shows too little to count', async () => {
    await publish();
    await programme.edit(DATA, LAST, '2020-H1;;;72;72;100;corrected;A form was missing.');
    programme.commit('Luku');
    const register = await programme.read(REGISTER);
    const review = register
      .slice(register.indexOf('  - '))
      .replace('kind: monitoring', 'kind: review');
    const commit = programme.git('rev-parse', 'HEAD').trim();
    await programme.write(REGISTER, register + review.replace(/commit: .*/, `commit: "${commit}"`));
    programme.commit('Arviointi');
    expect(told(await report()).join()).toContain('1 published figure has changed');
  });

  it('it is said where the commit of that report is not here', async () => {
    await publish();
    const register = await programme.read(REGISTER);
    await programme.write(REGISTER, register.replace(/commit: .*/, `commit: "${'1'.repeat(40)}"`));
    programme.commit('Historia kirjoitettiin uusiksi');
    expect(told(await report()).join()).toContain(
      'What it was made from is not in this repository',
    );
  });

  it('it is said where there is no history', async () => {
    await rm(`${programme.folder}/.git`, { recursive: true });
    expect(told(await report()).join()).toContain('no version history');
  });
});

describe('a report that tells of an earlier one', () => {
  it.each(['md', 'html', 'json'])('can be made again byte for byte (%s)', async (format) => {
    await publish();
    await programme.edit(DATA, LAST, '2020-H1;;;72;72;100;corrected;A form was missing.');
    programme.commit('Luku');
    const written = await runIn(programme.folder, ...REPORT, '--format', format, '--publish');
    expect(written).toMatchObject({ code: 0 });
    programme.commit('Toinen raportti');
    const file = `reports/monitoring-2020-H1.en.${format}`;
    expect(await programme.read(file)).toContain('A form was missing.');
    const { code, out } = await runIn(programme.folder, 'report', '--verify', file);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('the same') });
  });

  it('differs when a figure of it was edited', async () => {
    await publish();
    const file = 'reports/monitoring-2020-H1.en.md';
    await programme.edit(file, 'no earlier monitoring report', 'an earlier monitoring report');
    expect(await runIn(programme.folder, 'report', '--verify', file)).toMatchObject({ code: 1 });
  });

  it('is not published from a clone that lacks the earlier one', async () => {
    await publish();
    await programme.edit(DATA, LAST, '2020-H1;;;72;72;100;corrected;A form was missing.');
    programme.commit('Luku');
    const folder = `${programme.repository.folder}-klooni`;
    const from = `file://${programme.repository.folder}`;
    programme.git('clone', '--quiet', '--depth', '1', from, folder);
    try {
      const { code, err } = await runIn(folder, ...REPORT, '--publish');
      expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('--unshallow') });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('the report of changes', () => {
  it.each(['md', 'html', 'json'])('begins from the last published one (%s)', async (format) => {
    await publish();
    await programme.moveTarget(70, 65);
    await programme.edit(DATA, LAST, '2020-H1;;;72;72;100;corrected;A form was missing.');
    programme.commit('Luku ja tavoite');
    const asked = ['report', 'changes', '--format', format, '--publish'];
    const { code, out, err } = await runIn(programme.folder, ...asked);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining('recorded') });
    programme.commit('Muutosraportti');
    const file = out.trim();
    const text = await programme.read(file);
    for (const word of ['A form was missing.', 'Silent change', '72']) expect(text).toContain(word);
    const verified = await runIn(programme.folder, 'report', '--verify', file);
    expect(verified).toMatchObject({ code: 0 });
  });
});
