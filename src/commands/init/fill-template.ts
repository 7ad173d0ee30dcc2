const PLACEHOLDER = /\{\{([a-z-]+)\}\}/g;

/**
 * Puts values into a template's `{{name}}` places, in one pass: what a value holds is never read as
 * a place. A place without a value, or a value without a place, is a bug and throws.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  const used = new Set<string>();
  const filled = template.replace(PLACEHOLDER, (_place, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`template place ${name} has no value`);
    used.add(name);
    return value;
  });
  for (const name of Object.keys(values)) {
    if (!used.has(name)) throw new Error(`template has no place for ${name}`);
  }
  return filled;
}
