import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/host.ts';
import { createTranslator } from '../../src/messages/translator.ts';
import type { Report } from '../../src/report/block.ts';
import { buildMonitoringReport } from '../../src/report/monitoring-report.ts';
import { summarizeProgramme } from '../../src/summary/summarize-programme.ts';
import { citiesWorkspace, shareRows } from '../summary/aggregate/cities.ts';
import { BANNED } from './banned-words.ts';
import { reportText } from './report-text.ts';

type Cities = Parameters<typeof citiesWorkspace>[0];

const share = (before: number, after: number) => ({
  csv: shareRows({ '2019-H1': [before, 80], '2020-H1': [after, 90] }),
});
const THREE: Cities = { cities: { a: share(40, 60), b: share(35, 50), c: share(30, 66) } };

async function reportOf(cities: Cities, language: Language = 'fi', only?: string): Promise<Report> {
  const workspace = citiesWorkspace(cities);
  const asOf = '2020-08-31';
  const parsed = workspace.calendar.parse('2020-H1');
  if (!parsed.ok) throw new Error('the period is a good one');
  return buildMonitoringReport({
    workspace,
    summaries: summarizeProgramme(workspace, { asOf, upTo: parsed.period }),
    period: parsed.period,
    dueDate: asOf,
    since: { kind: 'none' },
    asOf,
    ...(only === undefined ? {} : { experiment: only }),
    translator: await createTranslator(language, ['report', 'sentences']),
    provenance: {
      version: '1.2.3',
      commit: 'c0ffee',
      tree: 'beef',
      inputs: null,
      draft: false,
      errorCount: 0,
    },
  });
}

function forestOf({ blocks }: Report) {
  return blocks.flatMap((block) =>
    block.type === 'chart' && 'rows' in block.chart ? [block.chart] : [],
  );
}

/** The blocks from the section's heading to the next of its level. */
async function sectionText(cities: Cities, language: Language = 'fi'): Promise<string> {
  const report = await reportOf(cities, language);
  const from = report.blocks.findIndex(
    (block) => block.type === 'heading' && block.id === 'cities',
  );
  if (from < 0) return '';
  const to = report.blocks.findIndex(
    (block, at) => at > from && block.type === 'heading' && block.level === 2,
  );
  return reportText({ ...report, blocks: report.blocks.slice(from, to) });
}

describe('the same indicator in several cities', () => {
  it.each(['fi', 'sv', 'en'] as const)('golden, %s', async (language) => {
    const text = await sectionText(THREE, language);
    expect(text).not.toMatch(BANNED[language]);
    await expect(text).toMatchFileSnapshot(`golden/cities-${language}.txt`);
  });

  it('draws each city and the pooled effect with its prediction', async () => {
    const [forest, ...more] = forestOf(await reportOf(THREE));
    expect(more).toEqual([]);
    const rows = forest?.rows ?? [];
    expect(rows.map(({ label }) => label)).toEqual([
      'city-of-a',
      'city-of-b',
      'city-of-c',
      'Yhteinen arvio',
    ]);
    const pooled = rows.at(-1);
    expect(pooled).toMatchObject({ state: 'value', mark: 'pooled' });
    if (pooled?.state !== 'value') throw new Error('a pooled effect has a value');
    expect(pooled.prediction?.lower).toBeLessThanOrEqual(pooled.lower ?? 0);
    expect(forest?.reference?.value).toBe(0);
    expect(forest?.x.min).toBeLessThanOrEqual(pooled.prediction?.lower ?? 0);
  });

  it('is not in the report of one experiment', async () => {
    const { blocks } = await reportOf(THREE, 'fi', 'a');
    expect(blocks.some((block) => block.type === 'heading' && block.id === 'cities')).toBe(false);
  });

  it('says which period a change is of, and why a city has none', async () => {
    const text = await sectionText({
      cities: { ...THREE.cities, d: { csv: shareRows({ '2020-H1': [40, 80] }) } },
    });
    expect(text).toContain('1–6/2019 – 1–6/2020');
    expect(text).toContain('Muutoksista ei lasketa yhteistä arviota: tieto puuttuu.');
  });

  it('names the experiment where one city has two', async () => {
    const inArea = (area: string) => ({
      ...share(40, 60),
      lead: 'kyla',
      experiment: { scope: { area } },
    });
    const text = await sectionText({ cities: { a: inArea('pohjoinen'), b: inArea('etela') } });
    expect(text).toContain('a (kyla)');
    expect(text).toContain('b (kyla)');
  });

  it('gives a withheld city away by no byte of the report', async () => {
    const hiding = (hidden: number): Cities => ({
      cities: { ...THREE.cities, d: share(40, hidden) },
    });
    const report = await reportOf(hiding(2));
    expect(JSON.stringify(await reportOf(hiding(4)))).toBe(JSON.stringify(report));
    expect(forestOf(report)).toEqual([]);
    expect(await sectionText(hiding(2))).toContain(
      'Kaupunkien lukuja ei lasketa yhteen: ei esitetä tietosuojasyistä.',
    );
  });
});
