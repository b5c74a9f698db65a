/** What follows from something that was read once, found out once, however many ask. */
export function once<From extends object, T>(find: (from: From) => T): (from: From) => T {
  const known = new WeakMap<From, { readonly found: T }>()
  return (from) => {
    const found = known.get(from) ?? { found: find(from) }
    known.set(from, found)
    return found.found
  }
}
