/**
 * What search can answer in its own list, as it lies beside the site in one file for each language. Only what the site's
 * pages show already: holders of roles that are public, documents in force.
 */
export interface StoredAnswers {
  readonly pins: readonly StoredPin[]
  readonly numbers: readonly StoredNumber[]
  readonly units: readonly StoredUnit[]
  readonly people: readonly StoredPerson[]
  readonly laws: readonly StoredLaw[]
  /** The documents that laws refer to by their place here. */
  readonly documents: readonly StoredDocument[]
}

/** A page that is shown first for some questions. */
export interface StoredPin {
  readonly page: string
  readonly title: string
  readonly text: string
  readonly address: string
  readonly asks: readonly string[]
  readonly beside: readonly string[]
}

/** A number to call when it is urgent. */
export interface StoredNumber {
  readonly number: string
  readonly name: string
  readonly when: string
  readonly asks: readonly string[]
}

/** Somebody to turn to in a role. */
export interface StoredContact {
  /** Code of the role. */
  readonly role: string
  readonly label: string
  /** The holder, or what is said where there is none. */
  readonly text: string
  readonly phone: string | null
}

/** A unit with whom to turn to in it. */
export interface StoredUnit {
  readonly name: string
  /** Names in the other languages: people know units by both. */
  readonly others: readonly string[]
  readonly address: string
  readonly contacts: readonly StoredContact[]
}

/** A person with the public roles they hold. */
export interface StoredPerson {
  readonly name: string
  readonly phone: string | null
  readonly address: string
  readonly roles: readonly { readonly role: string; readonly text: string }[]
}

/** An act or a regulation of the register, or one that is cited, with the documents that cite it, as a whole and by section. */
export interface StoredLaw {
  readonly title: string
  readonly names: readonly string[]
  /** Its page in the register, or null where it has none. */
  readonly page: string | null
  /** What is said of it before all else, such as that it is repealed; empty where nothing is. */
  readonly note: string
  /** Where Lovdata has it. */
  readonly source: string
  /** What a section's number stands behind in its address at Lovdata. */
  readonly sectionsSource: string
  /** The part of its page that says what a section asks, by section. */
  readonly parts: Readonly<Record<string, string>>
  readonly documents: readonly number[]
  readonly sections: Readonly<Record<string, readonly number[]>>
}

/** A document in force. */
export interface StoredDocument {
  readonly number: string
  readonly title: string
  readonly address: string
}
