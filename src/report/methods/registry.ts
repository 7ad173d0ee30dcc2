import { CHART_METHODS } from './chart-methods.ts';
import { CITY_METHODS } from './city-methods.ts';
import { DIFFERENCE_METHODS } from './difference-methods.ts';
import { DISCLOSURE_METHODS } from './disclosure-methods.ts';
import { LEVEL_METHODS } from './level-methods.ts';
import type { MethodFacts } from './method-facts.ts';
import { PLANNING_METHODS } from './planning-methods.ts';
import { PROGRESS_METHODS } from './progress-methods.ts';

/** Every method that the tool can print or `jalostamo/stats` offers, in the order of its reference. */
export const METHODS: readonly MethodFacts[] = [
  ...LEVEL_METHODS,
  ...DIFFERENCE_METHODS,
  ...PROGRESS_METHODS,
  ...CHART_METHODS,
  ...CITY_METHODS,
  ...PLANNING_METHODS,
  ...DISCLOSURE_METHODS,
];

/** The name without its version: `wilson`. */
export function nameOfMethod(id: string): string {
  return id.split('@')[0] ?? id;
}

/** By name, with or without its version; null when there is no such method. */
export function findMethod(name: string): MethodFacts | null {
  return METHODS.find(({ id }) => id === name || nameOfMethod(id) === name) ?? null;
}
