import { describe, expect, it } from 'vitest';
import { METHOD_VERSIONS } from '../../src/summary/method-versions.ts';
import { summarizeExperiment } from '../../src/summary/summarize-experiment.ts';
import { summarizeProgramme } from '../../src/summary/summarize-programme.ts';
import { firstIndicator, workspaceOf } from './small-programme.ts';

const csv = 'period,numerator,denominator\n2019-H1,48,80\n2020-H1,56,70\n';

describe('a programme', () => {
  const workspace = workspaceOf({ csv });
  const summaries = summarizeProgramme(workspace, { asOf: '2020-09-01' });

  it('has one summary per readable experiment', () => {
    expect(summaries.map(({ experiment }) => experiment)).toEqual(['piha']);
    const unknown = summarizeExperiment(workspace, 'tuntematon', { asOf: '2020-09-01' });
    expect(unknown).toEqual({
      experiment: 'tuntematon',
      indicators: [],
      omitted: [],
      hypotheses: [],
    });
  });

  it('is the same every time', () => {
    const again = summarizeProgramme(workspaceOf({ csv }), { asOf: '2020-09-01' });
    expect(JSON.stringify(again)).toBe(JSON.stringify(summaries));
  });
});

describe('an indicator', () => {
  it('names its methods, all of them known', () => {
    const { methodVersions } = firstIndicator({ csv });
    expect(methodVersions).toEqual([
      'audited-suppression@1',
      'holm@1',
      'linear-path@1',
      'minimal-detectable@1',
      'newcombe-10@1',
      'wilson@1',
    ]);
    for (const method of methodVersions) expect(METHOD_VERSIONS).toContain(method);
  });

  it('carries what its sheet says the figures are', () => {
    const { sheet, sheetVersion } = firstIndicator({
      csv,
      sheet: { version: 3, licence: 'CC BY' },
    });
    expect(sheetVersion).toBe(3);
    expect(sheet).toMatchObject({
      name: 'Turvallisuus',
      unit: '%',
      licence: 'CC BY',
      source: null,
    });
  });

  it('without a file of observations has no data, and says so', () => {
    const summary = firstIndicator({});
    expect(summary.latest).toMatchObject({ period: null, value: null, reason: 'no-data' });
    expect(summary.progress).toMatchObject({ status: 'not-assessed' });
    expect(summary.groups).toEqual([]);
  });
});
