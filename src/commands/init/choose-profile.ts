import type { Fault } from './interview.ts';
import { choiceFault } from './match-choice.ts';

const PROFILES = ['light', 'full'];

/** Null when the profile is one of the two. */
export function profileFault(profile: string): Fault | null {
  if (PROFILES.includes(profile)) return null;
  return choiceFault(
    profile,
    PROFILES.map((value) => ({ value, label: value })),
  );
}
