import { UserError } from '../../diagnostics/user-error.ts';
import type { Choice, Prompter } from '../../host.ts';
import type { MessageKey, MessageParams, Translator } from '../../messages/translator.ts';
import { splitList } from './request.ts';
import { oneLine } from './yaml-text.ts';

/** Why an answer will not do. */
export interface Fault {
  readonly key: MessageKey;
  readonly params?: MessageParams;
}

export interface TextQuestion {
  /** The flag that answers it, without `--`. */
  readonly flag: string;
  readonly given: string | undefined;
  readonly message: MessageKey;
  readonly example?: MessageKey;
  /** Taken when nobody is asked, and offered when somebody is. */
  readonly initial?: string;
  /** May be left blank. */
  readonly optional?: boolean;
  readonly check?: (value: string) => Fault | null;
}

export interface ChoiceQuestion {
  readonly flag: string;
  readonly given: string | undefined;
  readonly message: MessageKey;
  readonly choices: readonly Choice[];
  readonly initial?: string;
}

export interface ChoicesQuestion {
  readonly flag: string;
  /** Separated by commas. */
  readonly given: string | undefined;
  readonly message: MessageKey;
  readonly choices: readonly Choice[];
  readonly initial?: readonly string[];
  readonly check?: (values: readonly string[]) => Fault | null;
}

/**
 * Gets answers: from flags, else from the person, else from defaults. Flags are checked by the same
 * rules as typed answers. Without a person, the flags that are missing are named all at once by
 * `finish`; until then such an answer is blank.
 */
export interface Interview {
  readonly asks: boolean;
  /** Words of a choice. */
  label(key: MessageKey): string;
  text(question: TextQuestion): Promise<string>;
  choose(question: ChoiceQuestion): Promise<string>;
  chooseMany(question: ChoicesQuestion): Promise<readonly string[]>;
  confirm(message: MessageKey, given: boolean | undefined, initial: boolean): Promise<boolean>;
  finish(): void;
}

/** `prompter` is null when nobody is to be asked. */
export function createInterview(translator: Translator, prompter: Prompter | null): Interview {
  const missing: string[] = [];
  const say = (fault: Fault | null): string | undefined =>
    fault === null ? undefined : translator.text(fault.key, fault.params);

  return {
    asks: prompter !== null,
    label: (key) => translator.text(key),
    async text({ flag, given, message, example, initial, optional = false, check }) {
      const faultOf = (value: string): Fault | null => {
        if (value === '') return optional ? null : { key: 'init:error.name-blank' };
        return check?.(value) ?? null;
      };
      if (given !== undefined) {
        const value = oneLine(given);
        if (value === '' && !optional) missing.push(flag);
        else refuse(faultOf(value));
        return value;
      }
      if (prompter === null) {
        if (initial !== undefined || optional) return initial ?? '';
        missing.push(flag);
        return '';
      }
      const answer = await prompter.text({
        message: translator.text(message),
        ...(example === undefined ? {} : { placeholder: translator.text(example) }),
        ...(initial === undefined ? {} : { initial }),
        validate: (value) => say(faultOf(oneLine(value))),
      });
      return oneLine(answer);
    },
    async choose({ flag, given, message, choices, initial }) {
      if (given !== undefined) {
        refuse(notOneOf(given, choices));
        return given;
      }
      if (prompter !== null) {
        return prompter.choose({
          message: translator.text(message),
          choices,
          ...(initial === undefined ? {} : { initial }),
        });
      }
      if (initial === undefined) missing.push(flag);
      return initial ?? '';
    },
    async chooseMany(question) {
      const { flag, given, choices, initial, check } = question;
      if (given !== undefined) {
        const values = [...new Set(splitList(given))];
        for (const value of values) refuse(notOneOf(value, choices));
        refuse(check?.(values) ?? null);
        return values;
      }
      if (prompter !== null) return askMany(question, prompter, translator);
      if (initial === undefined) missing.push(flag);
      return initial ?? [];
    },
    async confirm(message, given, initial) {
      if (given !== undefined || prompter === null) return given ?? initial;
      return prompter.confirm({ message: translator.text(message), initial });
    },
    finish() {
      if (missing.length === 0) return;
      const flags = missing.map((flag) => `\`--${flag}\``).join(', ');
      throw new UserError('init:error.flags-missing', { flags });
    },
  };
}

/** Asks again, saying why, until the choice will do. */
async function askMany(
  { message, choices, initial, check }: ChoicesQuestion,
  prompter: Prompter,
  translator: Translator,
): Promise<readonly string[]> {
  const question = translator.text(message);
  for (let asked = question; ; ) {
    const values = await prompter.chooseMany({
      message: asked,
      choices,
      ...(initial === undefined ? {} : { initial }),
    });
    const fault = check?.(values) ?? null;
    if (fault === null) return values;
    asked = `${question}: ${translator.text(fault.key, fault.params)}`;
  }
}

/** A fault of a flag ends the command. */
export function refuse(fault: Fault | null): void {
  if (fault !== null) throw new UserError(fault.key, fault.params);
}

function notOneOf(value: string, choices: readonly Choice[]): Fault | null {
  if (choices.some((choice) => choice.value === value)) return null;
  const known = choices.map((choice) => choice.value).join(', ');
  return { key: 'init:error.not-one-of', params: { value, known } };
}
