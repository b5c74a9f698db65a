/** The last questions asked on this device. They are sent nowhere, and storage that is shut is no fault. */

const key = 'verne-recent-searches'
const most = 6

/** The last questions, the newest first. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(stored)
      ? stored.filter((each): each is string => typeof each === 'string').slice(0, most)
      : []
  } catch {
    return []
  }
}

/** Keeps a question as the newest one. */
export function rememberSearch(question: string): void {
  const asked = question.trim().slice(0, 100)
  if (asked === '') return
  const others = recentSearches().filter((each) => each.toLowerCase() !== asked.toLowerCase())
  try {
    localStorage.setItem(key, JSON.stringify([asked, ...others].slice(0, most)))
  } catch {
    // Nothing is kept then.
  }
}

/** Deletes all of them. */
export function forgetSearches(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
