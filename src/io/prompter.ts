import { styleText } from 'node:util';
import * as clack from '@clack/prompts';
import { Cancelled, type Prompter } from '../host.ts';
import { wrap } from '../messages/wrap.ts';

/** The guide line and two spaces stand before every line. */
const GUIDE_WIDTH = 3;

/**
 * Questions on a real terminal. They go to stderr: stdout carries the written paths. Every word is
 * given to it: the library's own instructions, which are in English, are never shown.
 */
export function createPrompter(): Prompter {
  const output = process.stderr;
  const lines = (text: string): readonly string[] =>
    wrap(text, Math.max(20, (output.columns ?? 80) - GUIDE_WIDTH));
  const guide = styleText('gray', clack.S_BAR, { stream: output });
  const question = (text: string): string => lines(text).join(`\n${guide}  `);
  return {
    intro: (title, keys) => {
      clack.intro(title, { output });
      clack.log.message(
        lines(keys).map((line) => styleText('dim', line, { stream: output })),
        { output, spacing: 0 },
      );
    },
    text: async ({ message, initial, validate }) =>
      answered(
        await clack.text({
          message: question(message),
          output,
          ...(initial === undefined ? {} : { initialValue: initial }),
          ...(validate === undefined
            ? {}
            : { validate: (value) => wrapFault(validate(value ?? '')) }),
        }),
      ),
    choose: async ({ message, choices, initial }) =>
      answered(
        await clack.select<string>({
          message,
          output,
          showInstructions: false,
          options: choices.map((choice) => ({ ...choice })),
          ...(initial === undefined ? {} : { initialValue: initial }),
        }),
      ),
    chooseMany: async ({ message, keys, choices, initial }) =>
      answered(
        // A plain multi-select answers an empty choice with an English word; a group with nothing.
        await clack.groupMultiselect<string>({
          message: question(message),
          output,
          showInstructions: false,
          selectableGroups: false,
          required: false,
          options: { [keys]: choices.map((choice) => ({ ...choice })) },
          ...(initial === undefined ? {} : { initialValues: [...initial] }),
        }),
      ),
    confirm: async ({ message, yes, no, initial }) =>
      answered(
        await clack.confirm({ message, output, active: yes, inactive: no, initialValue: initial }),
      ),
  };

  function wrapFault(fault: string | undefined): string | undefined {
    return fault === undefined ? undefined : lines(fault).join('\n   ');
  }
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (clack.isCancel(answer)) throw new Cancelled();
  // `isCancel` has just ruled the symbol out; its type guard does not narrow a type parameter.
  return answer as Exclude<T, symbol>;
}
