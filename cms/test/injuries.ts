import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type ActorName, personId, type TestApp, unitId } from './app.ts'
import { local } from '../plugin/database/local.ts'
import type { Injury } from '../plugin/generated-types.ts'
import { logFolder } from '../plugin/reading-log/write.ts'
import { registerInjury } from '../plugin/injuries/register.ts'

/** Words that tell who an entry is of, or when: for those alone who may see the name. */
export const personal = {
  name: 'KANARI-navn',
  words: 'KANARI-hendelse',
  reason: 'KANARI-grunn',
  wrong: 'KANARI-retting',
  day: '2026-10-17',
} as const

/** Roles that the plain organisation of tests has not got, held by people who have no other. */
export async function fillRoles(app: TestApp): Promise<void> {
  const req = await app.as()
  const held = [
    { id: 'role-amu', person: personId('editor2'), role: 'amuMember' },
    { id: 'role-ohs', person: personId('contributor'), role: 'ohsContact' },
    {
      id: 'role-acting',
      person: personId('formerManager'),
      role: 'deputyManager',
      unit: unitId('KJ'),
      to: '2026-12-31',
    },
  ] as const
  for (const each of held) {
    await local.create(
      req,
      'role-assignments',
      { from: '2026-06-01', ...each },
      {
        overrideAccess: true,
      },
    )
  }
}

/** An injury in Chemistry, as its manager enters it, unless something else is said. */
export async function enter(
  app: TestApp,
  given: Readonly<Record<string, unknown>> = {},
  who: ActorName = 'managerChemistry',
): Promise<Injury> {
  return registerInjury(await app.as(who), {
    key: crypto.randomUUID(),
    language: 'nb',
    kind: 'injury',
    unit: unitId('KJ'),
    date: personal.day,
    time: '10.20',
    personName: personal.name,
    group: 'guest',
    activity: 'laboratory',
    happened: personal.words,
    injuryClass: 'burn',
    bodyPart: 'hand',
    absence: 'upTo3',
    nav: 'notNeeded',
    navReason: personal.reason,
    ...given,
  })
}

/** A line of the log of readings. */
export interface LoggedReading {
  readonly at: string
  readonly account: string
  readonly register: string
  readonly door: string
  readonly entries: readonly { readonly number: string; readonly shape: string }[]
}

/** What was read on a day, as the server wrote it down. */
export async function readings(app: TestApp, day = '2026-11-22'): Promise<LoggedReading[]> {
  const file = path.join(logFolder(app.dataDir), `readings-${day}.jsonl`)
  const text = await readFile(file, 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LoggedReading)
}
