import { z } from 'zod'
import {
  challengeSourceText,
  inputText,
  mappingMethodText,
  participantRoleText,
  processStateText,
  processStepText,
} from '../../../cms/plugin/processes/text.ts'
import { slug } from '../../../content/schema/text.ts'
import { personId, unitCode } from '../../../content/starter/schema.ts'
import type { Wanted } from '../create-missing.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import { type NamedFiles, peopleAndPlaces } from './named.ts'
import { person, type Shape, written } from './shape.ts'
import {
  confirmation,
  oneOf,
  recordId,
  recordLanguage,
  starterDay,
  starterMoment,
  stepOf,
  words,
} from './values.ts'

const statement = z.strictObject({
  text: words.optional(),
  noComment: z.literal(true).optional(),
  at: starterMoment,
  by: personId,
})
const meeting = z.strictObject({
  date: starterDay,
  managerAbsentReason: words.optional(),
  minutes: words.optional(),
  /** Those of the list who were there, in the words or ids it names them by. Left out where it was not asked. */
  came: z.array(z.string()).optional(),
})
const scale = z.int().min(1).max(5)

/** `records/processes.yaml`: the HSE processes of units. The year is that of the day it was opened. */
export const starterProcesses = z.array(
  z.strictObject({
    id: recordId,
    unit: unitCode,
    state: oneOf(processStateText),
    language: recordLanguage,
    manager: personId,
    safetyRepresentative: personId.nullable(),
    plan: z
      .strictObject({
        preDate: starterDay,
        mappingFrom: starterDay,
        mappingTo: starterDay,
        postDate: starterDay,
        hours: z.int().min(0),
      })
      .partial(),
    participants: z.array(
      z.strictObject({
        person: personId.optional(),
        /** Of someone who is not in the register of people. */
        name: words.optional(),
        role: oneOf(participantRoleText),
        organisation: words.optional(),
        parts: z.array(z.enum(['pre', 'mapping', 'post'])),
      }),
    ),
    /** Day participants or dates were last changed. */
    agreementChanged: starterDay.optional(),
    participantsByManager: confirmation.optional(),
    participantsByRepresentative: confirmation.optional(),
    pre: meeting.optional(),
    inputs: z.array(
      z.strictObject({
        kind: oneOf(inputText),
        goneThrough: z.boolean().default(true),
        note: words.optional(),
        link: z.url().optional(),
        percent: z.number().min(0).max(100).optional(),
      }),
    ),
    challenges: z.array(
      z.strictObject({
        /** Short and its own within the process. */
        id: slug,
        title: words,
        description: words.optional(),
        topic: slug,
        likelihood: scale,
        consequence: scale,
        /** How the unit became aware of it. */
        source: oneOf(challengeSourceText).optional(),
        /** Where it was left: the first process it stood in, and how often it has been carried over since. */
        carried: z.strictObject({ from: recordId, times: z.int().min(1) }).optional(),
        selected: z.boolean().default(false),
        priorityReason: words.optional(),
        noMappingReason: words.optional(),
        finding: z.boolean().default(false),
        noMeasureReason: words.optional(),
        likelihoodAfter: scale.optional(),
        consequenceAfter: scale.optional(),
      }),
    ),
    psychosocial: z
      .strictObject({
        goneThrough: z.literal(true),
        how: words,
        result: words.optional(),
        /** Id of the challenge that came of it. */
        challenge: slug.optional(),
      })
      .optional(),
    manyReason: words.optional(),
    mappings: z.array(
      z.strictObject({
        id: slug,
        /** Id of the challenge it maps. */
        challenge: slug,
        method: oneOf(mappingMethodText),
        collaborator: words.optional(),
        date: starterDay.optional(),
        tookPart: words.optional(),
        /** Of appraisals only how many were held, and of how many. */
        held: z.int().min(0).optional(),
        heldOf: z.int().min(0).optional(),
        result: words.optional(),
        minutes: words.optional(),
        finding: z.boolean().default(false),
        /** What the finding is called where it is registered. */
        findingTitle: words.optional(),
      }),
    ),
    post: meeting.optional(),
    requirementsUpdated: z
      .strictObject({ date: starterDay, by: personId, note: words.optional() })
      .optional(),
    findingsRegistered: confirmation.optional(),
    measuresApproved: confirmation.optional(),
    statementsAsked: starterDay.optional(),
    managerStatement: statement.optional(),
    representativeStatement: statement.optional(),
    closedDate: starterDay.optional(),
    steps: z.array(stepOf(processStepText)).min(1),
  }),
)

export type StarterProcess = z.infer<typeof starterProcesses>[number]

/** The files that HSE processes stand in, and name. */
export interface ProcessFiles extends NamedFiles {
  readonly processes: Located<StarterProcess[]>
}

/** Ids of a process's challenges and mappings. */
export function rowsOf({ challenges, mappings }: StarterProcess): Set<string> {
  return new Set([...challenges, ...mappings].map((each) => each.id))
}

/** What in the processes points to something that is not there, or stands there twice. */
export function processFaults(files: ProcessFiles): Fault[] {
  const { found, fault, known, unique } = faultsIn(files.processes)
  const processes = files.processes.value
  unique(
    processes.map((each) => each.id),
    'id',
  )
  peopleAndPlaces(processes, files, known)
  const all = new Set(processes.map((each) => each.id))
  processes.forEach((process, index) => {
    const { challenges, mappings, participants } = process
    challenges.forEach(({ carried }, at) => {
      if (carried) known([index, 'challenges', at, 'carried', 'from'], carried.from, all, 'process')
    })
    const own = new Set(challenges.map((each) => each.id))
    mappings.forEach(({ challenge }, at) => {
      known([index, 'mappings', at, 'challenge'], challenge, own, 'challenge')
    })
    if (rowsOf(process).size < challenges.length + mappings.length) {
      fault([index, 'challenges'], 'Two challenges or mappings have the same "id". Change one.')
    }
    participants.forEach(({ person, name }, at) => {
      if ((person === undefined) !== (name === undefined)) return
      fault([index, 'participants', at], 'Write either "person" or "name" of a participant.')
    })
    const listed = new Set(participants.map(({ person, name }) => person ?? name ?? ''))
    for (const meeting of ['pre', 'post'] as const) {
      process[meeting]?.came?.forEach((each, at) => {
        known([index, meeting, 'came', at], each, listed, 'participant')
      })
    }
  })
  return found
}

/** Stands for a participant among the rows of a process. */
function participantRow(index: number): string {
  return `participant-${String(index + 1)}`
}

/**
 * A process as a document.
 * @param all every process of the starter content: what was carried over names the one it was left in
 */
export function wantedProcess(
  given: StarterProcess,
  all: readonly StarterProcess[],
  shape: Shape,
): Wanted<'hse-processes'> {
  const { confirmed, day, nameOf, taken, year } = shape
  const row = (id: string): string => ids.processRow(given.id, id)
  const seriesOf = (process: StarterProcess) => ({
    prefix: `HMS-${String(year(process))}-${process.unit}-`,
    digits: 2,
  })
  const carriedOver = (carried: StarterProcess['challenges'][number]['carried']) => {
    const from = all.find((each) => each.id === carried?.from)
    if (carried === undefined || from === undefined) return {}
    // A unit has one process a year, so its number is the first of its series.
    return { carriedFrom: `${seriesOf(from).prefix}01`, carriedTimes: carried.times }
  }
  const { id, unit, pre, post, plan, managerStatement, representativeStatement } = given
  const held = ({ came, ...meeting }: NonNullable<typeof pre>) => ({
    ...written(meeting),
    date: day(meeting.date),
    attendance:
      came === undefined
        ? []
        : given.participants.map(({ name, person: who, role }, index) => ({
            participant: row(participantRow(index)),
            name: name ?? nameOf(who),
            role,
            came: came.includes(who ?? name ?? ''),
          })),
  })
  const stated = (said: StarterProcess['managerStatement']) =>
    said
      ? {
          text: said.text ?? null,
          noComment: said.noComment ?? false,
          ...confirmed(said),
        }
      : {}
  return {
    id: ids.process(id),
    series: seriesOf(given),
    data: {
      key: `${ids.unit(unit)}:${String(year(given))}`,
      unit: ids.unit(unit),
      year: year(given),
      state: given.state,
      language: given.language,
      manager: person(given.manager),
      safetyRepresentative: person(given.safetyRepresentative),
      plan: {
        preDate: day(plan.preDate),
        mappingFrom: day(plan.mappingFrom),
        mappingTo: day(plan.mappingTo),
        postDate: day(plan.postDate),
        hours: plan.hours ?? null,
      },
      participants: given.participants.map((each, index) => ({
        id: row(participantRow(index)),
        person: person(each.person),
        name: each.name ?? nameOf(each.person),
        role: each.role,
        organisation: each.organisation ?? null,
        pre: each.parts.includes('pre'),
        mapping: each.parts.includes('mapping'),
        post: each.parts.includes('post'),
      })),
      agreementChanged: day(given.agreementChanged),
      participantsByManager: confirmed(given.participantsByManager),
      participantsByRepresentative: confirmed(given.participantsByRepresentative),
      ...(pre ? { pre: held(pre) } : {}),
      inputs: given.inputs.map(written),
      challenges: given.challenges.map(({ carried, ...each }) => ({
        ...written(each),
        ...carriedOver(carried),
        id: row(each.id),
        topic: ids.topic(each.topic),
      })),
      ...(given.psychosocial
        ? {
            psychosocial: {
              ...written(given.psychosocial),
              challenge: given.psychosocial.challenge ? row(given.psychosocial.challenge) : null,
            },
          }
        : {}),
      manyReason: given.manyReason ?? null,
      mappings: given.mappings.map((each) => ({
        ...written(each),
        id: row(each.id),
        challenge: row(each.challenge),
        date: day(each.date),
      })),
      ...(post ? { post: held(post) } : {}),
      ...(given.requirementsUpdated
        ? {
            requirementsUpdated: {
              date: day(given.requirementsUpdated.date),
              by: ids.person(given.requirementsUpdated.by),
              note: given.requirementsUpdated.note ?? null,
            },
          }
        : {}),
      findingsRegistered: confirmed(given.findingsRegistered),
      measuresApproved: confirmed(given.measuresApproved),
      statementsAsked: day(given.statementsAsked),
      managerStatement: stated(managerStatement),
      representativeStatement: stated(representativeStatement),
      closedDate: day(given.closedDate),
      steps: given.steps.map(taken),
    },
  }
}
