import { CommanderError } from 'commander';
import { shown } from '../diagnostics/shown.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { Cancelled, type Host } from '../host.ts';
import type { MessageKey, Translator } from '../messages/translator.ts';
import { wrap } from '../messages/wrap.ts';

/** What ended a command, in the user's language on stderr; returns the exit code. */
export function explainFailure(
  error: unknown,
  host: Host,
  translator: Translator,
  command: string,
): number {
  const print = (text: string): void => {
    const lines = wrap(
      `${translator.text('cli:error.label')}: ${shown(text)}`,
      host.stderr.columns,
    );
    host.stderr.write(`${lines.join('\n')}\n`);
  };
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    print(usageText(error, translator));
    const call = ['jalostamo', command, '--help'].filter((part) => part !== '').join(' ');
    host.stderr.write(`${translator.text('cli:usage.see-help', { call })}\n`);
    return 2;
  }
  if (error instanceof UserError) {
    print(translator.text(error.key, error.params));
    return 2;
  }
  if (error instanceof Cancelled) {
    host.stderr.write(`${translator.text('init:cancelled')}\n`);
    return 1;
  }
  const system = systemText(error, translator);
  if (system !== null) {
    print(system);
    return 2;
  }
  const message = error instanceof Error ? error.message : String(error);
  print(translator.text('cli:error.internal', { message }));
  if (host.env['JALOSTAMO_DEBUG'] === '1' && error instanceof Error) {
    host.stderr.write(`${error.stack ?? ''}\n`);
  }
  return 2;
}

const USAGE: Readonly<Record<string, MessageKey>> = {
  'commander.unknownOption': 'cli:usage.unknown-option',
  'commander.unknownCommand': 'cli:usage.unknown-command',
  'commander.optionMissingArgument': 'cli:usage.option-needs-value',
  'commander.missingArgument': 'cli:usage.missing-argument',
  'commander.excessArguments': 'cli:usage.too-many-arguments',
  'commander.invalidArgument': 'cli:usage.bad-value',
};

/** Commander's own sentence is English; the token it complains of stands in it in quotes. */
function usageText(error: CommanderError, translator: Translator): string {
  const key = USAGE[error.code];
  if (key === undefined) return error.message;
  const token = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const text = translator.text(key, { token });
  const choices = /Allowed choices are ([^.]+)\./.exec(error.message)?.[1];
  if (choices !== undefined) return `${text}; ${translator.text('cli:usage.choices', { choices })}`;
  const suggestion = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message)?.[1];
  if (suggestion === undefined) return text;
  return `${text}. ${translator.text('cli:usage.did-you-mean', { suggestion })}`;
}

/** Null when the error is not the operating system's. */
function systemText(error: unknown, translator: Translator): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
    return null;
  if (!/^E[A-Z]+$/.test(error.code)) return null;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : '';
  const reason = translator.find(`cli:error.reason.${error.code}`) ?? error.code;
  return translator.text('cli:error.system', { path, reason });
}
