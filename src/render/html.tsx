import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Report } from '../report/block.ts';
import { GENERATOR } from './generator-mark.ts';
import { Blocks, Facts } from './html-blocks.tsx';
import { Contents } from './html-contents.tsx';
import { ORIGIN, originText } from './origin-mark.ts';
import { pageBannerCss, REPORT_CSS } from './report-css.ts';
import { wellFormed } from './well-formed.ts';

/**
 * Nothing may be loaded or run, whatever a data file holds: this is the second door after
 * escaping.
 */
const CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A report as one HTML document that needs nothing from outside itself. */
export function renderHtml(report: Report): string {
  return `<!DOCTYPE html>\n${wellFormed(renderToString(<ReportDocument report={report} />))}\n`;
}

function ReportDocument({ report }: { readonly report: Report }): JSX.Element {
  return (
    <html lang={report.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="generator" content={GENERATOR} />
        {report.origin === undefined ? null : (
          <meta name={ORIGIN} content={originText(report.origin)} />
        )}
        <meta http-equiv="Content-Security-Policy" content={CONTENT_POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{[report.title, report.subtitle].filter((part) => part !== '').join(' – ')}</title>
        <link rel="icon" href="data:," />
        {/* A constant of ours and CSS strings without markup; escaping would break selectors. */}
        <style dangerouslySetInnerHTML={{ __html: REPORT_CSS + pageBannerCss(report.banners) }} />
      </head>
      <body>
        <a class="skip" href="#jalostamo-content">
          {report.labels.skipToContent}
        </a>
        <header>
          {report.banners.length === 0 ? null : (
            <ul class="banners">
              {report.banners.map((banner) => (
                <li key={banner}>{banner}</li>
              ))}
            </ul>
          )}
          <h1>{report.title}</h1>
          {report.subtitle === '' ? null : <p class="subtitle">{report.subtitle}</p>}
        </header>
        <div class="page">
          <Contents report={report} />
          <main id="jalostamo-content" tabIndex={-1}>
            <Blocks blocks={report.blocks} labels={report.labels} />
          </main>
        </div>
        {report.provenance.length === 0 ? null : (
          <footer>
            <h2 id="jalostamo-provenance">{report.labels.provenance}</h2>
            <Facts facts={report.provenance} />
          </footer>
        )}
      </body>
    </html>
  );
}
