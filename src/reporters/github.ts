import type { Diagnostic, Severity } from '../diagnostics/problem.ts';
import { visible } from '../diagnostics/visible.ts';
import type { ReportContext } from './reporter.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Workflow commands that GitHub turns into annotations. GitHub shows ten of each level a step, so
 * errors come first. Columns are left out of a span over several lines, where GitHub ignores the end.
 */
export function reportGithub(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  let text = '';
  for (const severity of ORDER) {
    for (const diagnostic of diagnostics) {
      if (diagnostic.severity === severity) text += command(diagnostic, context);
    }
  }
  return text;
}

function command(diagnostic: Diagnostic, context: ReportContext): string {
  const { span, rule, message, help } = diagnostic;
  const properties = [`file=${escapeProperty(context.pathPrefix + visible(diagnostic.file))}`];
  if (span !== null) {
    properties.push(`line=${span.start.line}`, `endLine=${span.end.line}`);
    if (span.start.line === span.end.line) {
      properties.push(`col=${span.start.column}`, `endColumn=${span.end.column}`);
    }
  }
  properties.push(`title=${escapeProperty(rule)}`);
  const level = LEVELS[diagnostic.severity];
  return `::${level} ${properties.join(',')}::${escapeData(`${message}\n${help}`)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
