import type { GroupField, TextareaField } from 'payload'
import { fill, label, say, type Text } from '../../core/text.ts'
import {
  type AtTheDoorField,
  atTheDoorFaults,
  type AtTheDoorLanguage,
  atTheDoorLanguages,
  missingLanguage,
} from './rules.ts'
import { atTheDoorFaultText, atTheDoorText } from './text.ts'

const languageText: Readonly<Record<AtTheDoorLanguage, Text>> = {
  nb: { nb: 'På norsk', en: 'In Norwegian' },
  en: { nb: 'På engelsk', en: 'In English' },
}

/**
 * A text of a unit that readers see at its door. Both languages stand beside each other and are saved at once: Payload's
 * own localisation saves one at a time, and a card with half of them would hang there. The admin refuses what the unit's
 * own form refuses.
 */
export function atTheDoorField(name: AtTheDoorField): GroupField {
  const { hint, label: words } = atTheDoorText[name]
  return {
    name,
    type: 'group',
    label: label(words),
    admin: { description: label(hint) },
    fields: atTheDoorLanguages.map((language) => inLanguage(name, language)),
  }
}

function inLanguage(field: AtTheDoorField, language: AtTheDoorLanguage): TextareaField {
  return {
    name: language,
    type: 'textarea',
    label: label(languageText[language]),
    admin: { rows: field === 'meetingPlace' ? 1 : 6 },
    validate: (value: string | null | undefined, { req, siblingData }: Asking) => {
      const words = (text: Text): string => say(text, req.i18n.language)
      const texts = { nb: siblingData.nb ?? '', en: siblingData.en ?? '' }
      if (missingLanguage(texts) === language) return words(atTheDoorFaultText.otherLanguage)
      const [fault] = atTheDoorFaults(field, value ?? '')
      return fault ? words(fill(atTheDoorFaultText[fault.code], fault.values)) : true
    },
  }
}

interface Asking {
  readonly req: { readonly i18n: { readonly language: string } }
  readonly siblingData: Partial<Record<AtTheDoorLanguage, string | null>>
}
