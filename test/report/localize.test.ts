import { describe, expect, test } from 'vitest';
import { localize } from '../../src/model/localized-text.ts';
import { localizeBlocks, localizeInline } from '../../src/report/localize.ts';

describe('localize', () => {
  test('takes the report’s language, else the programme’s first, else any', () => {
    const all = { fi: 'suomi', sv: 'svenska', en: 'English' };
    expect(localize(all, 'sv', 'fi')).toEqual({ text: 'svenska', language: 'sv' });
    expect(localize({ fi: 'suomi', en: 'English' }, 'sv', 'fi')).toEqual({
      text: 'suomi',
      language: 'fi',
    });
    expect(localize({ en: 'English' }, 'sv', 'fi')).toEqual({ text: 'English', language: 'en' });
    expect(localize({ sv: ' ', en: 'English' }, 'sv', 'fi')?.language).toBe('en');
  });

  test('a plain string is in the programme’s first language', () => {
    expect(localize('teksti', 'en', 'fi')).toEqual({ text: 'teksti', language: 'fi' });
    expect(localizeInline('teksti', 'fi', 'fi')).toEqual([{ type: 'text', text: 'teksti' }]);
    expect(localizeInline('teksti', 'en', 'fi')).toEqual([
      { type: 'foreign', lang: 'fi', content: [{ type: 'text', text: 'teksti' }] },
    ]);
  });

  test('nothing is nothing', () => {
    expect(localize({}, 'fi', 'fi')).toBeNull();
    expect(localize('  ', 'fi', 'fi')).toBeNull();
    expect(localizeInline({}, 'fi', 'fi')).toEqual([]);
    expect(localizeBlocks({}, 'fi', 'fi')).toEqual([]);
  });

  test('Markdown becomes blocks, each run of another language marked', () => {
    const blocks = localizeBlocks('Yksi **kaksi**\n\n- kolme', 'en', 'fi');
    expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'list']);
    const [first, list] = blocks;
    if (first?.type !== 'paragraph' || list?.type !== 'list') throw new Error('other blocks');
    expect(first.content[0]).toMatchObject({ type: 'foreign', lang: 'fi' });
    const inner = list.items[0]?.[0];
    expect(inner?.type === 'paragraph' ? inner.content[0] : null).toMatchObject({
      type: 'foreign',
      lang: 'fi',
    });
  });
});
