import type { Field, TextField } from 'payload'
import { civilDateField, line } from '../core/fields.ts'
import { label } from '../core/text.ts'

/** When an entry was compared with a source, with which, and by whom. An entry without is shown as not verified. */
export const verifiedFields: Field[] = [
  {
    type: 'row',
    fields: [
      civilDateField({
        name: 'verifiedOn',
        label: { nb: 'Kontrollert', en: 'Verified on' },
        description: {
          nb: 'Dagen oppføringen ble sammenlignet med kilden. Uten dag vises den som ikke kontrollert.',
          en: 'The day the entry was compared with the source. Without a day it is shown as not verified.',
        },
      }),
      line('verifiedSource', { nb: 'Kilde', en: 'Source' }),
      line('verifiedBy', { nb: 'Kontrollert av', en: 'Verified by' }),
    ],
  },
]

/** Hash of the entry as it was loaded from the register that comes with Verne: tells what was changed here since. */
export const loadedField: TextField = {
  name: 'loaded',
  type: 'text',
  label: label({ nb: 'Lastet', en: 'Loaded' }),
  admin: { hidden: true },
  access: { create: () => false, update: () => false },
}
