/** The style sheet of reports: screen from 320 px up, and A4 print. */
export const REPORT_CSS = `
:root {
  --ink: #1d2733;
  --quiet: #55606b;
  --line: #cfd6dc;
  --faint: #f4f6f8;
  --accent: #0a4d7a;
  --caution: #9a3412;
  --measure: 44rem;
}
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 106.25%; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  color: var(--ink);
  background: #fff;
  font-family: 'Source Sans 3', 'Segoe UI', system-ui, sans-serif;
  line-height: 1.55;
  overflow-wrap: break-word;
}
a { color: var(--accent); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; top: 0; padding: 0.6rem 1rem; background: #fff; z-index: 1; }
.skip:focus { left: 0; }
.visually-hidden {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap; border: 0;
}

header, .page, footer { max-width: calc(var(--measure) + 2rem); margin: 0 auto; padding: 0 1rem; }
.banners { list-style: none; display: flex; flex-wrap: wrap; gap: 0.4rem; margin: 0; padding: 1rem 0 0; }
.banners li {
  border: 1.5px solid var(--caution); color: var(--caution); background: #fff;
  padding: 0.15rem 0.6rem; font-weight: 600; font-size: 0.9rem;
}
h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.3rem); margin: 1.25rem 0 0; letter-spacing: -0.01em; }
.subtitle { color: var(--quiet); font-size: 1.1rem; margin: 0.3rem 0 0; }
header { padding-bottom: 1.25rem; }
h2 { font-size: 1.5rem; margin: 3rem 0 0.75rem; padding-top: 0.8rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.25rem; margin: 2.25rem 0 0.5rem; }
h4 { font-size: 1.1rem; margin: 2.25rem 0 0.3rem; }
h3 + h4 { margin-top: 1.1rem; }
main > h2:first-child { margin-top: 1.5rem; }
p, ul, ol, dl { margin: 0 0 0.9rem; }
ul, ol { padding-left: 1.4rem; }
li > p { margin-bottom: 0.35rem; }
li > :last-child { margin-bottom: 0.2rem; }
.lead { font-size: 1.12rem; line-height: 1.45; }
.small { font-size: 0.9rem; color: var(--quiet); }
code { font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; font-size: 0.88em; background: var(--faint); padding: 0.05em 0.3em; }

.contents { border: 1px solid var(--line); padding: 0.9rem 1rem; font-size: 0.95rem; }
.contents h2 { font-size: 1rem; margin: 0 0 0.4rem; padding: 0; border: 0; }
.contents ol { list-style: none; margin: 0; padding: 0; }
.contents a { display: inline-block; padding: 0.22rem 0; text-decoration: none; line-height: 1.3; }
.contents a:hover { text-decoration: underline; }

.status, .light { position: relative; padding-left: 1.4em; font-weight: 600; }
.light { padding-left: 1.65em; }
.icon { position: absolute; left: 0; top: 0.12em; width: 1em; height: 1em; }
.icon-light { top: 0; width: 1.25em; height: 1.25em; }
td > .status, td > .light { display: block; }
ul:has(> li > p:first-child > .status:first-child) { list-style: none; padding-left: 0; }

.facts { border-top: 1px solid var(--line); }
.facts > div { display: grid; grid-template-columns: minmax(8rem, 13rem) 1fr; gap: 0 1rem; padding: 0.4rem 0; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }

.table { margin: 0 0 1.4rem; }
.table-scroll { overflow-x: auto; }
.table + .small { margin-top: -0.8rem; }
h4 + .small { margin-bottom: 0.1rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.93rem; line-height: 1.35; font-variant-numeric: tabular-nums lining-nums; }
caption { text-align: left; font-weight: 600; padding: 0 0 0.4rem; }
th, td { text-align: left; vertical-align: top; padding: 0.45rem 0.9rem 0.45rem 0; border-bottom: 1px solid var(--line); overflow-wrap: normal; }
th:last-child, td:last-child { padding-right: 0.2rem; }
thead th { vertical-align: bottom; border-bottom: 1.5px solid var(--ink); font-size: 0.88rem; color: var(--quiet); font-weight: 600; }
tbody th { font-weight: 400; }
th code, td code { overflow-wrap: anywhere; }
.end { text-align: right; }
.kept { white-space: nowrap; }
.legend { list-style: none; padding: 0; margin: 0 0 0.4rem; display: flex; flex-wrap: wrap; gap: 0 1.2rem; font-size: 0.88rem; color: var(--quiet); }

figure { margin: 0 0 1.6rem; }
.chart { margin-top: 1.4rem; }
.chart figcaption { margin-bottom: 0.6rem; }
.chart-title { font-weight: 600; margin: 0; line-height: 1.3; }
.chart-description { color: var(--quiet); font-size: 0.93rem; margin: 0.15rem 0 0; line-height: 1.4; }
.chart svg { display: block; width: 100%; height: auto; }
.chart-wide { display: none; }
.chart-narrow { max-width: 30rem; }
@media (min-width: 700px) { .chart-wide { display: block; } .chart-narrow { display: none; } }
details { margin-top: 0.4rem; font-size: 0.95rem; }
summary { cursor: pointer; color: var(--accent); width: fit-content; padding: 0.3rem 0; }
details[open] > summary { margin-bottom: 0.5rem; }

.callout { border-left: 4px solid var(--accent); background: var(--faint); padding: 0.8rem 1rem; margin: 0 0 1.4rem; }
.callout-caution { border-left-color: var(--caution); border-left-style: double; border-left-width: 6px; }
.callout-title { font-weight: 600; margin-bottom: 0.3rem; }
.callout > :last-child, blockquote > :last-child { margin-bottom: 0; }
blockquote { margin: 0; border-left: 2px solid var(--line); padding-left: 1rem; }
.quote figcaption { color: var(--quiet); font-size: 0.9rem; padding-left: calc(1rem + 2px); margin-top: 0.3rem; }
.quote figcaption::before { content: '— '; }

footer { margin-top: 3.5rem; padding-bottom: 3rem; font-size: 0.88rem; }
footer h2 { font-size: 1rem; margin-top: 0; border-top-width: 1px; }

@media screen and (max-width: 600px) {
  .stacking, .stacking caption, .stacking tbody, .stacking tr, .stacking tbody th, .stacking td { display: block; }
  .stacking thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .stacking tr { padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
  .stacking tr:first-child { border-top: 1.5px solid var(--ink); }
  .stacking tbody th, .stacking td { padding: 0.1rem 0; border: 0; text-align: left; }
  .stacking tbody th { font-weight: 600; padding-bottom: 0.2rem; }
  .stacking td::before { color: var(--quiet); content: attr(data-title) ': '; content: attr(data-title) ': ' / ''; }
  .stacking td > .status, .stacking td > .light { display: inline; }
  .stacking td:empty { display: none; }
  .figures td { display: inline-block; margin-right: 1.1rem; }
}
@media (max-width: 460px) {
  table { font-size: 0.86rem; }
  thead th { font-size: 0.8rem; }
  .facts > div { grid-template-columns: 1fr; }
  .callout { padding: 0.7rem 0.75rem; }
  blockquote { padding-left: 0.75rem; }
  h2 { font-size: 1.35rem; margin-top: 2.4rem; }
  td, th { padding-right: 0.45rem; }
}
@media (min-width: 1120px) {
  header, .page, footer { max-width: calc(var(--measure) + 20rem); }
  .page:has(.contents) { display: grid; grid-template-columns: 15rem minmax(0, var(--measure)); gap: 0 3rem; align-items: start; }
  .contents { position: sticky; top: 1.5rem; max-height: calc(100vh - 3rem); overflow-y: auto; margin-top: 1.5rem; border: 0; border-right: 1px solid var(--line); padding: 0 1rem 0 0; }
  header:has(~ .page > .contents), .page:has(.contents) ~ footer { padding-left: 19rem; }
}

@page { size: A4; margin: 20mm 18mm 20mm; }
@media print {
  html { font-size: 10.5pt; }
  body { line-height: 1.4; }
  header, .page, footer { max-width: none; padding: 0; }
  .page:has(.contents) { display: block; }
  header:has(~ .page > .contents), .page:has(.contents) ~ footer { padding-left: 0; }
  .skip { display: none; }
  .banners { padding: 0; }
  .contents { position: static; max-height: none; border: 0; border-block: 1px solid var(--line); padding: 0.6rem 0; margin: 0.6rem 0 0; }
  .contents ol { columns: 2; }
  .contents a, a { color: inherit; }
  .contents a { text-decoration: none; padding: 0.05rem 0; }
  h1, h2, h3, h4, h4 + .small, h4 + .small + p, .chart-title, .callout-title, caption { break-after: avoid; }
  h2 { margin-top: 2rem; }
  p, li, dd { orphans: 3; widows: 3; }
  figure, .facts > div, tr, .callout-title { break-inside: avoid; }
  .quote { break-inside: auto; }
  blockquote > p:first-child:not(:last-child) { break-after: avoid; }
  thead { display: table-header-group; break-after: avoid; }
  .table-scroll { overflow: visible; }
  table { font-size: 9.5pt; }
  .legend { break-after: avoid; }
  .chart-wide { display: block; max-width: 150mm; }
  .chart-narrow { display: none; }
  details:not([open]) { display: none; }
  summary { display: none; }
  .callout, .banners li { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .icon, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/**
 * Repeats the banners at the head of every printed page and numbers the pages. Every character of
 * a banner but letters, digits and blanks is written as a CSS escape, so that none can end the
 * string or the style element.
 */
export function pageBannerCss(banners: readonly string[]): string {
  const text = banners
    .join(' · ')
    .replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0x20).toString(16)} `);
  const type = "font: 8.5pt 'Source Sans 3', 'Segoe UI', system-ui, sans-serif; color: #55606b;";
  return `@page {
  @top-right { content: '${text}'; ${type} }
  @bottom-right { content: counter(page) ' / ' counter(pages); ${type} }
}
@page :first { @top-right { content: none; } }
`;
}
