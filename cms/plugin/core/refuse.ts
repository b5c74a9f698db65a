import { APIError, type PayloadRequest } from 'payload'
import { say, type Text } from './text.ts'

/** One of several things that are wrong. */
export interface FieldRefusal {
  /** Null for what is about the whole. */
  readonly field: string | null
  readonly text: Text
}

/** What a refusal is about, for the surface that shows it. */
export interface RefusalDetail {
  /** HTTP status. @default 400 */
  readonly status?: number
  /** Path of the field that was wrong; the message is shown there. */
  readonly field?: string
  /** More than one thing that is wrong, each at its field; null for the whole. Takes the place of `field`. */
  readonly fields?: readonly FieldRefusal[]
  /** Stable code for programs. */
  readonly code?: string
}

/** A refusal in words. Carries the field, so that admin and forms show the message where it belongs. */
export class Refusal extends APIError {
  override readonly name = 'Refusal'
  /** Stable code for programs, such as `old-version`. */
  readonly code: string
  /** The refusal in every language. */
  readonly text: Text
  /** Everything that is wrong, each at its field; empty for a refusal of one thing. */
  readonly fields: readonly FieldRefusal[]

  constructor(text: Text, language: string, detail: RefusalDetail = {}) {
    const message = say(text, language)
    const one = detail.field === undefined ? [] : [{ path: detail.field, message }]
    const errors =
      detail.fields?.map(({ field, text: each }) => ({
        path: field ?? '',
        message: say(each, language),
      })) ?? one
    super(message, detail.status ?? 400, { code: detail.code ?? 'refused', errors }, true)
    this.code = detail.code ?? 'refused'
    this.text = text
    this.fields = detail.fields ?? []
  }
}

/**
 * By name: the server and the admin each have a copy of the class in one process.
 * @param code counts refusals with this code alone
 */
export function isRefusal(error: unknown, code?: string): error is Refusal {
  if (!(error instanceof Error) || error.name !== 'Refusal' || !('text' in error)) return false
  return code === undefined || ('code' in error && error.code === code)
}

/**
 * Throws at a person, in the person's language. The only place that does.
 * @throws Refusal always
 */
export function refuse(
  req: Pick<PayloadRequest, 'i18n'> | null,
  text: Text,
  detail: RefusalDetail = {},
): never {
  throw new Refusal(text, req?.i18n.language ?? 'nb', detail)
}
