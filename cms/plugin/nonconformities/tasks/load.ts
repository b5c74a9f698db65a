import type { PayloadRequest, Where } from 'payload'
import { can } from '../../access/can.ts'
import { idOf, local } from '../../database/local.ts'
import { straight } from '../../database/straight.ts'
import type { Nonconformity } from '../../generated-types.ts'
import { livingMeasures } from '../../measures/tasks/living.ts'
import { unmanagedUnits } from '../../organisation/unmanaged.ts'
import { recordSettingsOf } from '../../settings/record-settings-of.ts'
import {
  anyOf,
  elsewhereIn,
  handledIn,
  inUnits,
  named,
  type Reading,
  type TaskSource,
  withIds,
} from '../../tasks/reading.ts'
import { answersDue } from '../comments/rules.ts'
import { replyDue } from '../deadlines/rules.ts'
import { readsAllWhole } from '../committee.ts'
import { casesKnown } from '../known-to.ts'
import { isOpen } from '../rules.ts'
import { injuryOf, missingNotifications, weightOf } from '../injury/rules.ts'
import { giveCases, type NonconformityFacts, type QuestionFacts } from './rules.ts'

/** What nonconformities give people to do: to those who handle them, and to reporters who were asked. */
export const caseTasks: TaskSource = async (req, reading) => {
  const [nonconformities, questions, measures] = await Promise.all([
    reading.once(openCases),
    openQuestions(req, reading),
    reading.once(livingMeasures),
  ])
  return {
    units: nonconformities.map(({ unit }) => unit),
    give: giveCases({ nonconformities, questions, measures }),
  }
}

const stillOpen: Where = { state: { not_in: ['closed', 'rejected'] } }
/** A death or a serious injury, reported or confirmed. */
const injured: Where = { seriousInjury: { equals: true } }

/** Nonconformities that are not closed, and those that are while a comment waits for its answer. */
export async function openCases(
  req: PayloadRequest,
  reading: Reading,
): Promise<NonconformityFacts[]> {
  const found = await reading.once(openRecords)
  const { replyDays } = await recordSettingsOf(req)
  const elsewhere = elsewhereIn(reading)
  return found.map((each) => ({
    ...nonconformityFacts(each, replyDays),
    elsewhere: elsewhere(each.id),
  }))
}

/** The same as they are stored. */
export async function openRecords(req: PayloadRequest, reading: Reading): Promise<Nonconformity[]> {
  const { overrideAccess, person, leads, above, closes, directs } = reading
  const aboveThem = anyOf([inUnits(above), withIds('id', handledIn(reading, above, false))])
  const awaitsClosing: Where = { state: { equals: 'effectCheck' } }
  const serious: Where = { or: [{ severity: { in: ['serious', 'critical'] } }, injured] }
  const beyondManagers =
    closes && leads !== null ? anyOf([serious, ...(await pastManagers(req, reading))]) : null
  const mine =
    leads === null
      ? {}
      : anyOf([
          inUnits(leads),
          withIds('id', handledIn(reading, leads, true)),
          aboveThem === null ? null : { and: [awaitsClosing, serious, aboveThem] },
          beyondManagers === null ? null : { and: [awaitsClosing, beyondManagers] },
          person === null ? null : { namedHandler: { equals: person } },
          // Where nobody leads the unit, they are the HSE director's.
          directs ? injured : null,
        ])
  if (mine === null) return []
  // What is theirs by name alone is asked for as the system: a committee may not ask for the fields that say so.
  const byNameAlone = leads?.length === 0 && above.length === 0 && !closes && !directs
  const asSystem = overrideAccess || byNameAlone
  const where = { and: [{ or: [stillOpen, { answerDue: { exists: true } }] }, mine] }
  // They may be hundreds, and a case of one's own hides none of these from those who read every case of theirs whole.
  if (asSystem) return straight(req, 'nonconformities', { where, select: ofTasks })
  if (await readsAllWhole(req)) {
    const right = await can(req, 'nonconformities', 'read')
    if (right === false) return []
    const and = right === true ? [where] : [right, where]
    return straight(req, 'nonconformities', { where: { and }, select: ofTasks })
  }
  return local.find(req, 'nonconformities', { overrideAccess: false, where, select: ofTasks })
}

/** What tasks are worked out from: nothing of who reported. */
const ofTasks = {
  number: true,
  title: true,
  language: true,
  unit: true,
  state: true,
  severity: true,
  due: true,
  reportedDate: true,
  correctedBy: true,
  seriousInjury: true,
  injury: true,
  notified: true,
  notRequired: true,
  byRepresentative: true,
  replyToRepresentative: true,
  namedHandler: true,
  otherSystem: true,
  replyFrom: true,
  answerDue: true,
  category: true,
  type: true,
  steps: { step: true, answerBy: true, answers: true },
} as const

/** What else managers may be unable to close than what is serious: where there is no manager, and what one is kept from. */
async function pastManagers(req: PayloadRequest, { cases }: Reading): Promise<(Where | null)[]> {
  return [
    inUnits(await unmanagedUnits(req)),
    withIds(
      'id',
      cases.map(({ id }) => id),
    ),
  ]
}

function nonconformityFacts(record: Nonconformity, replyDays: number): NonconformityFacts {
  return {
    ...named(record),
    state: record.state,
    severity: weightOf(record),
    due: record.due ?? null,
    reportedDate: record.reportedDate,
    correctedBy: (record.correctedBy ?? []).map(idOf),
    namedHandler: record.namedHandler ? idOf(record.namedHandler) : null,
    withSystem: Boolean(record.otherSystem),
    injuryReported: injuryOf(record) === 'reported',
    notifyAuthorities: missingNotifications(record).length > 0,
    replyDue: record.state === 'reported' ? null : replyDue(record, replyDays),
    answersDue: record.answerDue ? answersDue(record.steps) : [],
  }
}

/** Read as the system, because nobody may filter by reporter; one's own reports are one's own to read. */
async function openQuestions(req: PayloadRequest, { leads }: Reading): Promise<QuestionFacts[]> {
  const found = leads === null ? await everyReport(req) : (await casesKnown(req)).reported
  return found.flatMap((record): QuestionFacts[] => {
    if (!isOpen(record.state)) return []
    const last = record.steps?.findLast(({ step }) => step === 'ask' || step === 'answer')
    if (last?.step !== 'ask' || !record.reporter) return []
    return [{ ...named(record), reporter: idOf(record.reporter) }]
  })
}

/** What somebody with a name has reported and is not closed. */
function everyReport(req: PayloadRequest): Promise<Nonconformity[]> {
  return local.find(req, 'nonconformities', {
    overrideAccess: true,
    where: { and: [stillOpen, { reporter: { exists: true } }] },
    select: {
      number: true,
      title: true,
      language: true,
      unit: true,
      state: true,
      reporter: true,
      steps: { step: true },
    },
  })
}
