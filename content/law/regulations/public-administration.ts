import type { RegulationEntry } from '../entries.ts'
import { comparedWithLovdata } from '../verified.ts'
import { inForce } from './in-force.ts'

/** What governs a state university as a public body: personal data, access, archives, language and security. */
export const publicAdministration: readonly RegulationEntry[] = [
  inForce('LOV-2018-06-15-38', {
    shortTitle: { nb: 'Personopplysningsloven', en: 'Personal Data Act' },
    title: {
      nb: 'Lov om behandling av personopplysninger',
      en: 'Act relating to the processing of personal data',
    },
    authorities: ['datatilsynet'],
    topics: ['dokumentstyring', 'hms-avvik'],
    inForceFrom: '2018-07-20',
    relevance: {
      nb: 'Gjør EUs personvernforordning til norsk lov. Avvik, skaderegister og kartlegginger inneholder opplysninger om mennesker.',
      en: 'Makes the EU General Data Protection Regulation Norwegian law. Nonconformities, the register of injuries and mappings contain information about people.',
    },
  }),
  inForce('LOV-2006-05-19-16', {
    shortTitle: { nb: 'Offentleglova', en: 'Freedom of Information Act' },
    title: {
      nb: 'Lov om rett til innsyn i dokument i offentleg verksemd',
      en: 'Act relating to the right of access to documents held by public authorities',
    },
    names: ['offentlighetsloven'],
    abbreviations: ['offl'],
    authorities: ['sivilombudet'],
    topics: ['dokumentstyring'],
    inForceFrom: '2009-01-01',
    relevance: {
      nb: 'HMS-dokumenter kan være saksdokumenter som andre kan be om innsyn i.',
      en: 'HSE documents may be case documents that others can ask to see.',
    },
  }),
  inForce('LOV-2025-06-20-96', {
    shortTitle: { nb: 'Arkivlova', en: 'Archives Act' },
    title: {
      nb: 'Lov om dokumentasjon og arkiv',
      en: 'Act relating to documentation and archives',
    },
    names: ['arkivloven'],
    authorities: ['nasjonalarkivet'],
    topics: ['dokumentstyring'],
    inForceFrom: '2026-01-01',
    changeNote: {
      nb: 'Trådte i kraft 1. januar 2026, unntatt § 11 om arkiv utenfor Norge.',
      en: 'Came into force on 1 January 2026, except Section 11 on archives outside Norway.',
    },
    relevance: {
      nb: 'HMS-dokumentasjon skal arkiveres og tas vare på. Universitetet skal ha en dokumentasjonsplan.',
      en: 'HSE documentation must be archived and kept. The university must have a documentation plan.',
    },
  }),
  inForce('LOV-1992-12-04-126', {
    shortTitle: { nb: 'Arkivlova av 1992', en: 'Archives Act of 1992' },
    title: { nb: 'Lov om arkiv', en: 'Act relating to archives' },
    names: ['arkivloven av 1992'],
    authorities: [],
    topics: ['dokumentstyring'],
    state: 'repealed',
    inForceFrom: '1999-01-01',
    changedOn: '2026-01-01',
    changeNote: {
      nb: 'Opphevet da loven fra 2025 trådte i kraft. Deler av § 9 gjelder til § 11 i den nye loven trer i kraft.',
      en: 'Repealed when the Act of 2025 came into force. Parts of Section 9 apply until Section 11 of the new Act comes into force.',
    },
    replacedBy: 'LOV-2025-06-20-96',
    relevance: {
      nb: 'Eldre dokumenter kan vise til den. Bruk loven fra 2025.',
      en: 'Older documents may refer to it. Use the Act of 2025.',
    },
    verified: comparedWithLovdata,
  }),
  inForce('FOR-2025-12-17-2647', {
    shortTitle: { nb: 'Arkivforskrifta', en: 'Archives Regulations' },
    title: {
      nb: 'Forskrift om dokumentasjon og arkiv',
      en: 'Regulations on documentation and archives',
    },
    names: ['arkivforskriften'],
    authorities: ['nasjonalarkivet'],
    topics: ['dokumentstyring'],
    inForceFrom: '2026-01-01',
    relevance: {
      nb: 'Sier hva som skal inn i arkivet og journalen, og hvordan.',
      en: 'Says what must go into the archive and the journal, and how.',
    },
  }),
  inForce('FOR-2025-12-19-2729', {
    shortTitle: { nb: 'Bevaringsforskrifta', en: 'Preservation Regulations' },
    title: {
      nb: 'Forskrift om kva dokumentasjon som skal takast vare på for ettertida',
      en: 'Regulations on which documentation must be kept for posterity',
    },
    names: ['bevaringsforskriften'],
    authorities: ['nasjonalarkivet'],
    topics: ['dokumentstyring'],
    inForceFrom: '2026-01-01',
    relevance: {
      nb: 'Sier hvilke HMS-dokumenter som må bevares for ettertiden.',
      en: 'Says which HSE documents must be kept for posterity.',
    },
  }),
  inForce('LOV-2021-05-21-42', {
    shortTitle: { nb: 'Språklova', en: 'Language Act' },
    title: { nb: 'Lov om språk', en: 'Act relating to language' },
    names: ['språkloven'],
    authorities: ['sprakradet'],
    topics: ['dokumentstyring'],
    inForceFrom: '2022-01-01',
    relevance: {
      nb: 'Krever klart språk, og at statsorganer har skjemaer på bokmål og nynorsk samtidig.',
      en: 'Requires clear language, and that state bodies have forms in both Norwegian written languages at the same time.',
    },
  }),
  inForce('LOV-1967-02-10', {
    shortTitle: { nb: 'Forvaltningsloven', en: 'Public Administration Act' },
    title: {
      nb: 'Lov om behandlingsmåten i forvaltningssaker',
      en: 'Act relating to procedure in cases concerning the public administration',
    },
    abbreviations: ['fvl'],
    authorities: ['sivilombudet'],
    topics: ['dokumentstyring'],
    inForceFrom: '1970-01-01',
    relevance: {
      nb: 'Regler om habilitet og taushetsplikt når universitetet behandler saker.',
      en: 'Rules on impartiality and secrecy when the university handles cases.',
    },
  }),
  inForce('LOV-2025-06-20-81', {
    shortTitle: { nb: 'Forvaltningsloven av 2025', en: 'Public Administration Act of 2025' },
    title: {
      nb: 'Lov om saksbehandlingen i offentlig forvaltning',
      en: 'Act relating to case processing in the public administration',
    },
    authorities: ['sivilombudet'],
    topics: ['dokumentstyring'],
    state: 'comingIntoForce',
    inForceFrom: null,
    changeNote: {
      nb: 'Vedtatt i 2025. Den opphever loven fra 1967 når den trer i kraft.',
      en: 'Passed in 2025. It repeals the Act of 1967 when it comes into force.',
    },
    relevance: {
      nb: 'Avløser dagens regler om saksbehandling. Følg med på når den trer i kraft.',
      en: 'Replaces today’s rules on case processing. Watch for the day it comes into force.',
    },
  }),
  inForce('FOR-2004-06-25-988', {
    shortTitle: { nb: 'eForvaltningsforskriften', en: 'eGovernment Regulations' },
    title: {
      nb: 'Forskrift om elektronisk kommunikasjon med og i forvaltningen',
      en: 'Regulations on electronic communication with and within the public administration',
    },
    authorities: [],
    topics: ['dokumentstyring'],
    inForceFrom: '2004-07-01',
    relevance: {
      nb: 'Sikkerhet når HMS-saker sendes og behandles digitalt.',
      en: 'Security when HSE cases are sent and handled digitally.',
    },
  }),
  inForce('LOV-2018-06-01-24', {
    shortTitle: { nb: 'Sikkerhetsloven', en: 'National Security Act' },
    title: { nb: 'Lov om nasjonal sikkerhet', en: 'Act relating to national security' },
    abbreviations: ['sikkl'],
    authorities: ['nsm'],
    topics: ['dokumentstyring', 'beredskap'],
    inForceFrom: '2019-01-01',
    relevance: {
      nb: 'Gjelder virksomhet og opplysninger av betydning for nasjonal sikkerhet. Gradert informasjon hører ikke hjemme i HMS-dokumenter.',
      en: 'Concerns activities and information of importance to national security. Graded information does not belong in HSE documents.',
    },
  }),
  inForce('LOV-2010-06-25-45', {
    shortTitle: { nb: 'Sivilbeskyttelsesloven', en: 'Civil Protection Act' },
    title: {
      nb: 'Lov om sivil beskyttelse og beredskap',
      en: 'Act relating to civil protection and emergency preparedness',
    },
    authorities: ['dsb'],
    topics: ['beredskap'],
    inForceFrom: null,
    relevance: {
      nb: 'Virksomheter kan få pålegg om egenbeskyttelse mot uønskede hendelser.',
      en: 'Undertakings may be ordered to protect themselves against undesired events.',
    },
  }),
]
