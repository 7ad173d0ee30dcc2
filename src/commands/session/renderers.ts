import { MARKDOWN_MARK } from '../../render/generator-mark.ts';
import { renderHtml } from '../../render/html.tsx';
import { renderMarkdown } from '../../render/markdown.ts';
import { originComment } from '../../render/origin-mark.ts';
import { renderReportJson } from '../../render/report-json.ts';
import type { Report } from '../../report/block.ts';

/** A format that reports are written in. */
export type ReportFormat = 'html' | 'json' | 'md';

/** How a report is written in each format. */
export const RENDERERS = {
  html: renderHtml,
  json: renderReportJson,
  md: (report: Report) => `${marks(report)}\n\n${renderMarkdown(report)}`,
} satisfies Readonly<Record<ReportFormat, (report: Report) => string>>;

function marks({ origin }: Report): string {
  return origin === undefined ? MARKDOWN_MARK : `${MARKDOWN_MARK}\n${originComment(origin)}`;
}
