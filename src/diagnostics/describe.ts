import type { Translator } from '../messages/translator.ts';
import { compareText } from './compare-text.ts';
import type { Diagnostic, Place, Problem, Severity, Span } from './problem.ts';
import { shown } from './shown.ts';

/** What `describeProblems` needs to know of the world around it. */
export interface DescribeContext {
  readonly translator: Translator;
  /** Null leaves the rule's problems out. */
  severityOf(rule: string): Severity | null;
  locate(file: string, place: Place): Span | null;
  /** What a place is called, whatever line it stands on; fit to be printed. */
  nameOf(file: string, place: Place): string;
  /** Whether `validate --fix` mends a problem. */
  isFixable(problem: Problem): boolean;
}

/**
 * Language-neutral problems → what a reader sees, sorted by file, position and rule, without
 * repetitions. The one place where severity, span and words are added.
 */
export function describeProblems(
  problems: readonly Problem[],
  context: DescribeContext,
): readonly Diagnostic[] {
  const described: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const problem of problems) {
    const severity = context.severityOf(problem.rule);
    if (severity === null) continue;
    const diagnostic = describe(problem, severity, context);
    const identity = JSON.stringify([
      diagnostic.rule,
      diagnostic.file,
      diagnostic.span,
      diagnostic.message,
    ]);
    if (seen.has(identity)) continue;
    seen.add(identity);
    described.push(diagnostic);
  }
  return described.sort(compareDiagnostics);
}

function describe(problem: Problem, severity: Severity, context: DescribeContext): Diagnostic {
  return {
    rule: problem.rule,
    severity,
    file: problem.file,
    span: context.locate(problem.file, problem.place),
    path: context.nameOf(problem.file, problem.place),
    message: problemText(problem, 'message', context.translator),
    help: problemText(problem, 'help', context.translator),
    fixable: context.isFixable(problem),
    related: (problem.related ?? []).map((place) => ({
      file: place.file,
      span: context.locate(place.file, place.place),
    })),
  };
}

/** A variant has words of its own where one sentence does not fit; otherwise the rule's common words. */
export function problemText(
  problem: Problem,
  part: 'message' | 'help',
  translator: Translator,
): string {
  const key = `rules:${problem.rule}.${part}`;
  if (problem.variant !== undefined) {
    const own = translator.find(`${key}_${problem.variant}`, problem.params);
    if (own !== null) return shown(own);
  }
  const text = translator.find(key, problem.params);
  if (text === null)
    throw new Error(`no ${part} for rule ${problem.rule} (${translator.language})`);
  return shown(text);
}

/** By file, position and rule: the one order in which problems are told. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    (a.span?.start.line ?? 0) - (b.span?.start.line ?? 0) ||
    (a.span?.start.column ?? 0) - (b.span?.start.column ?? 0) ||
    compareText(a.rule, b.rule) ||
    compareText(a.path, b.path)
  );
}

/** By code unit: the same on every machine. */
