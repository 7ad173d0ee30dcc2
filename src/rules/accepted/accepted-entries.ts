import type { DataPath, Problem, Severity } from '../../diagnostics/problem.ts';
import type { AcceptedProblem } from '../../model/accepted-problems.ts';
import type { Workspace } from '../../model/workspace.ts';
import { currentRuleId } from '../frozen-ids.ts';

/** One place of `accepted-problems.yaml`. */
export interface AcceptedEntry {
  readonly acceptedFile: string;
  readonly rule: string;
  readonly entry: AcceptedProblem;
  /** Where the entry stands in `accepted-problems.yaml`. */
  readonly path: DataPath;
}

/** Every entry, in the file's order; old names of rules are taken for the new ones. */
export function* acceptedEntries({ accepted }: Workspace): Iterable<AcceptedEntry> {
  for (const [acceptedFile, rules] of Object.entries(accepted?.value.accepted ?? {})) {
    for (const [name, entries] of Object.entries(rules)) {
      for (const [index, entry] of entries.entries()) {
        const path = ['accepted', acceptedFile, name, index];
        yield { acceptedFile, rule: currentRuleId(name), entry, path };
      }
    }
  }
}

/**
 * Text that could not be read says nothing that could be accepted, nor does this file itself. Rows
 * of single people are a whole file of personal data.
 */
export function isAcceptable(rule: string): boolean {
  return !/^(syntax|encoding|accepted)\//.test(rule) && rule !== 'privacy/row-per-person';
}

/**
 * Whether an entry without a place accepts the problem at a place called `name`. What makes figures
 * untrue or tells of people is accepted place by place, so that the next one is told of: an error of
 * a whole file is a place itself, but not the rest of a list too long to be told.
 */
export function isAcceptedWhole(
  { rule, variant }: Problem,
  name: string,
  severity: Severity | null,
): boolean {
  if (rule.startsWith('privacy/')) return false;
  return severity !== 'error' || (name === '' && variant !== 'more');
}
