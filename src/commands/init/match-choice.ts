import type { Choice } from '../../host.ts';
import { suggest } from '../../model/suggest.ts';
import type { Fault } from './interview.ts';
import { makeId } from './make-id.ts';

/**
 * The choice that a person means by a word on the command line: its value, or its name as questions
 * show it (`osallisuus` for `inclusion`, `Espoo` for `espoo`), in any case.
 */
export function matchChoice(typed: string, choices: readonly Choice[]): Choice | undefined {
  const exact = choices.find(({ value }) => value === typed);
  if (exact !== undefined) return exact;
  const id = makeId(typed);
  if (id === '') return undefined;
  return choices.find((choice) => namesOf(choice).some((name) => makeId(name) === id));
}

/** Why the word names no choice, with the choice that is nearest to it. */
export function choiceFault(typed: string, choices: readonly Choice[]): Fault {
  const known = choices.map(({ value }) => value).join(', ');
  const near = suggest(typed, choices.flatMap(namesOf));
  const meant = choices.find((choice) => near !== '' && namesOf(choice).includes(near));
  return meant === undefined
    ? { key: 'init:error.not-one-of', params: { value: typed, known } }
    : { key: 'init:error.not-one-of-near', params: { value: typed, known, near: meant.value } };
}

/** `osuus (osoittaja ja nimittäjä) (proportion)`: the value, and the name without its brackets. */
function namesOf({ value, label }: Choice): readonly string[] {
  const name = label.replace(` (${value})`, '');
  return [value, name, name.replace(/ \(.*$/, '')];
}
