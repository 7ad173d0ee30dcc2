import { countSeverities } from '../diagnostics/count-severities.ts';
import type { Diagnostic, Severity } from '../diagnostics/problem.ts';
import { shown } from '../diagnostics/shown.ts';
import { countTexts, GRAVEST_FIRST } from './counts-text.ts';
import { problemParagraph } from './problem-text.ts';
import type { ReportContext } from './reporter.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** More annotations of one level than this GitHub leaves out of a step, without a word. */
const SHOWN_PER_LEVEL = 10;

/**
 * Workflow commands that GitHub turns into annotations. GitHub shows ten of each level a step, so
 * errors come first, and when there are more, a notice says so before the other notices. Columns are
 * left out of a span over several lines, where GitHub ignores the end.
 */
export function reportGithub(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  let text = '';
  for (const severity of GRAVEST_FIRST) {
    if (severity === 'info') text += moreThanShown(diagnostics, context);
    for (const diagnostic of diagnostics) {
      if (diagnostic.severity === severity) text += command(diagnostic, context);
    }
  }
  return text;
}

function moreThanShown(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const most = Math.max(...Object.values(countSeverities(diagnostics)));
  if (most <= SHOWN_PER_LEVEL) return '';
  const counts = countTexts(diagnostics, context.translator).map(({ text }) => text);
  const params = { counts: counts.join(', '), shown: SHOWN_PER_LEVEL };
  const message = context.translator.text('cli:validate.github-more', params);
  return `::notice title=jalostamo::${escapeData(message)}\n`;
}

function command(diagnostic: Diagnostic, context: ReportContext): string {
  const { span, rule } = diagnostic;
  const properties = [`file=${escapeProperty(shown(context.pathPrefix + diagnostic.file))}`];
  if (span !== null) {
    properties.push(`line=${span.start.line}`, `endLine=${span.end.line}`);
    if (span.start.line === span.end.line) {
      properties.push(`col=${span.start.column}`, `endColumn=${span.end.column}`);
    }
  }
  properties.push(`title=${escapeProperty(rule)}`);
  const level = LEVELS[diagnostic.severity];
  return `::${level} ${properties.join(',')}::${escapeData(problemParagraph(diagnostic))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
