import { MARKDOWN_MARK } from '../../render/generator-mark.ts';
import { renderHtml } from '../../render/html.tsx';
import { renderMarkdown } from '../../render/markdown.ts';
import { originComment } from '../../render/origin-mark.ts';
import type { Report } from '../../report/block.ts';

/** The formats that reports are written in. */
export const RENDERERS = {
  html: renderHtml,
  md: (report: Report) => `${marks(report)}\n\n${renderMarkdown(report)}`,
} satisfies Readonly<Record<string, (report: Report) => string>>;

function marks({ origin }: Report): string {
  return origin === undefined ? MARKDOWN_MARK : `${MARKDOWN_MARK}\n${originComment(origin)}`;
}
