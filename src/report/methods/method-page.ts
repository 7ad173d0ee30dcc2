import { formatNumber, formatRange } from '../../messages/format-number.ts';
import type { MessageParams, Translator } from '../../messages/translator.ts';
import coverage from './coverage.json' with { type: 'json' };
import type { ExampleNumber, MethodFacts } from './method-facts.ts';
import { nameOfMethod } from './registry.ts';

/** One part of a method's page under its heading: prose, or lines as they are. */
export interface MethodPart {
  readonly heading: string;
  readonly text: string;
  readonly isFormula: boolean;
}

/** A method in one language, for the terminal and the documents alike. */
export interface MethodPage {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** What it is, in a sentence or two. */
  readonly what: string;
  readonly parts: readonly MethodPart[];
}

/** `translator` has the catalogue `methods`. */
export function methodPage(facts: MethodFacts, translator: Translator): MethodPage {
  const name = nameOfMethod(facts.id);
  const say = (part: string, params: MessageParams = {}): string => {
    const text = translator.find(`methods:method.${name}.${part}`, params);
    if (text === null) throw new Error(`no ${part} of ${name} in ${translator.language}`);
    return text;
  };
  const part = (key: 'when' | 'example' | 'limits', text: string): MethodPart => ({
    heading: translator.text(`methods:heading.${key}`),
    text,
    isFormula: false,
  });
  return {
    id: facts.id,
    name,
    title: say('title'),
    what: say('what'),
    parts: [
      part('when', say('when')),
      {
        heading: translator.text('methods:heading.formula'),
        text: facts.formula.join('\n'),
        isFormula: true,
      },
      part('example', say('example', exampleWords(facts, translator))),
      part('limits', say('limits')),
      ...coveragePart(facts, translator),
      { heading: translator.text('methods:heading.source'), text: facts.source, isFormula: false },
    ],
  };
}

/** What `bench/simulate.mjs` found, for the methods whose intervals it tries. */
function coveragePart({ id }: MethodFacts, translator: Translator): readonly MethodPart[] {
  const found = new Map(Object.entries(coverage.methods)).get(id);
  if (found === undefined) return [];
  const { language } = translator;
  const lines = found.map(
    ({ setting, coverage: share }) => `${setting}: ${formatNumber(language, 100 * share, 1)} %`,
  );
  const samples = formatNumber(language, coverage.samples, 0);
  const heading = translator.text('methods:heading.coverage', { samples });
  return [{ heading, text: lines.join('\n'), isFormula: true }];
}

function exampleWords(facts: MethodFacts, translator: Translator): MessageParams {
  const words = Object.entries(facts.example()).map(
    ([name, number]) => [name, written(number, translator)] as const,
  );
  return Object.fromEntries(words);
}

function written(number: ExampleNumber, { language }: Translator): string {
  return 'value' in number
    ? formatNumber(language, number.value, number.decimals)
    : formatRange(language, number.lower, number.upper, number.decimals);
}
