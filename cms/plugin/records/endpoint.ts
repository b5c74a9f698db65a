import type { Endpoint } from 'payload'
import type { TransitionOf } from '../access/table.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import type { Text } from '../core/text.ts'
import { type Given, takeStep } from './engine.ts'
import type { Inputs } from './input/input.ts'
import type { RecordSlug } from './record-step.ts'
import type { RecordSteps, Step } from './step.ts'

const text = {
  unknownStep: { nb: 'Steget finnes ikke.', en: 'There is no such step.' },
  noVersion: {
    nb: 'Si hvilken versjon steget bygger på, i feltet «version».',
    en: 'Say which version the step was decided from, in the field “version”.',
  },
} satisfies Record<string, Text>

/** `POST /api/<collection>/:id/step/:step` with `{ version, … }`: one step of a record. Answers `{ doc }`. */
export function stepEndpoint<S extends RecordSlug, Name extends TransitionOf<S>>(
  kind: RecordSteps<S, Name>,
): Endpoint {
  return memberEndpoint({
    path: '/:id/step/:step',
    method: 'post',
    handler: async (req) => {
      const { id, step: name } = req.routeParams as { id: string; step: string }
      const steps: Readonly<Record<string, Step<S>>> = kind.steps
      const declared = Object.hasOwn(steps, name) ? steps[name] : undefined
      if (!declared) refuse(req, text.unknownStep, { status: 404, code: 'unknownStep' })
      const body = await bodyOf(req)
      const { version } = body
      if (typeof version !== 'number') {
        refuse(req, text.noVersion, { status: 428, field: 'version', code: 'version-missing' })
      }
      const given = givenIn(body, declared.input)
      const doc = await takeStep(req, kind, name as Name, { ...given, id, version }, true)
      return Response.json({
        doc: { id: doc.id, number: doc.number, state: doc.state, version: doc.version },
      })
    },
  })
}

/** What a body gives for inputs. A name with dots stands within objects: `cost.amount` in `{ cost: { amount } }`. */
export function givenIn(body: Readonly<Record<string, unknown>>, inputs: Inputs): Given {
  return Object.fromEntries(
    Object.keys(inputs).map((name) => [
      name,
      name.split('.').reduce<unknown>((value, part) => {
        const inside = typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        return inside ? (value as Record<string, unknown>)[part] : undefined
      }, body),
    ]),
  )
}
