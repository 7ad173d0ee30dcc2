/** For each key, how many equal ones have stood up to and with it: 1 for the first. */
export function ordinals(keys: readonly string[]): readonly number[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return ordinal;
  });
}
