import type { JSX } from 'preact';
import type { Block, Fact, ListBlock, ReportLabels } from '../report/block.ts';
import { ChartFigure } from './html-chart.tsx';
import { Inlines } from './html-inlines.tsx';
import { TableView } from './html-table.tsx';

interface BlocksProps {
  readonly blocks: readonly Block[];
  readonly labels: Pick<ReportLabels, 'dataTable'>;
}

/** Report blocks as HTML; styled by `REPORT_CSS`. */
export function Blocks({ blocks, labels }: BlocksProps): JSX.Element {
  return (
    <>
      {blocks.map((block, index) => (
        <BlockView key={index} block={block} labels={labels} />
      ))}
    </>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly labels: BlocksProps['labels'];
}

function BlockView({ block, labels }: BlockProps): JSX.Element {
  switch (block.type) {
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return <Heading id={block.id}>{block.text}</Heading>;
    }
    case 'paragraph':
      return (
        <p class={block.style}>
          <Inlines content={block.content} />
        </p>
      );
    case 'list':
      return <ListView list={block} labels={labels} />;
    case 'facts':
      return <Facts facts={block.facts} />;
    case 'table':
      return <TableView table={block} />;
    case 'chart':
      return (
        <ChartFigure chart={block.chart} isTitled={block.isTitled} dataTable={labels.dataTable} />
      );
    case 'callout':
      return (
        <div class={`callout callout-${block.tone}`}>
          <p class="callout-title">{block.title}</p>
          <Blocks blocks={block.blocks} labels={labels} />
        </div>
      );
    case 'quote':
      return (
        <figure class="quote">
          <blockquote>
            <Blocks blocks={block.blocks} labels={labels} />
          </blockquote>
          {block.by === '' ? null : <figcaption>{block.by}</figcaption>}
        </figure>
      );
  }
}

interface ListProps {
  readonly list: ListBlock;
  readonly labels: BlocksProps['labels'];
}

function ListView({ list, labels }: ListProps): JSX.Element {
  const items = list.items.map((item, index) => (
    <li key={index}>
      <Blocks blocks={item} labels={labels} />
    </li>
  ));
  if (!list.ordered) return <ul>{items}</ul>;
  return <ol start={list.start === 1 ? undefined : list.start}>{items}</ol>;
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }): JSX.Element {
  return (
    <dl class="facts">
      {facts.map((fact, index) => (
        <div key={index}>
          <dt>{fact.term}</dt>
          <dd>
            <Inlines content={fact.text} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
