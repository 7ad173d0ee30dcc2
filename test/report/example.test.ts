import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/host.ts';
import { createTranslator, type Translator } from '../../src/messages/translator.ts';
import { buildWorkspace } from '../../src/model/build-workspace.ts';
import { viewIndicator } from '../../src/report/indicator-view.ts';
import { buildMonitoringReport } from '../../src/report/monitoring-report.ts';
import { buildReviewReport } from '../../src/report/review-report.ts';
import { sentenceFacts } from '../../src/report/sentences/facts-for-view.ts';
import { indicatorSentences } from '../../src/report/sentences/indicator-sentences.ts';
import { summarizeProgramme } from '../../src/summary/summarize-programme.ts';
import { BANNED } from './banned-words.ts';
import { allBlocks, reportText } from './report-text.ts';

const ROOT = join(import.meta.dirname, '../../examples/kuusi-kaupunkia');

function readAll(folder: string, prefix = ''): { path: string; bytes: Uint8Array }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    const full = join(folder, entry.name);
    if (entry.isDirectory()) return readAll(full, path);
    return [{ path, bytes: new Uint8Array(readFileSync(full)) }];
  });
}

const workspace = buildWorkspace({ files: readAll(ROOT), refused: [] }).value;
const reporting = workspace.programme?.value.reporting ?? [];
const provenance = {
  version: '0.1.0',
  commit: null,
  tree: null,
  inputs: null,
  draft: true,
  errorCount: 0,
};

/** What is said of every indicator in every reporting period. */
function exampleSentences(translator: Translator): readonly string[] {
  return reporting.flatMap(({ period, due }) => {
    const parsed = workspace.calendar.parse(period);
    if (!parsed.ok) throw new Error(`bad period ${period}`);
    const context = { workspace, translator, language: translator.language, asOf: due };
    const summaries = summarizeProgramme(workspace, { asOf: due, upTo: parsed.period });
    return summaries.flatMap(({ experiment: id, indicators }) => {
      const experiment = workspace.experiments.find((node) => node.id === id)?.experiment?.value;
      if (experiment === undefined) return [];
      return indicators.flatMap((summary) =>
        indicatorSentences(sentenceFacts(context, viewIndicator(context, experiment, summary))),
      );
    });
  });
}

describe.each(LANGUAGES)('the example programme in %s', (language) => {
  test('no generated sentence says a banned word or hangs a case ending on a number', async () => {
    const sentences = exampleSentences(await createTranslator(language, ['report', 'sentences']));
    expect(sentences.length).toBeGreaterThan(50);
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(BANNED[language]);
      expect(sentence).not.toMatch(/\d:[a-zäö]|\d{4}-[HTQW]\d|\{\{|undefined|NaN/);
      expect(sentence).toMatch(/^[A-ZÅÄÖ\d].*\.$/);
      if (language !== 'en') expect(sentence).not.toContain('%');
    }
  });

  test('every reporting period has a sound report', async () => {
    const translator = await createTranslator(language, ['report', 'sentences']);
    for (const { period, due } of reporting) {
      const parsed = workspace.calendar.parse(period);
      if (!parsed.ok) throw new Error(`bad period ${period}`);
      const report = buildMonitoringReport({
        workspace,
        summaries: summarizeProgramme(workspace, { asOf: due, upTo: parsed.period }),
        period: parsed.period,
        dueDate: due,
        since: { kind: 'none' },
        asOf: due,
        translator,
        provenance,
      });
      expect(reportText(report)).not.toMatch(/\{\{|undefined|NaN|\[object/);
      const blocks = allBlocks(report.blocks);
      const ids = blocks.flatMap((block) => (block.type === 'heading' ? [block.id] : []));
      expect(new Set(ids).size).toBe(ids.length);
      for (const block of blocks) {
        if (block.type !== 'table') continue;
        for (const row of block.rows) expect(row).toHaveLength(block.columns.length);
      }
    }
  });

  test('every review has a sound report', async () => {
    const translator = await createTranslator(language, ['report', 'sentences']);
    const asOf = workspace.programme?.value.end ?? '2020-12-31';
    const summaries = summarizeProgramme(workspace, { asOf });
    let count = 0;
    for (const node of workspace.experiments) {
      for (const review of node.reviews) {
        const report = buildReviewReport({
          workspace,
          summaries,
          experiment: node.id,
          review: review.id,
          asOf,
          translator,
          provenance,
        });
        expect(report).not.toBeNull();
        if (report === null) continue;
        count += 1;
        expect(reportText(report)).not.toMatch(/\{\{|undefined|NaN|\[object/);
      }
    }
    expect(count).toBeGreaterThanOrEqual(2);
  });
});
