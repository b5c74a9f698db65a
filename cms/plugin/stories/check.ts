import type { PayloadRequest } from 'payload'
import { peopleNamed } from '../access-requests/people-named.ts'
import { asText } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { Story, Unit } from '../generated-types.ts'
import { fewestTold } from '../figures/few.ts'
import { recordSettingsOf } from '../settings/record-settings-of.ts'
import { readableCases } from './cases.ts'
import { type Finding, findingsIn, type SizedUnit, smallUnits, textFields } from './rules.ts'

/**
 * What in a story may tell who it is about: names of the people in its cases and in the register, where the cases happened,
 * units with too few people, addresses and numbers. Who reported is looked for as far as the one who asks may read that: a warning tells
 * nobody more than they know.
 */
export async function checkStory(req: PayloadRequest, story: Story): Promise<Finding[]> {
  const texts = textFields.map((field) => story[field])
  const [cases, units, settings] = await Promise.all([
    readableCases(req, story),
    local.find(req, 'units', { overrideAccess: true, locale: 'all' }),
    recordSettingsOf(req),
  ])
  const documents = cases.map((document) => ({ collection: 'nonconformities', document }) as const)
  const { names, reporters } = await peopleNamed(req, documents, texts)
  const few = smallUnits(units.map(sized), fewestTold(settings))
  const small = new Set(few.map(({ id }) => id))
  const tooSmall = units.filter(({ id }) => small.has(id))
  return findingsIn(story, {
    people: [...names, ...reporters],
    places: cases.flatMap(({ place }) => place ?? []),
    units: tooSmall.flatMap(namesOf),
    codes: tooSmall.map(({ code }) => code),
  })
}

/** A unit as far as it decides what a story may name. */
export function sized({ employees, id, parent, riskClass }: Unit): SizedUnit {
  return {
    id,
    parent: parent ? idOf(parent) : null,
    employees: employees ?? null,
    workplace: riskClass ?? null,
  }
}

/** What a unit is called, in every language. */
function namesOf({ name }: Unit): string[] {
  const named = asText(name)
  return named === null ? [] : [...new Set([named.nb, named.en, named.nn ?? named.nb])]
}
