/** True when so many documents are gone that a person must confirm: none are left, or fewer than half. */
export function manyVanished(before: number, now: number): boolean {
  return now === 0 || now * 2 < before
}
