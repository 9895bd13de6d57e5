/** What `make` makes, made when first asked for: a validation computes nothing when it is imported. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
