import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Leaves out of a pasted text what an edition cannot hold, and says what it was. */
export const PasteFeature = createServerFeature({
  feature: { ClientFeature: '@verne/hse-plugin/client#PasteFeatureClient' },
  key: 'hsePaste',
})
