import type { Host, Language } from '../../host.ts';
import type { Translator } from '../../messages/translator.ts';
import type { Experiment } from '../../model/experiment.ts';
import type { Programme } from '../../model/programme.ts';
import type { Entity, ExperimentNode, Workspace } from '../../model/workspace.ts';
import type { Interview } from './interview.ts';
import type { InitRequest } from './request.ts';
import type { Wordings } from './wordings.ts';

/** What every planner has at hand. */
export interface InitContext {
  readonly host: Host;
  readonly request: InitRequest;
  readonly translator: Translator;
  readonly interview: Interview;
  /** ISO date. */
  readonly today: string;
}

/** Inside a programme. */
export interface ProgrammeContext extends InitContext {
  readonly root: string;
  /** Where the person stands: perhaps inside an experiment. */
  readonly folder: string;
  readonly workspace: Workspace;
  readonly programme: Programme;
  readonly wordings: Wordings;
  /** Language of comments. */
  readonly language: Language;
}

/** An experiment whose plan could be read. */
export interface ReadableExperiment {
  readonly node: ExperimentNode;
  readonly plan: Entity<Experiment>;
}
