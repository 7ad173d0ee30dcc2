import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/commands/session/choose-language.ts';
import { createMemoryHost } from '../../src/io/memory-host.ts';

function choose(programme: string | null, locale?: string, flag?: string): Promise<string> {
  const files = programme === null ? {} : { '/programme/jalostamo.yaml': programme };
  return chooseLanguage(createMemoryHost({ files, env: { LANG: locale } }), flag);
}

describe('chooseLanguage', () => {
  it.each([
    'languages: [sv, fi]\n',
    'name: Kokeilut\r\nlanguages:  [ sv ]\r\nstart: 2019-01-01\r\n',
    'languages:\n  - sv\n  - fi\n',
    'languages:\r\n- sv\r\n',
    'languages: ["sv"]',
    'languages: # first\n  - sv',
    'languages: &own [sv]\nother: *own\n',
    '{ name: Kokeilut, languages: [sv] }',
    '"languages": [sv]\n',
  ])('finds the first language of a programme, however it is written: %j', async (programme) => {
    expect(await choose(programme, 'en_GB.UTF-8')).toBe('sv');
  });

  it.each([
    '# languages: [sv]\n',
    'name: |\n  languages: [sv]\n',
    'languages: [se]\n',
    'languages: [svenska]\n',
    'languages: sv\n',
    'organisation:\n  languages: [sv]\n',
  ])('does not take for it what is none: %j', async (programme) => {
    expect(await choose(programme, 'en_GB.UTF-8')).toBe('en');
  });

  it('prefers the flag, then the programme, then the locale, then Finnish', async () => {
    expect(await choose('languages: [sv]\n', 'en_GB.UTF-8', 'fi')).toBe('fi');
    expect(await choose('languages: [sv]\n', 'en_GB.UTF-8', 'ruotsi')).toBe('sv');
    expect(await choose(null, 'sv_FI.UTF-8')).toBe('sv');
    expect(await choose(null, 'de_DE.UTF-8')).toBe('fi');
  });
});
