import { Chalk, type ChalkInstance } from 'chalk';
import type { Host, Sink } from '../host.ts';

/**
 * Colours for one sink. Off in a pipe, with `--no-color`, with `NO_COLOR` set or a dumb terminal;
 * `FORCE_COLOR` turns them on.
 */
export function createStyle(host: Host, sink: Sink, noColor: boolean): ChalkInstance {
  return new Chalk({ level: wantsColour(host, sink, noColor) ? 1 : 0 });
}

function wantsColour(host: Host, sink: Sink, noColor: boolean): boolean {
  if (noColor) return false;
  if (host.env['NO_COLOR']) return false;
  const forced = host.env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return sink.isTerminal && host.env['TERM'] !== 'dumb';
}
