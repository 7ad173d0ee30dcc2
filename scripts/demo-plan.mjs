// @ts-check
/** `experiment.yaml` as it was on a day: it fills up by stage, and amendments are taken back. */
import { readYaml, stageDay } from './demo-facts.mjs';
import { YamlText } from './yaml-text.mjs';

/**
 * @typedef {import('./demo-facts.mjs').Context} Context
 * @typedef {import('./demo-facts.mjs').ExperimentFacts} ExperimentFacts
 * @typedef {import('./demo-facts.mjs').FileHistory} FileHistory
 */

/** Fields of experiment.yaml by the stage that fills them in; the rest come with `agreed`. */
const IDEA_FIELDS = new Set([
  ...['name', 'stage', 'stage_history', 'organisations', 'owner', 'team', 'dimension'],
  ...['other_dimensions', 'summary', 'problem', 'evidence'],
]);
const AGREED_FIELDS = new Set([
  ...['indicators', 'privacy', 'impact_assessments', 'participation', 'budget', 'costs'],
  ...['risks', 'ethics'],
]);

/** @type {Record<string, string>} */
const STAGE_WORDS = {
  idea: 'idea kirjattu',
  planned: 'malli kuvattu',
  agreed: 'seuranta sovittu',
  testing: 'kokeilu käynnissä',
  paused: 'tauolla',
  interrupted: 'keskeytetty',
  ended: 'kokeilu päättynyt',
  learned: 'opit koottu',
  'in-use': 'käytössä',
  scaling: 'laajentaminen käynnissä',
  archived: 'arkistoitu',
};

/**
 * @param {string} path @param {Buffer} bytes @param {ExperimentFacts} experiment
 * @param {Context} context @returns {FileHistory}
 */
export function planFile(path, bytes, { plan, name, lead }, context) {
  const original = new YamlText(bytes.toString('utf8'), path);
  const planned = stageDay(plan, 'planned');
  const agreed = stageDay(plan, 'agreed');
  const amendmentsPath = path.replace('experiment.yaml', 'amendments.yaml');
  /** @type {any[]} */
  const amendments = context.files.has(amendmentsPath)
    ? (readYaml(context.files, amendmentsPath).amendments ?? [])
    : [];
  const landed = (/** @type {any} */ { on, field }) => {
    const own = context.spec.landed?.filter(({ file }) => file === path) ?? [];
    return own.find((one) => one.field === field)?.on ?? on;
  };
  const versions = plan.stage_history.map((/** @type {any} */ entry) => ({
    on: entry.on,
    team: lead,
    what: `${name}: ${STAGE_WORDS[entry.stage]}`,
  }));
  for (const amendment of amendments) {
    const on = landed(amendment);
    const what = on === amendment.on ? 'suunnitelman muutos kirjattu' : 'suunnitelmaa muutettu';
    versions.push({ on, team: lead, what: `${name}: ${what}` });
  }
  return {
    path,
    versions,
    at(date, hashOf) {
      if (date < plan.stage_history[0].on) return null;
      const text = original.fresh();
      cutStages(text, plan, date, hashOf);
      if (plan.derived_from?.commit !== undefined && date >= planned) {
        text.replace(['derived_from', 'commit'], JSON.stringify(hashOf(`${path}#derived_from`)));
      }
      for (const amendment of amendments) {
        const { field, from } = amendment;
        if (date < landed(amendment))
          text.replace(field.split('.').map(step), JSON.stringify(from));
      }
      for (const key of Object.keys(plan)) {
        const from = AGREED_FIELDS.has(key) ? agreed : planned;
        if (!IDEA_FIELDS.has(key) && date < from) text.remove([key]);
      }
      return Buffer.from(text.toString());
    },
  };
}

/**
 * Takes out the stages reached after the date, and names the commits of those that were.
 * @param {YamlText} text @param {any} plan @param {string} date
 * @param {import('./demo-facts.mjs').HashOf} hashOf
 */
function cutStages(text, plan, date, hashOf) {
  let stage = plan.stage;
  for (const [index, entry] of plan.stage_history.entries()) {
    if (entry.on > date) {
      text.remove(['stage_history', index]);
      continue;
    }
    stage = entry.stage;
    if (entry.plan_commit === undefined) continue;
    const at = ['stage_history', index, 'plan_commit'];
    text.replace(at, JSON.stringify(hashOf(`${text.path}#${index}`)));
  }
  if (stage !== plan.stage) text.replace(['stage'], stage);
}

/** @param {string} part @returns {import('./yaml-text.mjs').Step} */
function step(part) {
  return /^\d+$/.test(part) ? Number(part) : part;
}
