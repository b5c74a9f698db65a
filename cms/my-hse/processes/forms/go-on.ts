import type { PayloadRequest } from 'payload'
import { isRefusal } from '../../../plugin/core/refuse.ts'
import { today } from '../../../plugin/core/dates.ts'
import type { HseProcess } from '../../../plugin/generated-types.ts'
import { optionsOf } from '../../../plugin/options.ts'
import { advance } from '../../../plugin/processes/advance.ts'
import { factsOf } from '../../../plugin/processes/facts.ts'
import type { Posted } from '../../form-body.ts'
import { type PageLanguage, withQuery } from '../../routes.ts'
import { newRow, pageOfState, processAddress, type ProcessPage } from '../addresses.ts'
import {
  type Listed,
  nextThing,
  nextUnmapped,
  nextUnplanned,
  partOf,
  thingAddress,
} from '../things.ts'

/** What was saved, and from which page. */
export interface Saved {
  readonly process: HseProcess
  readonly page: ProcessPage
  /** Id of the challenge the page was about, where it was about one. */
  readonly challenge: string | null
}

const done = { done: 'saved' } as const

/**
 * Where a saved page leads: to the next thing of its part that is not done, or back to the list. Where the button said
 * so and nothing is missing, on to the next part.
 */
export async function goOn(
  req: PayloadRequest,
  posted: Posted,
  language: PageLanguage,
  { process: saved, page, challenge }: Saved,
): Promise<string> {
  const process = await advanced(req, posted, saved)
  const listed = await listedOf(req, process)
  if (process.state !== saved.state) return firstOf(language, listed)
  const row = (at: ProcessPage, about: string): string =>
    processAddress(language, process.number, at, newRow[language], { challenge: about, ...done })
  if (page === 'mapping' || page === 'noMapping') {
    const next = nextUnmapped(challenge, listed)
    return next === null ? to(language, process, 'mapping') : row('mapping', next)
  }
  if (page === 'plan' || page === 'noMeasure' || page === 'measures') {
    const next = nextUnplanned(challenge, listed)
    if (next !== null) return row('measures', next)
    return thingOr(language, listed, 'plan')
  }
  return thingOr(language, listed, page)
}

/** The first thing of the part the process stands in; its page, for a part that is no list. */
export function firstOf(language: PageLanguage, listed: Listed): string {
  const { process } = listed
  const own = pageOfState[process.state]
  const unmapped = process.state === 'mapping' ? nextUnmapped(null, listed) : null
  if (unmapped !== null) {
    const query = { challenge: unmapped }
    return processAddress(language, process.number, 'mapping', newRow[language], query)
  }
  const part = partOf(own)
  const next = part === null ? null : nextThing(part, null, listed)
  return next === null ? to(language, process, own) : thingAddress(language, next, listed)
}

/** A process as its lists look at it. */
export async function listedOf(req: PayloadRequest, process: HseProcess): Promise<Listed> {
  const day = today(optionsOf(req.payload).clock)
  return { process, facts: await factsOf(req, process), day }
}

function thingOr(language: PageLanguage, listed: Listed, page: ProcessPage): string {
  const part = partOf(page)
  if (part === null) return to(language, listed.process, page)
  const next = nextThing(part, page, listed)
  if (next === null) return to(language, listed.process, part)
  return withQuery(thingAddress(language, next, listed), done)
}

function to(language: PageLanguage, { number }: HseProcess, page: ProcessPage): string {
  return processAddress(language, number, page, null, done)
}

/** Moved on to the next part, where the button said so and nothing is missing. What is saved stays saved. */
async function advanced(
  req: PayloadRequest,
  posted: Posted,
  saved: HseProcess,
): Promise<HseProcess> {
  if (posted.get('advance') !== saved.state) return saved
  try {
    return await advance(req, { id: saved.id, from: saved.state })
  } catch (error) {
    // The list one comes to says what is missing.
    if (isRefusal(error, 'gaps')) return saved
    throw error
  }
}
