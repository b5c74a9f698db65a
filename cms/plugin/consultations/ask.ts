import type { Endpoint, PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { local } from '../database/local.ts'
import type { Consultation } from '../generated-types.ts'
import { holdersOf, speakingForEmployees } from '../organisation/holders.ts'
import { optionsOf } from '../options.ts'
import { type Given, read } from '../records/engine.ts'
import { choice } from '../records/input/choice.ts'
import { paragraphs } from '../records/input/text.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { type About, aboutOf, consultationsOf, kindOf, mayAsk } from './about.ts'
import { deadlineOf, keyOf, roundOf } from './rules.ts'
import { consultationRefusalText, mattersOf, matterText } from './text.ts'
import { tellAsked } from './told.ts'

/** What is asked of whoever asks. */
export const askInput = {
  matter: choice({
    label: { nb: 'Hva spør du om?', en: 'What are you asking about?' },
    words: matterText,
    missing: 'matterMissing',
  }),
  question: paragraphs({
    label: { nb: 'Spørsmålet ditt', en: 'Your question' },
    hint: {
      nb: 'Er feltet tomt, spør du hva verneombudet mener om det som er skrevet i saken.',
      en: 'If you leave it empty, you ask for the safety representative’s view on what the record says.',
    },
    optional: true,
  }),
} as const

/**
 * Asks the safety representative of the unit, or the chief one where it has none, about a case, a plan or a measure
 * (aml § 6-2).
 * Asked again while it waits, it is the same question.
 * @throws Refusal 404 for a record one may not read, 403 without the right, 409 for what is closed or not there yet, or
 *   where nobody is there to be asked
 */
export async function askRepresentative(
  req: PayloadRequest,
  about: About,
  { language, ...given }: Given & { readonly language: 'nb' | 'en' },
): Promise<Consultation> {
  const record = await aboutOf(req, about, false)
  if (record === null) {
    refuse(req, consultationRefusalText.gone, { status: 404, code: 'notFound' })
  }
  if (!(await mayAsk(req, record))) {
    refuse(req, consultationRefusalText.notAllowed, { status: 403, code: 'notAllowed' })
  }
  const { matter, question } = await read(req, askInput, given, consultationRefusalText)
  const kind = kindOf(about)
  if (!mattersOf[kind].some((each) => each === matter)) {
    refuse(req, consultationRefusalText.matterMissing, { field: 'matter', code: 'matterMissing' })
  }
  if (!record.matters.includes(matter)) {
    const code = kind === 'nonconformity' && record.matters.length === 0 ? 'closed' : 'notNow'
    refuse(req, consultationRefusalText[code], { status: 409, code })
  }
  const holders = await holdersOf(req, record.unit)
  const asked = speakingForEmployees(holders).filter(
    ({ person }) => !record.withheldFrom.includes(person),
  )
  if (asked.length === 0) {
    refuse(req, consultationRefusalText.nobodyToAsk, { status: 409, code: 'nobodyToAsk' })
  }
  const day = today(optionsOf(req.payload).clock)
  const before = (await consultationsOf(req, about)).filter((each) => each.matter === matter)
  const key = keyOf(`${kind}:${record.id}`, matter, roundOf(before, day))
  const data = {
    ...record.of,
    ...about,
    key,
    matter,
    question,
    language,
    unit: record.unit,
    askedOn: day,
    deadline: deadlineOf(day),
    askedOf: asked.map(({ person }) => person),
    ofChief: [...holders.representatives, ...holders.deputyRepresentatives].length === 0,
    state: 'asked' as const,
    steps: [{ step: 'ask' as const, note: question, ...(await signature(req)) }],
  }
  return withNumber(req, 'consultations', `MED-${day.slice(0, 4)}-`, async (number) => {
    const where = { key: { equals: key } }
    const system = { overrideAccess: true } as const
    const [there] = await local.find(req, 'consultations', { ...system, where, limit: 1 })
    if (there) return there
    const wanted = { ...structuredClone(data), number }
    const made = await local.create(req, 'consultations', wanted, system)
    const accounts = asked.map(({ account }) => account)
    await tellAsked(req, made, { about: record, accounts })
    return made
  })
}

/** `POST /api/consultations/ask` with `{ nonconformity | process | measure, matter, question, language }`. Answers `{ doc }`. */
export const askEndpoint: Endpoint = memberEndpoint({
  path: '/ask',
  method: 'post',
  handler: async (req) => {
    const { language, measure, nonconformity, process, ...given } = await bodyOf(req)
    const about =
      typeof nonconformity === 'string'
        ? { nonconformity }
        : typeof process === 'string'
          ? { process }
          : typeof measure === 'string'
            ? { measure }
            : refuse(req, consultationRefusalText.aboutMissing, { code: 'aboutMissing' })
    const made = await askRepresentative(req, about, {
      ...given,
      language: language === 'en' ? 'en' : 'nb',
    })
    const { deadline, id, number, state, version } = made
    return Response.json({ doc: { id, number, state, deadline, version } })
  },
})
