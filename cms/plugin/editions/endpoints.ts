import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import type { Text } from '../core/text.ts'
import { takeStep } from './transition.ts'
import { type EditionTransition, transitionText } from './text.ts'

const noSuchStep: Text = {
  nb: 'Ukjent steg i arbeidsflyten.',
  en: 'Unknown step in the workflow.',
}

const noVersion: Text = {
  nb: 'Si hvilken versjon av utgaven avgjørelsen bygger på, i feltet «version».',
  en: 'Say which version of the edition the decision was made from, in the field “version”.',
}

/** `POST /api/editions/:id/step/:transition` with `{ version, note? }`: one step of the workflow. Answers `{ doc }`. */
export const transitionEndpoint = memberEndpoint({
  path: '/:id/step/:transition',
  method: 'post',
  handler: async (req) => {
    const { id, transition } = req.routeParams as { id: string; transition: string }
    const known = Object.keys(transitionText) as EditionTransition[]
    const step = known.find((each) => each === transition)
    if (!step) refuse(req, noSuchStep, { status: 404, code: 'unknownStep' })
    const { version, note } = await bodyOf(req)
    if (typeof version !== 'number') {
      refuse(req, noVersion, { status: 428, field: 'version', code: 'version-missing' })
    }
    const doc = await takeStep(req, {
      id,
      transition: step,
      version,
      note: typeof note === 'string' ? note : null,
    })
    return Response.json({ doc: { id: doc.id, state: doc.state, version: doc.version } })
  },
})
