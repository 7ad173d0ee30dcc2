import { UserError } from '../../diagnostics/user-error.ts';
import type { Host } from '../../host.ts';
import { isOwnReport } from '../../reporters/own-report.ts';
import type { FileOutput } from './plan-outputs.ts';

/** A run replaces the reports of an earlier run, and nothing that somebody else made. */
export async function refuseStrangers(host: Host, outputs: readonly FileOutput[]): Promise<void> {
  const decoder = new TextDecoder();
  for (const { path, shown } of outputs) {
    if (!(await host.files.exists(path))) continue;
    if (!isOwnReport(decoder.decode(await host.files.read(path)))) {
      throw new UserError('cli:validate.output-not-ours', { path: shown });
    }
  }
}
