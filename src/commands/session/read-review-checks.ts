import { classifyFile } from '../../model/layout.ts';
import { submittedContents } from '../../review/assessment-contents.ts';
import { editedSubmissions } from '../../review/edited-submissions.ts';
import { firstContents } from '../../review/first-contents.ts';
import type { ReviewChecks } from '../../review/review-checks.ts';

import { parseYaml } from '../../source/yaml-document.ts';
import { loadBlobs } from './load-blobs.ts';
import type { ProgrammeHistory } from './programme-history.ts';
import { readBindings } from './read-bindings.ts';
import { sha256 } from './sha256.ts';

/**
 * What history and digests tell of the programme's reviews; nothing is asked where there are none.
 *
 * @param isUnwritten whether it is known that no submission was rewritten
 */
export async function readReviewChecks(
  history: ProgrammeHistory,
  isUnwritten = false,
): Promise<ReviewChecks> {
  const { workspace } = history.programme;
  const bindings = await readBindings(history);
  return {
    bindings,
    edited: editedSubmissions(workspace, sha256),
    rewritten: isUnwritten ? new Set() : await rewrittenSubmissions(history),
  };
}

/** Submissions that history knows with another digest: the one that their file came with. */
async function rewrittenSubmissions(history: ProgrammeHistory): Promise<ReadonlySet<string>> {
  const { host, programme } = history;
  const submissions = programme.workspace.experiments.flatMap(({ reviews }) =>
    reviews.flatMap((review) => review.submissions),
  );
  const plans = submissions.length === 0 ? null : await history.plansIfAny();
  if (plans === null) return new Set();
  // Of all experiments: one that was renamed brought its submissions along.
  const changes = plans.steps.flatMap(({ commit }) => commit.changes);
  const first = firstContents(
    changes.filter(({ path }) => classifyFile(path).kind === 'submission'),
  );
  const read = await loadBlobs(host, programme.root, new Set(first.values()));
  const rewritten = submissions.filter(({ file, value }) => {
    const blob = first.get(file);
    const bytes = blob === undefined ? null : read(blob);
    // Not committed yet, or not in this clone.
    if (bytes === null) return false;
    const { data } = parseYaml({ path: file, bytes }).value;
    const original = submittedContents(data);
    return original !== value.submission?.contents;
  });
  return new Set(rewritten.map(({ file }) => file));
}
