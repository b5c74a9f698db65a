/** True for an address that a link in a published text may have. */
export function isSafeAddress(address: unknown): boolean {
  if (typeof address !== 'string') return false
  const trimmed = address.trim()
  if (/^(https:\/\/|http:\/\/|mailto:|tel:)/i.test(trimmed)) return URL.canParse(trimmed)
  // A percent sign stands for a character, or for nothing that can be followed.
  if (/%(?![0-9a-f]{2})/i.test(trimmed)) return false
  return /^(?:#|\/(?!\/))[\w\-./#?=&%æøåÆØÅ]*$/u.test(trimmed)
}
