import type { Language } from '../../src/host.ts';

/** Glossary.md, annex B rule 9, with the forms that the words take. */
export const BANNED: Readonly<Record<Language, RegExp>> = {
  fi: /merkitsev|merkittäv|ei vaikutusta|todist(aa|i|e)|onnistu|epäonnistu/i,
  sv: /signifikan|betydande|ingen effekt|ingen inverkan|bevisa|lyckades|lyckas|misslyck/i,
  en: /significan|no effect|\bprove[sdn]?\b|succeeded|\bfailed\b/i,
};
