import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli.ts';
import { createMemoryHost, type MemoryHost } from '../../src/io/memory-host.ts';
import { base } from '../rules/base-programme.ts';

const SAFE = 'experiments/kahvila/data/feeling-safe.csv';
const PLAN = 'experiments/kahvila/experiment.yaml';
const LAST = '2020-H1;;;69;69;100;;';

/** The base programme after everything in it, with one text in one file replaced. */
function host(file: string, good: string, bad: string): MemoryHost {
  const files = Object.fromEntries(
    base.files.map(({ path, bytes }) => [`/programme/${path}`, bytes]),
  );
  const parts = new TextDecoder().decode(files[`/programme/${file}`]).split(good);
  if (parts.length !== 2) throw new Error(`\`${good}\` stands ${parts.length - 1} times`);
  const now = '2021-03-01T12:00:00Z';
  return createMemoryHost({ files: { ...files, [`/programme/${file}`]: parts.join(bad) }, now });
}

/** The indicator's last period as programs see it. */
async function lastPoint(on: MemoryHost): Promise<unknown> {
  await main(['summary', 'kahvila', '--indicator', 'feeling-safe', '--format', 'json'], on);
  const { experiments } = JSON.parse(on.output.stdout);
  return experiments[0].indicators[0].points.at(-1);
}

describe('a row with an error', () => {
  it.each([
    ['more people than there are', '2020-H1;;;;105;100;;'],
    ['a share over a hundred', '2020-H1;;;690;;;;'],
    ['a share that its counts contradict', '2020-H1;;;96;69;100;;'],
    ['two figures for one period', `${LAST}\n2020-H1;;;70;70;100;;`],
  ])('has no figure: %s', async (_, bad) => {
    const on = host(SAFE, LAST, bad);
    expect(await lastPoint(on)).toMatchObject({ period: '2020-H1', value: null, state: 'faulty' });
    expect(on.output.stderr).toContain('jalostamo validate');
  });

  it('that the programme has accepted, or taken for a warning, has its figure', async () => {
    const on = host(SAFE, LAST, '2020-H1;;;690;;;;');
    const rules = 'rules:\n  data/outside-range: warning\n';
    const programme = new TextDecoder().decode(on.tree.get('/programme/jalostamo.yaml'));
    on.tree.set('/programme/jalostamo.yaml', new TextEncoder().encode(programme + rules));
    expect(await lastPoint(on)).toMatchObject({ period: '2020-H1', value: 690 });
  });

  it('makes summary and report end with 1, and the report say so', async () => {
    const on = host(SAFE, LAST, '2020-H1;;;690;;;;');
    expect(await main(['summary', '--lang', 'en'], on)).toBe(1);
    expect(on.output.stderr).toContain('hold 1 error');
    expect(await main(['report', '--lang', 'en', '--format', 'md'], on)).toBe(1);
    const [path = ''] = [...on.tree.keys()].filter((name) => name.includes('/reports/'));
    const text = new TextDecoder().decode(on.tree.get(path));
    expect(text).toContain('The files hold 1 error.');
    expect(text).not.toContain('690');
  });
});

describe('a plan that cannot be read', () => {
  const broken = () => host(PLAN, 'problem:', 'probelm:');

  it('is never called a programme without experiments', async () => {
    const on = broken();
    expect(await main(['summary', '--lang', 'en', 'kahvila'], on)).toBe(1);
    expect(on.output.stdout).toBe('');
    expect(on.output.stderr).toContain('The plan of the experiment kahvila cannot be read.');
  });

  it('is told of by both reports', async () => {
    const on = broken();
    expect(await main(['report', '--lang', 'en', '--format', 'md'], on)).toBe(1);
    expect(on.output.stderr).toContain('kahvila');
    const review = broken();
    expect(await main(['report', 'review', '--lang', 'en'], review)).toBe(1);
    expect(review.output.stderr).toContain('The plan of the experiment kahvila cannot be read.');
    expect(review.output.stderr).not.toContain('no peer review');
  });
});
