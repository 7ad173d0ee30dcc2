import type { Diagnostic } from '../diagnostics/problem.ts';
import { shown } from '../diagnostics/shown.ts';
import { oneLine } from './problem-text.ts';
import type { ReportContext } from './reporter.ts';

/** One line a problem: `file:line:column severity rule: message`. Editors and grep read it. */
export function reportCompact(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  let text = '';
  for (const { file, span, severity, rule, message } of diagnostics) {
    const place = span === null ? '' : `:${span.start.line}:${span.start.column}`;
    const name = shown(context.pathPrefix + file);
    text += `${oneLine(`${name}${place} ${severity} ${rule}: ${message}`)}\n`;
  }
  return text;
}
