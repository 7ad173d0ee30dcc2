import { join } from 'node:path';
import { sha256 } from '../../src/commands/session/sha256.ts';
import type { Problem } from '../../src/diagnostics/problem.ts';
import { type BoundPlan, boundPlanOf } from '../../src/history/bound-plan.ts';
import { commitmentOf } from '../../src/history/commitment.ts';
import type { CommittedPlan } from '../../src/history/committed-plan.ts';
import { withoutAmendments } from '../../src/history/declared-changes.ts';
import type { FirstCommitment } from '../../src/history/first-commitments.ts';
import type { Published } from '../../src/history/published.ts';
import { loadFiles } from '../../src/io/load.ts';
import { nodeFiles } from '../../src/io/node-files.ts';
import { buildWorkspace } from '../../src/model/build-workspace.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import { type BindingState, bindingState } from '../../src/review/binding-state.ts';
import { bindingsOf } from '../../src/review/bindings-of.ts';
import { editedSubmissions } from '../../src/review/edited-submissions.ts';
import type { ReviewChecks } from '../../src/review/review-checks.ts';
import { reviewedFields } from '../../src/review/reviewed-fields.ts';
import { findProblems } from '../../src/rules/find-problems.ts';
import type { RuleContext, RuleExample } from '../../src/rules/rule.ts';
import type { LoadedFiles } from '../../src/source/loaded-files.ts';
import type { SourceFile } from '../../src/source/source.ts';
import { judgeExperiment } from '../../src/summary/judge-experiment.ts';
import { findToldFiles } from '../../src/summary/suppression/told-files.ts';

const ROOT = join(import.meta.dirname, '../fixtures/base-programme');

/** After everything in the base programme has happened. */
export const AS_OF = '2020-12-31';

/** The programme that rules' examples are edits of, as it lies on disk. */
export const base: LoadedFiles = await loadFiles(nodeFiles, ROOT);

/** The base with edits made in order; a `good` text must stand in its file exactly once. */
export function edited(edits: readonly RuleExample[]): LoadedFiles {
  const files = new Map(base.files.map((file) => [file.path, file]));
  for (const edit of edits) files.set(edit.file, replaced(files.get(edit.file), edit));
  return { files: [...files.values()], refused: [] };
}

function replaced(
  file: SourceFile | undefined,
  { file: path, good, bad }: RuleExample,
): SourceFile {
  if (good === undefined) return textFile(path, bad);
  const parts = new TextDecoder().decode(file?.bytes).split(good);
  if (parts.length !== 2)
    throw new Error(`\`${good}\` stands ${parts.length - 1} times in ${path}`);
  return textFile(path, parts.join(bad));
}

export function textFile(path: string, text: string): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

type History = Pick<
  RuleContext,
  'commitments' | 'firstCommitments' | 'published' | 'reviews' | 'toldFiles'
>;

/** Every problem there is, of reading and of rules. */
export function problemsOf(
  loaded: LoadedFiles,
  asOf = AS_OF,
  history?: History,
): readonly Problem[] {
  const { value: workspace, problems } = buildWorkspace(loaded);
  return findProblems(problems, { workspace, asOf, judgeExperiment, ...history }).open;
}

/** The plan that the base programme's experiment committed to, before its one amendment. */
function originalPlan(): BoundPlan {
  const { value: workspace } = buildWorkspace(base);
  for (const node of workspace.experiments) {
    const plan = boundPlanOf(workspace, node);
    const original = plan === null ? null : withoutAmendments(workspace, node, plan);
    if (original !== null) return original;
  }
  throw new Error('the base programme has a plan');
}

const baseWorkspace = buildWorkspace(base).value;

const PUBLISHED: Published = {
  kind: 'known',
  workspace: baseWorkspace,
  nameThen: (id) => id,
};

const UNREAD: Published = {
  kind: 'unknown',
  why: 'gone',
  commit: '2'.repeat(40),
  file: 'reports/register.yaml',
  at: { line: 1, column: 9 },
};

/**
 * As if history held the commit that the base programme names, and no other, and the base programme
 * had been published.
 */
export function historyOf(loaded: LoadedFiles): History {
  const committed = new Map<string, CommittedPlan>();
  const firsts = new Map<string, FirstCommitment>();
  const recorded = '3'.repeat(40);
  for (const node of buildWorkspace(loaded).value.experiments) {
    const now = commitmentOf(node.experiment?.value);
    const commit = now?.commit ?? null;
    if (now !== null && commit?.startsWith('12') === true) {
      const commitment = { ...now, commit: '1'.repeat(40) };
      firsts.set(node.id, { commitment, recorded });
    }
    committed.set(
      node.id,
      commit?.startsWith('1') === true
        ? { kind: 'known', plan: originalPlan(), commit }
        : { kind: 'unknown', why: 'gone' },
    );
  }
  const registered = loaded.files.find(({ path }) => path === 'reports/register.yaml');
  const reports = ['monitoring-2020-H1'];
  const release = { commit: '1'.repeat(40), reports, asOf: AS_OF, workspace: baseWorkspace };
  const releases = { known: [{ ...release, faultyRows: new Map() }], unread: [] };
  const workspace = { ...buildWorkspace(loaded).value, releases };
  const toldFiles = findToldFiles(workspace, { asOf: AS_OF });
  const reviews = checksOf(loaded, baseWorkspace);
  return {
    commitments: committed,
    firstCommitments: firsts,
    published: registered === undefined ? PUBLISHED : UNREAD,
    toldFiles,
    reviews,
  };
}

/** As if every commit held the base programme, and no submission had been rewritten. */
function checksOf(loaded: LoadedFiles, then: Workspace): ReviewChecks {
  const { value: workspace } = buildWorkspace(loaded);
  const bindings = new Map<string, BindingState>();
  for (const node of workspace.experiments) {
    const before = then.experiments.find((one) => one.id === node.id);
    for (const { file, binding } of node.reviews.flatMap(bindingsOf)) {
      const { scope, commit } = binding;
      const held = before === undefined ? null : reviewedFields(then, before, scope);
      const now = reviewedFields(workspace, node, scope);
      const read = commit === undefined ? 'no-commit' : (held ?? 'broken');
      const state = bindingState(binding, now, sha256, read);
      if (state !== null) bindings.set(file, state);
    }
  }
  return { bindings, edited: editedSubmissions(workspace, sha256), rewritten: new Set() };
}

/** The problems of the base with one text in one file replaced, or a whole file written. */
export function problemsAfter(...edits: RuleExample[]): readonly Problem[] {
  return problemsOf(edited(edits));
}
