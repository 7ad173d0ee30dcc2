import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/host.ts';
import { createTranslator } from '../../src/messages/translator.ts';
import { periodSpan } from '../../src/report/context.ts';
import { smallProgramme } from './small-programme.ts';

const workspace = smallProgramme();

async function span(first: string, last: string, language: Language = 'fi'): Promise<string> {
  const translator = await createTranslator(language, ['report']);
  return periodSpan({ workspace, translator, language, asOf: '2020-08-31' }, first, last);
}

describe('a span of periods', () => {
  test('runs from the first month to the last', async () => {
    expect(await span('2019-H1', '2020-H1')).toBe('tammikuu 2019 – kesäkuu 2020');
    expect(await span('2019-H1', '2020-H1', 'sv')).toBe('januari 2019 – juni 2020');
    expect(await span('2019-Q3', '2019-Q4', 'en')).toBe('July–December 2019');
  });

  test('of whole years names years, a single year once', async () => {
    expect(await span('2009', '2011')).toBe('2009–2011');
    expect(await span('2019-H1', '2020-H2')).toBe('2019–2020');
    expect(await span('2020-H1', '2020-H2')).toBe('2020');
  });

  test('of one period is the period; of other kinds both names', async () => {
    expect(await span('2019-H1', '2019-H1')).toBe('tammi–kesäkuu 2019');
    expect(await span('2019-W10', '2019-W41')).toBe('viikko 10/2019 – viikko 41/2019');
  });
});
