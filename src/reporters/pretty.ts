import type { Diagnostic, Severity, Span } from '../diagnostics/problem.ts';
import { shown } from '../diagnostics/shown.ts';
import type { Paint } from '../host.ts';
import type { Translator } from '../messages/translator.ts';
import { wrap } from '../messages/wrap.ts';
import { codeFrame } from './code-frame.ts';
import { countTexts } from './counts-text.ts';
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
  const place = placeText(file, span);
  const width = Math.max(40, context.columns) - 2;
  const [first = '', ...rest] = wrap(`${label}: ${message}`, width);
  const colour = colourOf(severity, paint);
  const lines = [
    paint.bold(colour(first.slice(0, label.length)) + first.slice(label.length)),
    ...rest.map((line) => paint.bold(line)),
    ...placeLines(place, rule, width, paint),
  ];
  const text = context.textOf(file) ?? '';
  // A file whose text could not be trusted has none to show.
  if (span !== null && text !== '') {
    lines.push(...codeFrame(text, span, context.columns, paint));
  }
  for (const line of wrap(seeAlso(diagnostic, translator), width - 2)) {
    if (line !== '') lines.push(`  ${paint.dim(line)}`);
  }
  lines.push(
    ...wrap(`${translator.text('cli:validate.help')}: ${help}`, width - 2).map(
      (line) => `  ${line}`,
    ),
  );
  return `${lines.join('\n')}\n`;
}

/** The rule beside the place, or below it where the terminal is too narrow for both. */
function placeLines(place: string, rule: string, width: number, paint: Paint): readonly string[] {
  if (place.length + 1 + rule.length <= width) return [`${paint.cyan(place)} ${paint.dim(rule)}`];
  return [paint.cyan(place), `  ${paint.dim(rule)}`];
}

function placeText(file: string, span: Span | null): string {
  const name = shown(file);
  return span === null ? name : `${name}:${span.start.line}:${span.start.column}`;
}

/** Where else to look: places of other files in full, several in the same file by their lines. */
function seeAlso({ file, related }: Diagnostic, translator: Translator): string {
  const places = new Set<string>();
  const own = new Map<number, string>();
  for (const { file: other, span } of related) {
    const place = placeText(other, span);
    if (span !== null && other === file) own.set(span.start.line, place);
    else places.add(place);
  }
  if (own.size > 1) {
    places.add(translator.text('cli:validate.lines', { lines: [...own.keys()].join(', ') }));
  } else {
    for (const place of own.values()) places.add(place);
  }
  if (places.size === 0) return '';
  return `${translator.text('cli:validate.see-also')} ${[...places].join(', ')}`;
}

function colourOf(severity: Severity, paint: Paint): (text: string) => string {
  if (severity === 'error') return paint.red;
  return severity === 'warning' ? paint.yellow : paint.blue;
}

function summary(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  const { paint, translator } = context;
  const files = translator.text('cli:validate.files', { count: context.files.length });
  const known = context.accepted.length;
  const accepted =
    known === 0 ? '' : `${paint.dim(translator.text('cli:validate.accepted', { count: known }))}\n`;
  if (diagnostics.length === 0) {
    return `${paint.green('✓')} ${translator.text('cli:validate.clean', { files })}\n${accepted}`;
  }
  const parts = countTexts(diagnostics, translator).map(({ severity, text }) =>
    colourOf(severity, paint)(text),
  );
  const explain = translator.text('cli:validate.explain', { rule: diagnostics[0]?.rule ?? '' });
  const lines = [`${parts.join(', ')} (${files})`];
  const fixable = diagnostics.filter((diagnostic) => diagnostic.fixable).length;
  if (fixable > 0) {
    const text = translator.text('cli:validate.fixable', { count: fixable });
    for (const line of wrap(text, Math.max(40, context.columns))) lines.push(line);
  }
  for (const line of wrap(explain, Math.max(40, context.columns))) lines.push(paint.dim(line));
  return `${lines.join('\n')}\n${accepted}`;
}
