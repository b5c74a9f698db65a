import type { PayloadRequest } from 'payload'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import type { Text } from '../core/text.ts'
import type { HseProcess } from '../generated-types.ts'
import { takeStep } from '../records/engine.ts'
import { advance, reopenProcess, stepBack } from './advance.ts'
import { coverUnits } from './covered/choose.ts'
import { approveMeasures } from './approve-measures.ts'
import { closeProcess } from './close.ts'
import { openProcess } from './open.ts'
import { confirmAsRepresentative, confirmParticipants } from './participants.ts'
import { planViewSteps } from './plan-views.ts'
import { registerFindings } from './register-findings.ts'
import { saveSection } from './save-section.ts'
import { isSavedSection, type SectionInput } from './section-values.ts'
import { stateAsManager, stateAsRepresentative } from './statements.ts'
import type { ProcessStep, ProcessState } from './text.ts'

const text = {
  noSuchStep: { nb: 'HMS-runden har ikke det steget.', en: 'The HSE process has no such step.' },
  noSuchSection: {
    nb: 'HMS-runden har ikke den delen. Si hvilken i feltet «section».',
    en: 'The HSE process has no such part. Say which in the field “section”.',
  },
} satisfies Record<string, Text>

type Body = Record<string, unknown>
type Work = (req: PayloadRequest, id: string, body: Body) => Promise<HseProcess>

/** Steps that can be asked for. Asking for statements is what moving on from the post-meeting does. */
const steps: Partial<Record<ProcessStep, Work>> = {
  save: (req, id, body) => {
    const section = words(body['section'])
    if (!isSavedSection(section)) {
      refuse(req, text.noSuchSection, { field: 'section', code: 'noSuchSection' })
    }
    const row = typeof body['row'] === 'string' ? body['row'] : null
    const values = body['values'] as SectionInput[typeof section]
    return saveSection(req, { id, section, row, base: words(body['base']), values })
  },
  confirmParticipants: (req, id, body) =>
    confirmParticipants(req, { id, base: words(body['base']) }),
  confirmAsRepresentative: (req, id, body) =>
    confirmAsRepresentative(req, { id, base: words(body['base']) }),
  cover: (req, id, body) => coverUnits(req, { id, covers: wordList(body['covers']) }),
  advance: (req, id, body) => advance(req, { id, from: stateIn(body) }),
  stepBack: (req, id, body) =>
    stepBack(req, { id, from: stateIn(body), reason: words(body['reason']) }),
  registerFindings: (req, id) => registerFindings(req, { id }),
  approveMeasures: (req, id) => approveMeasures(req, { id }),
  stateAsManager: (req, id, body) => stateAsManager(req, statementIn(id, body)),
  stateAsRepresentative: (req, id, body) => stateAsRepresentative(req, statementIn(id, body)),
  disagreeWithPlan: (req, id, { view }) =>
    takeStep(req, planViewSteps, 'disagreeWithPlan', { id, version: null, view }),
  answerPlanView: (req, id, { view }) =>
    takeStep(req, planViewSteps, 'answerPlanView', { id, version: null, view }),
  close: (req, id) => closeProcess(req, { id }),
  reopen: (req, id, body) => reopenProcess(req, { id, reason: words(body['reason']) }),
}

/** `POST /api/hse-processes/open` with `{ unit, year, language?, covers? }`. Answers `{ doc }`: the one there is, or a new one. */
export const openEndpoint = memberEndpoint({
  path: '/open',
  method: 'post',
  handler: async (req) => {
    const { covers, language, unit, year } = await bodyOf(req)
    const process = await openProcess(req, {
      unit: words(unit),
      year: Number(year),
      language: language === 'en' ? 'en' : 'nb',
      covers: wordList(covers),
    })
    return answer(process)
  },
})

/** `POST /api/hse-processes/:id/step/:step` with what the step takes. Answers `{ doc }`. */
export const processStepEndpoint = memberEndpoint({
  path: '/:id/step/:step',
  method: 'post',
  handler: async (req) => {
    const { id, step } = req.routeParams as { id: string; step: string }
    const work = Object.hasOwn(steps, step) ? steps[step as ProcessStep] : undefined
    if (!work) refuse(req, text.noSuchStep, { status: 404, code: 'unknownStep' })
    return answer(await work(req, id, await bodyOf(req)))
  },
})

function answer({ id, number, state, version }: HseProcess): Response {
  return Response.json({ doc: { id, number, state, version } })
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function wordList(value: unknown): string[] {
  return Array.isArray(value) ? value.map(words) : []
}

function stateIn(body: Body): ProcessState {
  return words(body['from']) as ProcessState
}

function statementIn(id: string, body: Body): { id: string; text: string; noComment: boolean } {
  return { id, text: words(body['text']), noComment: body['noComment'] === true }
}
