/** Remembers what `make` makes at the first call. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Remembers what `make` makes of each thing, as long as the thing itself is remembered. */
export function oncePer<Thing extends object, T>(make: (thing: Thing) => T): (thing: Thing) => T {
  const known = new WeakMap<Thing, { readonly value: T }>();
  return (thing) => {
    const ready = known.get(thing) ?? { value: make(thing) };
    known.set(thing, ready);
    return ready.value;
  };
}
