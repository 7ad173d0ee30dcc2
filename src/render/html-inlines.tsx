import type { JSX } from 'preact';
import type { Inline } from '../report/block.ts';
import { LightIcon, StatusIcon } from './icons.tsx';
import { KeptTogether } from './kept-together.tsx';
import { isSafeHref } from './safe-href.ts';

/** Inlines as HTML. A link that may not be followed is printed as its text. */
export function Inlines({ content }: { readonly content: readonly Inline[] }): JSX.Element {
  return (
    <>
      {content.map((inline, index) => (
        <InlineView key={index} inline={inline} />
      ))}
    </>
  );
}

function InlineView({ inline }: { readonly inline: Inline }): JSX.Element {
  switch (inline.type) {
    case 'text':
      return <KeptTogether text={inline.text} />;
    case 'strong':
      return (
        <strong>
          <Inlines content={inline.content} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines content={inline.content} />
        </em>
      );
    case 'code':
      return <code>{inline.text}</code>;
    case 'link':
      if (!isSafeHref(inline.href)) return <Inlines content={inline.content} />;
      return (
        <a href={inline.href}>
          <Inlines content={inline.content} />
        </a>
      );
    case 'foreign':
      return (
        <span lang={inline.lang}>
          <Inlines content={inline.content} />
        </span>
      );
    case 'status':
      return (
        <span class="status">
          <StatusIcon shape={inline.shape} />
          <span>{inline.text}</span>
        </span>
      );
    case 'light':
      return (
        <span class="light">
          <LightIcon light={inline.light} />
          <span>{inline.text}</span>
        </span>
      );
  }
}
