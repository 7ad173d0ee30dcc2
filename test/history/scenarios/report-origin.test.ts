import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readOrigin } from '../../../src/render/origin-mark.ts';
import { makeRepository } from '../../io/git-repository.ts';
import { ProgrammeInGit, runIn } from './programme-in-git.ts';

const ASKED = ['report', 'monitoring', '--languages', 'en', '--format', 'md'];

/** Makes the reports of a programme that is committed, and takes the first. */
async function report(folder: string): Promise<{ readonly file: string; readonly text: string }> {
  const made = await runIn(folder, ...ASKED);
  if (made.code === 2) throw new Error(made.err);
  const names = await readdir(join(folder, 'reports'), { recursive: true });
  const name = names.filter((one) => one.endsWith('.md')).sort()[0] ?? '';
  const file = join(folder, 'reports', name);
  return { file, text: await readFile(file, 'utf8') };
}

it('has the same digest of its inputs wherever the programme lies and however it is checked out', async () => {
  const top = await ProgrammeInGit.create();
  const below = await makeRepository();
  const clone = `${top.repository.folder}-klooni`;
  try {
    const { file, text } = await report(top.folder);
    const inputs = readOrigin(text)?.inputs;
    expect(inputs).toMatch(/^inputs-1:[0-9a-f]{64}$/);
    expect(text.split('-->').at(-1)).toContain(inputs);
    const from = `file://${top.repository.folder}`;
    top.git('clone', '--quiet', '--config', 'core.autocrlf=true', from, clone);
    expect(readOrigin((await report(clone)).text)?.inputs).toBe(inputs);
    const inside = join(below.folder, 'hallinto', 'kokeilut');
    const filter = (path: string): boolean => !/\.git$|reports$/.test(path);
    await cp(top.folder, inside, { recursive: true, filter });
    below.commit('Sama alempana');
    expect(readOrigin((await report(inside)).text)?.inputs).toBe(inputs);
    top.commit('Raportti');
    expect(readOrigin((await report(top.folder)).text)?.inputs).toBe(inputs);
    expect(await runIn(top.folder, 'report', '--verify', file)).toMatchObject({ code: 0 });
    await top.edit('jalostamo.yaml', 'languages:', '# Muistio\nlanguages:');
    top.commit('Muistio');
    const after = readOrigin((await report(top.folder)).text)?.inputs;
    expect(after).not.toBe(inputs);
    await writeFile(file, text.replaceAll(inputs ?? '', after ?? ''));
    const verified = await runIn(top.folder, 'report', '--verify', file);
    expect(verified.code).toBe(1);
    expect(verified.err).toContain('the digests of the inputs differ');
  } finally {
    await top.repository.remove();
    await below.remove();
    await rm(clone, { recursive: true, force: true });
  }
});
