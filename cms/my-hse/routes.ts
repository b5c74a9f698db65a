export { accountSegments as formSegments, formAddress } from '../../content/addresses/forms.ts'
export {
  fileAddress,
  internalGuidelineAddress,
  internalImageAddress,
  pageAddress,
  pages,
  roots,
} from '../../content/addresses/my-hse.ts'
export {
  languages,
  otherLanguage,
  type PageLanguage,
  type Query,
  type ReportLanguage,
  reportLanguages,
  screenLanguage,
  type Segment,
  withQuery,
} from '../../content/addresses/parts.ts'
