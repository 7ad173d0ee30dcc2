import type { Problem } from '../../diagnostics/problem.ts';
import type { AcceptedProblem } from '../../model/accepted-problems.ts';
import type { Workspace } from '../../model/workspace.ts';
import { FROZEN_RULE_IDS } from '../frozen-ids.ts';
import { atKey, atValue } from '../problem-at.ts';
import type { RuleContext } from '../rule.ts';
import { type AcceptedEntry, acceptedEntries, isAcceptable } from './accepted-entries.ts';

/** A problem that the programme has decided to live with. */
export interface AcceptedFinding {
  readonly problem: Problem;
  readonly entry: AcceptedProblem;
}

/** What is to be told, and what is known and accepted. */
export interface Findings {
  readonly open: readonly Problem[];
  readonly accepted: readonly AcceptedFinding[];
}

/**
 * Sets the accepted problems aside. An entry that accepts nothing any more, or whose time is over,
 * is a problem itself: a list of exceptions must not outlive what it excepts.
 */
export function acceptProblems(
  problems: readonly Problem[],
  { workspace, asOf }: RuleContext,
): Findings {
  const file = workspace.accepted?.file;
  if (file === undefined) return { open: problems, accepted: [] };
  const entries = [...acceptedEntries(workspace)].filter(({ rule }) => {
    return isAcceptable(rule) && FROZEN_RULE_IDS.includes(rule);
  });
  const current = entries.filter(({ entry }) => !isOver(entry, asOf));
  const byTarget = indexEntries(current);
  const met = new Set<AcceptedEntry>();
  const open: Problem[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const problem of problems) {
    const found = entryFor(problem, byTarget, workspace);
    if (found === undefined) {
      open.push(problem);
      continue;
    }
    met.add(found);
    accepted.push({ problem, entry: found.entry });
  }
  for (const entry of entries) {
    if (met.has(entry)) continue;
    open.push(isOver(entry.entry, asOf) ? expired(file, entry) : notFound(file, entry));
  }
  return { open, accepted };
}

function isOver({ until }: AcceptedProblem, asOf: string): boolean {
  return until !== undefined && until < asOf;
}

type EntriesByTarget = ReadonlyMap<string, readonly AcceptedEntry[]>;

function indexEntries(entries: readonly AcceptedEntry[]): EntriesByTarget {
  const index = new Map<string, AcceptedEntry[]>();
  for (const entry of entries) {
    const key = targetKey(entry.acceptedFile, entry.rule);
    const known = index.get(key);
    if (known === undefined) index.set(key, [entry]);
    else known.push(entry);
  }
  return index;
}

function targetKey(file: string, rule: string): string {
  return `${rule} ${file}`;
}

/** The entry that names the place; else the one for the whole file. */
function entryFor(
  { rule, file, place }: Problem,
  byTarget: EntriesByTarget,
  workspace: Workspace,
): AcceptedEntry | undefined {
  const entries = byTarget.get(targetKey(file, rule));
  if (entries === undefined) return undefined;
  const name = workspace.nameOf(file, place);
  const exact = entries.find(({ entry }) => entry.at === name);
  return exact ?? entries.find(({ entry }) => entry.at === undefined);
}

function notFound(file: string, { acceptedFile, rule, entry, path }: AcceptedEntry): Problem {
  const params = { file: acceptedFile, rule, place: entry.at ?? '' };
  const variant = entry.at === undefined ? {} : { variant: 'place' };
  return atValue('accepted/not-found', file, path, { params, ...variant });
}

function expired(file: string, { acceptedFile, rule, entry, path }: AcceptedEntry): Problem {
  const params = { file: acceptedFile, rule, until: entry.until ?? '' };
  return atKey('accepted/expired', file, [...path, 'until'], { params });
}
