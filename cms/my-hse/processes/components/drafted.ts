import { type Draft, type FormError, readDraft, refusedBefore } from '../../drafts.ts'
import { formName, type ProcessForm } from '../forms/segments.ts'
import type { Page } from '../../page.ts'

/** What was typed into one form of a page, where it must be put right; and what stands where it was not touched. */
export interface Drafted {
  readonly draft: Draft | null
  /** Signed id of the draft, for the form that goes on with it. */
  readonly id: string | undefined
  readonly errors: readonly FormError[]
  /** What was typed, or what is stored. */
  readonly text: (name: string, stored?: string | number | null) => string
  readonly ticked: (name: string, stored: boolean) => boolean
  readonly chosen: (name: string, stored: readonly string[]) => readonly string[]
  /** Fingerprint the form goes on from: what was shown first, until both texts have been seen. */
  readonly base: (current: string) => string
}

/** The drafts of the forms of a page, by form; a form that was not sent has an empty one. */
export async function draftsOf<Name extends ProcessForm>(
  { req, asked }: Page,
  forms: readonly Name[],
): Promise<{
  readonly of: Readonly<Record<Name, Drafted>>
  readonly errors: readonly FormError[]
}> {
  const read = await Promise.all(
    forms.map(async (form): Promise<[Name, Drafted]> => {
      const draft = await readDraft(req, formName(form), asked['draft'])
      return [form, drafted(draft, asked['draft'])]
    }),
  )
  const of = Object.fromEntries(read) as Record<Name, Drafted>
  const errors = [...refusedBefore(asked['error']), ...read.flatMap(([, each]) => each.errors)]
  return { of, errors }
}

function drafted(draft: Draft | null, id: string | undefined): Drafted {
  return {
    draft,
    id: draft ? id : undefined,
    errors: draft?.errors ?? [],
    text: (name, stored) => (draft ? (draft.get(name) ?? '') : String(stored ?? '')),
    ticked: (name, stored) => (draft ? draft.get(name) === 'yes' : stored),
    chosen: (name, stored) => (draft ? draft.all(name) : stored),
    base: (current) => (draft && !draft.conflict ? (draft.get('base') ?? current) : current),
  }
}
