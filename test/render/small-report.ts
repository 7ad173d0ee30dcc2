import type { Report } from '../../src/report/block.ts';
import { rangeChart } from './sample-charts.ts';
import { text } from './sample-report.ts';

/** A short report for the golden files: one of each that is easily read as a difference. */
export function smallReport(): Report {
  return {
    kind: 'review',
    language: 'sv',
    title: 'Kollegial utvärdering',
    subtitle: 'Exempelprogrammet',
    banners: ['Fiktivt exempelmaterial'],
    labels: {
      contents: 'Innehåll',
      skipToContent: 'Gå till innehållet',
      dataTable: 'Uppgifterna som tabell',
      provenance: 'Käll- och versionsuppgifter',
    },
    provenance: [{ term: 'Verktyg', text: text('Jalostamo 0.1.0') }],
    blocks: [
      { type: 'heading', level: 2, id: 'resultat', text: 'Resultat & belägg' },
      {
        type: 'paragraph',
        style: 'lead',
        content: [
          { type: 'text', text: 'Andelen är ' },
          { type: 'strong', content: text('52 procent') },
          { type: 'text', text: ' <b>inte</b> *fet* [länk](x) ' },
          { type: 'link', href: 'javascript:alert(1)', content: text('farlig') },
          { type: 'text', text: ' och ' },
          { type: 'link', href: 'https://example.org/a?b=1&c=2', content: text('trygg') },
        ],
      },
      { type: 'chart', isTitled: true, chart: rangeChart() },
      { type: 'heading', level: 2, id: 'bedomning', text: 'Bedömning' },
      {
        type: 'table',
        caption: 'Ljus',
        legend: ['[u] riktgivande'],
        columns: [
          { title: 'Kriterium', align: 'start' },
          { title: 'Ljus', align: 'start' },
          { title: 'Läge', align: 'end' },
        ],
        rows: [
          [
            { content: text('a | b') },
            { content: [{ type: 'light', light: 'red', text: 'Stanna upp och tänk om' }] },
            { content: [{ type: 'status', shape: 'steady', text: 'Ingen tydlig förändring' }] },
          ],
        ],
      },
      {
        type: 'quote',
        by: 'Grannstaden',
        blocks: [
          {
            type: 'list',
            ordered: true,
            start: 2,
            items: [
              [{ type: 'paragraph', content: text('Fråga fler.') }],
              [{ type: 'paragraph', content: [{ type: 'code', text: 'a`b' }] }],
            ],
          },
        ],
      },
    ],
  };
}
