import type { StoredContact, StoredNumber, StoredPerson, StoredPin, StoredUnit } from './stored.ts'

/** What stands in the list of results and answers there, beside pages. */
export interface Item {
  readonly kind: 'pin' | 'numbers' | 'number' | 'unit' | 'person' | 'law'
  /** The page of a pin. */
  readonly page?: string
  readonly title: string
  /** Where the title leads: a page, or a number to call. */
  readonly address: string | null
  /** Where the thing itself is read, when the title leads to what is said of it. */
  readonly source?: { readonly text: string; readonly address: string }
  readonly text: string
  readonly lines: readonly Line[]
}

/** A line of an item: a role with its holder, a number, a document. */
export interface Line {
  readonly label: string
  readonly text: string
  readonly phone: string | null
  readonly address: string | null
}

/** A telephone number as an address. */
export function telephoneAddress(phone: string): string {
  return `tel:${phone.replace(/\s/g, '')}`
}

/** Everything an item leads to. */
export function leadsOf(item: Item): string[] {
  const lines = item.lines.flatMap(({ phone, address }) => [
    ...(phone === null ? [] : [telephoneAddress(phone)]),
    ...(address === null ? [] : [address]),
  ])
  return [
    ...(item.address === null ? [] : [item.address]),
    ...(item.source ? [item.source.address] : []),
    ...lines,
  ]
}

/** A pinned page. */
export function pinItem({ page, title, text, address }: StoredPin): Item {
  return { kind: 'pin', page, title, address, text, lines: [] }
}

/** One emergency number. */
export function numberItem({ number, name, when }: StoredNumber): Item {
  const address = telephoneAddress(number)
  return { kind: 'number', title: `${number} ${name}`, address, text: when, lines: [] }
}

/** All emergency numbers. */
export function numbersItem(numbers: readonly StoredNumber[]): Item {
  const lines = numbers.map(({ number, name }) => {
    return { label: name, text: '', phone: number, address: null }
  })
  return { kind: 'numbers', title: '', address: null, text: '', lines }
}

/**
 * A unit with whom to turn to in it.
 * @param asked roles that were asked for, whose holders stand first
 */
export function unitItem(
  { name, address, contacts }: StoredUnit,
  asked: ReadonlySet<string>,
): Item {
  const order = (each: StoredContact): number => {
    if (asked.has(each.role)) return 0
    return each.role === 'safetyRepresentative' ? 1 : 2
  }
  const lines = contacts
    .filter((each) => asked.has(each.role) || rolesOfEveryUnit.has(each.role))
    .toSorted((one, other) => order(one) - order(other))
    .map(({ label, text, phone }) => ({ label, text, phone, address: null }))
  return { kind: 'unit', title: name, address, text: '', lines }
}

/** Roles that every unit has and that are shown unasked. */
const rolesOfEveryUnit = new Set(['safetyRepresentative', 'lineManager', 'hseCoordinator'])

/** A person in their public roles. */
export function personItem({ name, phone, address, roles }: StoredPerson): Item {
  const line = { label: '', text: '', phone, address: null }
  const text = roles.map((each) => each.text).join('. ')
  return { kind: 'person', title: name, address, text, lines: phone === null ? [] : [line] }
}
