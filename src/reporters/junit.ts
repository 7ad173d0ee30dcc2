import { reaches } from '../diagnostics/count-severities.ts';
import type { Diagnostic } from '../diagnostics/problem.ts';
import { shown } from '../diagnostics/shown.ts';
import { classifyFile } from '../model/layout.ts';
import { ordinals } from './ordinals.ts';
import { problemParagraph } from './problem-text.ts';
import type { ReportContext } from './reporter.ts';
import { xmlNode, xmlText } from './xml.ts';

/**
 * JUnit's XML as Jenkins and GitLab read it: one suite a file, one case a problem, and one passed
 * case for a file without any. A problem that makes the run fail (`--fail-on`) is a failure, a lesser
 * one a skipped case: both readers show its text and neither calls the build broken for it, so their
 * verdict is the exit code's. There is no time and no host in it: the same commit gives the same bytes.
 */
export function reportJunit(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const byFile = new Map<string, Diagnostic[]>(
    context.files.filter(isChecked).map((file) => [file, []]),
  );
  for (const diagnostic of diagnostics) {
    const own = byFile.get(diagnostic.file);
    if (own === undefined) byFile.set(diagnostic.file, [diagnostic]);
    else own.push(diagnostic);
  }
  const suites: string[] = [];
  const total = { tests: 0, failures: 0 };
  for (const file of [...byFile.keys()].sort()) {
    const own = byFile.get(file) ?? [];
    const failures = own.filter((diagnostic) => isFailure(diagnostic, context)).length;
    total.tests += Math.max(1, own.length);
    total.failures += failures;
    suites.push(suite(file, own, failures, context));
  }
  const attributes = { name: 'jalostamo', ...total, errors: 0 };
  const tree = xmlNode('testsuites', attributes, suites, 0);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tree}`;
}

/** What nothing looks at cannot pass. */
function isChecked(file: string): boolean {
  const { kind } = classifyFile(file);
  return kind !== 'other' && kind !== 'generated';
}

function isFailure({ severity }: Diagnostic, context: ReportContext): boolean {
  return reaches(severity, context.failOn);
}

function suite(
  file: string,
  own: readonly Diagnostic[],
  failures: number,
  context: ReportContext,
): string {
  const name = shown(context.pathPrefix + file);
  const keys = own.map(({ rule, path }) => (path === '' ? rule : `${rule} ${path}`));
  const counted = ordinals(keys);
  const cases = own.map((diagnostic, index) => {
    const ordinal = counted[index] ?? 1;
    // Of several cases with one name GitLab shows the first alone.
    const title = (keys[index] ?? '') + (ordinal === 1 ? '' : ` (${ordinal})`);
    const told = outcome(diagnostic, name, context);
    return xmlNode('testcase', { classname: name, name: title }, [told], 2);
  });
  if (cases.length === 0) {
    cases.push(xmlNode('testcase', { classname: name, name: 'jalostamo validate' }, [], 2));
  }
  const skipped = own.length - failures;
  const attributes = { name, tests: cases.length, failures, errors: 0, skipped };
  return xmlNode('testsuite', attributes, cases, 1);
}

function outcome(diagnostic: Diagnostic, name: string, context: ReportContext): string {
  const { span, rule, message } = diagnostic;
  const place = span === null ? name : `${name}:${span.start.line}:${span.start.column}`;
  const text = `${place}\n${problemParagraph(diagnostic)}`;
  if (isFailure(diagnostic, context)) {
    return xmlText('failure', { message, type: rule }, text, 3);
  }
  return xmlText('skipped', {}, text, 3);
}
