import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATA, ProgrammeInGit, runIn } from './programme-in-git.ts';

const base = await ProgrammeInGit.create();
let programme: ProgrammeInGit;
beforeEach(async () => {
  programme = await base.copy();
  const org = '    type: municipality\n    roles: [city]\n    region_code: "049"';
  await programme.edit('jalostamo.yaml', org, `${org}\n    email_domains: [espoo.example]`);
  programme.commit('Osoitteet');
});
afterEach(() => programme.repository.remove());
afterAll(() => base.repository.remove());

async function commitAs(email: string, message: string): Promise<void> {
  programme.git('add', '--all');
  const author = ['-c', 'user.name=Maija Mallikas', '-c', `user.email=${email}`];
  programme.git(...author, 'commit', '--quiet', '--message', message);
}

interface Told {
  readonly observed: string | null;
  readonly organisation: string | null;
  readonly author: string | null;
}

async function changes(): Promise<readonly Told[]> {
  const asked = ['changes', '--since', programme.start, '--format', 'json'];
  const { out } = await runIn(programme.folder, ...asked);
  const { experiments } = JSON.parse(out) as {
    readonly experiments: readonly { readonly plan: readonly Told[] }[];
  };
  return experiments.flatMap(({ plan }) => {
    return plan.map(({ observed, organisation, author }) => ({ observed, organisation, author }));
  });
}

function page(format: 'html' | 'text'): Promise<string> {
  const asked = ['changes', '--since', programme.start, '--format', format];
  return runIn(programme.folder, ...asked).then(({ out }) => out);
}

describe('a change of the plan', () => {
  it('is of the organisation whose address its author has, and tells no name', async () => {
    await programme.moveTarget(70, 65);
    await commitAs('maija@espoo.example', 'Tavoite');
    expect(await changes()).toEqual([{ observed: 'after', organisation: 'espoo', author: null }]);
    expect(await page('html')).toContain('Espoo, after the first observation');
    expect(await page('html')).not.toContain('Mallikas');
  });

  it('is of the organisation that a trailer names, whoever saved it', async () => {
    await programme.moveTarget(70, 65);
    await commitAs('maija@espoo.example', 'Tavoite\n\nOn-behalf-of: Turku');
    expect(await changes()).toMatchObject([{ organisation: 'turku' }]);
  });

  it('is of nobody where neither tells', async () => {
    await programme.moveTarget(70, 65);
    await commitAs('maija@posti.example', 'Tavoite\n\nOn-behalf-of: Ylläs');
    expect(await changes()).toMatchObject([{ organisation: null, author: null }]);
  });

  it('names its author where the programme shows them', async () => {
    await programme.edit('jalostamo.yaml', 'repository: restricted', 'people_in_reports: names');
    await programme.moveTarget(70, 65);
    await commitAs('maija@espoo.example', 'Tavoite');
    expect(await changes()).toMatchObject([{ author: 'Maija Mallikas' }]);
    expect(await page('text')).toContain('Espoo, Maija Mallikas');
  });

  it('came before the first observation where there were no figures yet', async () => {
    const data = await programme.read(DATA);
    await programme.write(DATA, 'period;area;gender;value;numerator;denominator;status;note\n');
    programme.commit('Vielä tyhjä');
    await programme.moveTarget(70, 65);
    programme.commit('Tavoite');
    await programme.write(DATA, data);
    programme.commit('Luvut');
    await programme.moveTarget(65, 60);
    programme.commit('Tavoite taas');
    expect((await changes()).map(({ observed }) => observed)).toEqual(['before', 'after']);
  });
});
