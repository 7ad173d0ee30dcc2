import type { Problem } from '../../diagnostics/problem.ts';
import { masked, shown } from '../../diagnostics/shown.ts';
import type { AcceptedProblem } from '../../model/accepted-problems.ts';
import { FROZEN_RULE_IDS } from '../frozen-ids.ts';
import { atKey, atValue } from '../problem-at.ts';
import type { RuleContext } from '../rule.ts';
import { createSeverities } from '../severities.ts';
import {
  type AcceptedEntry,
  acceptedEntries,
  isAcceptable,
  isAcceptedWhole,
} from './accepted-entries.ts';

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
  const severityOf = createSeverities(workspace);
  const met = new Set<AcceptedEntry>();
  const left = new Set<string>();
  const open: Problem[] = [];
  const accepted: AcceptedFinding[] = [];
  for (const problem of problems) {
    const name = workspace.nameOf(problem.file, problem.place);
    const isWhole = isAcceptedWhole(problem, name, severityOf(problem.rule));
    const entriesOf = byTarget.get(targetKey(problem.file, problem.rule)) ?? [];
    const found = entryFor(name, isWhole, entriesOf);
    if (found === undefined) {
      open.push(problem);
      left.add(targetKey(problem.file, problem.rule));
      continue;
    }
    met.add(found);
    accepted.push({ problem, entry: found.entry });
  }
  for (const entry of entries) {
    if (met.has(entry)) continue;
    if (isOver(entry.entry, asOf)) open.push(expired(file, entry));
    else if (entry.entry.at === undefined && left.has(targetKey(entry.acceptedFile, entry.rule))) {
      open.push(tooWide(file, entry));
    } else open.push(notFound(file, entry));
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
  // `accept` writes no name that tells of a person.
  return `${rule} ${masked(file)}`;
}

/** The entry that names the place; else the one for the whole file, where it may stand for it. */
function entryFor(
  name: string,
  isWhole: boolean,
  entries: readonly AcceptedEntry[],
): AcceptedEntry | undefined {
  const exact = entries.find(({ entry: { at } }) => at !== undefined && shown(at) === name);
  if (exact !== undefined || !isWhole) return exact;
  return entries.find(({ entry }) => entry.at === undefined);
}

/** Not stale: what it was meant to accept is there, and is accepted place by place only. */
function tooWide(file: string, { acceptedFile, rule, path }: AcceptedEntry): Problem {
  const details = { params: { file: acceptedFile, rule }, variant: 'whole-file' };
  return atKey('accepted/not-acceptable', file, path, details);
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
