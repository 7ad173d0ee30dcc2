import type { Diagnostic } from '../diagnostics/problem.ts';
import { shown } from '../diagnostics/shown.ts';
import { codeSpan, escapeMarkdown } from '../render/markdown-escape.ts';
import { countTexts, GRAVEST_FIRST } from './counts-text.ts';
import { problemLine } from './problem-text.ts';
import type { ReportContext } from './reporter.ts';

/**
 * The whole list as Markdown for the page of a GitHub Actions job, gravest first. GitHub refuses a
 * summary over its bound altogether, so the list ends before `maxBytes` and says how many are left.
 */
export function reportGithubSummary(
  diagnostics: readonly Diagnostic[],
  context: ReportContext,
  maxBytes: number,
): string {
  const { translator } = context;
  const files = translator.text('cli:validate.files', { count: context.files.length });
  if (diagnostics.length === 0) {
    return `## Jalostamo\n\n${escapeMarkdown(translator.text('cli:validate.clean', { files }))}\n`;
  }
  const counts = countTexts(diagnostics, translator).map(({ text }) => text);
  let text = `## Jalostamo\n\n${escapeMarkdown(`${counts.join(', ')} (${files})`)}\n\n`;
  const sorted = GRAVEST_FIRST.flatMap((severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity),
  );
  const lastLine = (left: number): string =>
    `- ${escapeMarkdown(translator.text('cli:validate.more', { count: left }))}\n`;
  const encoder = new TextEncoder();
  const bytesOf = (part: string): number => encoder.encode(part).length;
  let room = maxBytes - bytesOf(text) - bytesOf(lastLine(diagnostics.length));
  for (const [index, diagnostic] of sorted.entries()) {
    const line = listed(diagnostic, context);
    room -= bytesOf(line);
    if (room < 0) return text + lastLine(sorted.length - index);
    text += line;
  }
  return text;
}

function listed(diagnostic: Diagnostic, context: ReportContext): string {
  const { file, span, severity, rule } = diagnostic;
  const name = shown(context.pathPrefix + file);
  const place = span === null ? name : `${name}:${span.start.line}:${span.start.column}`;
  const label = escapeMarkdown(context.translator.text(`cli:severity.${severity}`));
  const words = withTokens(problemLine(diagnostic));
  return `- **${label}** ${codeSpan(place)} ${words} (${codeSpan(rule)})\n`;
}

/** What a message has between backticks is a word of the user's; the rest is shown as it is. */
function withTokens(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? codeSpan(part.slice(1, -1)) : escapeMarkdown(part)))
    .join('');
}
