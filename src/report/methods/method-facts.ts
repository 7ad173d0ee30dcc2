import type { Unavailable } from '../../stats/result.ts';

/** A number of a worked example: a value, or the two ends of an interval, and the decimals shown. */
export type ExampleNumber =
  | { readonly value: number; readonly decimals: number }
  | { readonly lower: number; readonly upper: number; readonly decimals: number };

/** What a method's page says beside its words, which stand in `messages/<lang>/methods.json`. */
export interface MethodFacts {
  /** As outputs print it: `wilson@1`. */
  readonly id: string;
  /** In the signs of mathematics, a line each. */
  readonly formula: readonly string[];
  /** Where it comes from, as a researcher would look for it. */
  readonly source: string;
  /** The numbers of the worked example by their names in the text, computed by the method itself. */
  example(): Readonly<Record<string, ExampleNumber>>;
}

export function figure(value: number, decimals = 0): ExampleNumber {
  return { value, decimals };
}

export function range(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  decimals: number,
  scale = 1,
): ExampleNumber {
  return { lower: lower * scale, upper: upper * scale, decimals };
}

/** The answer of a method to an example, which is made so that it has one. */
export function answered<T extends object>(result: T): Exclude<T, Unavailable> {
  if (isAnswer(result)) return result;
  throw new Error('the example of a method has no answer');
}

function isAnswer<T extends object>(result: T): result is Exclude<T, Unavailable> {
  return !('reason' in result);
}
