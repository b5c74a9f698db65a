import type { Text } from './schema/text.ts'

/** Who runs this installation, and how it looks. Handed to the plugin and to the site. */
export interface Institution {
  /** Full name in each language. */
  readonly name: Text
  /** Short name or initials, shown where space is scarce. */
  readonly shortName: string
  /** Public address of a logo, or null for the built-in mark. */
  readonly logo: string | null
  /** Colours as `#rrggbb`: the accent carries links and buttons, `ink` text on light ground. */
  readonly colours: { readonly accent: string; readonly ink: string }
  /** Regular expression a document number must match in full at start; editors change it in the settings. */
  readonly documentNumberPattern: string
  /** A document number that matches, shown in error messages. */
  readonly documentNumberExample: string
}

/** The fictional Nordhavn University that the starter content describes. */
export const institution: Institution = {
  name: { nb: 'Nordhavn universitet', en: 'Nordhavn University' },
  shortName: 'NHU',
  logo: null,
  colours: { accent: '#0b5c63', ink: '#14232b' },
  documentNumberPattern: '^NHU-HMS-[A-Z]\\d{2}$',
  documentNumberExample: 'NHU-HMS-R03',
}
