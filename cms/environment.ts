/** A setting that is missing or wrong: names the variable and the way out. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

/** Variables by name, usually `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>

/** A variable without the blanks around it; null for one that is not set or empty. */
export function filled(environment: Environment, name: string): string | null {
  const value = environment[name]?.trim()
  return value === undefined || value === '' ? null : value
}

/**
 * A whole number.
 * @throws SettingsError outside `least` to `most`
 */
export function wholeNumber(
  environment: Environment,
  name: string,
  otherwise: number,
  least: number,
  most: number,
): number {
  const value = filled(environment, name)
  if (value === null) return otherwise
  if (!/^\d+$/.test(value) || Number(value) < least || Number(value) > most) {
    throw new SettingsError(
      `${name} is "${value}". Write a whole number from ${String(least)} to ${String(most)}.`,
    )
  }
  return Number(value)
}

/**
 * Yes or no: `1` or `true`, `0` or `false`.
 * @throws SettingsError for anything else
 */
export function flag(environment: Environment, name: string, otherwise: boolean): boolean {
  const value = filled(environment, name)
  if (value === null) return otherwise
  if (value === '1' || value === 'true') return true
  if (value === '0' || value === 'false') return false
  throw new SettingsError(`${name} is "${value}". Write 1 for yes or 0 for no.`)
}

/**
 * One of some words; null where it is not set.
 * @throws SettingsError for any other word
 */
export function oneOf<T extends string>(
  environment: Environment,
  name: string,
  choices: readonly T[],
): T | null {
  const value = filled(environment, name)
  if (value === null) return null
  const choice = choices.find((each) => each === value)
  if (choice === undefined) {
    throw new SettingsError(`${name} is "${value}". Choose one of: ${choices.join(', ')}.`)
  }
  return choice
}

/**
 * An address of one of some protocols, such as `https:`; null where it is not set.
 * @throws SettingsError for anything else
 */
export function address(
  environment: Environment,
  name: string,
  protocols: readonly string[],
): string | null {
  const value = filled(environment, name)
  if (value === null) return null
  if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value
  // The value may hold a password: it is not repeated.
  throw new SettingsError(
    `${name} is not an address that starts with ${protocols.map((each) => `${each}//`).join(' or ')}.`,
  )
}

/**
 * An e-mail address in small letters; null where it is not set.
 * @throws SettingsError for anything else
 */
export function email(environment: Environment, name: string): string | null {
  const value = filled(environment, name)
  if (value === null) return null
  if (/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)*\.[a-z]{2,}$/i.test(value)) return value.toLowerCase()
  throw new SettingsError(`${name} is not an e-mail address, such as name@example.no.`)
}
