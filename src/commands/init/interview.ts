import { UserError } from '../../diagnostics/user-error.ts';
import type { Choice, Prompter } from '../../host.ts';
import type { MessageKey, MessageParams, Translator } from '../../messages/translator.ts';
import { choiceFault, matchChoice } from './match-choice.ts';
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
  /** Shown beside the question; the field itself is empty. */
  readonly example?: MessageKey;
  /** Taken when nobody is asked, and offered when somebody is. */
  readonly initial?: string;
  /** May be left blank. */
  readonly optional?: boolean;
  /** Brings what was typed into the form that is checked and kept. */
  readonly read?: (typed: string) => string;
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

export interface ConfirmQuestion {
  readonly given: boolean | undefined;
  readonly message: MessageKey;
  readonly initial: boolean;
  /** The answers, where they are more than yes and no. */
  readonly yes?: MessageKey;
  readonly no?: MessageKey;
}

/**
 * Gets answers: from flags, else from the person, else from defaults. Flags are checked by the same
 * rules as typed answers. Without a person, the flags that are missing are named all at once by
 * `finish`; until then such an answer is blank.
 */
export interface Interview {
  readonly asks: boolean;
  /** Whether anything has been asked so far. */
  hasAsked(): boolean;
  /** Words of a choice. */
  label(key: MessageKey): string;
  text(question: TextQuestion): Promise<string>;
  choose(question: ChoiceQuestion): Promise<string>;
  chooseMany(question: ChoicesQuestion): Promise<readonly string[]>;
  confirm(question: ConfirmQuestion): Promise<boolean>;
  /** A fault of what a flag gave ends the command. */
  refuse(flag: string, fault: Fault | null): void;
  finish(): void;
}

/**
 * `person` is null when nobody is to be asked. `title` is shown before the first question; a flag
 * that will not do is complained of without it.
 */
export function createInterview(
  translator: Translator,
  person: Prompter | null,
  title: string,
): Interview {
  const missing: string[] = [];
  let opened = false;
  const open = (): Prompter | null => {
    if (person !== null && !opened) person.intro(title, translator.text('init:ask.keys'));
    opened = person !== null;
    return person;
  };
  const say = (fault: Fault | null): string | undefined =>
    fault === null ? undefined : translator.text(fault.key, fault.params);
  const refuse = (flag: string, fault: Fault | null): void => {
    if (fault === null) return;
    const reason = translator.text(fault.key, fault.params);
    throw new UserError('init:error.in-flag', { flag, reason });
  };
  const pick = (flag: string, given: string, choices: readonly Choice[]): string => {
    const choice = matchChoice(given, choices);
    if (choice === undefined) refuse(flag, choiceFault(given, choices));
    return choice?.value ?? '';
  };

  return {
    asks: person !== null,
    hasAsked: () => opened,
    label: (key) => translator.text(key),
    refuse,
    async text({ flag, given, message, example, initial, optional = false, read, check }) {
      const faultOf = (value: string): Fault | null => {
        if (value === '') return optional ? null : { key: 'init:error.name-blank' };
        return check?.(value) ?? null;
      };
      const answerOf = (typed: string): string => {
        const line = oneLine(typed);
        return read?.(line) ?? line;
      };
      if (given !== undefined) {
        const value = answerOf(given);
        if (value === '' && !optional) missing.push(flag);
        else refuse(flag, faultOf(value));
        return value;
      }
      const prompter = open();
      if (prompter === null) {
        if (initial !== undefined || optional) return answerOf(initial ?? '');
        missing.push(flag);
        return '';
      }
      const question = translator.text(message);
      const answer = await prompter.text({
        message:
          example === undefined
            ? question
            : translator.text('init:ask.with-example', {
                question,
                example: translator.text(example),
              }),
        ...(initial === undefined ? {} : { initial }),
        validate: (value) => say(faultOf(answerOf(value))),
      });
      return answerOf(answer);
    },
    async choose({ flag, given, message, choices, initial }) {
      if (given !== undefined) return pick(flag, given, choices);
      const prompter = open();
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
        const values = [...new Set(splitList(given).map((word) => pick(flag, word, choices)))];
        refuse(flag, check?.(values) ?? null);
        return values;
      }
      const prompter = open();
      if (prompter !== null) return askMany(question, prompter, translator);
      if (initial === undefined) missing.push(flag);
      return initial ?? [];
    },
    async confirm({ given, message, initial, yes, no }) {
      if (given !== undefined) return given;
      const prompter = open();
      if (prompter === null) return initial;
      return prompter.confirm({
        message: translator.text(message),
        yes: translator.text(yes ?? 'init:choice.yes'),
        no: translator.text(no ?? 'init:choice.no'),
        initial,
      });
    },
    finish() {
      if (missing.length === 0) return;
      const flags = missing.map((flag) => `\`--${flag}\``).join(', ');
      throw new UserError('init:error.flags-missing', { flags });
    },
  };
}

/** Asks again, saying why, until the choice will do. What stands chosen beforehand is said. */
async function askMany(
  { message, choices, initial = [], check }: ChoicesQuestion,
  prompter: Prompter,
  translator: Translator,
): Promise<readonly string[]> {
  const plain = translator.text(message);
  const question =
    initial.length === 0 ? plain : translator.text('init:ask.preselected', { question: plain });
  for (let asked = question; ; ) {
    const values = await prompter.chooseMany({
      message: asked,
      keys: translator.text('init:ask.keys-many'),
      choices,
      ...(initial.length === 0 ? {} : { initial }),
    });
    const fault = check?.(values) ?? null;
    if (fault === null) return values;
    asked = `${question}: ${translator.text(fault.key, fault.params)}`;
  }
}
