import type { MessageKey, MessageParams } from '../messages/translator.ts';

/**
 * A failure that is the user's or the machine's, not a bug: bad usage, nothing there, no permission.
 * Ends the command with exit code 2 and this text; never with a stack trace.
 */
export class UserError extends Error {
  readonly key: MessageKey;
  readonly params: MessageParams;

  constructor(key: MessageKey, params: MessageParams = {}) {
    super(key);
    this.name = 'UserError';
    this.key = key;
    this.params = params;
  }
}
