import type { Argument, Command } from 'commander';
import type { Host } from '../host.ts';
import type { Translator } from '../messages/translator.ts';

/** Commander's help and streams in the user's language; usage errors are thrown, not printed. */
export function localizeHelp(command: Command, host: Host, translator: Translator): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': translator.text('cli:help.usage'),
    'Arguments:': translator.text('cli:help.arguments'),
    'Options:': translator.text('cli:help.options'),
    'Global Options:': translator.text('cli:help.global-options'),
    'Commands:': translator.text('cli:help.commands'),
  };
  return command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      // The failure is explained once, in the user's language, by `explainFailure`.
      writeErr: () => {},
      getOutHelpWidth: () => host.stdout.columns,
      getErrHelpWidth: () => host.stderr.columns,
    })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      // Without commander's English `[options]`.
      subcommandTerm: (sub) => [sub.name(), ...sub.registeredArguments.map(argumentTerm)].join(' '),
      commandUsage: (shown) => usage(shown, translator.text('cli:help.options-term')),
      // Without commander's English "(choices: …)".
      optionDescription: (option) => option.description,
      showGlobalOptions: true,
    })
    .helpOption('-h, --help', translator.text('cli:help.help'))
    .helpCommand('help [command]', translator.text('cli:help.help-command'));
}

function usage(command: Command, options: string): string {
  if (command.parent === null) return `${command.name()} ${command.usage()}`;
  const parts = command.registeredArguments.map(argumentTerm);
  return [command.parent.name(), command.name(), options, ...parts].join(' ');
}

function argumentTerm(argument: Argument): string {
  const name = argument.name() + (argument.variadic ? '...' : '');
  return argument.required ? `<${name}>` : `[${name}]`;
}
