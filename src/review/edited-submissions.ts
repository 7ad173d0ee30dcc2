import type { Sha256 } from '../history/plan-digest.ts';
import type { Workspace } from '../model/workspace.ts';
import { contentsDigest } from './assessment-contents.ts';

/** The files of submissions that say something else than when they were submitted. */
export function editedSubmissions(workspace: Workspace, sha256: Sha256): ReadonlySet<string> {
  const edited = new Set<string>();
  for (const { agreement, submissions } of workspace.experiments.flatMap(
    ({ reviews }) => reviews,
  )) {
    if (agreement === null) continue;
    for (const { file, value } of submissions) {
      if (value.submission === undefined) continue;
      const digest = contentsDigest(value, agreement.value, sha256);
      if (digest !== value.submission.contents) edited.add(file);
    }
  }
  return edited;
}
