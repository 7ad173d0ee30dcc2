import stdlibPow from '@stdlib/math-base-special-pow';

/**
 * A real power by FreeBSD's algorithm in JavaScript (`e_pow.c`): the built-in operator may differ in its
 * last bit between versions of Node, and the same commit must give the same bytes.
 */
export function power(base: number, exponent: number): number {
  return stdlibPow(base, exponent);
}
