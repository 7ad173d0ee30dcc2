import type { DataPath } from '../diagnostics/problem.ts';
import { ID_PATTERN } from '../model/primitives.ts';
import type { Judgement } from '../model/review.ts';
import { suggest } from '../model/suggest.ts';
import type { ExperimentNode, Workspace } from '../model/workspace.ts';

/** A reference of evidence that leads nowhere. */
export interface UnresolvedEvidence {
  readonly path: DataPath;
  readonly reference: string;
  /** The id that was probably meant. */
  readonly suggestion: string;
}

/**
 * Evidence that is nearly the id of an indicator, and is none. Files are looked up by `file/dead-link`;
 * addresses and plain words (a talk, a visit) are evidence too, and nothing to look up.
 */
export function* unresolvedEvidence(
  workspace: Workspace,
  node: ExperimentNode,
  judgements: readonly Judgement[],
): Iterable<UnresolvedEvidence> {
  const known = [...workspace.indicators.keys(), ...node.indicators.keys()];
  for (const [at, { evidence }] of judgements.entries()) {
    for (const [index, written] of (evidence ?? []).entries()) {
      const reference = written.trim();
      if (!ID_PATTERN.test(reference) || known.includes(reference)) continue;
      const suggestion = suggest(reference, known);
      const path = ['criteria', at, 'evidence', index];
      if (suggestion !== '') yield { path, reference, suggestion };
    }
  }
}
