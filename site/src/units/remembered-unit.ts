/** The unit a reader asked this browser to remember. It is sent nowhere, and storage that is shut is no fault. */

const key = 'verne-my-unit'

/** Slug of the unit, or null where none is remembered. */
export function rememberedUnit(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Remembers a unit in place of the one before. */
export function rememberUnit(slug: string): void {
  try {
    localStorage.setItem(key, slug)
  } catch {
    // Nothing is kept then.
  }
}

/** Forgets it. */
export function forgetUnit(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
