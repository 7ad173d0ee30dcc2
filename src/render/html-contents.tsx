import type { JSX } from 'preact';
import type { HeadingBlock, Report } from '../report/block.ts';

interface Section {
  readonly heading: HeadingBlock;
  readonly parts: HeadingBlock[];
}

/** The list of contents: headings of level 2, and under each those of level 3. */
export function Contents({ report }: { readonly report: Report }): JSX.Element | null {
  const sections: Section[] = [];
  for (const block of report.blocks) {
    if (block.type !== 'heading' || block.level === 4) continue;
    const current = sections.at(-1);
    if (block.level === 3 && current !== undefined) current.parts.push(block);
    else sections.push({ heading: block, parts: [] });
  }
  if (sections.length < 2) return null;
  return (
    <nav class="contents" aria-labelledby="jalostamo-contents">
      <h2 id="jalostamo-contents">{report.labels.contents}</h2>
      <ol>
        {sections.map((section) => (
          <li key={section.heading.id}>
            <ContentsLink heading={section.heading} />
            {section.parts.length === 0 ? null : (
              <ol>
                {section.parts.map((part) => (
                  <li key={part.id}>
                    <ContentsLink heading={part} />
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function ContentsLink({ heading }: { readonly heading: HeadingBlock }): JSX.Element {
  return <a href={`#${heading.id}`}>{heading.text}</a>;
}
