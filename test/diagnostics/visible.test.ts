import { expect, it } from 'vitest';
import { visible } from '../../src/diagnostics/visible.ts';

it('shows control characters and marks of direction as one sign each', () => {
  expect(visible('a\u001b[31mb\u0000\u0007\u009bc\u202ed\u2066e')).toBe('a·[31mb···c·d·e');
});

it('shows signs without width that no word needs', () => {
  expect(visible('\u200b24\ufeff \u00ad\u2060\u200e')).toBe('·24· ···');
});

it('keeps letters, spaces, tabs and line ends', () => {
  const text = 'Kävijöitä 1\u00a0234 – 5\u202f%\n\tåäö 👋🏽 שלום';
  expect(visible(text)).toBe(text);
});
