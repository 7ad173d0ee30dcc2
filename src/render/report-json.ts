import { maskedData } from '../diagnostics/masked-data.ts';
import type { Report } from '../report/block.ts';
import { GENERATOR } from './generator-mark.ts';

/** Grows when a part of the document changes its meaning or goes away. */
const SCHEMA_VERSION = 1;

/** The report as it stands before it gets a layout: what it says, block by block, and its origin. */
export function renderReportJson(report: Report): string {
  const { labels: _, ...told } = report;
  const document = { generator: GENERATOR, schemaVersion: SCHEMA_VERSION, ...told };
  return `${JSON.stringify(maskedData(document), null, 2)}\n`;
}
