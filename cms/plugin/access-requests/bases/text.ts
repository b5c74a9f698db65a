import type { Text } from '../../core/text.ts'

/** Why something is kept from whoever asks for access. */
interface Basis {
  /** Where the law says it, as a decision must show: act, section, paragraph, number (Freedom of Information Act, Section 31). */
  readonly law: Text
  /** What it covers, in a few words. */
  readonly covers: Text
  /**
   * True where it must be kept from others, and false where it may be: then the institution considers giving it all the same
   * (Section 11).
   */
  readonly must: boolean
}

/**
 * The legal bases for keeping something in a case from whoever asks for access: a closed list, each with its place in the
 * law. Sections 13, 14, 15, 23 (first paragraph) and 26 were compared in November 2026 with what the Ministry of Justice, the
 * Parliamentary Ombud and the press have published; the others are written from knowledge of the act, and none was compared
 * with Lovdata: whoever takes the list into use does so first. Where the new Public Administration Act of 2025 is in force,
 * secrecy may stand in another section of it than 13.
 */
export const exemptionBases = {
  personal: {
    law: {
      nb: 'offentleglova § 13 første ledd og forvaltningsloven § 13 første ledd nr. 1',
      en: 'Freedom of Information Act, Section 13, first paragraph, and Public Administration Act, Section 13, first paragraph, no. 1',
    },
    covers: { nb: 'noens personlige forhold', en: 'someone’s personal affairs' },
    must: true,
  },
  business: {
    law: {
      nb: 'offentleglova § 13 første ledd og forvaltningsloven § 13 første ledd nr. 2',
      en: 'Freedom of Information Act, Section 13, first paragraph, and Public Administration Act, Section 13, first paragraph, no. 2',
    },
    covers: {
      nb: 'tekniske innretninger, produksjonsmetoder og forretningshemmeligheter',
      en: 'technical devices, production methods and business secrets',
    },
    must: true,
  },
  whistleblower: {
    law: {
      nb: 'offentleglova § 13 første ledd og arbeidsmiljøloven § 2 A-7',
      en: 'Freedom of Information Act, Section 13, first paragraph, and Working Environment Act, Section 2 A-7',
    },
    covers: {
      nb: 'hvem som har varslet en offentlig myndighet om kritikkverdige forhold',
      en: 'who has notified a public authority of issues of concern',
    },
    must: true,
  },
  internal: {
    law: {
      nb: 'offentleglova § 14 første ledd',
      en: 'Freedom of Information Act, Section 14, first paragraph',
    },
    covers: {
      nb: 'dokument utarbeidet for den interne saksforberedelsen',
      en: 'a document prepared for the internal handling of the case',
    },
    must: false,
  },
  advice: {
    law: {
      nb: 'offentleglova § 15 andre ledd',
      en: 'Freedom of Information Act, Section 15, second paragraph',
    },
    covers: {
      nb: 'råd om og vurderinger av hva institusjonen bør gjøre i saken, hentet inn utenfra',
      en: 'advice on and assessments of what the institution should do in the case, obtained from others',
    },
    must: false,
  },
  negotiation: {
    law: {
      nb: 'offentleglova § 23 første ledd',
      en: 'Freedom of Information Act, Section 23, first paragraph',
    },
    covers: {
      nb: 'institusjonens økonomi-, lønns- eller personalforvaltning',
      en: 'the management of the institution’s finances, pay or personnel',
    },
    must: false,
  },
  tender: {
    law: {
      nb: 'offentleglova § 23 tredje ledd',
      en: 'Freedom of Information Act, Section 23, third paragraph',
    },
    covers: {
      nb: 'tilbud og protokoll før leverandøren er valgt',
      en: 'tenders and their record before the supplier has been chosen',
    },
    must: false,
  },
  control: {
    law: {
      nb: 'offentleglova § 24 første ledd',
      en: 'Freedom of Information Act, Section 24, first paragraph',
    },
    covers: {
      nb: 'kontroll og tilsyn som innsyn ville motvirke',
      en: 'control and supervision that access would counteract',
    },
    must: false,
  },
  tipOff: {
    law: {
      nb: 'offentleglova § 24 andre ledd',
      en: 'Freedom of Information Act, Section 24, second paragraph',
    },
    covers: {
      nb: 'melding eller tips fra private om lovbrudd',
      en: 'a report or tip-off by a private person of a breach of law',
    },
    must: false,
  },
  danger: {
    law: {
      nb: 'offentleglova § 24 tredje ledd',
      en: 'Freedom of Information Act, Section 24, third paragraph',
    },
    covers: {
      nb: 'det som kan lette lovbrudd eller utsette noen for fare',
      en: 'what may make an offence easier or put someone in danger',
    },
    must: false,
  },
  appointment: {
    law: {
      nb: 'offentleglova § 25 første ledd',
      en: 'Freedom of Information Act, Section 25, first paragraph',
    },
    covers: { nb: 'ansettelse og forfremmelse', en: 'appointment and promotion' },
    must: false,
  },
  research: {
    law: {
      nb: 'offentleglova § 26 fjerde ledd',
      en: 'Freedom of Information Act, Section 26, fourth paragraph',
    },
    covers: {
      nb: 'forskningsideer og forskningsprosjekter i saker om offentlig støtte eller rådgivning',
      en: 'research ideas and research projects in cases of public funding or advice',
    },
    must: false,
  },
  rest: {
    law: { nb: 'offentleglova § 12', en: 'Freedom of Information Act, Section 12' },
    covers: {
      nb: 'resten av dokumentet, når det som er igjen, er misvisende, for krevende å skille ut, eller den minst viktige delen',
      en: 'the rest of the document, where what remains is misleading, too demanding to separate, or its least important part',
    },
    must: false,
  },
} as const satisfies Record<string, Basis>

/** A legal basis for keeping something from whoever asks. */
export type ExemptionBasis = keyof typeof exemptionBases

/** Each basis as one chooses it: what it covers, and where the law says it. */
export const exemptionBasisText = Object.fromEntries(
  Object.entries(exemptionBases).map(([key, { covers, law }]) => [
    key,
    { nb: `${upper(covers.nb)} (${law.nb})`, en: `${upper(covers.en)} (${law.en})` },
  ]),
) as Record<ExemptionBasis, Text>

/** The bases in the order of the list, each once. */
export function basesInOrder(used: readonly ExemptionBasis[]): ExemptionBasis[] {
  return (Object.keys(exemptionBases) as ExemptionBasis[]).filter((each) => used.includes(each))
}

/** True for a key of the list. */
export function isBasis(given: string): given is ExemptionBasis {
  return Object.hasOwn(exemptionBases, given)
}

/** True where the law lets the institution give what it covers all the same, so that this must be considered. */
export function mayBeGivenAnyway(used: readonly ExemptionBasis[]): boolean {
  return used.some((each) => !exemptionBases[each].must)
}

function upper(words: string): string {
  return words.charAt(0).toLocaleUpperCase('nb') + words.slice(1)
}
