import { classifyFile } from '../model/layout.ts';
import type { BlobReader } from './blob-reader.ts';
import { type Commitment, commitmentOf } from './commitment.ts';
import type { FormerNames } from './former-names.ts';
import type { HistoryStep } from './plan-moves.ts';

/** The commitment that a history saw first. */
export interface FirstCommitment {
  readonly commitment: Commitment;
  /** Full id of the commit in which it was recorded. */
  readonly recorded: string;
}

export interface FirstCommitmentsInput {
  readonly steps: readonly HistoryStep<{ readonly id: string }>[];
  readonly names: FormerNames;
  readonly reader: BlobReader;
  /** Today's commitment by experiment; null for one that has none. Others are not looked for. */
  readonly today: ReadonlyMap<string, Commitment | null>;
}

/**
 * By experiment, as it is called at the end, the commitment that its plan had first. Left out are
 * experiments that never had one or whose first one is today's, and one by a commit alone that is not
 * on the line: after a rewritten history it has another id.
 */
export function otherFirstCommitments({
  steps,
  names,
  reader,
  today,
}: FirstCommitmentsInput): ReadonlyMap<string, FirstCommitment> {
  const found = new Map<string, FirstCommitment>();
  const settled = new Set<string>();
  for (const { id, blob, recorded } of versionsOfPlans(steps, names)) {
    const now = today.get(id);
    if (now === undefined || settled.has(id)) continue;
    const first = readCommitment(reader, blob, now);
    if (first === null) continue;
    settled.add(id);
    if (first === 'same' || (now !== null && isSame(first, now))) continue;
    const isOnLine = steps.some(({ commit }) => commit.id.startsWith(first.commit ?? '-'));
    if (now === null || first.digest !== null || isOnLine) {
      found.set(id, { commitment: first, recorded });
    }
  }
  return found;
}

/** Every version of every plan, oldest first, by the experiment's id at the end. */
function* versionsOfPlans(
  steps: FirstCommitmentsInput['steps'],
  names: FormerNames,
): Iterable<{ readonly id: string; readonly blob: string; readonly recorded: string }> {
  for (const [at, { commit, changes }] of steps.entries()) {
    for (const { path, after } of changes) {
      const role = classifyFile(path);
      if (role.kind !== 'experiment' || after === null) continue;
      const id = names.nameAtEnd(role.experiment, at);
      if (id !== null) yield { id, blob: after, recorded: commit.id };
    }
  }
}

/** The plan of an experiment in every version: what has to be read to find its commitment. */
export function plansOfExperiments(steps: readonly HistoryStep<unknown>[]): ReadonlySet<string> {
  const plans = steps.flatMap(({ changes }) =>
    changes.flatMap(({ path, after }) =>
      classifyFile(path).kind === 'experiment' ? (after ?? []) : [],
    ),
  );
  return new Set(plans);
}

/** Whether a commitment names the plan that another one does: by digest where both have one. */
function isSame(first: Commitment, now: Commitment): boolean {
  if (first.digest !== null && now.digest !== null) return first.digest === now.digest;
  const [a, b] = [first.commit ?? '', now.commit ?? ''];
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));
}

/**
 * The commitment of a plan in a version. Parsing takes ten thousand times as long as looking for a
 * word, so a version that names no plan is not parsed, nor one that can only name today's.
 */
function readCommitment(
  reader: BlobReader,
  blob: string,
  now: Commitment | null,
): Commitment | 'same' | null {
  if (reader.knows(blob)) return commitmentOf(reader.plan(blob) ?? undefined);
  const text = reader.text(blob);
  if (text === null || !/plan_(?:commit|digest)/.test(text)) return null;
  const name = now?.digest ?? null;
  const isOnly = text.split('plan_digest').length === 2 && text.split('plan_commit').length <= 2;
  if (name !== null && isOnly && text.includes(name)) return 'same';
  return commitmentOf(reader.plan(blob) ?? undefined);
}
