import { describe, expect, it } from 'vitest';
import { isSafeHref } from '../../src/render/safe-href.ts';

describe('isSafeHref', () => {
  it.each([
    'https://example.org/a?b=1&c=2#d',
    'HTTP://example.org',
    'mailto:a@example.org',
    '#luku',
  ])('passes %s', (href) => {
    expect(isSafeHref(href)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' https://example.org',
    'https://example.org/a b',
    'https:///example.org',
    'https://example.org/"onclick=',
    'https://exa\u0000mple.org',
    'data:text/html,x',
    'vbscript:x',
    '//example.org',
    '/a',
    '',
  ])('refuses %j', (href) => {
    expect(isSafeHref(href)).toBe(false);
  });
});
