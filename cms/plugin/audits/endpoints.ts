import type { Endpoint, PayloadRequest } from 'payload'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { addEvidence, savePictures, type WrittenCaption } from './evidence.ts'
import { answerCriterion, answerFinding, judgeEarlier, saveFinding } from './lines-written.ts'
import { auditKey } from './plan-audit.ts'
import { registerNonconformities } from './register.ts'
import {
  evidenceText,
  findingKindText,
  inPlaceText,
  intervieweeText,
  judgementText,
  worksText,
} from './text.ts'

type Body = Readonly<Record<string, unknown>>

const textIn = (body: Body, name: string): string => {
  const value = body[name]
  return typeof value === 'string' ? value : ''
}

const idsIn = (body: Body, name: string): string[] => {
  const given = body[name]
  return Array.isArray(given) ? given.map(String) : []
}

const versionIn = ({ version }: Body): number => (typeof version === 'number' ? version : 0)

/** What pictures show, by id, each with the version it was shown in. */
function captionsIn({ captions }: Body): Record<string, WrittenCaption> {
  const entries: [string, unknown][] =
    typeof captions === 'object' && captions !== null ? Object.entries(captions) : []
  return Object.fromEntries(
    entries.flatMap(([id, given]) => {
      if (typeof given !== 'object' || given === null) return []
      const said = given as Body
      return [[id, { caption: textIn(said, 'caption'), version: versionIn(said) }]]
    }),
  )
}

/** A value of a closed set; null for none, and for what is not in it. */
function oneOf<V extends string>(words: Readonly<Record<V, unknown>>, value: unknown): V | null {
  return typeof value === 'string' && Object.hasOwn(words, value) ? (value as V) : null
}

/** What is written in an audit over REST: the same functions as the forms. */
function endpoint(
  path: string,
  work: (req: PayloadRequest, audit: string, body: Body) => Promise<object>,
): Endpoint {
  return memberEndpoint({
    path: `/:id/${path}`,
    method: 'post',
    handler: async (req) => {
      const { id } = req.routeParams as { id: string }
      return Response.json(await work(req, id, await bodyOf(req)))
    },
  })
}

const written = ({ id, version }: { readonly id: string; readonly version: number }) => ({
  doc: { id, version },
})

/** `POST /api/audits/:id/evidence`, `/pictures`, `/answer`, `/finding`, `/answer-finding`, `/judge` and `/register`. */
export const lineEndpoints: readonly Endpoint[] = [
  endpoint('evidence', async (req, audit, body) =>
    written(
      await addEvidence(req, {
        audit,
        key: auditKey(req, body['key']),
        kind: oneOf(evidenceText, body['kind']),
        interviewee: oneOf(intervieweeText, body['interviewee']),
        date: textIn(body, 'date'),
        place: textIn(body, 'place'),
        what: textIn(body, 'what'),
        pictures: idsIn(body, 'pictures'),
      }),
    ),
  ),
  endpoint('pictures', async (req, audit, body) => {
    const evidence = textIn(body, 'evidence')
    await savePictures(req, {
      audit,
      evidence,
      added: idsIn(body, 'added'),
      captions: captionsIn(body),
      removed: idsIn(body, 'removed'),
    })
    return { doc: { id: evidence } }
  }),
  endpoint('answer', async (req, audit, body) =>
    written(
      await answerCriterion(req, {
        audit,
        criterion: textIn(body, 'criterion'),
        inPlace: oneOf(inPlaceText, body['inPlace']),
        works: oneOf(worksText, body['works']),
        shownBy: idsIn(body, 'shownBy'),
        evidence: textIn(body, 'evidence'),
        conclusion: textIn(body, 'conclusion'),
        version: versionIn(body),
      }),
    ),
  ),
  endpoint('finding', async (req, audit, body) =>
    written(
      await saveFinding(req, {
        audit,
        finding: textIn(body, 'finding') || null,
        key: textIn(body, 'finding') === '' ? auditKey(req, body['key']) : '',
        criterion: textIn(body, 'criterion'),
        kind: oneOf(findingKindText, body['kind']),
        title: textIn(body, 'title'),
        description: textIn(body, 'description'),
        version: versionIn(body),
      }),
    ),
  ),
  endpoint('answer-finding', async (req, audit, body) =>
    written(
      await answerFinding(req, {
        audit,
        finding: textIn(body, 'finding'),
        cause: textIn(body, 'cause'),
        answer: textIn(body, 'answer'),
        deadline: textIn(body, 'deadline'),
        version: versionIn(body),
      }),
    ),
  ),
  endpoint('judge', async (req, audit, body) =>
    written(
      await judgeEarlier(req, {
        audit,
        finding: textIn(body, 'finding'),
        judgement: oneOf(judgementText, body['judgement']),
        grounds: textIn(body, 'grounds'),
        version: versionIn(body),
      }),
    ),
  ),
  endpoint('register', async (req, audit) => ({
    docs: (await registerNonconformities(req, audit)).map(({ id, number }) => ({ id, number })),
  })),
]
