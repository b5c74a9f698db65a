/** True for an address that a link in a published text may have. */
export function isSafeAddress(address: unknown): boolean {
  if (typeof address !== 'string') return false
  const trimmed = address.trim()
  if (/^(https:\/\/|http:\/\/|mailto:|tel:)/i.test(trimmed)) return URL.canParse(trimmed)
  return /^(?:#|\/(?!\/))[\w\-./#?=&%æøåÆØÅ]*$/u.test(trimmed)
}
