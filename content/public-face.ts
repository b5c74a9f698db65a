import type { Language, Text } from './schema/text.ts'

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

/** What the public site knows of the institution beyond what the CMS needs. */
export interface PublicFace extends Institution {
  readonly colours: Institution['colours'] & {
    /** Marks what deserves the eye: the lantern of the mark, what a text asks for. */
    readonly signal: string
  }
  /** Whom to call when it is urgent, the most urgent first. One tap away on every page. */
  readonly emergencyNumbers: readonly EmergencyNumber[]
  /** The institution's own people on duty, day and night; one of `emergencyNumbers`. */
  readonly dutyPhone: EmergencyNumber
  /** Where to write about the site itself, such as a fault in its accessibility. */
  readonly siteEmail: string
  /** Where the data protection officer is reached. */
  readonly dataProtectionEmail: string
  /** What is not reported as a nonconformity, and where it is. Shown before anyone writes a report. */
  readonly reportElsewhere: readonly ReportElsewhere[]
  /** Number of the guideline on whistleblowing, as part of an address; null where none is named. */
  readonly whistleblowing: string | null
  /** Number of the guideline on the occupational health service, as part of an address; null where none is named. */
  readonly occupationalHealth: string | null
  /** Address of the accessibility declaration at uustatus.no, one for each language the site offers. */
  readonly accessibilityDeclaration: Text
  /** Languages people are met in: `nb` and `en` always, `nn` where the institution offers nynorsk too. */
  readonly languages: readonly Language[]
}

/** Something that has a place of its own to be reported. */
export interface ReportElsewhere {
  /** What it is about, as a person would say it. */
  readonly about: Text
  /** Who takes it. */
  readonly name: Text
  readonly address: string
}

/** A number to call when it is urgent. */
export interface EmergencyNumber {
  /** As people read it, such as `22 59 13 00`. */
  readonly number: string
  /** Whom it reaches. */
  readonly name: Text
  /** When to call it, in a few words. */
  readonly when: Text
}
