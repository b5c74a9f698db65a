import { createHash, randomBytes } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { formRate, type FormRate } from '../../content/addresses/forms.ts'
import { isCallback } from '../../content/addresses/my-hse.ts'
import { networkOf } from './address.ts'

/** How often something may be tried. */
export interface Rate {
  /** Attempts in the period. */
  readonly attempts: number
  /** Length of the period in seconds. */
  readonly seconds: number
}

/** What is counted, per network and per account. */
export type Attempt = FormRate | 'provider' | 'loggedOut'

/** Limits of one kind of attempt. `account` counts by e-mail address, whoever asks. */
export interface AttemptRates {
  readonly network: Rate
  readonly account?: Rate
}

const quarter = 15 * 60
const hour = 60 * 60

/** A campus shares few addresses, so the account's limit is the tight one. */
export const defaultRates: Readonly<Record<Attempt, AttemptRates>> = {
  login: {
    network: { attempts: 100, seconds: quarter },
    account: { attempts: 10, seconds: quarter },
  },
  forgotPassword: {
    network: { attempts: 30, seconds: hour },
    account: { attempts: 5, seconds: hour },
  },
  resetPassword: { network: { attempts: 30, seconds: hour } },
  report: { network: { attempts: 120, seconds: hour } },
  form: { network: { attempts: 600, seconds: quarter } },
  // Providers say it of everybody, from few addresses; each may make this server ask for their keys.
  loggedOut: { network: { attempts: 2_000, seconds: quarter } },
  // Each makes this server ask the provider; those that log in are taken back, for a campus shares few addresses.
  provider: { network: { attempts: 100, seconds: quarter } },
}

// Payload matches its routes without regard to case and to a final slash.
const programs: readonly (readonly [RegExp, Attempt])[] = [
  [/^\/api\/accounts\/login\/?$/i, 'login'],
  [/^\/api\/accounts\/forgot-password\/?$/i, 'forgotPassword'],
  [/^\/api\/accounts\/(?:reset-password|unlock|verify\/[^/]+)\/?$/i, 'resetPassword'],
  [/^\/api\/accounts\/logged-out\/[^/]+\/?$/i, 'loggedOut'],
  [/^\/api\/nonconformities\/report\/?$/i, 'report'],
]

/** Header in which the server tells the form that there were too many reports: how many seconds to wait. */
export const waitHeader = 'x-verne-wait'

/** What kind of attempt a post to this address is, or null when it is not counted: forms say it themselves. */
export function attemptAt(pathname: string): Attempt | null {
  const program = programs.find(([pattern]) => pattern.test(pathname))
  return program?.[1] ?? formRate(pathname)
}

/** What following a link to this address is counted as: coming back from a provider of log-in; null for any other. */
export function visitAt(pathname: string): Attempt | null {
  return isCallback(pathname) ? 'provider' : null
}

/** Counts attempts in this process's memory. */
export interface Rates {
  /** Counts an attempt from a network: seconds to wait when there were too many, else null. */
  network: (attempt: Attempt, address: string) => Promise<number | null>
  /** Counts an attempt on an account, recognised by the e-mail address in the body. */
  account: (attempt: Attempt, email: string | null) => Promise<number | null>
  /** True for attempts that are counted per account too, for which the body must be read. */
  countsAccounts: (attempt: Attempt) => boolean
  /** Takes an attempt that succeeded back. */
  forgive: (attempt: Attempt, address: string, email: string | null) => Promise<void>
}

/**
 * @param rates limits per kind of attempt. @default defaultRates
 * @param now milliseconds since 1970. @default the system clock
 */
export function createRates(
  rates: Readonly<Record<Attempt, AttemptRates>> = defaultRates,
  now: () => number = Date.now,
): Rates {
  // Kept in memory for a while: nobody must be able to read addresses out of it.
  const salt = randomBytes(16)
  const daily = dailySalt(now)
  const limiters = new Map<string, RateLimiterMemory>()
  const limiter = (attempt: Attempt, by: 'network' | 'account'): RateLimiterMemory | null => {
    const rate = rates[attempt][by]
    if (rate === undefined) return null
    const name = `${attempt} ${by}`
    const known = limiters.get(name)
    if (known !== undefined) return known
    const made = new RateLimiterMemory({
      keyPrefix: name,
      points: rate.attempts,
      duration: rate.seconds,
    })
    limiters.set(name, made)
    return made
  }
  const accountKey = (email: string | null): string =>
    hashed(salt, (email ?? '').normalize('NFKC').trim().toLowerCase())

  return {
    network: (attempt, address) => {
      const network = networkOf(address)
      const key = attempt === 'report' ? hashed(daily(), network) : network
      return count(limiter(attempt, 'network'), key)
    },
    account: (attempt, email) => count(limiter(attempt, 'account'), accountKey(email)),
    countsAccounts: (attempt) => rates[attempt].account !== undefined,
    forgive: async (attempt, address, email) => {
      if (attempt !== 'login' && attempt !== 'provider') return
      await limiter(attempt, 'account')?.delete(accountKey(email))
      await limiter(attempt, 'network')?.reward(networkOf(address))
    },
  }
}

const day = 24 * 60 * 60 * 1000

/** A salt that is another one each day: whoever reported yesterday cannot be recognised today. */
function dailySalt(now: () => number): () => Buffer {
  let made = { on: Math.floor(now() / day), salt: randomBytes(16) }
  return () => {
    const on = Math.floor(now() / day)
    if (made.on !== on) made = { on, salt: randomBytes(16) }
    return made.salt
  }
}

function hashed(salt: Buffer, value: string): string {
  return createHash('sha256').update(salt).update(value).digest('hex')
}

async function count(limiter: RateLimiterMemory | null, key: string): Promise<number | null> {
  if (limiter === null) return null
  try {
    await limiter.consume(key)
    return null
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, Math.ceil(error.msBeforeNext / 1000))
    throw error
  }
}
