import { accessRequestSegments } from '../../../content/addresses/forms.ts'
import { accessRequestSteps } from '../../plugin/access-requests/register.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import type { FormDefinition } from '../forms/work.ts'
import { accessRequestPlace } from './place.ts'

/** What each field of the working copy is called: a script keeps the text of a form by these. */
export const markFields = {
  passage: (id: string): string => `passage.${id}`,
  words: (row: number): string => `words.${String(row)}`,
  basis: (row: number): string => `basis.${String(row)}`,
  pictures: 'pictures',
  /** When the copy was taken: its passages are known by their place, and another copy has others there. */
  copy: 'copy',
} as const

/** The form of the working copy: what is taken out of each passage, the words that are taken out, the pictures given along. */
export const markForm: FormDefinition = {
  name: accessRequestPlace.formName('mark'),
  segment: accessRequestSegments.mark,
  back: (posted, language) => {
    const number = posted.text('number')
    if (number === '') return accessRequestPlace.list(language)
    return accessRequestPlace.step?.(language, number, 'mark') ?? accessRequestPlace.list(language)
  },
  work: async (req, posted, language) => {
    const after = (name: string, start: string): string[] =>
      name.startsWith(start) ? [name.slice(start.length)] : []
    const ids = posted.names.flatMap((name) => after(name, markFields.passage('')))
    const rows = posted.names.flatMap((name) => after(name, 'words.')).map(Number)
    await takeStep(req, accessRequestSteps, 'mark', {
      id: posted.text('id'),
      version: posted.version,
      copy: posted.text(markFields.copy),
      marks: ids.map((id) => `${id} ${posted.text(markFields.passage(id))}`),
      words: rows.map((row) => posted.text(markFields.words(row))),
      wordBases: rows.map((row) => posted.text(markFields.basis(row))),
      pictures: posted.all(markFields.pictures),
    })
    const number = posted.text('number')
    return { to: accessRequestPlace.record(language, number, { done: 'mark' }) }
  },
}
