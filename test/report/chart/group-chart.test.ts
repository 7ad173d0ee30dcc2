import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../src/messages/translator.ts';
import { buildGroupChart } from '../../../src/report/chart/group-chart.ts';
import type { ReportContext } from '../../../src/report/context.ts';
import { createFigures } from '../../../src/report/figures.ts';
import type { IndicatorView } from '../../../src/report/indicator-view.ts';
import type { GroupBreakdown } from '../../../src/summary/facts/groups.ts';
import { interval, makeSummary, NO_INEQUALITY } from '../make-summary.ts';
import { smallProgramme } from '../small-programme.ts';

type Level = GroupBreakdown['levels'][number];

const level = (code: string, value: number | null, more: Partial<Level> = {}): Level => ({
  code,
  value,
  n: 60,
  interval: value === null ? null : interval(value - 10, value + 10),
  lowReliability: false,
  gap: null,
  gapInterval: null,
  ratio: null,
  ratioInterval: null,
  reason: null,
  ...more,
});

async function chartOf(group: Partial<GroupBreakdown>) {
  const workspace = smallProgramme();
  const translator = await createTranslator('fi', ['report', 'sentences']);
  const context: ReportContext = { workspace, translator, language: 'fi', asOf: '2020-08-31' };
  const experiment = workspace.experiments[0]?.experiment?.value;
  if (experiment === undefined) throw new Error('there is an experiment');
  const summary = makeSummary();
  const view: IndicatorView = {
    summary,
    experiment,
    use: undefined,
    sheet: undefined,
    name: 'Turvallisuus',
    shortName: 'Turvallisuus',
    unit: '%',
    figures: createFigures(translator, summary),
    anchor: 'koe--turva',
  };
  const whole = {
    dimension: 'age',
    period: '2020-H1',
    reference: 'b',
    suppressed: false,
    levels: [],
    inequality: NO_INEQUALITY,
    ...group,
  };
  return buildGroupChart(context, view, whole, {
    title: 'Otsikko',
    nameOf: (code) => `ryhmä ${code}`,
  });
}

describe('the chart of groups', () => {
  it('has a row a group in the given order, with the reference marked and as a line', async () => {
    const chart = await chartOf({ levels: [level('a', 60), level('b', 45), level('c', 52)] });
    expect(chart?.rows.map((row) => [row.label, row.state === 'value' && row.mark])).toEqual([
      ['ryhmä a', 'dot'],
      ['ryhmä b', 'reference'],
      ['ryhmä c', 'dot'],
    ]);
    expect(chart?.reference).toEqual({ value: 45, label: 'Vertailuryhmä: ryhmä b' });
    expect(chart?.rows[0]).toMatchObject({
      value: 60,
      lower: 50,
      upper: 70,
      text: '60\u00a0% (50–70\u00a0%)',
    });
  });

  it('says in words what it shows', async () => {
    const apart = level('a', 70, { gapInterval: interval(5, 45) });
    const chart = await chartOf({ levels: [apart, level('b', 45)] });
    expect(chart?.description).toBe(
      'Pienin arvo: ryhmä b, 45\u00a0%. Suurin arvo: ryhmä a, 70\u00a0%. Ero vertailuryhmään on suurempi kuin satunnaisvaihtelu yksin tavallisesti aiheuttaa: ryhmä a.',
    );
    const alike = level('a', 50, { gapInterval: interval(-5, 15) });
    expect((await chartOf({ levels: [alike, level('b', 45)] }))?.description).toContain(
      'Minkään ryhmän eroa vertailuryhmään ei voida erottaa satunnaisvaihtelusta.',
    );
  });

  it('says a group that has no figure, and draws nothing of it', async () => {
    const few = level('c', null, { reason: 'too-few', n: 7 });
    const chart = await chartOf({ levels: [level('a', 60), level('b', 45), few] });
    expect(chart?.rows[2]).toEqual({
      state: 'too-few',
      label: 'ryhmä c',
      text: 'vastaajia on alle 10',
    });
    expect(chart?.description).toContain('Lukua ei ole: ryhmä c.');
  });

  it('is not there when the breakdown is withheld or has less than two figures', async () => {
    expect(await chartOf({ suppressed: true })).toBeNull();
    expect(await chartOf({ suppressed: true, levels: [level('a', 1), level('b', 2)] })).toBeNull();
    expect(await chartOf({ levels: [level('a', 60)] })).toBeNull();
  });
});
