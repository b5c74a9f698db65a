import type { Endpoint, PayloadRequest } from 'payload'
import { principalOf } from '../access/principal.ts'
import { addDays, today } from '../core/dates.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { asNobody } from '../core/nobody.ts'
import { refuse } from '../core/refuse.ts'
import { idOf, local } from '../database/local.ts'
import type { Nonconformity, Proposal } from '../generated-types.ts'
import { readsWhole } from '../nonconformities/committee.ts'
import { isOpen } from '../nonconformities/rules.ts'
import { optionsOf } from '../options.ts'
import { type Given, read } from '../records/engine.ts'
import { choice } from '../records/input/choice.ts'
import { unit } from '../records/input/register.ts'
import { paragraphs, text } from '../records/input/text.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { recordSettingsOf } from '../settings/record-settings-of.ts'
import { proposalMatterText, proposalRefusalText } from './text.ts'
import { tellDeciders } from './told.ts'

/** What is asked of whoever proposes something: what, why, and where. */
export const proposalInput = {
  matter: choice({
    label: { nb: 'Hva foreslår du?', en: 'What do you propose?' },
    words: proposalMatterText,
    missing: 'matterMissing',
  }),
  title: text({
    label: { nb: 'Overskrift på forslaget', en: 'Summary of the proposal' },
    missing: 'titleMissing',
  }),
  reason: paragraphs({
    label: { nb: 'Hvorfor?', en: 'Why?' },
    hint: {
      nb: 'Ikke skriv navn på andre, og ingenting om helsen til noen.',
      en: 'Do not write the names of others or anything about anyone’s health.',
    },
    missing: 'reasonMissing',
  }),
  unit: unit({
    label: { nb: 'Hvilken enhet gjelder det?', en: 'Which unit is it about?' },
    missing: 'unitMissing',
    before: 'stored',
  }),
} as const

/** What somebody proposes, with the key of the form and, for a measure of a case, its id. */
type Proposing = Given & {
  readonly key: string
  readonly language: 'nb' | 'en'
  /** Id of the case the measure is for. @default it is for the unit */
  readonly nonconformity?: string | null
}

/**
 * Proposes a measure or a challenge: for everyone who is logged in as a person, as anyone may report. For a case it
 * takes that one may read it. Sent twice with one key, it is made once.
 * @throws Refusal with everything that is wrong; 404 for a case one may not read
 */
export async function propose(
  req: PayloadRequest,
  { key, language, nonconformity = null, ...given }: Proposing,
): Promise<Proposal> {
  const { person } = await principalOf(req)
  if (person === null) {
    refuse(req, proposalRefusalText.notAllowed, { status: 403, code: 'notAllowed' })
  }
  const found = nonconformity === null ? null : await caseOf(req, nonconformity)
  const wanted = found === null ? given : { matter: 'measure', ...given, unit: idOf(found.unit) }
  const values = await read(req, proposalInput, wanted, proposalRefusalText)
  if (found !== null && values.matter !== 'measure') {
    refuse(req, proposalRefusalText.measureOfCase, { field: 'matter', code: 'measureOfCase' })
  }
  // Whoever reported the case is told of to nobody but those who handle it: here too.
  const ofReporter = found?.reporter != null && idOf(found.reporter) === person
  const signed = await signature(req)
  const by = ofReporter ? { at: signed.at } : signed
  const day = today(optionsOf(req.payload).clock)
  const { replyDays } = await recordSettingsOf(req)
  const data = {
    ...values,
    key,
    language,
    nonconformity: found?.id ?? null,
    proposer: person,
    ofReporter,
    date: day,
    deadline: addDays(day, replyDays),
    state: 'proposed' as const,
    steps: [{ step: 'propose' as const, ...by }],
  }
  return withNumber(req, 'proposals', `FOR-${day.slice(0, 4)}-`, async (number) => {
    const where = { key: { equals: key } }
    const system = { overrideAccess: true } as const
    const [there] = await local.find(req, 'proposals', { ...system, where, limit: 1 })
    if (there) return there
    const writer = ofReporter ? asNobody(req) : req
    const wantedNow = { ...structuredClone(data), number }
    const made = await local.create(writer, 'proposals', wantedNow, system)
    await tellDeciders(req, made)
    return made
  })
}

/** A case one may read, while it is open. */
async function caseOf(req: PayloadRequest, id: string): Promise<Nonconformity> {
  const found = await local.findById(req, 'nonconformities', id, { overrideAccess: false })
  // Whoever reads it as an accident alone goes through it, and has no more to do with it.
  if (!found || !(await readsWhole(req, found)))
    refuse(req, proposalRefusalText.caseGone, { status: 404, code: 'notFound' })
  if (!isOpen(found.state)) {
    refuse(req, proposalRefusalText.caseClosed, { status: 409, code: 'caseClosed' })
  }
  return found
}

/** `POST /api/proposals/propose` with `{ key, language, nonconformity, … }` as `proposalInput`. Answers `{ doc }`. */
export const proposeEndpoint: Endpoint = memberEndpoint({
  path: '/propose',
  method: 'post',
  handler: async (req) => {
    const { key, language, nonconformity, ...given } = await bodyOf(req)
    if (typeof key !== 'string' || key.length < 16 || key.length > 200) {
      refuse(req, proposalRefusalText.keyMissing, { field: 'key', code: 'keyMissing' })
    }
    const { id, number, state, version } = await propose(req, {
      ...given,
      key,
      language: language === 'en' ? 'en' : 'nb',
      nonconformity: typeof nonconformity === 'string' ? nonconformity : null,
    })
    return Response.json({ doc: { id, number, state, version } })
  },
})
