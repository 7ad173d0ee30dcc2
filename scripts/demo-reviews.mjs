// @ts-check
/** A review's files: agreement, self-assessment, assessments, response and its follow-up. */
import { YamlText } from './yaml-text.mjs';

/**
 * @typedef {import('./demo-facts.mjs').FileHistory} FileHistory
 */

/**
 * @param {string} path @param {string[]} parts @param {Buffer} bytes @param {any} data
 * @param {{ name: string, lead: string }} experiment @returns {FileHistory}
 */
export function reviewFile(path, parts, bytes, data, { name, lead }) {
  const file = parts[4] ?? '';
  if (file === 'response.yaml') return reviewResponse(path, bytes, lead, name);
  let on = data.on;
  let team = lead;
  let what = 'itsearviointi';
  if (file === 'agreement.yaml') {
    on = data.dates.agreed;
    what = 'arviointisopimus';
  } else if (file === 'assessments') {
    team = data.organisation;
    what = 'vertaisarvio';
  }
  const original = new YamlText(bytes.toString('utf8'), path);
  return {
    path,
    versions: [{ on, team, what: `${name}: ${what}` }],
    at(date, hashOf) {
      if (date < on) return null;
      if (data.reviewed?.commit === undefined) return bytes;
      const text = original.fresh();
      text.replace(['reviewed', 'commit'], JSON.stringify(hashOf(`${path}#reviewed`)));
      return Buffer.from(text.toString());
    },
  };
}

/** @param {string} path @param {Buffer} bytes @param {string} team @param {string} name @returns {FileHistory} */
function reviewResponse(path, bytes, team, name) {
  const original = new YamlText(bytes.toString('utf8'), path);
  const data = /** @type {any} */ (original.document.toJS());
  const versions = [{ on: data.on, team, what: `${name}: vastine suosituksiin` }];
  if (data.follow_up_on !== undefined) {
    versions.push({ on: data.follow_up_on, team, what: `${name}: suositusten jälkiseuranta` });
  }
  return {
    path,
    versions,
    at(date) {
      if (date < data.on) return null;
      if (data.follow_up_on === undefined || date >= data.follow_up_on) return bytes;
      const text = original.fresh();
      for (const key of ['follow_up_on', 'follow_up']) if (text.has([key])) text.remove([key]);
      for (const [index] of data.responses.entries()) {
        for (const key of ['state', 'follow_up']) {
          if (text.has(['responses', index, key])) text.remove(['responses', index, key]);
        }
      }
      return Buffer.from(text.toString());
    },
  };
}
