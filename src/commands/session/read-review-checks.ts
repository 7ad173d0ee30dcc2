import type { Host } from '../../host.ts';
import { classifyFile } from '../../model/layout.ts';
import type { Workspace } from '../../model/workspace.ts';
import { submittedContents } from '../../review/assessment-contents.ts';
import { editedSubmissions } from '../../review/edited-submissions.ts';
import { firstContents } from '../../review/first-contents.ts';
import type { ReviewChecks } from '../../review/review-checks.ts';

import { parseYaml } from '../../source/yaml-document.ts';
import { loadBlobs } from './load-blobs.ts';
import { readBindings } from './read-bindings.ts';
import { sha256 } from './read-commitments.ts';

/** What history and digests tell of the programme's reviews; nothing is asked where there are none. */
export async function readReviewChecks(
  host: Host,
  root: string,
  workspace: Workspace,
  to?: string,
): Promise<ReviewChecks> {
  const bindings = await readBindings(host, root, workspace);
  return {
    bindings,
    edited: editedSubmissions(workspace, sha256),
    rewritten: await rewrittenSubmissions(host, root, workspace, to),
  };
}

/** Submissions that history knows with another digest: the one that their file came with. */
async function rewrittenSubmissions(
  host: Host,
  root: string,
  workspace: Workspace,
  to: string | undefined,
): Promise<ReadonlySet<string>> {
  const submissions = workspace.experiments.flatMap(({ reviews }) =>
    reviews.flatMap((review) => review.submissions),
  );
  if (submissions.length === 0 || (await host.git.state(root)) === null) return new Set();
  const log = await host.git.log(root, {
    only: 'experiments',
    ...(to === undefined ? {} : { to }),
  });
  // Of all experiments: one that was renamed brought its submissions along.
  const changes = log.flatMap((commit) => commit.changes);
  const first = firstContents(
    changes.filter(({ path }) => classifyFile(path).kind === 'submission'),
  );
  const read = await loadBlobs(host, root, new Set(first.values()));
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
