import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { today } from '../core/dates.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { fill, type Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { Enquiry } from '../generated-types.ts'
import { handlingAccounts } from '../nonconformities/handling.ts'
import { giveLine } from '../outbox/daily.ts'
import { optionsOf } from '../options.ts'
import { type Given, read, refuseFaults } from '../records/engine.ts'
import { choice } from '../records/input/choice.ts'
import { day } from '../records/input/day.ts'
import { person, topic, unit } from '../records/input/register.ts'
import { paragraphs, text } from '../records/input/text.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { historyText, recordSteps } from '../records/step.ts'
import { recordSettingsOf } from '../settings/record-settings-of.ts'
import { deadlineOf, registeringFaults } from './rules.ts'
import { answer } from './steps/answer.ts'
import { close } from './steps/close.ts'
import { reopen } from './steps/reopen.ts'
import { askerText, enquiryRefusalText, enquiryStateText } from './text.ts'

/** What can be done with an enquiry, the most likely first. */
export const enquirySteps = recordSteps({
  collection: 'enquiries',
  steps: { answer, close, reopen },
  refusals: enquiryRefusalText,
  wrongState: ({ state }) =>
    fill(enquiryRefusalText.wrongState, { state: enquiryStateText[state] }),
})

/** What was done with an enquiry. */
export const enquiryStepText = historyText(enquirySteps, {
  register: { nb: 'Registrert', en: 'Registered' },
})

/** What is asked of whoever registers one. */
export const enquiryInput = {
  unit: unit({
    label: { nb: 'Enhet', en: 'Unit' },
    missing: 'unitMissing',
    before: 'stored',
  }),
  asker: choice({
    label: { nb: 'Hvem spør?', en: 'Who asks?' },
    words: askerText,
    missing: 'askerMissing',
  }),
  title: text({
    label: { nb: 'Hva gjelder det?', en: 'What is it about?' },
    missing: 'titleMissing',
  }),
  question: paragraphs({
    label: { nb: 'Hva blir det spurt om?', en: 'What is asked?' },
    hint: {
      nb: 'Ikke skriv navn på andre enn den som spør, og ingenting om helsen til noen.',
      en: 'Do not write the names of others than the person asking, or anything about anyone’s health.',
    },
    missing: 'questionMissing',
  }),
  date: day({
    label: { nb: 'Når kom den?', en: 'When did it arrive?' },
    days: { to: 'today' },
    before: (_none, today) => today,
  }),
  deadline: day({
    label: { nb: 'Svarfrist', en: 'Answer by' },
    hint: {
      nb: 'Er det et verneombud som spør, settes fristen for deg når feltet er tomt.',
      en: 'If a safety representative asks, the deadline is set for you when this is empty.',
    },
    optional: true,
  }),
  responsible: person({
    label: { nb: 'Hvem svarer?', en: 'Who answers?' },
    hint: {
      nb: 'Velger du ingen, er det lederen for enheten.',
      en: 'If you choose nobody, it is the manager of the unit.',
    },
    optional: true,
  }),
  topic: topic({ label: { nb: 'Tema', en: 'Topic' }, optional: true }),
} as const

/**
 * Registers an enquiry. Sent twice with one key, it is made once.
 * @throws Refusal with everything that is wrong; 403 without the right in the unit
 */
export async function registerEnquiry(
  req: PayloadRequest,
  { key, language, ...given }: Given & { readonly key: string; readonly language: 'nb' | 'en' },
): Promise<Enquiry> {
  const values = await read(req, enquiryInput, given, enquiryRefusalText)
  const reached = await reachOf(req, 'enquiries', 'register')
  if (!reached.all && !reached.units.includes(values.unit)) {
    refuse(req, enquiryRefusalText.notAllowed, { status: 403, code: 'notAllowed', field: 'unit' })
  }
  const now = today(optionsOf(req.payload).clock)
  refuseFaults(req, registeringFaults(values, now), enquiryRefusalText)
  const date = values.date ?? now
  const { replyDays } = await recordSettingsOf(req)
  const data = {
    ...values,
    key,
    language,
    date,
    deadline: deadlineOf({ ...values, date }, replyDays),
    state: 'registered' as const,
    steps: [{ step: 'register' as const, ...(await signature(req)) }],
  }
  return withNumber(req, 'enquiries', `HEN-${now.slice(0, 4)}-`, async (number) => {
    const where = { key: { equals: key } }
    const [there] = await local.find(req, 'enquiries', { overrideAccess: true, where, limit: 1 })
    if (there) return there
    const wanted = { ...structuredClone(data), number }
    const made = await local.create(req, 'enquiries', wanted, { overrideAccess: true })
    await tellWhoAnswers(req, made)
    return made
  })
}

const told = {
  title: { nb: 'Ny henvendelse {number}', en: 'New enquiry {number}' },
  body: {
    nb: 'En henvendelse om HMS venter på svar.',
    en: 'An enquiry about HSE is awaiting an answer.',
  },
} satisfies Record<string, Text>

/** Whoever is to answer or, where nobody is named, those who lead the unit, in their next letter. */
async function tellWhoAnswers(
  req: PayloadRequest,
  { deadline, id, number, responsible, unit }: Enquiry,
): Promise<void> {
  const named = responsible
    ? await local.findById(req, 'people', idOf(responsible), { overrideAccess: true })
    : null
  await giveLine(req, {
    key: `enquiry:${id}:registered`,
    part: 'asked',
    about: { collection: 'enquiries', id },
    accounts: named?.account ? [idOf(named.account)] : await handlingAccounts(req, { id, unit }),
    due: deadline,
    title: fill(told.title, { number }),
    body: [told.body],
    place: { record: 'enquiries', number },
  })
}

/** `POST /api/enquiries/register` with `{ key, language, … }` as `enquiryInput`. Answers `{ doc }`. */
export const registerEndpoint: Endpoint = memberEndpoint({
  path: '/register',
  method: 'post',
  handler: async (req) => {
    const { key, language, ...given } = await bodyOf(req)
    if (typeof key !== 'string' || key.length < 16 || key.length > 200) {
      refuse(req, enquiryRefusalText.keyMissing, { field: 'key', code: 'keyMissing' })
    }
    const written = language === 'en' ? 'en' : 'nb'
    const { id, number, state, version } = await registerEnquiry(req, {
      ...given,
      key,
      language: written,
    })
    return Response.json({ doc: { id, number, state, version } })
  },
})
