import type { Language } from '../../host.ts';
import type { CriteriaSet } from '../../model/criteria-set.ts';
import type { Binding } from '../../model/review.ts';
import { createWordings } from './wordings.ts';

type Scope = Binding['scope'];

/** In the order in which they are judged. */
const CRITERIA: Readonly<Record<Scope, readonly string[]>> = {
  plan: [
    'relevance',
    'theory-of-change',
    'measurability',
    'ethics-privacy',
    'participation',
    'implementability',
    'sustainability',
  ],
  results: [
    'relevance',
    'evidence',
    'honesty',
    'participation',
    'ethics-privacy',
    'implementability',
    'transferability',
    'sustainability',
  ],
};

/** Five: few enough for two hours, and the whole of a good review. */
const USUAL: Readonly<Record<Scope, readonly string[]>> = {
  plan: ['relevance', 'theory-of-change', 'measurability', 'ethics-privacy', 'participation'],
  results: ['evidence', 'honesty', 'participation', 'transferability', 'sustainability'],
};

const GUIDES = ['guide-1', 'guide-2', 'guide-3'] as const;

/** The criteria that a programme starts from, in its languages. */
export async function starterCriteria(
  scope: Scope,
  languages: readonly Language[],
): Promise<CriteriaSet> {
  const wordings = await createWordings(languages, 'criteria');
  const criteria = CRITERIA[scope].map((id) => {
    const text = (part: string) => wordings.text(`${id}.${part}`);
    return {
      id,
      name: text('name'),
      question: text('question'),
      guiding_questions: GUIDES.map(text),
      lights: { green: text('green'), yellow: text('yellow'), red: text('red') },
    };
  });
  const name = wordings.text(`sets.${scope}`);
  return { name, scope, version: 1, usual: [...USUAL[scope]], criteria };
}
