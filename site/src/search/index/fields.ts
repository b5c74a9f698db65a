/**
 * What a page is found by beside its text, in the order of their bits, with how much it counts there. The words of titles
 * are among the names, so that a title can count for less: that of an empty topic for nothing.
 */
export const fields = [
  { name: 'names', weight: 9 },
  { name: 'topics', weight: 2 },
  { name: 'heads', weight: 1.5 },
  { name: 'lead', weight: 1 },
  { name: 'kw', weight: 0.5 },
  { name: 'kn', weight: 20 },
  { name: 'kind', weight: 0 },
] as const

/** Where a page may hold words beside its text. */
export type FieldName = (typeof fields)[number]['name']
