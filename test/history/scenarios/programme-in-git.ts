import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { main } from '../../../src/cli.ts';
import { createNodeHost } from '../../../src/io/node-host.ts';
import { makeRepository, type TestRepository } from '../../io/git-repository.ts';

const BASE = join(import.meta.dirname, '../../fixtures/base-programme');

export const PLAN = 'experiments/kahvila/experiment.yaml';
export const AMENDMENTS = 'experiments/kahvila/amendments.yaml';
export const SHEET = 'indicators/feeling-safe.yaml';
export const DATA = 'experiments/kahvila/data/feeling-safe.csv';
export const TARGET = 'indicators.feeling-safe.target.value';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program on the real disk and git, in the middle of the programme's second period. */
export async function runIn(cwd: string, ...argv: readonly string[]): Promise<Run> {
  const told = { out: '', err: '' };
  const sink = (name: 'out' | 'err') => ({
    write: (text: string) => {
      told[name] += text;
    },
    isTerminal: false,
    columns: 300,
  });
  const code = await main([...argv, '--lang', 'en'], {
    ...createNodeHost(),
    cwd,
    env: {},
    stdout: sink('out'),
    stderr: sink('err'),
    now: () => new Date('2020-09-15T12:00:00Z'),
  });
  return { code, ...told };
}

/** What `changes --format json` says, one line a change. */
export interface ToldChanges {
  /** `field from→to telling`, after which `taken back`, and `not committed` where it is not. */
  readonly plan: readonly string[];
  /** `indicator period/group revised 52→53 why`, and what was appended or renamed. */
  readonly figures: readonly string[];
  readonly limits: readonly string[];
  /** Experiments that came, went or were renamed, and commitments that cannot be read. */
  readonly experiments: readonly string[];
  /** Whether `--fail-on silent` fails. */
  readonly fails: boolean;
}

/**
 * The base programme in a repository of its own: its plan was committed, and `stage` has recorded the
 * start of testing in the commit after it, `start`. Nothing is amended or restated yet.
 */
export class ProgrammeInGit {
  readonly repository: TestRepository;
  /** From the repository's top; `''` is the top itself. */
  readonly subfolder: string;
  start = '';

  private constructor(repository: TestRepository, subfolder: string) {
    this.repository = repository;
    this.subfolder = subfolder;
  }

  static async create(subfolder = ''): Promise<ProgrammeInGit> {
    const programme = new ProgrammeInGit(await makeRepository(), subfolder);
    await cp(BASE, programme.folder, { recursive: true });
    await rm(join(programme.folder, AMENDMENTS));
    const plan = await programme.read(PLAN);
    const [head = '', , tail = ''] = plan.split(/(stage: learned[\s\S]*?)(?=organisations:)/);
    const stages = 'stage: agreed\nstage_history:\n  - { stage: agreed, on: 2019-03-15 }\n';
    await programme.write(PLAN, `${head}${stages}${tail}`);
    programme.commit('Suunnitelma');
    const stage = ['stage', 'kahvila', 'testing', '--on', '2019-04-01', '--force'];
    const staged = await runIn(programme.folder, ...stage);
    if (staged.code !== 0) throw new Error(staged.err);
    programme.start = programme.commit('Testaus alkaa');
    return programme;
  }

  /** The same in a repository of its own: quicker than building it anew. */
  async copy(): Promise<ProgrammeInGit> {
    const repository = await makeRepository();
    await cp(this.repository.folder, repository.folder, { recursive: true });
    const copy = new ProgrammeInGit(repository, this.subfolder);
    copy.start = this.start;
    return copy;
  }

  get folder(): string {
    return join(this.repository.folder, this.subfolder);
  }

  git(...args: readonly string[]): string {
    return this.repository.git(...args);
  }

  read(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  write(path: string, content: string | Uint8Array): Promise<void> {
    return this.repository.write(join(this.subfolder, path), content);
  }

  async remove(path: string): Promise<void> {
    await rm(join(this.folder, path), { recursive: true });
  }

  /** Replaces a text that stands in a file exactly once. */
  async edit(path: string, from: string, to: string): Promise<void> {
    const parts = (await this.read(path)).split(from);
    if (parts.length !== 2) throw new Error(`\`${from}\` stands ${parts.length - 1} times`);
    await this.write(path, parts.join(to));
  }

  commit(subject: string, at?: string): string {
    return this.repository.commit(subject, at);
  }

  moveTarget(from: number, to: number, plan = PLAN): Promise<void> {
    return this.edit(plan, `target: { value: ${from}, period`, `target: { value: ${to}, period`);
  }

  /** Adds an entry to the amendments. */
  async amend(from: unknown, to: unknown, field = TARGET, file = AMENDMENTS): Promise<void> {
    const before = await this.read(file).catch(() => 'amendments:\n');
    const values = `from: ${from}, to: ${to}`;
    const why = 'reason: Tieto tarkentui., decided_by: Ohjausryhmä';
    await this.write(file, `${before}  - { on: 2020-03-01, field: ${field}, ${values}, ${why} }\n`);
  }

  /** What `validate` says of plans and history: the rule and what it quotes. */
  async validate(folder = this.folder): Promise<readonly string[]> {
    const { out, err } = await runIn(folder, 'validate', '--format', 'json');
    if (out === '') throw new Error(err);
    const { diagnostics } = JSON.parse(out) as {
      readonly diagnostics: readonly { readonly rule: string; readonly message: string }[];
    };
    return diagnostics
      .filter(({ rule }) =>
        /silent-change|commitment-|starts-elsewhere|published-unread|restated/.test(rule),
      )
      .map(({ rule, message }) => {
        const quoted = [...message.matchAll(/`([^`]+)`/g)].map(([, text]) => text);
        return [rule, ...quoted].join(' ');
      });
  }

  /** What `changes` says since the start of testing. */
  changes(folder = this.folder): Promise<ToldChanges> {
    return this.#changes(folder, '--since', this.start);
  }

  /** What `changes` says of the whole history. */
  allChanges(folder = this.folder): Promise<ToldChanges> {
    return this.#changes(folder, '--all');
  }

  async #changes(folder: string, ...range: readonly string[]): Promise<ToldChanges> {
    const asked = ['changes', ...range, '--format', 'json', '--fail-on', 'silent'];
    const { code, out, err } = await runIn(folder, ...asked);
    if (out === '') throw new Error(err);
    const { limits, experiments } = JSON.parse(out) as ChangesDocument;
    return {
      plan: experiments.flatMap(({ plan }) => plan.map(planLine)),
      figures: experiments.flatMap(({ indicators }) => indicators.flatMap(figureLines)),
      limits,
      experiments: experiments.flatMap(({ experiment, formerId, existence, commitment }) => {
        const isUnread = commitment !== null && commitment !== 'known';
        const said = [
          ...(formerId === null ? [] : [`was ${formerId}`]),
          ...(existence === null ? [] : [existence]),
          ...(isUnread ? [commitment] : []),
        ];
        return said.map((one) => `${experiment} ${one}`);
      }),
      fails: code === 1,
    };
  }
}

interface ChangesDocument {
  readonly limits: readonly string[];
  readonly experiments: readonly {
    readonly experiment: string;
    readonly formerId: string | null;
    readonly existence: string | null;
    readonly commitment: string | null;
    readonly plan: readonly PlanData[];
    readonly indicators: readonly IndicatorData[];
  }[];
}

interface PlanData {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly telling: string;
  readonly takenBack: boolean;
  readonly commit: object | null;
}

interface IndicatorData {
  readonly indicator: string;
  readonly appended: number;
  readonly restated: readonly {
    readonly period: string;
    readonly area: string;
    readonly code: string;
    readonly change: string;
    readonly before: number | null;
    readonly after: number | null;
    readonly withheld: boolean;
    readonly explanation: { readonly kind: string; readonly by: string } | null;
  }[];
  readonly renamings: readonly { readonly code: { readonly from: string; readonly to: string } }[];
}

function planLine({ field, from, to, telling, takenBack, commit }: PlanData): string {
  const more = [
    ...(takenBack ? ['taken back'] : []),
    ...(commit === null ? ['not committed'] : []),
  ];
  return [`${field} ${from}→${to} ${telling}`, ...more].join(', ');
}

function figureLines({ indicator, appended, restated, renamings }: IndicatorData): string[] {
  return [
    ...(appended === 0 ? [] : [`${indicator} ${appended} new`]),
    ...renamings.map(({ code }) => `${indicator} ${code.from}→${code.to}`),
    ...restated.map(({ period, area, code, change, before, after, withheld, explanation }) => {
      const place = [period, area, code].filter((part) => part !== '').join('/');
      const why = explanation === null ? 'untold' : `${explanation.kind} by ${explanation.by}`;
      const figures = withheld ? 'withheld' : `${before}→${after}`;
      return `${indicator} ${place} ${change} ${figures} ${why}`;
    }),
  ];
}
