import { describe, expect, it } from 'vitest';
import { affectedFiles, type ChangedFile } from '../../src/model/affected-files.ts';
import { buildWorkspace } from '../../src/model/build-workspace.ts';
import { RULE_FACTS } from '../../src/rules/registry.ts';
import type { LoadedFiles } from '../../src/source/loaded-files.ts';
import { base, edited, problemsOf } from '../rules/base-programme.ts';

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

function changesTo(loaded: LoadedFiles): readonly ChangedFile[] {
  const before = new Map(base.files.map(({ path, bytes }) => [path, bytes]));
  const changed: ChangedFile[] = [];
  for (const { path, bytes } of loaded.files) {
    const old = before.get(path);
    if (old === undefined) changed.push({ path, kind: 'existence' });
    else if (old !== bytes) changed.push({ path, kind: 'content' });
  }
  return changed;
}

describe('what a change makes a rule say', () => {
  it.each(RULE_FACTS.map((rule) => [rule.id, rule] as const))(
    'stands in an affected file: %s',
    (_, rule) => {
      const loaded = edited('file' in rule.example ? [rule.example] : rule.example);
      const { value } = buildWorkspace(loaded);
      const affected = affectedFiles(value, changesTo(loaded));
      for (const { file } of problemsOf(loaded)) expect(affected).toContain(file);
    },
  );
});
