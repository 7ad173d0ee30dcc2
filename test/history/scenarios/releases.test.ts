import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProgrammeInGit, runIn } from './programme-in-git.ts';

const VISITORS = 'experiments/kahvila/data/participants.csv';
const SHEET = 'indicators/participants.yaml';
const HEADER = 'period;age;value;status;note';
const AGES = ['teen', 'young', 'middle', 'old'];

/** Of each age by the half-year, and in all. */
function table(counts: readonly number[], note = ''): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const rows = counts.map((count, index) => `2020-H1;${AGES[index]};${count};;${note}`);
  return `${[HEADER, `2020-H1;;${total};;${note}`, ...rows].join('\n')}\n`;
}

const base = await ProgrammeInGit.create();
const codes = AGES.map((code) => `{ code: ${code}, name: ${code} }`).join(', ');
const split = `counts_people: true\ndisaggregations:\n  - { id: age, name: Ikä, codes: [${codes}] }\n`;
await base.edit(SHEET, 'counts_people: true\n', split);

let programme: ProgrammeInGit;
beforeEach(async () => {
  programme = await base.copy();
});
afterEach(() => programme.repository.remove());
afterAll(() => base.repository.remove());

async function run(...argv: readonly string[]) {
  const done = await runIn(programme.folder, ...argv);
  if (done.code === 2) throw new Error(done.err);
  return done;
}

/** Commits the counts and publishes what they give; the register is committed after it. */
async function publish(counts: readonly number[], note = ''): Promise<void> {
  await programme.write(VISITORS, table(counts, note));
  programme.commit('Luvut');
  await run('report', '--publish');
  programme.commit('Raportti julkaistu');
}

/** By age, and in all under the empty name: the counts that the summary shows, null where it withholds. */
async function shown(): Promise<Readonly<Record<string, number | null>>> {
  const { out } = await run('summary', '--format', 'json');
  const [experiment] = JSON.parse(out).experiments;
  const { latest, groups } = experiment.indicators.find(
    ({ indicator }: { indicator: string }) => indicator === 'participants',
  );
  const levels: readonly { code: string; value: number | null }[] = groups.flatMap(
    (group: { levels: [] }) => group.levels,
  );
  return Object.fromEntries([
    ['', latest.value],
    ...levels.map(({ code, value }) => [code, value]),
  ]);
}

async function audit() {
  const { out } = await run('audit', '--format', 'json');
  const document = JSON.parse(out);
  const found = document.indicators.find(
    ({ indicator }: { indicator: string }) => indicator === 'participants',
  );
  return { ...document, participants: found };
}

async function warnings(): Promise<readonly string[]> {
  const { out } = await run('validate', '--format', 'json');
  const { diagnostics } = JSON.parse(out);
  return diagnostics
    .filter(({ rule }: { rule: string }) => rule.startsWith('privacy/'))
    .map(({ rule, file }: { rule: string; file: string }) => `${rule} ${file}`);
}

describe('a release that was published before', () => {
  it('changes nothing while its figures stand', async () => {
    await publish([11, 12, 20, 30]);
    expect(await shown()).toEqual({ '': 73, teen: 11, young: 12, middle: 20, old: 30 });
    expect(await warnings()).toEqual([]);
    expect(await audit()).toMatchObject({ unreadReleases: [], indicators: [] });
  });

  it('has told a figure that is withheld now: audit and validate say so', async () => {
    await publish([8, 12, 20, 30]);
    await programme.edit(
      SHEET,
      'counts_people: true\n',
      'counts_people: true\nprivacy: { threshold: 10 }\n',
    );
    expect((await shown())['teen']).toBeNull();
    expect(await warnings()).toEqual([`privacy/published-before ${VISITORS}`]);
    const { participants } = await audit();
    expect(participants.toldBefore).toContainEqual({
      period: '2020-H1',
      area: '',
      dimension: 'age',
      code: 'teen',
      how: 'published',
      reports: ['monitoring-2020-H1'],
    });
    const { out } = await run('audit');
    expect(out).toContain('has been published already: monitoring-2020-H1');
  });

  it('keeps a figure from showing by how few it has changed', async () => {
    await publish([11, 12, 20, 30]);
    await programme.write(VISITORS, table([11, 12, 20, 31], 'Yksi lomake puuttui.'));
    const { '': total, old } = await shown();
    expect({ total, old }).toEqual({ total: null, old: null });
    const { out } = await run('audit');
    expect(out).toContain('by which the figure has changed');
    const changes = await run('changes', '--all', '--format', 'json');
    expect(changes.out).not.toMatch(/"after": 31\b|"after": 74\b/);
    expect(await warnings()).toEqual([]);
  });

  it('lets a figure show that has changed by many', async () => {
    await publish([11, 12, 20, 30]);
    await programme.write(VISITORS, table([11, 12, 20, 37], 'Seitsemän lomaketta puuttui.'));
    expect(await shown()).toEqual({ '': 80, teen: 11, young: 12, middle: 20, old: 37 });
  });

  it('and rounding, which came after it, together open nothing that is withheld', async () => {
    await publish([2, 9, 20, 30]);
    expect(await shown()).toEqual({ '': 61, teen: null, young: null, middle: 20, old: 30 });
    const privacy = 'repository: restricted\n';
    await programme.edit('jalostamo.yaml', privacy, `${privacy}  rounding: 5\n`);
    // By themselves rounded figures hide `teen` alone: 60 − 10 − 20 − 30. With the report it is 11 − (8…12).
    expect(await shown()).toEqual({ '': 60, teen: null, young: null, middle: 20, old: 30 });
    await programme.remove('reports/register.yaml');
    expect(await shown()).toEqual({ '': 60, teen: null, young: 10, middle: 20, old: 30 });
  });

  it('is told of where its commit is not here', async () => {
    await publish([11, 12, 20, 30]);
    const register = await programme.read('reports/register.yaml');
    const gone = 'a'.repeat(40);
    await programme.write(
      'reports/register.yaml',
      register.replace(/commit: \w+/, `commit: ${gone}`),
    );
    const { unreadReleases } = await audit();
    expect(unreadReleases).toEqual([{ report: 'monitoring-2020-H1', commit: gone, why: 'gone' }]);
    expect((await run('audit')).out).toContain('could not be compared');
  });

  it('is made again byte for byte after others were published', async () => {
    await publish([11, 12, 20, 30]);
    await publish([11, 12, 20, 31], 'Yksi lomake puuttui.');
    const { out, code } = await run('report', '--verify', 'reports/monitoring-2020-H1.en.html');
    expect(code, out).toBe(0);
  });

  it('must be committed before the next one is published', async () => {
    await programme.write(VISITORS, table([11, 12, 20, 30]));
    programme.commit('Luvut');
    await run('report', '--publish');
    // Another report of the same commit may follow at once.
    await run('report', '--publish', '--experiment', 'kahvila');
    await programme.write(VISITORS, table([11, 12, 20, 37], 'Lomakkeita puuttui.'));
    programme.git('add', VISITORS);
    programme.git('commit', '--quiet', '--message', 'Luvut');
    const { code, err } = await runIn(programme.folder, 'report', '--publish');
    expect(code).toBe(2);
    expect(err).toContain('a draft cannot be published');
  });
});
