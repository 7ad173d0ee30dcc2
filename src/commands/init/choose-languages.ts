import { LANGUAGES, type Language } from '../../host.ts';
import { formatList } from '../../messages/format-list.ts';
import type { Translator } from '../../messages/translator.ts';
import type { InitContext } from './init-context.ts';
import type { Fault } from './interview.ts';
import { choiceName, choicesOf } from './wordings.ts';

/**
 * The languages of a programme, the main one first: a person is asked for it alone, then for the
 * others, each set of which is one answer.
 */
export async function chooseLanguages({
  interview,
  request,
  translator,
}: InitContext): Promise<readonly Language[]> {
  const first = request.language;
  const choices = choicesOf(translator, 'language', [
    first,
    ...LANGUAGES.filter((language) => language !== first),
  ]);
  if (request.languages !== undefined || !interview.asks) {
    const chosen = await interview.chooseMany({
      flag: 'languages',
      given: request.languages,
      message: 'init:ask.languages',
      choices,
      initial: [first],
      check: atLeastOne,
    });
    return chosen.filter(isLanguage);
  }
  const main = await interview.choose({
    flag: 'languages',
    given: undefined,
    message: 'init:ask.main-language',
    choices,
    initial: first,
  });
  const more = await interview.choose({
    flag: 'languages',
    given: undefined,
    message: 'init:ask.more-languages',
    choices: setsWithout(main, translator),
    initial: '',
  });
  return [main, ...more.split(',')].filter(isLanguage);
}

/** None, each and both of the two other languages. */
function setsWithout(
  main: string,
  translator: Translator,
): readonly { readonly value: string; readonly label: string }[] {
  const others = LANGUAGES.filter((language) => language !== main);
  const sets: readonly (readonly Language[])[] = [...others.map((other) => [other]), others];
  const name = (language: Language): string => choiceName(translator, 'language', language);
  return [
    { value: '', label: translator.text('init:choice.no-more-languages') },
    ...sets.map((set) => ({
      value: set.join(','),
      label: formatList(translator.language, set.map(name)),
    })),
  ];
}

function atLeastOne(values: readonly string[]): Fault | null {
  return values.length > 0 ? null : { key: 'init:error.none-chosen' };
}

function isLanguage(value: string): value is Language {
  return LANGUAGES.some((language) => language === value);
}
