import type { JSX } from 'preact';
import type { HeadingBlock, Report } from '../report/block.ts';

/**
 * The list of contents: headings of level 2. Those below recur from experiment to experiment and
 * would only make the list long; their anchors stay.
 */
export function Contents({ report }: { readonly report: Report }): JSX.Element | null {
  const headings = report.blocks.filter(
    (block): block is HeadingBlock => block.type === 'heading' && block.level === 2,
  );
  if (headings.length < 2) return null;
  return (
    <nav class="contents" aria-labelledby="jalostamo-contents">
      <h2 id="jalostamo-contents">{report.labels.contents}</h2>
      <ol>
        {headings.map((heading) => (
          <li key={heading.id}>
            <a href={`#${heading.id}`}>{heading.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
