import type { Indicator } from '../model/indicator.ts';
import type { Programme } from '../model/programme.ts';
import { BOUND_SHEET_PARTS } from './bound-plan.ts';

/*
 * What bound plans take from the files that experiments share. Where it is the same, no plan has changed,
 * and none of perhaps hundreds has to be looked at.
 */

export function bindingOfSheet(sheet: Indicator): string {
  return JSON.stringify(BOUND_SHEET_PARTS.map((part) => sheet[part]));
}

export function bindingOfProgramme(programme: Programme): string {
  const { languages, progress_method: method, periods } = programme;
  return JSON.stringify([languages[0], method, periods]);
}
