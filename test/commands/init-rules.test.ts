import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/host.ts';
import type { MemoryHost } from '../../src/io/memory-host.ts';
import { checkWorkspace } from '../../src/rules/check-workspace.ts';
import { createSeverities } from '../../src/rules/severities.ts';
import { besidesBlanks, build, content, init, ROOT, scaffoldedHost } from './init-programme.ts';

const PLAN = 'experiments/yhteinen-olohuone/experiment.yaml';
const DATA = 'experiments/yhteinen-olohuone/data/experienced-inclusion.csv';

/** What a team types into the blanks of a light plan, from the plan's beginning to its end. */
const ANSWERS: readonly (readonly [blank: string, filled: string])[] = [
  ['\nproblem:\n', '\nproblem: "Joka kolmas: ei tapaa ketään"\n'],
  ['\ntarget_group:\n', '\ntarget_group: Yksin asuvat\n'],
  ['\nidea:\n', '\nidea: Olohuone avataan\n'],
  [
    '  - id:\n    we_believe:\n    criterion:\n      indicator:\n      at_least:\n      by:\n',
    '  - id: h1\n    we_believe: Kohtaaminen auttaa\n    criterion:\n' +
      '      indicator: experienced-inclusion\n      at_least: 62\n      by: 2020-H2\n',
  ],
  [
    '  place:\n  participants:\n  start:\n  end:\n',
    '  place: Kuusilehto\n  participants: noin 80\n  start: 2020-01-07\n  end: 2020-12-18\n',
  ],
  ['stopping_rule:\n  text:\n', 'stopping_rule:\n  text: Jos kävijöitä on alle viisi\n'],
  [
    '    baseline:\n      period:\n    target:\n      value:\n      period:\n      rationale:\n',
    '    baseline:\n      period: 2019-H2\n    target:\n      value: 62\n      period: 2020-H2\n' +
      '      rationale: Aiempi kokeilu ylsi samaan\n',
  ],
  [
    '  # - indicator: feeling-safe\n  #   omitted:\n  # - indicator: participants\n  #   omitted:\n',
    '  - indicator: feeling-safe\n    omitted: Ei koske\n' +
      '  - indicator: participants\n    omitted: Ei lasketa\n',
  ],
  ['  personal_data:\n', '  personal_data: false\n'],
  [
    '  - kind:\n    needed:\n    why:\n',
    '  - kind: child\n    needed: false\n    why: Ei koske lapsia\n',
  ],
  ['\nstage: idea\n', '\nstage: agreed\n'],
  [
    '  - stage: idea\n    on: 2020-09-15\n',
    '  - stage: idea\n    on: 2019-09-15\n  - stage: agreed\n    on: 2019-12-01\n',
  ],
];

describe.each(LANGUAGES)('the rules over what init wrote in %s', (language) => {
  it('warn of the one thing to fill in next', async () => {
    const host = await scaffoldedHost(language);
    expect(await findings(host)).toEqual([`warning gate/idea-incomplete ${PLAN}`]);
  });

  it('find no errors in the other kinds', async () => {
    const host = await scaffoldedHost(language);
    const sheet = { name: 'Luku', measure: 'proportion', definition: 'Osuus.' };
    await init(host, language, { what: 'indicator', ...sheet });
    await init(host, language, { what: 'indicator', own: true, ...sheet, name: 'Oma luku' });
    await init(host, language, { what: 'review', reviewers: 'turku' });
    await init(host, language, { what: 'monitoring' });
    await init(host, language, { what: 'learning' });
    await init(host, language, { what: 'operating-model', name: 'Malli' });
    expect((await findings(host)).filter((finding) => finding.startsWith('error'))).toEqual([]);
  });

  it('find nothing once a team has filled in the blanks of the light plan', async () => {
    const host = await scaffoldedHost(language);
    let plan = content(host, PLAN);
    for (const [blank, filled] of ANSWERS) {
      expect(plan, blank).toContain(blank);
      plan = plan.replace(blank, filled);
    }
    const encoder = new TextEncoder();
    host.tree.set(`${ROOT}/${PLAN}`, encoder.encode(plan));
    const row = language === 'en' ? '2019-H2,55.2,80,14.1,,\n' : '2019-H2;55,2;80;14,1;;\r\n';
    host.tree.set(`${ROOT}/${DATA}`, encoder.encode(content(host, DATA) + row));
    expect(await findings(host)).toEqual([]);
  });
});

/** Everything but blanks of forms, as `severity rule file`. */
async function findings(host: MemoryHost): Promise<readonly string[]> {
  const { workspace, problems } = await build(host);
  const severityOf = createSeverities(workspace);
  const all = [
    ...besidesBlanks(host, problems),
    ...checkWorkspace({ workspace, asOf: '2020-09-15' }),
  ];
  return all.map(({ rule, file }) => `${severityOf(rule)} ${rule} ${file}`);
}
