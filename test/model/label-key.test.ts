import { describe, expect, it } from 'vitest';
import { labelKey } from '../../src/model/label-key.ts';

describe('labelKey', () => {
  it.each([
    ['Women', 'letter case'],
    [' women ', 'spaces around'],
    ['w\u043emen', 'a Cyrillic o'],
    ['W\u041eMEN', 'a Cyrillic capital O'],
    ['w\u03bfmen', 'a Greek omicron'],
    ['\uff57\uff4f\uff4d\uff45\uff4e', 'full width'],
    ['wo\u00admen', 'a soft hyphen'],
    ['\u200bwomen', 'a zero-width space'],
  ])('knows %s (%s)', (label) => {
    expect(labelKey(label)).toBe('women');
  });

  it('joins words alike', () => {
    for (const label of ['over 65', 'over  65', 'over_65', 'over\u00a065', 'over\u201365']) {
      expect(labelKey(label)).toBe('over-65');
    }
  });

  it('keeps what people mean: letters with marks, digits, signs', () => {
    expect(labelKey('\u00c4idit')).toBe('\u00e4idit');
    expect(labelKey('a\u0308idit')).toBe(labelKey('\u00e4idit'));
    expect(labelKey('aidit')).not.toBe(labelKey('\u00e4idit'));
    expect(labelKey('65+')).not.toBe(labelKey('65'));
  });
});
