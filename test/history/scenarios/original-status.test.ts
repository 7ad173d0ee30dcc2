import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProgrammeInGit, runIn, TARGET } from './programme-in-git.ts';

const REPORT = ['report', 'monitoring', '--period', '2020-H1', '--format', 'md'];

const base = await ProgrammeInGit.create();
let programme: ProgrammeInGit;
beforeEach(async () => {
  programme = await base.copy();
  await programme.moveTarget(70, 65);
  programme.commit('Tavoite');
});
afterEach(() => programme.repository.remove());
afterAll(() => base.repository.remove());

describe('a target that was moved in silence', () => {
  it('leaves the status by the plan committed to beside every status', async () => {
    const { out: lines } = await runIn(programme.folder, 'summary', '--format', 'ndjson');
    expect(JSON.parse(lines.split('\n')[0] ?? '')).toMatchObject({
      progress: { status: 'met' },
      original: {
        status: 'missed',
        changes: [{ field: TARGET, from: 70, to: 65, told: 'silent' }],
      },
    });
    const csv = await runIn(programme.folder, 'summary', '--format', 'csv', '--dialect', 'plain');
    expect(csv.out).toMatch(/,original-progress,2020-H1,.*,missed,/);
    const table = await runIn(programme.folder, 'summary');
    expect(table.out).toMatch(/Met[\s\S]*Against the[\s\S]*Missed/);
    await runIn(programme.folder, ...REPORT);
    const text = await programme.read('reports/monitoring-2020-H1.en.md');
    expect(text).toContain('Against the original plan: **Missed**');
    expect(text).toMatch(/Undeclared change of the plan: .+ \(70% → 65%\)\./);
  });

  it('is said to be unknown where history cannot tell', async () => {
    const folder = `${programme.repository.folder}-klooni`;
    const from = `file://${programme.repository.folder}`;
    programme.git('clone', '--quiet', '--depth', '1', from, folder);
    try {
      const json = await runIn(folder, 'summary', '--format', 'ndjson');
      expect(JSON.parse(json.out.split('\n')[0] ?? '')).toMatchObject({
        original: { reason: 'shallow' },
      });
      const table = await runIn(folder, 'summary');
      expect(table.out).toContain('the history was fetched only in part');
      await runIn(folder, ...REPORT, '--out', programme.folder);
      const text = await programme.read('monitoring-2020-H1.en.md');
      expect(text).toContain('the history was fetched only in part');
      expect(text).not.toContain('Against the original plan:');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
