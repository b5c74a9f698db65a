import { createHmac, timingSafeEqual } from 'node:crypto'

/** What an address of a calendar rests on. */
export interface AddressTurn {
  readonly id: string
  /** From 1; counted up when the address is renewed. */
  readonly turn: number
}

/** Longer than any address that is handed out. */
const longest = 200

/**
 * The secret part of a calendar's address: its id, and proof that this installation handed it out. Another turn, or
 * another secret of the installation, makes another address.
 */
export function secretOf({ id, turn }: AddressTurn, secret: string): string {
  // The purpose is part of what is signed, so that no other signature of the secret can stand in.
  const proof = createHmac('sha256', secret).update(`calendar:${id}:${String(turn)}`)
  return `${id}.${proof.digest('base64url')}`
}

/** The id an address names, whatever it proves; null for what is no address. */
export function idInSecret(given: string): string | null {
  const cut = given.lastIndexOf('.')
  return cut <= 0 || given.length > longest ? null : given.slice(0, cut)
}

/** True when the address is the one of this turn, told in the same time whether it is or not. */
export function isSecretOf(given: string, turn: AddressTurn, secret: string): boolean {
  const [found, expected] = [Buffer.from(given), Buffer.from(secretOf(turn, secret))]
  return found.length === expected.length && timingSafeEqual(found, expected)
}
