import { processSegments } from '../../../../content/addresses/forms.ts'

export { processSegments }
export type ProcessForm = keyof typeof processSegments

/** Name a form's drafts are kept under. */
export function formName(form: ProcessForm): string {
  return `process-${form}`
}
