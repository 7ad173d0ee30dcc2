import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/host.ts';
import { createTranslator } from '../../src/messages/translator.ts';
import { viewIndicator } from '../../src/report/indicator-view.ts';
import { dataNotesSection } from '../../src/report/monitoring/notes-sections.ts';
import type { SeriesState } from '../../src/summary/facts/series.ts';
import { workspaceOf } from '../summary/small-programme.ts';
import { BANNED } from './banned-words.ts';
import { makeSummary } from './make-summary.ts';

const REVISED: SeriesState['revision'] = {
  ...{ periods: 3, mean: 0.125 / 3, meanAbsolute: 0.875 / 3, large: [] },
  ...{ method: 'revision@1', reason: null },
};

async function notes(revision: SeriesState['revision'] | null, language: Language = 'fi') {
  const translator = await createTranslator(language, ['report', 'sentences']);
  const workspace = workspaceOf({});
  const context = { workspace, translator, language, asOf: '2020-08-31' };
  const experiment = workspace.experiments[0]?.experiment?.value;
  if (experiment === undefined) throw new Error('the programme has an experiment');
  const series = { ...(revision === null ? {} : { revision }) };
  const summary = { ...makeSummary({ series }), experiment: 'piha', indicator: 'safe' };
  const view = viewIndicator(context, experiment, summary);
  return JSON.stringify(dataNotesSection(context, 'piha', null, [view]));
}

describe('the note of how much published figures have changed', () => {
  it('tells the mean size and the mean with its sign', async () => {
    expect(await notes(REVISED)).toContain(
      'Turvallisuus: ensin julkaistut luvut ovat muuttuneet keskimäärin 0,3 prosenttiyksikköä; kun muutosten suunta otetaan huomioon, keskiarvo on 0,0 prosenttiyksikköä (jaksoja 3).',
    );
    for (const language of LANGUAGES) {
      expect(await notes(REVISED, language)).not.toMatch(BANNED[language]);
    }
  });

  it('says so where none has changed', async () => {
    const same = { ...REVISED, mean: 0, meanAbsolute: 0 };
    expect(await notes(same)).toContain('ensin julkaistut luvut ovat ennallaan (jaksoja 3).');
    expect(await notes(same, 'sv')).toContain('är oförändrade (perioder: 3).');
    expect(await notes(same, 'en')).toContain('are unchanged (periods: 3).');
  });

  it('is not there where nothing was published before', async () => {
    expect(await notes(null)).toBe('[]');
  });
});
