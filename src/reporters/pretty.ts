import { countSeverities } from '../diagnostics/count-severities.ts';
import type { Diagnostic, Severity } from '../diagnostics/problem.ts';
import type { Paint } from '../host.ts';
import { wrap } from '../messages/wrap.ts';
import { codeFrame } from './code-frame.ts';
import type { ReportContext } from './reporter.ts';

/** For a person at a terminal: what, where, the line itself, and what to do. */
export function reportPretty(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const blocks = diagnostics.map((diagnostic) => block(diagnostic, context));
  return `${[...blocks, summary(diagnostics, context)].join('\n')}`;
}

function block(diagnostic: Diagnostic, context: ReportContext): string {
  const { paint, translator } = context;
  const { file, span, severity, rule, message, help } = diagnostic;
  const label = translator.text(`cli:severity.${severity}`);
  const place = span === null ? file : `${file}:${span.start.line}:${span.start.column}`;
  const width = Math.max(40, context.columns) - 2;
  const [first = '', ...rest] = wrap(`${label}: ${message}`, width);
  const colour = colourOf(severity, paint);
  const lines = [
    paint.bold(colour(first.slice(0, label.length)) + first.slice(label.length)),
    ...rest.map((line) => paint.bold(line)),
    `${paint.cyan(place)} ${paint.dim(rule)}`,
  ];
  const text = span === null ? undefined : context.textOf(file);
  if (span !== null && text !== undefined) {
    lines.push(...codeFrame(text, span, context.columns, paint));
  }
  for (const related of diagnostic.related) {
    const where =
      related.span === null ? '' : `:${related.span.start.line}:${related.span.start.column}`;
    lines.push(
      `  ${paint.dim(`${translator.text('cli:validate.see-also')} ${related.file}${where}`)}`,
    );
  }
  lines.push(
    ...wrap(`${translator.text('cli:validate.help')}: ${help}`, width - 2).map(
      (line) => `  ${line}`,
    ),
  );
  return `${lines.join('\n')}\n`;
}

function colourOf(severity: Severity, paint: Paint): (text: string) => string {
  if (severity === 'error') return paint.red;
  return severity === 'warning' ? paint.yellow : paint.blue;
}

function summary(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const { paint, translator } = context;
  const files = translator.text('cli:validate.files', { count: context.fileCount });
  if (diagnostics.length === 0) {
    return `${paint.green('✓')} ${translator.text('cli:validate.clean', { files })}\n`;
  }
  const counts = countSeverities(diagnostics);
  const parts: string[] = [];
  for (const severity of ['error', 'warning', 'info'] as const) {
    if (counts[severity] > 0) {
      const text = translator.text(`cli:validate.${severity}s`, { count: counts[severity] });
      parts.push(colourOf(severity, paint)(text));
    }
  }
  const lines = [`${parts.join(', ')} (${files})`];
  lines.push(
    paint.dim(translator.text('cli:validate.explain', { rule: diagnostics[0]?.rule ?? '' })),
  );
  return `${lines.join('\n')}\n`;
}
