import { bounds } from './bounds.ts'
import { importFault } from './fault.ts'

/** Control characters no text has. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufffd]/

/**
 * The text of a file in UTF-8, UTF-16 (either order, with or without a mark of byte order) or Windows-1252.
 * @throws ImportFault for what is none of them
 */
export function decoded(bytes: Uint8Array): string {
  if (bytes.length > bounds.bytes) {
    throw importFault('tooLarge', { megabytes: bounds.bytes / 1_000_000 })
  }
  if (bytes.every((byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d)) {
    throw importFault('empty')
  }
  // A workbook is a zip archive, or an older compound file.
  const [first, second] = bytes
  if ((first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf)) {
    throw importFault('workbook')
  }
  for (const encoding of encodingsOf(bytes)) {
    const text = asText(bytes, encoding)
    if (text !== null && !controls.test(text)) return text.normalize('NFC')
  }
  throw importFault('notText')
}

function encodingsOf(bytes: Uint8Array): string[] {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return ['utf-16le']
  if (first === 0xfe && second === 0xff) return ['utf-16be']
  // Of two bytes for a letter of Latin script one is zero: the second where the small end comes first.
  const start = bytes.subarray(0, 4_000)
  const [even, odd] = [0, 1].map(
    (side) => start.filter((byte, at) => byte === 0 && at % 2 === side).length,
  )
  if ((even ?? 0) + (odd ?? 0) > start.length / 8) {
    return [(odd ?? 0) > (even ?? 0) ? 'utf-16le' : 'utf-16be']
  }
  return ['utf-8', 'windows-1252']
}

function asText(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
