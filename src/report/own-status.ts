import type { Translator } from '../messages/translator.ts';
import type { OwnStatus, Progress } from '../summary/facts/progress.ts';

/**
 * A status of a method of yearly growth in the words of its publisher, which are not ours: Statistics
 * Canada's "on track" is a speed, ours a place on the way to a target. Null where it is one of ours.
 */
export function ownStatusWord(
  translator: Translator,
  progress: Progress,
  status: OwnStatus = progress.ownStatus,
): string | null {
  return translator.find(`report:ownStatus.${methodName(progress)}.${status}`);
}

/** The method without its version, as the catalogues know it. */
export function methodName({ method }: Progress): string {
  return method.replace(/@.*$/, '');
}
