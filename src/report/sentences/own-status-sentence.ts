import { methodName, ownStatusWord } from '../own-status.ts';
import { insideSentence } from '../status.ts';
import type { SentenceFacts } from './sentence-facts.ts';

/** Where the indicator stands by a method of yearly growth, which is named; null by ours. */
export function ownStatusSentence({ translator, summary }: SentenceFacts): string | null {
  const { progress } = summary;
  const word = ownStatusWord(translator, progress);
  if (word === null) return null;
  return translator.find(`sentences:progress.own.${methodName(progress)}`, {
    status: insideSentence(word),
  });
}
