import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/host.ts';
import { createTranslator } from '../../src/messages/translator.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import type { Report } from '../../src/report/block.ts';
import type { ReviewBindingState } from '../../src/report/peer-review/review-material.ts';
import { buildReviewReport } from '../../src/report/review-report.ts';
import { summarizeProgramme } from '../../src/summary/summarize-programme.ts';
import { allBlocks, reportText } from './report-text.ts';
import { SMALL_FILES, smallProgramme } from './small-programme.ts';

const ASOF = '2020-12-31';

async function review(
  workspace: Workspace,
  language: Language = 'fi',
  binding: ReviewBindingState | null = null,
): Promise<Report> {
  const report = buildReviewReport({
    workspace,
    summaries: summarizeProgramme(workspace, { asOf: ASOF }),
    experiment: 'piha',
    review: 'v1',
    binding,
    asOf: ASOF,
    translator: await createTranslator(language, ['report', 'sentences']),
    provenance: { version: '1.2.3', commit: 'c0ffee', tree: 'beef', draft: false },
  });
  if (report === null) throw new Error('no report');
  return report;
}

describe('review report', () => {
  test.each(['fi', 'sv', 'en'] as const)('golden, %s', async (language) => {
    const text = reportText(await review(smallProgramme(), language));
    await expect(text).toMatchFileSnapshot(`golden/review-${language}.txt`);
  });

  test('lights stand side by side: self, then peers; a lone red is listed by itself', async () => {
    const report = await review(smallProgramme());
    const tables = report.blocks.filter((block) => block.type === 'table');
    const lights = tables.find((block) => block.columns[0]?.title === 'Kriteeri');
    expect(lights?.columns.map((one) => one.title)).toEqual([
      'Kriteeri',
      'Itsearviointi (Kaupunki)',
      'Naapuri',
    ]);
    expect(
      lights?.rows[1]
        ?.slice(1)
        .map((one) => (one.content[0]?.type === 'light' ? one.content[0].light : null)),
    ).toEqual(['yellow', 'red']);
    expect(reportText(report)).toContain(
      '!caution Punainen valo: pysähtykää ja miettikää uudelleen\n  -\n    Jatkuvuus – Naapuri',
    );
  });

  test('says that figures newer than the visit were not before the reviewers', async () => {
    const agreement = 'experiments/piha/reviews/v1/agreement.yaml';
    const dated = (visit: string) =>
      smallProgramme({
        [agreement]: (SMALL_FILES[agreement] ?? '').replace(
          /feedback_due:/,
          `visit: "${visit}", feedback_due:`,
        ),
      });
    expect(reportText(await review(dated('2020-06-29')))).toContain(
      'Taulukossa on tietoja, jotka ovat valmistuneet vasta arviointikäynnin (29.6.2020) jälkeen.',
    );
    expect(reportText(await review(dated('2020-06-30')))).not.toContain('Taulukossa on tietoja');
  });

  test('says what is missing: an assessment, a response to a recommendation', async () => {
    const text = reportText(await review(smallProgramme()));
    expect(text).toContain(
      'Arvio puuttuu: Etelä (palaute sovittu annettavaksi viimeistään 30.6.2020).',
    );
    expect(text).toContain('Suosituksia ilman vastinetta: 1.');
    expect(text).toContain('Vastine: Vastineessa ei oteta tähän kantaa.');
    const without = smallProgramme({
      'experiments/piha/reviews/v1/response.yaml': null,
      'experiments/piha/reviews/v1/self-assessment.yaml': null,
    });
    const missing = reportText(await review(without));
    expect(missing).toContain('Itsearviointi puuttuu.');
    expect(missing).toContain(
      'Arvioitavan vastine puuttuu (sovittu annettavaksi viimeistään 31.7.2020).',
    );
    expect(missing).toContain('Vastine: Vastinetta ei ole vielä annettu.');
  });

  test('recommendations are numbered through, with source and the host’s response', async () => {
    const text = reportText(await review(smallProgramme()));
    expect(text).toContain('### Suositus 2 {#recommendation--2}');
    expect(text).toContain('Antaja: Naapuri, suositus 1');
    expect(text).toContain('Vastine: Hyväksytään osittain');
  });

  test('a review of an earlier version names what changed and blames nobody', async () => {
    const stale = await review(smallProgramme(), 'fi', {
      state: 'earlier-version',
      changed: ['indicators.turva.target.value'],
    });
    expect(reportText(stale)).toContain('!note Arvio koskee aiempaa versiota');
    expect(reportText(stale)).toContain('indicators.turva.target.value');
    const current = await review(smallProgramme(), 'fi', { state: 'current', changed: [] });
    expect(reportText(current)).toContain('Arvio on ajan tasalla');
  });

  test('a draft says until when, and interests are printed', async () => {
    const report = await review(smallProgramme());
    expect(report.banners).toEqual(['Kuvitteellinen esimerkkiaineisto', 'Luonnos 31.1.2021 asti']);
    const text = reportText(report);
    expect(text).toContain('Naapuri | Asiantuntija | Sidonnaisuus ilmoitettu | Yhteinen hanke.');
    expect(text).toContain('Etelä | – | Ei ilmoitettu | –');
  });

  test('is null when there is no such review', async () => {
    const workspace = smallProgramme();
    const report = buildReviewReport({
      workspace,
      summaries: [],
      experiment: 'piha',
      review: 'v2',
      asOf: ASOF,
      translator: await createTranslator('fi', ['report', 'sentences']),
      provenance: { version: '1', commit: null, tree: null, draft: true },
    });
    expect(report).toBeNull();
  });

  test('anchors are unique', async () => {
    const ids = allBlocks((await review(smallProgramme())).blocks).flatMap((block) =>
      block.type === 'heading' ? [block.id] : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});
