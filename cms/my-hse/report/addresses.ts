export { reportSegments } from '../../../content/addresses/forms.ts'
export { reportPage } from '../../../content/addresses/my-hse.ts'
