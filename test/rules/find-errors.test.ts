import { describe, expect, it } from 'vitest';
import { buildWorkspace } from '../../src/model/build-workspace.ts';
import { findFaultyRows } from '../../src/rules/check-workspace.ts';
import { faultyRows } from '../../src/rules/faulty-rows.ts';
import { findErrors, findProblems } from '../../src/rules/find-problems.ts';
import { RULE_FACTS } from '../../src/rules/registry.ts';
import type { RuleExample } from '../../src/rules/rule.ts';
import { createSeverities } from '../../src/rules/severities.ts';
import { judgeExperiment } from '../../src/summary/judge-experiment.ts';
import { AS_OF, edited, historyOf } from './base-programme.ts';

/** What finding errors alone says of a programme beside what finding everything says. */
function bothWays(edits: readonly RuleExample[]) {
  const loaded = edited(edits);
  const { value: workspace, problems } = buildWorkspace(loaded);
  const context = { workspace, asOf: AS_OF, judgeExperiment, ...historyOf(loaded) };
  const severityOf = createSeverities(workspace);
  const all = findProblems(problems, context).open;
  const errors = all.filter(({ rule }) => severityOf(rule) === 'error');
  const rows = (found: ReturnType<typeof faultyRows>): string =>
    [...found]
      .map(([file, at]) => `${file} ${[...Array(30).keys()].filter((row) => at.has(row))}`)
      .join();
  return {
    quick: { errors: findErrors(problems, context), rows: rows(findFaultyRows(problems, context)) },
    whole: { errors, rows: rows(faultyRows(errors)) },
  };
}

const raised: RuleExample = {
  file: 'jalostamo.yaml',
  good: 'languages:',
  bad: 'rules: { accepted/not-found: error, data/outlier: error, data/outside-range: info }\nlanguages:',
};

describe('errors alone', () => {
  it.each(RULE_FACTS.map(({ id, example }) => [id, [example].flat()] as const))(
    '%s',
    (_, edits) => {
      const { quick, whole } = bothWays(edits);
      expect(quick).toEqual(whole);
    },
  );

  it.each(['accepted/not-found', 'data/outlier', 'data/outside-range'])(
    '%s of other weight',
    (id) => {
      const edits = [RULE_FACTS.find((rule) => rule.id === id)?.example ?? []].flat();
      const { quick, whole } = bothWays([...edits, raised]);
      expect(whole.errors.map(({ rule }) => rule).includes(id)).toBe(id !== 'data/outside-range');
      expect(quick).toEqual(whole);
    },
  );
});
