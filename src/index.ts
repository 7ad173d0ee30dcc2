/** The public API: read a programme, check it, compute from it. */
export type { Diagnostic, Problem, Severity, Span } from './diagnostics/problem.ts';
export type { Host, Language } from './host.ts';
export { findRoot, loadFiles } from './io/load.ts';
export { createNodeHost } from './io/node-host.ts';
export { buildWorkspace } from './model/build-workspace.ts';
export { jsonSchema } from './model/json-schema.ts';
export type { Workspace } from './model/workspace.ts';
export { findProblems } from './rules/find-problems.ts';
export type { ExperimentSummary, IndicatorSummary } from './summary/indicator-summary.ts';
export { judgeExperiment } from './summary/judge-experiment.ts';
export { summarizeProgramme } from './summary/summarize-programme.ts';
export { COMMIT, VERSION } from './version.ts';
