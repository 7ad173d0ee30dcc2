import { DEFAULT_PROGRESS_METHOD, type ProgressMethod } from '../../model/progress-method.ts';
import type { Progress } from '../facts/progress.ts';
import { buildProgress, type ProgressInput } from './build-progress.ts';
import { buildGrowthProgress, isGrowthMethod } from './growth-progress.ts';
import { buildGuardrail } from './guardrail.ts';

/**
 * The progress of an indicator by the method that the plan names for it, else the programme's. A
 * guardrail is within its limit or not, whatever the others are judged by.
 */
export function progressOf(
  input: ProgressInput,
  programmeMethod: ProgressMethod | undefined,
): Progress {
  const { role, progress_method: ownMethod } = input.use;
  const method = ownMethod ?? programmeMethod ?? DEFAULT_PROGRESS_METHOD;
  if (role !== 'guardrail' && isGrowthMethod(method)) return buildGrowthProgress(input, method);
  const progress = role === 'guardrail' ? buildGuardrail(input) : buildProgress(input);
  return { ...progress, ownStatus: progress.status, ownStatusRange: progress.statusRange };
}
