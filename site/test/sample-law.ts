import type {
  Authority,
  Regulation,
  Requirement,
  Snapshot,
  Verification,
} from '@verne/content/schema'

const verified: Verification = { day: '2026-11-03', source: 'https://lovdata.no/' }

const authorities: Authority[] = [
  {
    slug: 'arbeidstilsynet',
    name: { nb: 'Arbeidstilsynet', en: 'Labour Inspection Authority' },
    website: 'https://www.arbeidstilsynet.no',
    supervises: {
      nb: 'Arbeidsmiljø, vernetjeneste og kjemikalier.',
      en: 'Working environment, safety service and chemicals.',
    },
    contact: null,
    verified: { day: '2026-11-03', source: 'https://www.arbeidstilsynet.no' },
  },
  {
    slug: 'fyrtilsynet',
    name: { nb: 'Fyrtilsynet (FT)', en: 'Lighthouse Authority (FT)' },
    website: 'https://fyr.example',
    supervises: { nb: 'Fyr og lykter.', en: 'Lighthouses and lanterns.' },
    contact: { nb: 'Sentralbord 000 73 100', en: 'Switchboard 000 73 100' },
    verified: null,
  },
  {
    slug: 'havnetilsynet',
    name: { nb: 'Havnetilsynet', en: 'Harbour Authority' },
    website: null,
    supervises: { nb: 'Kaier.', en: 'Quays.' },
    contact: null,
    verified: { day: '2026-10-12', source: 'Statskalenderen 2026' },
  },
]

function regulation(
  values: Pick<Regulation, 'id' | 'shortTitle'> & Partial<Regulation>,
): Regulation {
  return {
    slug: values.id.toLowerCase(),
    kind: values.id.startsWith('LOV') ? 'act' : 'regulation',
    title: null,
    names: [],
    authorities: [],
    topics: [],
    state: 'inForce',
    inForceFrom: null,
    changedOn: null,
    changeNote: null,
    replacedBy: null,
    relevance: null,
    verified,
    ...values,
  }
}

const regulations: Regulation[] = [
  regulation({
    id: 'LOV-2005-06-17-62',
    shortTitle: { nb: 'Arbeidsmiljøloven', en: 'Working Environment Act' },
    title: {
      nb: 'Lov om arbeidsmiljø, arbeidstid og stillingsvern mv.',
      en: 'Act relating to the working environment, working hours and employment protection, etc.',
    },
    names: ['aml', 'WEA'],
    authorities: ['arbeidstilsynet'],
    topics: ['systematisk-hms', 'kjemikalier'],
    state: 'amended',
    inForceFrom: '2006-01-01',
    changedOn: '2026-07-01',
    changeNote: { nb: 'Reglene om varsling.', en: 'The rules on whistleblowing.' },
    relevance: {
      nb: 'Grunnloven for arbeidsmiljøet vårt: roller, kartlegging og medvirkning.',
      en: 'The foundation of our working environment: roles, mapping and participation.',
    },
  }),
  regulation({
    id: 'FOR-1996-12-06-1127',
    shortTitle: { nb: 'Internkontrollforskriften', en: 'Internal Control Regulations' },
    names: ['ikf'],
    authorities: ['arbeidstilsynet', 'fyrtilsynet'],
    topics: ['systematisk-hms'],
    inForceFrom: '1997-01-01',
    relevance: {
      nb: 'Sier hva HMS-systemet må vise, i åtte punkter.',
      en: 'Says what the HSE system must show, in eight points.',
    },
  }),
  regulation({
    id: 'FOR-2011-12-06-1357',
    shortTitle: {
      nb: 'Forskrift om utførelse av arbeid',
      en: 'Regulations concerning the Performance of Work',
    },
    authorities: ['arbeidstilsynet'],
    topics: ['kjemikalier'],
    relevance: { nb: 'Kjemikalier og maskiner.', en: 'Chemicals and machinery.' },
    verified: null,
  }),
  regulation({
    id: 'LOV-1992-12-04-126',
    shortTitle: { nb: 'Arkivlova fra 1992', en: 'Archives Act of 1992' },
    names: ['arkivloven fra 1992'],
    state: 'repealed',
    inForceFrom: '1999-01-01',
    changedOn: '2026-01-01',
    replacedBy: 'LOV-2025-06-20-96',
  }),
  regulation({
    id: 'LOV-2025-06-20-96',
    shortTitle: { nb: 'Arkivlova', en: 'Archives Act' },
    names: ['arkivloven'],
    inForceFrom: '2026-01-01',
  }),
  regulation({
    id: 'FOR-2026-10-02-9999',
    shortTitle: { nb: 'Fyrlysforskriften', en: 'Lighthouse Regulations' },
    authorities: ['fyrtilsynet'],
    topics: ['feltarbeid'],
    state: 'comingIntoForce',
    inForceFrom: '2027-07-01',
    verified: null,
  }),
]

function requirement(
  values: Pick<Requirement, 'key' | 'regulation' | 'section' | 'text'> & Partial<Requirement>,
): Requirement {
  return {
    riskClasses: [],
    topics: [],
    evidence: null,
    point: null,
    guidelines: [],
    verified,
    ...values,
  }
}

const requirements: Requirement[] = [
  requirement({
    key: 'aml-3-1',
    regulation: 'LOV-2005-06-17-62',
    section: '3-1',
    text: {
      nb: 'Vi arbeider systematisk med helse, miljø og sikkerhet sammen med de ansatte.',
      en: 'We work systematically with health, safety and environment together with the employees.',
    },
    guidelines: ['g-r03', 'g-r90'],
  }),
  requirement({
    key: 'aml-4-5',
    regulation: 'LOV-2005-06-17-62',
    section: '4-5',
    text: {
      nb: 'Kjemikalier oppbevares slik at ingen blir skadet.',
      en: 'Chemicals are stored so that nobody is harmed.',
    },
    riskClasses: ['lab', 'workshop'],
    topics: ['kjemikalier'],
    evidence: { nb: 'Stoffkartoteket.', en: 'The substance index.' },
    verified: null,
  }),
  requirement({
    key: 'aml-18',
    regulation: 'LOV-2005-06-17-62',
    section: null,
    text: {
      nb: 'Tilsynet får opplysningene det ber om.',
      en: 'The authority gets the information it asks for.',
    },
  }),
  requirement({
    key: 'aml-2a-6',
    regulation: 'LOV-2005-06-17-62',
    section: '2 A-6',
    text: {
      nb: 'Vi har en rutine for varsling.',
      en: 'We have a routine for reporting issues of concern.',
    },
    verified: null,
  }),
  requirement({
    key: 'ikf-5-6',
    regulation: 'FOR-1996-12-06-1127',
    section: '5',
    text: {
      nb: 'Vi kartlegger farer og vurderer risiko.',
      en: 'We map hazards and assess risk.',
    },
    point: 6,
    guidelines: ['g-r10'],
  }),
  requirement({
    key: 'ikf-5-7',
    regulation: 'FOR-1996-12-06-1127',
    section: '5',
    text: {
      nb: 'Vi har rutiner for å rette opp avvik.',
      en: 'We have routines to correct nonconformities.',
    },
    point: 7,
  }),
  requirement({
    key: 'work-3-1',
    regulation: 'FOR-2011-12-06-1357',
    section: '3-1',
    text: {
      nb: 'Vi vurderer risikoen ved kjemikalier.',
      en: 'We assess the risk of chemicals.',
    },
    riskClasses: ['lab'],
    verified: null,
  }),
  requirement({
    key: 'work-3-20',
    regulation: 'FOR-2011-12-06-1357',
    section: '3-20',
    text: {
      nb: 'Avtrekket kontrolleres hvert år.',
      en: 'The extraction is checked every year.',
    },
    verified: null,
  }),
]

/** A small register of law: every state, entries that are verified and not, sections out of order. */
export const sampleLaw = {
  authorities,
  regulations,
  requirements,
} as const satisfies Partial<Snapshot>
