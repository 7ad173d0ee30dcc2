/** The digits of a number without point or sign, and where the point stands among them. */
interface DecimalDigits {
  readonly digits: string;
  readonly point: number;
}

/**
 * Rounds to `decimals` places, halves away from zero, judging by the shortest decimal that reads
 * back as `x`: 1.005 → 1.01 although the double is a hair below, −2.5 → −3. A result of −0 becomes
 * 0; NaN and infinities come back as they are. For display only: calculations keep full precision.
 *
 * @throws RangeError when `decimals` is not a whole number of at least 0, which is a bug.
 */
export function roundHalfAwayFromZero(x: number, decimals: number): number {
  if (!Number.isInteger(decimals) || decimals < 0) {
    throw new RangeError(`decimals must be a whole number of at least 0, not ${decimals}`);
  }
  if (!Number.isFinite(x)) return x;

  const { digits, point } = splitDigits(Math.abs(x));
  const kept = point + decimals;
  if (kept >= digits.length) return x === 0 ? 0 : x;
  if (kept < 0) return 0;

  const up = digits.charAt(kept) >= '5';
  const whole = BigInt(digits.slice(0, kept)) + (up ? 1n : 0n);
  if (whole === 0n) return 0;
  const magnitude = Number(`${whole}e-${decimals}`);
  return x < 0 ? -magnitude : magnitude;
}

/** Reads `String(x)` of a finite x ≥ 0: `12.5`, `1e+21`, `1.5e-7`. */
function splitDigits(x: number): DecimalDigits {
  const [mantissa = '', exponent = '0'] = String(x).split('e');
  const [integer = '', fraction = ''] = mantissa.split('.');
  return { digits: integer + fraction, point: integer.length + Number(exponent) };
}
