/** Flags that matter before there is a command tree: the language of its help, the folder, the version. */
export interface GlobalFlags {
  readonly lang: string | undefined;
  readonly cwd: string | undefined;
  readonly color: boolean;
  readonly quiet: boolean;
  readonly version: boolean;
  /** False: nothing is kept from run to run. */
  readonly cache: boolean;
}

/** A light look at the arguments; commander reads them properly later and complains of bad ones. */
export function readGlobalFlags(argv: readonly string[]): GlobalFlags {
  const end = argv.indexOf('--');
  const flags = end === -1 ? argv : argv.slice(0, end);
  return {
    lang: valueAfter(flags, '--lang'),
    cwd: valueAfter(flags, '--cwd'),
    color: !flags.includes('--no-color'),
    quiet: flags.includes('--quiet') || flags.includes('-q'),
    cache: !flags.includes('--no-cache'),
    version: flags.includes('--version') || flags.includes('-V'),
  };
}

function valueAfter(argv: readonly string[], flag: string): string | undefined {
  for (let index = argv.length - 1; index >= 0; index -= 1) {
    const argument = argv[index] ?? '';
    if (argument === flag) return argv[index + 1];
    if (argument.startsWith(`${flag}=`)) return argument.slice(flag.length + 1);
  }
  return undefined;
}
