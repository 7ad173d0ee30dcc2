// @ts-check
/** Files whose parts carry their own days: entries, decisions, agreements, take-ups. */
import { addDays } from './demo-dates.mjs';
import { words } from './demo-facts.mjs';
import { YamlText } from './yaml-text.mjs';

/**
 * @typedef {import('./demo-facts.mjs').Context} Context
 * @typedef {import('./demo-facts.mjs').FileHistory} FileHistory
 * @typedef {import('./demo-facts.mjs').Version} Version
 */

/**
 * A file of lists whose entries are dated; it appears with its first entry.
 * @param {string} path @param {Buffer} bytes @param {string} team
 * @param {readonly [list: string, day: string, what: string][]} lists @returns {FileHistory}
 */
export function datedEntries(path, bytes, team, lists) {
  const original = new YamlText(bytes.toString('utf8'), path);
  const data = /** @type {any} */ (original.document.toJS());
  /** @type {Version[]} */
  const versions = [];
  for (const [list, day, what] of lists) {
    for (const entry of data[list] ?? []) versions.push({ on: entry[day], team, what });
  }
  const first = versions.map(({ on }) => on).sort()[0] ?? '';
  return {
    path,
    versions,
    at(date) {
      if (date < first) return null;
      const text = original.fresh();
      for (const [list, day] of lists) removeLater(text, data, list, day, date);
      return Buffer.from(text.toString());
    },
  };
}

/**
 * Takes out a list's entries that came after the date, and the list when none is left.
 * @param {YamlText} text @param {any} data @param {string} list @param {string} day @param {string} date
 */
function removeLater(text, data, list, day, date) {
  /** @type {any[]} */
  const entries = data[list] ?? [];
  const later = entries.filter((entry) => entry[day] > date);
  if (later.length === 0) return;
  if (later.length === entries.length) {
    text.remove([list]);
    return;
  }
  for (const [index, entry] of entries.entries()) {
    if (entry[day] > date) text.remove([list, index]);
  }
}

/** @param {string} path @param {Buffer} bytes @param {string} team @param {string} name @returns {FileHistory} */
export function learningCard(path, bytes, team, name) {
  const original = new YamlText(bytes.toString('utf8'), path);
  const data = /** @type {any} */ (original.document.toJS());
  /** @type {any[]} */
  const decisions = data.decisions ?? [];
  const firstDecision = decisions.map(({ on }) => on).sort()[0];
  return {
    path,
    versions: [
      { on: data.on, team, what: `${name}: oppikortti` },
      ...decisions.map(({ on }) => ({ on, team, what: `${name}: päätös kirjattu` })),
    ],
    at(date) {
      if (date < data.on) return null;
      const text = original.fresh();
      removeLater(text, data, 'decisions', 'on', date);
      // Who answers afterwards is known when something has been decided.
      if (data.handover !== undefined && firstDecision > date) text.remove(['handover']);
      return Buffer.from(text.toString());
    },
  };
}

/**
 * A sheet is a draft for three weeks, then each organisation agrees to it on its own day.
 * @param {string} path @param {Buffer} bytes @param {string} team
 * @param {{ name: string, on: string } | null} owner The experiment of an own indicator.
 * @returns {FileHistory}
 */
export function indicatorSheet(path, bytes, team, owner) {
  const original = new YamlText(bytes.toString('utf8'), path);
  const data = /** @type {any} */ (original.document.toJS());
  /** @type {any[]} */
  const agreed = data.agreed ?? [];
  const days = agreed.map(({ on }) => on).sort();
  const draft = owner?.on ?? addDays(days[0], -21);
  const last = days[days.length - 1] ?? draft;
  const subject =
    owner === null ? 'Yhteinen indikaattorikuvaus' : `${owner.name}, indikaattorikuvaus`;
  const title = words(data.short_name ?? data.name);
  return {
    path,
    versions: [
      { on: draft, team, what: `${subject}, luonnos: ${title}` },
      ...agreed.map(({ organisation, on }) => ({
        on,
        team: organisation,
        what: `${subject} sovittu: ${title}`,
      })),
      ...(data.changes ?? []).map((/** @type {any} */ change) => ({
        on: change.on,
        team,
        what: `${subject}, versio ${change.version}: ${title}`,
      })),
    ],
    at(date) {
      if (date < draft) return null;
      const text = original.fresh();
      removeLater(text, data, 'agreed', 'on', date);
      removeLater(text, data, 'changes', 'on', date);
      if (date < last && data.status === 'agreed') text.replace(['status'], 'draft');
      return Buffer.from(text.toString());
    },
  };
}

/** @param {string} path @param {Buffer} bytes @param {Context} context @param {string | undefined} set @returns {FileHistory} */
export function operatingModel(path, bytes, context, set) {
  const original = new YamlText(bytes.toString('utf8'), path);
  const data = /** @type {any} */ (original.document.toJS());
  const team = context.experiments.get(data.evidence[0].experiment)?.lead ?? context.coordinator;
  if (set === undefined) throw new Error(`${path}: its day must stand in the history's files`);
  const title = words(data.name);
  return {
    path,
    versions: [
      { on: set, team, what: `Toimintamalli ${title}: ensimmäinen kuvaus` },
      ...(data.takeups ?? []).map((/** @type {any} */ takeup) => ({
        on: takeup.since,
        team: takeup.organisation,
        what: `Toimintamalli ${title}: uusi käyttöönotto`,
      })),
    ],
    at(date) {
      if (date < set) return null;
      const text = original.fresh();
      removeLater(text, data, 'takeups', 'since', date);
      return Buffer.from(text.toString());
    },
  };
}
