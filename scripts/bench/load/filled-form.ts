import { parse } from 'parse5'
import { attribute, elementsOf, textOf } from '@verne/content/word/html-tree'

/** A form of a page, filled in as far as it must be. */
export interface FilledForm {
  readonly action: string
  /** As it is posted. */
  readonly body: string
}

/**
 * Fills in a form that a page shows: what it holds stays, and what must be answered gets the first answer there is.
 * @param part what the form's address holds
 * @throws Error where the page has no such form
 */
export function filledForm(html: string, part: string): FilledForm {
  const form = elementsOf(parse(html)).find(
    (each) => each.tagName === 'form' && attribute(each, 'action')?.includes(part) === true,
  )
  if (form === undefined) throw new Error(`There is no form to ${part}.`)
  const values = new URLSearchParams()
  for (const field of elementsOf(form)) {
    const name = attribute(field, 'name')
    if (name === null || name === '') continue
    const value = answerOf(field, values.has(name))
    if (value !== null) values.append(name, value)
  }
  return { action: attribute(form, 'action') ?? '', body: values.toString() }
}

type Field = Parameters<typeof attribute>[0]

function answerOf(field: Field, answered: boolean): string | null {
  const given = attribute(field, 'value') ?? ''
  switch (field.tagName) {
    case 'textarea':
      return textOf(field) || 'Golvet er vått ved døra, og noen kan skli.'
    case 'select': {
      const offered = elementsOf(field).map((each) => attribute(each, 'value') ?? '')
      return offered.find((each) => each !== '') ?? ''
    }
    case 'input':
      return inputOf(attribute(field, 'type') ?? 'text', given, {
        answered,
        on: attribute(field, 'checked') !== null,
        must: attribute(field, 'required') !== null,
      })
    default:
      return null
  }
}

function inputOf(
  type: string,
  given: string,
  { answered, on, must }: { answered: boolean; on: boolean; must: boolean },
): string | null {
  switch (type) {
    case 'file':
    case 'submit':
      return null
    case 'checkbox':
      return on ? given : null
    case 'radio':
      return answered ? null : given
    case 'date':
      return given || (must ? new Date().toISOString().slice(0, 10) : '')
    default:
      return given || (must ? 'Ved inngangen' : '')
  }
}
