import type * as z from 'zod';
import type { Problem } from '../diagnostics/problem.ts';
import { decodeText } from '../source/decode.ts';
import { parseMarkdown } from '../source/markdown-document.ts';
import type { Memory } from '../source/memory.ts';
import type { Located, SourceFile, YamlDocument } from '../source/source.ts';
import { parseYaml } from '../source/yaml-document.ts';
import { type AcceptedProblems, AcceptedProblemsSchema } from './accepted-problems.ts';
import { AmendmentsSchema } from './amendments.ts';
import { type Areas, AreasSchema } from './areas.ts';
import { buildObservations, type ObservationContext } from './build-observations.ts';
import { type Concept, ConceptSchema } from './concept.ts';
import { type CriteriaSet, CriteriaSetSchema } from './criteria-set.ts';
import { type EntityName, FORMS } from './entities.ts';
import { ExperimentSchema } from './experiment.ts';
import { type ExperimentDraft, newExperiment, reviewNode } from './experiment-draft.ts';
import { type Indicator, IndicatorSchema } from './indicator.ts';
import type { FileRole } from './layout.ts';
import { LearningSchema } from './learning.ts';
import { JournalSchema, MonitoringSchema } from './monitoring.ts';
import { type OperatingModel, OperatingModelSchema } from './operating-model.ts';
import type { Calendar } from './period.ts';
import { personalDataProblems } from './personal-data-problems.ts';
import { type Programme, ProgrammeSchema } from './programme.ts';
import { collectDataReferences, collectReferences } from './references.ts';
import { keepEntity, type RememberedEntity, recallEntity } from './remembered-entity.ts';
import { keepObservations, recallObservations } from './remembered-observations.ts';
import {
  AgreementSchema,
  AssessmentSchema,
  ReviewResponseSchema,
  SelfAssessmentSchema,
} from './review.ts';
import { checkSchema } from './schema-check.ts';
import { type SourceNote, SourceNoteSchema } from './source-note.ts';
import { withoutUnknownKeys } from './unknown-keys.ts';
import type { Entity, JournalEntry, Reference } from './workspace.ts';

/** Where the programme itself stands. */
export const PROGRAMME_PATH = 'jalostamo.yaml';

/** A programme while its files are read, one after another in order of path. */
export class WorkspaceDraft {
  programme: Entity<Programme> | null = null;
  concept: Entity<Concept> | null = null;
  areas: Entity<Areas> | null = null;
  accepted: Entity<AcceptedProblems> | null = null;
  readonly indicators = new Map<string, Entity<Indicator>>();
  readonly criteriaSets = new Map<string, Entity<CriteriaSet>>();
  readonly operatingModels = new Map<string, Entity<OperatingModel>>();
  readonly experiments = new Map<string, ExperimentDraft>();
  readonly sourceNotes: Entity<SourceNote>[] = [];
  readonly documents = new Map<string, Located>();
  /** Collected when somebody asks, file by file. */
  readonly references: (() => readonly Reference[])[] = [];
  readonly problems: Problem[] = [];
  readonly #textProblems = new Map<string, readonly Problem[]>();
  readonly #memory: Memory;
  /** Paths that are named after people. */
  readonly #personalNames: ReadonlySet<string>;

  constructor(memory: Memory, personalNames: ReadonlySet<string>) {
    this.#memory = memory;
    this.#personalNames = personalNames;
  }

  /** Reads a file of any kind but observations, which need the calendar and the sheets first. */
  readDocument(file: SourceFile, role: FileRole): void {
    switch (role.kind) {
      case 'programme':
        this.programme = this.#read(file, 'programme', ProgrammeSchema, 'programme', null);
        return;
      case 'concept':
        this.concept = this.#read(file, 'concept', ConceptSchema, 'concept', null);
        return;
      case 'areas':
        this.areas = this.#read(file, 'areas', AreasSchema, 'areas', null);
        return;
      case 'accepted-problems':
        this.accepted = this.#read(file, role.kind, AcceptedProblemsSchema, role.kind, null);
        return;
      case 'indicator': {
        const sheet = this.#read(file, role.indicator, IndicatorSchema, 'indicator', null);
        if (sheet !== null) this.indicators.set(sheet.id, sheet);
        return;
      }
      case 'operating-model': {
        const id = role.operatingModel;
        const model = this.#read(file, id, OperatingModelSchema, 'operating-model', null);
        if (model !== null) this.operatingModels.set(id, model);
        return;
      }
      case 'criteria-set': {
        const id = role.criteriaSet;
        const set = this.#read(file, id, CriteriaSetSchema, 'criteria-set', null);
        if (set !== null) this.criteriaSets.set(id, set);
        return;
      }
      case 'source-note': {
        const note = this.#read(file, file.path, SourceNoteSchema, 'source-note', null);
        if (note !== null) this.sourceNotes.push(note);
        return;
      }
      default:
        if ('experiment' in role) this.#readInExperiment(file, role);
    }
  }

  #readInExperiment(file: SourceFile, role: Extract<FileRole, { experiment: string }>): void {
    const id = role.experiment;
    const node = this.experimentNode(id);
    switch (role.kind) {
      case 'experiment':
        node.experiment = this.#read(file, id, ExperimentSchema, 'experiment', id);
        return;
      case 'learning':
        node.learning = this.#read(file, id, LearningSchema, 'learning', id);
        return;
      case 'amendments':
        node.amendments = this.#read(file, id, AmendmentsSchema, 'amendments', id);
        return;
      case 'own-indicator': {
        const sheet = this.#read(file, role.indicator, IndicatorSchema, 'indicator', id);
        if (sheet !== null) node.indicators.set(sheet.id, sheet);
        return;
      }
      case 'monitoring': {
        const entity = this.#read(file, role.period, MonitoringSchema, 'monitoring', id);
        if (entity !== null) node.monitoring.push(entity);
        return;
      }
      case 'journal':
        this.#readJournal(file, role.entry, node);
        return;
      case 'observations':
        return;
      default:
        this.#readInReview(file, role, node);
    }
  }

  #readInReview(
    file: SourceFile,
    role: Extract<FileRole, { review: string }>,
    node: ExperimentDraft,
  ): void {
    const review = reviewNode(node, role.review);
    switch (role.kind) {
      case 'agreement':
        review.agreement = this.#read(file, review.id, AgreementSchema, 'agreement', node.id);
        return;
      case 'self-assessment':
        review.selfAssessment = this.#read(
          file,
          review.id,
          SelfAssessmentSchema,
          'self-assessment',
          node.id,
        );
        return;
      case 'response':
        review.response = this.#read(file, review.id, ReviewResponseSchema, 'response', node.id);
        return;
      case 'assessment':
      case 'submission': {
        const by = role.organisation;
        const entity = this.#read(file, by, AssessmentSchema, 'assessment', node.id);
        const list = role.kind === 'assessment' ? review.assessments : review.submissions;
        if (entity !== null) list.push(entity);
      }
    }
  }

  #readJournal(file: SourceFile, id: string, node: ExperimentDraft): void {
    const known = recallEntity<JournalEntry['value']>(file, id, this.#memory, parseMarkdown);
    if (known !== null) {
      node.journal.push(this.#takeUp(known, 'journal', node.id));
      return;
    }
    const { value: document, problems } = parseMarkdown(file);
    const value = this.#check(document, problems, JournalSchema, 'journal', node.id);
    if (value === null) return;
    const entry = { id, file: file.path, value, document };
    if (this.#mayBeKept([file.path])) keepEntity(entry, problems, this.#memory);
    node.journal.push(entry);
  }

  #read<T>(
    file: SourceFile,
    id: string,
    schema: z.ZodType<T>,
    entity: EntityName,
    experiment: string | null,
  ): Entity<T> | null {
    const known = recallEntity<T>(file, id, this.#memory, parseYaml);
    if (known !== null) return this.#takeUp(known, entity, experiment);
    const { value: document, problems } = parseYaml(file);
    const value = this.#check(document, problems, schema, entity, experiment);
    if (value === null) return null;
    const found = { id, file: file.path, value, document };
    if (this.#mayBeKept([file.path])) keepEntity(found, problems, this.#memory);
    return found;
  }

  #takeUp<T>(
    { entity, problems }: RememberedEntity<T>,
    name: EntityName,
    experiment: string | null,
  ): RememberedEntity<T>['entity'] {
    const { file, document } = entity;
    this.documents.set(file, document);
    this.#textProblems.set(file, []);
    this.problems.push(...problems);
    this.references.push(() => collectReferences(name, file, document.data, experiment));
    return entity;
  }

  #check<T>(
    document: YamlDocument,
    ofText: readonly Problem[],
    schema: z.ZodType<T>,
    entity: EntityName,
    experiment: string | null,
  ): T | null {
    this.documents.set(document.path, document);
    const { value, problems } = checkSchema(schema, document, FORMS.has(entity));
    this.problems.push(...withoutUnknownKeys(ofText, problems, document), ...problems);
    if (value === null) return null;
    const { path, data } = document;
    this.references.push(() => collectReferences(entity, path, data, experiment));
    return value;
  }

  readObservations(
    file: SourceFile,
    role: { readonly experiment: string; readonly indicator: string },
    calendar: Calendar,
  ): void {
    const node = this.experimentNode(role.experiment);
    const sheet = node.indicators.get(role.indicator) ?? this.indicators.get(role.indicator);
    const context: ObservationContext = {
      experiment: role.experiment,
      indicator: role.indicator,
      get sheet() {
        return sheet?.value;
      },
      calendar,
    };
    // The calendar has the programme's own periods.
    const dependsOn = [PROGRAMME_PATH, ...(sheet === undefined ? [] : [sheet.file])];
    const known = recallObservations(file, dependsOn, context, this.#memory);
    if (known !== null) {
      this.problems.push(...known.problems);
      this.documents.set(file.path, known.table);
      this.#textProblems.set(file.path, []);
      node.observations.set(role.indicator, known.read);
      this.references.push(() => collectDataReferences(known.read()));
      return;
    }
    const { value, problems } = buildObservations(file, context);
    this.problems.push(...problems);
    this.documents.set(file.path, value.table);
    const { observations } = value;
    if (observations === null) return;
    // What is kept quotes the sheet and the programme's periods.
    if (this.#mayBeKept([file.path, ...dependsOn])) {
      keepObservations(file, dependsOn, value, problems, this.#memory);
    }
    node.observations.set(role.indicator, () => observations);
    this.references.push(() => collectDataReferences(observations));
  }

  /** What a file's text tells of people; none in a file that was remembered. */
  textProblemsOf(file: SourceFile): readonly Problem[] {
    const document = this.documents.get(file.path);
    if (document !== undefined) return this.#documentProblems(file.path, document);
    // What is wrong with the bytes of a file that nothing reads is nobody's concern.
    return personalDataProblems(file.path, decodeText(file).value?.text ?? '');
  }

  #documentProblems(path: string, document: Located): readonly Problem[] {
    const known = this.#textProblems.get(path);
    if (known !== undefined) return known;
    const data = 'data' in document ? document.data : undefined;
    const problems = personalDataProblems(path, document.text, data);
    this.#textProblems.set(path, problems);
    return problems;
  }

  /** Nothing is kept, outside the programme, of files in which people can be told. */
  #mayBeKept(paths: readonly string[]): boolean {
    return paths.every((path) => {
      const document = this.documents.get(path);
      if (this.#personalNames.has(path)) return false;
      return document === undefined || this.#documentProblems(path, document).length === 0;
    });
  }

  /** The folder of an experiment, made when its first file is met. */
  experimentNode(id: string): ExperimentDraft {
    const known = this.experiments.get(id);
    if (known !== undefined) return known;
    const made = newExperiment(id);
    this.experiments.set(id, made);
    return made;
  }
}
