/** A section of a law as it is compared: `2 A-6` is `2a-6`, with any hyphen. */
export function sectionKey(section: string): string {
  return section.toLowerCase().replace(/\s/g, '').replace(/[‑–]/g, '-')
}
