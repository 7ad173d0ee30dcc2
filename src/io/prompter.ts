import * as clack from '@clack/prompts';
import { Cancelled, type Prompter } from '../host.ts';

/** Questions on a real terminal. They go to stderr: stdout carries the written paths. */
export function createPrompter(): Prompter {
  const output = process.stderr;
  return {
    intro: (title) => clack.intro(title, { output }),
    outro: (text) => clack.outro(text, { output }),
    text: async ({ message, placeholder, initial, validate }) =>
      answered(
        await clack.text({
          message,
          output,
          ...(placeholder === undefined ? {} : { placeholder }),
          ...(initial === undefined ? {} : { initialValue: initial }),
          ...(validate === undefined ? {} : { validate: (value) => validate(value ?? '') }),
        }),
      ),
    choose: async ({ message, choices, initial }) =>
      answered(
        await clack.select<string>({
          message,
          output,
          options: choices.map((choice) => ({ ...choice })),
          ...(initial === undefined ? {} : { initialValue: initial }),
        }),
      ),
    chooseMany: async ({ message, choices, initial }) =>
      answered(
        await clack.multiselect<string>({
          message,
          output,
          options: choices.map((choice) => ({ ...choice })),
          required: false,
          ...(initial === undefined ? {} : { initialValues: [...initial] }),
        }),
      ),
    confirm: async ({ message, initial }) =>
      answered(await clack.confirm({ message, output, initialValue: initial ?? true })),
  };
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (clack.isCancel(answer)) throw new Cancelled();
  // `isCancel` has just ruled the symbol out; its type guard does not narrow a type parameter.
  return answer as Exclude<T, symbol>;
}
