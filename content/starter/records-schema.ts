import { z } from 'zod'
import { slug } from '../schema/text.ts'
import { personId, unitCode } from './schema.ts'

/** Where an HSE process stands. */
export const processStates = [
  'planned',
  'preMeeting',
  'mapping',
  'postMeeting',
  'awaitingSignature',
  'closed',
] as const

/** What is done to an HSE process. */
export const processSteps = [
  'open',
  'save',
  'confirmParticipants',
  'confirmAsRepresentative',
  'advance',
  'stepBack',
  'registerFindings',
  'approveMeasures',
  'askForStatements',
  'stateAsManager',
  'stateAsRepresentative',
  'close',
  'reopen',
] as const

/** In which role someone takes part in an HSE process. */
export const participantRoles = [
  'lineManager',
  'deputyManager',
  'safetyRepresentative',
  'hseCoordinator',
  'studentRepresentative',
  'workshopOrEngineers',
  'radiationCoordinator',
  'hseUnit',
  'operations',
  'roomUser',
  'other',
] as const

/** How a challenge is mapped. */
export const mappingMethods = [
  'internalMapping',
  'detailedMapping',
  'exposureMeasurement',
  'riskAssessment',
  'subjectMeeting',
  'appraisals',
  'other',
] as const

/** What the pre-meeting goes through, in its order. */
export const inputKinds = [
  'lastReport',
  'lastMappings',
  'lastPlan',
  'measuresStatus',
  'enquiriesInternal',
  'enquiriesExternal',
  'nonconformities',
  'absence',
  'requirements',
  'internalDocuments',
] as const

/** Where a nonconformity stands. */
export const nonconformityStates = [
  'reported',
  'received',
  'assessed',
  'inProgress',
  'effectCheck',
  'closed',
  'rejected',
] as const

/** What is done to a nonconformity. */
export const nonconformitySteps = [
  'report',
  'register',
  'receive',
  'assess',
  'start',
  'checkEffect',
  'close',
  'reject',
  'transfer',
  'reopen',
  'ask',
  'answer',
  'comment',
  'replyToRepresentative',
  'notifyAuthority',
  'confirmInjury',
  'clearInjury',
] as const

/** Who is notified of a death or a serious injury. */
export const injuryNotifications = [
  'police',
  'labourInspection',
  'writtenConfirmation',
  'copyToRepresentative',
  'nextOfKin',
  'occupationalHealth',
  'dsa',
  'dsb',
  'maritime',
  'fireService',
] as const

/** What is known of a death or a serious injury. */
export const injuries = ['reported', 'confirmed', 'cleared'] as const

/** Kinds of nonconformity. */
export const nonconformityTypes = ['accident', 'nearMiss', 'nonconformity', 'improvement'] as const

/** What a nonconformity is about. */
export const nonconformityCategories = [
  'personalInjury',
  'chemicalBiologicalRadiation',
  'fire',
  'buildingTechnical',
  'externalEnvironment',
  'violenceThreat',
  'breachOfRule',
  'psychosocialSystem',
  'other',
] as const

/** Where a nonconformity comes from, when it is not a finding of an HSE process. */
export const otherSources = [
  'report',
  'hseAudit',
  'externalInspection',
  'complianceEvaluation',
  'riskAssessment',
  'overdueMeasure',
] as const

export const severities = ['minor', 'serious', 'critical'] as const
export const affected = ['people', 'environment', 'material'] as const
export const outcomes = ['hasLedTo', 'canLeadTo'] as const
export const effects = ['notChecked', 'worked', 'partly', 'didNot'] as const

/** Where a measure stands. */
export const measureStates = [
  'proposed',
  'approved',
  'inProgress',
  'done',
  'verified',
  'notEffective',
  'cancelled',
] as const

/** What is done to a measure. */
export const measureSteps = [
  'propose',
  'edit',
  'approve',
  'start',
  'complete',
  'verify',
  'extend',
  'cancel',
] as const

export const priorities = ['high', 'medium', 'low'] as const
export const costBases = ['none', 'estimate', 'quote', 'actual'] as const

const recordId = slug
const recordLanguage = z.enum(['nb', 'en'])
const words = z.string().trim().min(1)

/**
 * A day: a civil date, or whole days from the day of loading (`-12` is twelve days before it). What happens in the
 * running year is written the second way, so that what is overdue stays overdue whenever someone loads it.
 */
export const starterDay = z.union([z.iso.date({ abort: true }), z.int()], {
  error: 'Write a date, such as 2025-01-15, or days from the day of loading, such as -12.',
})

/** A point in time: a day, at nine in the morning unless a time is given. */
export const starterMoment = z.union(
  [starterDay, z.strictObject({ day: starterDay, time: z.iso.time({ precision: -1 }) })],
  { error: 'Write a day, or { day: -12, time: "10:30" }.' },
)

/** One step in the history of a record. */
function stepOf<const Steps extends readonly [string, ...string[]]>(steps: Steps) {
  return z.strictObject({
    step: z.enum(steps),
    at: starterMoment,
    /** Left out for what was done by someone who is not known. */
    by: personId.optional(),
    note: words.optional(),
  })
}

const confirmation = z.strictObject({ at: starterMoment, by: personId })
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
})
const scale = z.int().min(1).max(5)

/** `records/processes.yaml`: the HSE processes of units. The year is that of the day it was opened. */
export const starterProcesses = z.array(
  z.strictObject({
    id: recordId,
    unit: unitCode,
    state: z.enum(processStates),
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
        role: z.enum(participantRoles),
        organisation: words.optional(),
        parts: z.array(z.enum(['pre', 'mapping', 'post'])),
      }),
    ),
    participantsByManager: confirmation.optional(),
    participantsByRepresentative: confirmation.optional(),
    pre: meeting.optional(),
    inputs: z.array(
      z.strictObject({
        kind: z.enum(inputKinds),
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
        selected: z.boolean().default(false),
        priorityReason: words.optional(),
        noMappingReason: words.optional(),
        finding: z.boolean().default(false),
        noMeasureReason: words.optional(),
      }),
    ),
    manyReason: words.optional(),
    mappings: z.array(
      z.strictObject({
        id: slug,
        /** Id of the challenge it maps. */
        challenge: slug,
        method: z.enum(mappingMethods),
        collaborator: words.optional(),
        date: starterDay.optional(),
        tookPart: words.optional(),
        /** Of appraisals only how many were held, and of how many. */
        held: z.int().min(0).optional(),
        heldOf: z.int().min(0).optional(),
        result: words.optional(),
        minutes: words.optional(),
        finding: z.boolean().default(false),
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
    steps: z.array(stepOf(processSteps)).min(1),
  }),
)

/** `records/nonconformities.yaml`: what was reported, and what the HSE processes found. */
export const starterNonconformities = z.array(
  z.strictObject({
    id: recordId,
    type: z.enum(nonconformityTypes),
    state: z.enum(nonconformityStates),
    language: recordLanguage,
    title: words,
    description: words,
    unit: unitCode,
    place: words.optional(),
    eventDate: starterDay,
    reportedDate: starterDay,
    /** Left out for a finding of an HSE process, which says so itself. @default report */
    source: z.enum(otherSources).optional(),
    /** Challenge or mapping of an HSE process that it was registered from. */
    finding: z.strictObject({ process: recordId, row: slug }).optional(),
    category: z.enum(nonconformityCategories).optional(),
    topic: slug.optional(),
    affects: z.array(z.enum(affected)).default([]),
    outcome: z.enum(outcomes).optional(),
    severity: z.enum(severities).optional(),
    seriousInjury: z.boolean().default(false),
    /** Left out where nobody is dead or seriously injured. */
    injury: z.enum(injuries).optional(),
    notified: z.partialRecord(z.enum(injuryNotifications), starterMoment).optional(),
    /** Notifications that are not required, why, and who said so. */
    notRequired: z
      .array(
        z.strictObject({
          which: z.enum(injuryNotifications),
          reason: words,
          at: starterMoment,
          by: personId,
        }),
      )
      .default([]),
    immediateAction: words.optional(),
    cause: words.optional(),
    anonymous: z.boolean().default(false),
    reporter: personId.optional(),
    /** Of someone without an account. */
    reporterName: words.optional(),
    reporterEmail: z
      .email()
      .regex(/\.example$/, 'Write an address that ends in .example.')
      .optional(),
    byRepresentative: z.boolean().default(false),
    replyToRepresentative: words.optional(),
    handler: personId.optional(),
    correctedBy: z.array(personId).default([]),
    effectCheck: z
      .strictObject({ date: starterDay, result: z.enum(effects), note: words.optional() })
      .optional(),
    closingNote: words.optional(),
    rejectedReason: words.optional(),
    closedDate: starterDay.optional(),
    steps: z
      .array(
        stepOf(nonconformitySteps).extend({
          fromUnit: unitCode.optional(),
          toUnit: unitCode.optional(),
        }),
      )
      .min(1),
  }),
)

/** `records/measures.yaml`: what is to be done. Unit and topic are those of what it comes from. */
export const starterMeasures = z.array(
  z.strictObject({
    id: recordId,
    title: words,
    description: words.optional(),
    language: recordLanguage,
    /** A challenge of an HSE process, a nonconformity, or both for a finding that was registered. */
    from: z.union(
      [
        z.strictObject({
          process: recordId,
          challenge: slug,
          nonconformity: recordId.optional(),
        }),
        z.strictObject({ nonconformity: recordId }),
      ],
      { error: 'Write { process, challenge }, { nonconformity }, or all three.' },
    ),
    state: z.enum(measureStates),
    responsible: personId.optional(),
    deadline: starterDay.optional(),
    priority: z.enum(priorities),
    cost: z.strictObject({
      amount: z.int().min(0),
      basis: z.enum(costBases),
      fundedBy: words.optional(),
    }),
    doneDate: starterDay.optional(),
    doneNote: words.optional(),
    effect: z.enum(effects).default('notChecked'),
    effectDate: starterDay.optional(),
    effectNote: words.optional(),
    cancelReason: words.optional(),
    extensions: z
      .array(
        z.strictObject({
          from: starterDay,
          to: starterDay,
          reason: words,
          at: starterMoment,
          by: personId,
        }),
      )
      .default([]),
    steps: z.array(stepOf(measureSteps)).min(1),
  }),
)

export type StarterDay = z.infer<typeof starterDay>
export type StarterMoment = z.infer<typeof starterMoment>
export type StarterProcess = z.infer<typeof starterProcesses>[number]
export type StarterNonconformity = z.infer<typeof starterNonconformities>[number]
export type StarterMeasure = z.infer<typeof starterMeasures>[number]
