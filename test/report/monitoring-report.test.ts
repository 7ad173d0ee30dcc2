import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/host.ts';
import { createTranslator } from '../../src/messages/translator.ts';
import type { Workspace } from '../../src/model/workspace.ts';
import type { Report } from '../../src/report/block.ts';
import { buildMonitoringReport } from '../../src/report/monitoring-report.ts';
import { summarizeProgramme } from '../../src/summary/summarize-programme.ts';
import { allBlocks, inlineText, reportText } from './report-text.ts';
import { SMALL_FILES, smallProgramme } from './small-programme.ts';

async function report(
  workspace: Workspace,
  language: Language = 'fi',
  asOf = '2020-08-31',
  draft = true,
): Promise<Report> {
  const parsed = workspace.calendar.parse('2020-H1');
  if (!parsed.ok) throw new Error('the period is a good one');
  return buildMonitoringReport({
    workspace,
    summaries: summarizeProgramme(workspace, { asOf, upTo: parsed.period }),
    period: parsed.period,
    dueDate: '2020-08-31',
    since: { kind: 'none' },
    asOf,
    translator: await createTranslator(language, ['report', 'sentences']),
    provenance: {
      version: '1.2.3',
      commit: 'c0ffee',
      tree: 'beef',
      inputs: null,
      draft,
      errorCount: 0,
    },
  });
}

describe('monitoring report', () => {
  test.each(['fi', 'sv', 'en'] as const)('golden, %s', async (language) => {
    const text = reportText(await report(smallProgramme(), language));
    await expect(text).toMatchFileSnapshot(`golden/monitoring-${language}.txt`);
  });

  test('is the same twice', async () => {
    const first = JSON.stringify(await report(smallProgramme()));
    expect(JSON.stringify(await report(smallProgramme()))).toBe(first);
  });

  test('fictional data and drafts say so on top', async () => {
    expect((await report(smallProgramme())).banners).toEqual([
      'Kuvitteellinen esimerkkiaineisto',
      'Luonnos',
    ]);
    expect((await report(smallProgramme(), 'sv', '2020-08-31', false)).banners).toEqual([
      'Fiktivt exempelmaterial',
    ]);
  });

  test('shows the computed status beside the team’s own, with its reason', async () => {
    const blocks = allBlocks((await report(smallProgramme())).blocks);
    const callout = blocks.find(
      (block) => block.type === 'callout' && block.title === 'Tiimin oma arvio tilasta',
    );
    if (callout?.type !== 'callout') throw new Error('no callout');
    const [both, reason] = callout.blocks;
    if (both?.type !== 'paragraph' || reason?.type !== 'paragraph') throw new Error('no paragraph');
    expect(both.content.filter((one) => one.type === 'status')).toHaveLength(2);
    expect(inlineText(both.content)).toContain('Tiimin arvio: <half: Jäljessä tavoitteesta>');
    expect(inlineText(reason.content)).toBe('Perustelu: Kysely tehtiin poikkeusaikana.');
  });

  test('a moved target stands next to the result, with the status against the original', async () => {
    const text = reportText(await report(smallProgramme()));
    expect(text).toMatch(
      /Tavoitetta muutettiin 3\.2\.2020 \(80\u00a0% → 60\u00a0%\)\. Alkuperäisen suunnitelman mukaan tila olisi: [a-zäö]/,
    );
  });

  test('what was withheld appears nowhere', async () => {
    const text = JSON.stringify(await report(smallProgramme()));
    expect(text).toContain('ryhmittelyä ei esitetä tietosuojasyistä');
    expect(text).not.toContain('salainen huomautus');
    expect(text).not.toContain('77\u00a0%');
    const data = SMALL_FILES['experiments/piha/data/turva.csv'] ?? '';
    const other = data.replace('2020-H1;3;10;b', '2020-H1;2;10;b');
    expect(other).not.toBe(data);
    const changed = await report(smallProgramme({ 'experiments/piha/data/turva.csv': other }));
    expect(JSON.stringify(changed)).toBe(text);
  });

  test('missing monitoring is late from its due day on, never before', async () => {
    const workspace = smallProgramme({ 'experiments/piha/monitoring/2020-H1.yaml': null });
    const before = reportText(await report(workspace, 'fi', '2020-08-30'));
    expect(before).toContain('Yksikään seuranta ei ole myöhässä. Antamatta on vielä 1 seuranta');
    expect(before).not.toContain('!caution');
    const after = reportText(await report(workspace, 'fi', '2020-08-31'));
    expect(after).toContain('!caution Myöhässä 1 seuranta (määräpäivä 31.8.2020)');
  });

  test('an experiment that is not testing owes no monitoring', async () => {
    const paused = (SMALL_FILES['experiments/piha/experiment.yaml'] ?? '').replace(
      '  - { stage: testing, on: "2019-05-01" }',
      '  - { stage: testing, on: "2019-05-01" }\n  - { stage: paused, on: "2020-03-16", reason: Epidemia. }',
    );
    const text = reportText(
      await report(
        smallProgramme({
          'experiments/piha/monitoring/2020-H1.yaml': null,
          'experiments/piha/experiment.yaml': paused.replace('stage: testing\n', 'stage: paused\n'),
        }),
      ),
    );
    expect(text).toContain('Yksikään seuranta ei ole myöhässä (määräpäivä 31.8.2020).');
    expect(text).toContain('Syy: Epidemia.');
  });

  const withHistory = (entries: readonly string[], more = '') =>
    smallProgramme({
      'experiments/piha/monitoring/2020-H1.yaml': null,
      'experiments/piha/experiment.yaml':
        (SMALL_FILES['experiments/piha/experiment.yaml'] ?? '').replace(
          '  - { stage: testing, on: "2019-05-01" }\n',
          `  - { stage: testing, on: "2019-05-01" }\n${entries.join('\n')}\n`,
        ) + more,
    });

  test.each([
    ['ended', 'koska kokeilu päättyi 31.12.2019 eli ennen jakson alkua'],
    ['interrupted', 'koska kokeilu keskeytettiin 31.12.2019 eli ennen jakson alkua'],
    ['archived', 'koska kokeilu arkistoitiin 31.12.2019 eli ennen jakson alkua'],
  ])(
    'nothing is owed for a period after the experiment %s, and the report says so',
    async (stage, words) => {
      const history = [`  - { stage: ${stage}, on: "2019-12-31", reason: Syy. }`];
      const text = reportText(await report(withHistory(history)));
      expect(text).toContain(words);
      expect(text).not.toContain('!caution');
    },
  );

  test('an experiment that came to its end within the period still owes its monitoring', async () => {
    const text = reportText(await report(withHistory(['  - { stage: ended, on: "2020-01-01" }'])));
    expect(text).toContain('!caution Myöhässä 1 seuranta');
  });

  test('one that was taken up again owes it too', async () => {
    const again = [
      '  - { stage: interrupted, on: "2019-10-01", reason: Syy. }',
      '  - { stage: testing, on: "2020-02-01" }',
    ];
    const text = reportText(await report(withHistory(again)));
    expect(text).toContain('!caution Myöhässä 1 seuranta');
    expect(text).toContain('Kokeiluaika: 1.5.2019 alkaen');
  });

  test('tells the planned time beside the actual only where they differ', async () => {
    const scope = (start: string, end: string) =>
      `scope: { place: Piha, participants: Asukkaat, start: "${start}", end: "${end}" }\n`;
    const ended = ['  - { stage: ended, on: "2020-06-30" }'];
    const timeOf = async (workspace: Workspace) =>
      /Kokeiluaika: .*/.exec(reportText(await report(workspace)))?.[0];
    expect(await timeOf(withHistory(ended, scope('2019-05-01', '2020-06-30')))).toBe(
      'Kokeiluaika: 1.5.2019–30.6.2020',
    );
    expect(await timeOf(withHistory(ended, scope('2019-04-15', '2020-06-30')))).toBe(
      'Kokeiluaika: Toteutunut 1.5.2019–30.6.2020; suunniteltu 15.4.2019–30.6.2020',
    );
    // Still running: the end is the planned one, until it has passed.
    expect(await timeOf(withHistory([], scope('2019-05-01', '2020-12-31')))).toBe(
      'Kokeiluaika: 1.5.2019–31.12.2020',
    );
    expect(await timeOf(withHistory([], scope('2019-05-01', '2020-06-30')))).toBe(
      'Kokeiluaika: Käynnissä 1.5.2019 alkaen; suunniteltu 1.5.2019–30.6.2020',
    );
  });

  test('a report of one experiment says its stage in a sentence', async () => {
    expect(reportText(await report(smallProgramme()))).toContain(
      'Raportissa on yksi kokeilu, ja sen vaihe on ”kokeilu käynnissä”.',
    );
  });

  test('a report of a past day does not judge by what came later', async () => {
    const later = smallProgramme({
      'experiments/piha/experiment.yaml': (SMALL_FILES['experiments/piha/experiment.yaml'] ?? '')
        .replace('stage: testing\n', 'stage: ended\n')
        .replace(
          '  - { stage: testing, on: "2019-05-01" }',
          '  - { stage: testing, on: "2019-05-01" }\n  - { stage: ended, on: "2020-12-01" }',
        ),
    });
    const rowOf = async (asOf: string) =>
      /^Turvallisuus kasvaa\..*/m.exec(reportText(await report(later, 'fi', asOf)))?.[0];
    expect(await rowOf('2020-08-31')).toMatch(/Ei vielä arvioitu$/);
    expect(await rowOf('2020-12-31')).not.toMatch(/Ei vielä arvioitu$/);
  });

  test('an experiment whose plan cannot be read is named, not dropped', async () => {
    const workspace = smallProgramme();
    const broken = {
      ...workspace,
      experiments: workspace.experiments.map((node) => ({ ...node, experiment: null })),
    };
    expect(reportText(await report(broken))).toContain('!caution Suunnitelmaa ei voitu lukea');
  });

  test('a text that is not in the report’s language is marked as such', async () => {
    const text = reportText(await report(smallProgramme(), 'en'));
    expect(text).toContain('fi:[Suunta on hyvä.]');
    expect(text).toContain('The lights were installed.');
  });

  test('anchors are unique and headings never skip a level', async () => {
    const headings = allBlocks((await report(smallProgramme())).blocks).filter(
      (block) => block.type === 'heading',
    );
    const ids = headings.map((heading) => heading.id);
    expect(new Set(ids).size).toBe(ids.length);
    let before = 1;
    for (const { level, id } of headings) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(level).toBeLessThanOrEqual(before + 1);
      before = level;
    }
  });
});
