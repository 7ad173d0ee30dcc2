import { describe, expect, it } from 'vitest';
import { affectedFiles, type ChangedFile } from '../../src/model/affected-files.ts';
import { buildWorkspace } from '../../src/model/build-workspace.ts';
import { RULE_FACTS } from '../../src/rules/registry.ts';
import type { LoadedFiles } from '../../src/source/loaded-files.ts';
import { base, edited, problemsOf, textFile } from '../rules/base-programme.ts';

const { value: workspace } = buildWorkspace(base);

function affectedBy(...changed: ChangedFile[]): ReadonlySet<string> {
  return affectedFiles(workspace, changed);
}

describe('affected files', () => {
  it('of an experiment are its folder and the operating models that rest on it', () => {
    const affected = affectedBy({ path: 'experiments/kahvila/learning.yaml', kind: 'content' });
    expect(affected).toContain('experiments/kahvila/data/participants.csv');
    expect(affected).toContain('operating-models/korttelikahvila.yaml');
    expect([...affected].filter((file) => file.startsWith('experiments/puisto/'))).toEqual([]);
  });

  it('of a sheet are the experiments that use it; a new sheet concerns every plan', () => {
    const path = 'indicators/participants.yaml';
    expect(affectedBy({ path, kind: 'content' })).not.toContain('concept.yaml');
    expect(affectedBy({ path, kind: 'content' })).toContain('experiments/kahvila/experiment.yaml');
    expect(affectedBy({ path, kind: 'existence' }).size).toBe(workspace.files.length);
  });

  it('of the programme are all', () => {
    const affected = affectedBy({ path: 'jalostamo.yaml', kind: 'content' });
    expect(affected.size).toBe(workspace.files.length);
  });

  it('of a text that nothing refers to is itself', () => {
    expect([...affectedBy({ path: 'concept.yaml', kind: 'content' })]).toEqual(['concept.yaml']);
  });
});

it('of very many changes are found in less time than the files are read', () => {
  const folders = Array.from({ length: 200 }, (_, index) => `experiments/e${index}`);
  const plans = folders.map((folder) => textFile(`${folder}/experiment.yaml`, manyPlans));
  const refused = folders.flatMap((folder) =>
    Array.from({ length: 60 }, (_, index) => ({
      path: `${folder}/data/d${index}.csv`,
      reason: 'too-large' as const,
    })),
  );
  const before = performance.now();
  const { value } = buildWorkspace({ files: [...base.files, ...plans], refused });
  const built = performance.now();
  const changed = value.files.map((path) => ({ path, kind: 'content' as const }));
  expect(affectedFiles(value, changed).size).toBe(value.files.length);
  expect(performance.now() - built).toBeLessThan(built - before);
});

const manyPlans = [
  'name: Koe',
  'stage: idea',
  'organisations: [{ organisation: espoo, role: lead }]',
  'owner: Koordinaattori',
  'dimension: services',
  'indicators: [{ indicator: participants, role: primary }]',
].join('\n');

function changesBetween(before: LoadedFiles, after: LoadedFiles): readonly ChangedFile[] {
  const old = new Map(before.files.map(({ path, bytes }) => [path, bytes]));
  const made = new Map(after.files.map(({ path, bytes }) => [path, bytes]));
  const changed: ChangedFile[] = [];
  for (const path of new Set([...old.keys(), ...made.keys()])) {
    const isThroughout = old.has(path) && made.has(path);
    if (!isThroughout) changed.push({ path, kind: 'existence' });
    else if (old.get(path) !== made.get(path)) changed.push({ path, kind: 'content' });
  }
  return changed;
}

/** Files in which something is said after a change that was not said before. */
function newlyTold(before: LoadedFiles, after: LoadedFiles): readonly string[] {
  const known = new Set(problemsOf(before).map((problem) => JSON.stringify(problem)));
  const told = problemsOf(after).filter((problem) => !known.has(JSON.stringify(problem)));
  return [...new Set(told.map(({ file }) => file))];
}

function expectAllAffected(before: LoadedFiles, after: LoadedFiles): number {
  const { value } = buildWorkspace(after);
  const affected = affectedFiles(value, changesBetween(before, after));
  const told = newlyTold(before, after);
  expect(told.filter((file) => !affected.has(file))).toEqual([]);
  return told.length;
}

const LINKED = 'liitteet/ohje.pdf';
const JOURNAL = 'experiments/kahvila/journal/2019-05-10.md';

describe('a file that is gone', () => {
  const linking = edited([
    {
      file: JOURNAL,
      good: 'Kahvila avattiin, ja pullat loppuivat kesken.',
      bad: `Kahvila avattiin. [Ohje](../../../${LINKED})`,
    },
  ]);
  const whole = { ...linking, files: [...linking.files, textFile(LINKED, '')] };

  it('affects the files that link to it', () => {
    expect(newlyTold(whole, linking)).toEqual([JOURNAL]);
    expectAllAffected(whole, linking);
  });

  it.each(['reports/monitoring/raportti.html', 'liitteet/node_modules/a.csv', '.github/a.yml'])(
    'and of which nothing is read affects nothing: %s',
    (path) => {
      expect([...affectedBy({ path, kind: 'existence' })]).toEqual([path]);
    },
  );

  it.each(base.files.map(({ path }) => path))('affects where it is missed: %s', (path) => {
    expectAllAffected(base, { ...base, files: base.files.filter((file) => file.path !== path) });
  });
});

it('a mended problem affects the list that accepts it', () => {
  const list = textFile(
    'accepted-problems.yaml',
    'accepted:\n  areas.yaml:\n    schema/unknown-key:\n      - reason: Vanha kenttä.\n',
  );
  const areas = base.files.find(({ path }) => path === 'areas.yaml');
  const rest = base.files.filter((file) => file !== areas);
  const odd = textFile('areas.yaml', `${new TextDecoder().decode(areas?.bytes)}nmae: x\n`);
  const before = { files: [...rest, odd, list], refused: [] };
  expect(expectAllAffected(before, { files: [...base.files, list], refused: [] })).toBe(1);
});

it('what one fault after another makes the rules say stands in affected files', () => {
  const states = RULE_FACTS.map(({ example }) => edited('file' in example ? [example] : example));
  let told = 0;
  for (const [index, after] of states.entries()) {
    told += expectAllAffected(states.at(index - 1) ?? base, after);
  }
  expect(told).toBeGreaterThan(states.length / 2);
}, 60_000);

describe('what a change makes a rule say', () => {
  it.each(RULE_FACTS.map((rule) => [rule.id, rule] as const))(
    'stands in an affected file: %s',
    (_, rule) => {
      const loaded = edited('file' in rule.example ? [rule.example] : rule.example);
      const { value } = buildWorkspace(loaded);
      const affected = affectedFiles(value, changesBetween(base, loaded));
      for (const { file } of problemsOf(loaded)) expect(affected).toContain(file);
    },
  );
});
