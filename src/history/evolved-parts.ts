import type { Experiment } from '../model/experiment.ts';

/** Parts of a plan that may evolve, and how its bound parts are left out of what they share. */
const BOUND: ReadonlySet<string> = new Set([
  'stage',
  'stage_history',
  'target_group',
  'hypotheses',
  'design',
  'stopping_rule',
  'indicators',
]);

/**
 * The parts of a plan that differ and do not bind, by key, sorted: the solution, partners, risks and
 * budget evolve by nature. They are told of, never an alarm.
 */
export function evolvedParts(before: Experiment, after: Experiment): readonly string[] {
  const then = evolving(before);
  const now = evolving(after);
  const keys = [...new Set([...then.keys(), ...now.keys()])].sort();
  return keys.filter((key) => then.get(key) !== now.get(key));
}

function evolving({ scope, ...plan }: Experiment): ReadonlyMap<string, string> {
  const { area: _area, participants: _participants, start: _start, ...rest } = scope ?? {};
  const parts = Object.entries({ ...plan, scope: rest }).filter(([key]) => !BOUND.has(key));
  return new Map(parts.map(([key, value]) => [key, JSON.stringify(value)]));
}
