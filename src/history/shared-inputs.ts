import type { Indicator } from '../model/indicator.ts';
import type { Programme } from '../model/programme.ts';

/*
 * What bound plans take from the files that experiments share. Where it is the same, no plan has changed,
 * and none of perhaps hundreds has to be looked at.
 */

export function bindingOfSheet(sheet: Indicator): string {
  const { version, measure, unit, direction, range, multiplier, numerator, denominator } = sheet;
  const parts = [version, measure, unit, direction, range, multiplier, numerator, denominator];
  return JSON.stringify(parts);
}

export function bindingOfProgramme(programme: Programme): string {
  const { languages, progress_method: method, periods } = programme;
  return JSON.stringify([languages[0], method, periods]);
}
