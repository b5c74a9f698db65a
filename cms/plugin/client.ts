export { VersionField } from './admin/version-field.tsx'
export { CivilDateField } from './admin/civil-date-field.tsx'
export { KeepUnsentText } from './editions/keep-unsent-text.tsx'
export { PasteFeatureClient } from './editions/paste/paste-feature-client.tsx'
