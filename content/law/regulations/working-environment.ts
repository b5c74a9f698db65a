import type { RegulationEntry } from '../entries.ts'
import { inForce } from './in-force.ts'

/** The Working Environment Act, and what is given by authority of it. */
export const workingEnvironment: readonly RegulationEntry[] = [
  inForce('LOV-2005-06-17-62', {
    shortTitle: { nb: 'Arbeidsmiljøloven', en: 'Working Environment Act' },
    title: {
      nb: 'Lov om arbeidsmiljø, arbeidstid og stillingsvern mv.',
      en: 'Act relating to the working environment, working hours and employment protection',
    },
    names: ['arbeidsmiljølova'],
    abbreviations: ['aml', 'WEA'],
    authorities: ['arbeidstilsynet'],
    topics: [
      'systematisk-hms',
      'roller-og-medvirkning',
      'avvik-og-beredskap',
      'psykososialt-arbeidsmiljo',
      'fysisk-arbeidsmiljo',
    ],
    state: 'amended',
    inForceFrom: '2006-01-01',
    changedOn: '2026-01-01',
    changeNote: {
      nb: '§ 4-3 om det psykososiale arbeidsmiljøet fikk nytt første og andre ledd.',
      en: 'Section 4-3 on the psychosocial working environment got new first and second paragraphs.',
    },
    relevance: {
      nb: 'Grunnlaget for alt HMS-arbeid: hva arbeidsgiveren skal sørge for, hva ansatte skal medvirke til, og hva verneombud og arbeidsmiljøutvalg gjør.',
      en: 'The basis of all HSE work: what the employer must ensure, what employees must contribute to, and what safety representatives and the working environment committee do.',
    },
  }),
  inForce('FOR-1996-12-06-1127', {
    shortTitle: { nb: 'Internkontrollforskriften', en: 'Internal Control Regulations' },
    title: {
      nb: 'Forskrift om systematisk helse-, miljø- og sikkerhetsarbeid i virksomheter',
      en: 'Regulations relating to Systematic Health, Environment and Safety Activities in Enterprises',
    },
    names: [
      'internkontrollforskrifta',
      'forskrift om systematisk helse-, miljø- og sikkerhetsarbeid i virksomheter',
      'Regulations relating to Systematic Health, Environment and Safety Activities in Enterprises',
    ],
    abbreviations: ['ikf', 'ik-f', 'IK-HMS'],
    authorities: ['arbeidstilsynet', 'dsb', 'dsa', 'miljodirektoratet', 'brannvesenet'],
    topics: ['internkontroll', 'systematisk-hms', 'revisjon-og-tilsyn'],
    inForceFrom: '1997-01-01',
    relevance: {
      nb: 'Sier hvordan HMS-arbeidet skal styres. De åtte punktene i § 5 er det et tilsyn spør etter først.',
      en: 'Says how HSE work must be managed. The eight points of Section 5 are what an inspection asks for first.',
    },
  }),
  inForce('FOR-2011-12-06-1355', {
    shortTitle: {
      nb: 'Forskrift om organisering, ledelse og medvirkning',
      en: 'Regulations concerning Organisation, Management and Employee Participation',
    },
    title: {
      nb: 'Forskrift om organisering, ledelse og medvirkning',
      en: 'Regulations concerning Organisation, Management and Employee Participation',
    },
    names: ['forskriften om organisering, ledelse og medvirkning'],
    abbreviations: ['oml'],
    authorities: ['arbeidstilsynet'],
    topics: [
      'roller-og-medvirkning',
      'verneombud-og-amu',
      'hms-opplaering',
      'bedriftshelsetjeneste',
      'risikovurdering',
    ],
    inForceFrom: '2013-01-01',
    relevance: {
      nb: 'Utdyper arbeidsmiljøloven om verneombud, utvalg, opplæring, risikovurdering, arbeidsinstruks og bedriftshelsetjeneste.',
      en: 'Adds to the Working Environment Act on safety representatives, committees, training, risk assessment, work instructions and the occupational health service.',
    },
  }),
  inForce('FOR-2011-12-06-1356', {
    shortTitle: { nb: 'Arbeidsplassforskriften', en: 'Workplace Regulations' },
    title: {
      nb: 'Forskrift om utforming og innretning av arbeidsplasser, arbeidslokaler og innkvartering',
      en: 'Regulations concerning the design and layout of workplaces, work premises and accommodation',
    },
    names: ['Regulations concerning the design and layout of workplaces and work premises'],
    authorities: ['arbeidstilsynet'],
    topics: ['fysisk-arbeidsmiljo', 'inneklima-og-stoy', 'laboratorier-og-verksteder'],
    inForceFrom: '2013-01-01',
    relevance: {
      nb: 'Krav til rommene vi arbeider i: luft, lys, støy, skilt, førstehjelpsutstyr og avtrekk i laboratorier og verksteder.',
      en: 'Requirements for the rooms we work in: air, light, noise, signs, first-aid equipment and extraction in laboratories and workshops.',
    },
  }),
  inForce('FOR-2011-12-06-1357', {
    shortTitle: {
      nb: 'Forskrift om utførelse av arbeid',
      en: 'Regulations concerning the Performance of Work',
    },
    title: {
      nb: 'Forskrift om utførelse av arbeid, psykososialt arbeidsmiljø, bruk av arbeidsutstyr og tilhørende tekniske krav',
      en: 'Regulations concerning the performance of work, the psychosocial working environment, the use of work equipment and related technical requirements',
    },
    names: ['forskriften om utførelse av arbeid'],
    authorities: ['arbeidstilsynet'],
    topics: [
      'psykososialt-arbeidsmiljo',
      'kjemiske-faktorer',
      'biologiske-faktorer',
      'maskiner-og-elektrisk',
      'eksponering',
      'varmt-arbeid',
    ],
    state: 'amended',
    inForceFrom: '2013-01-01',
    changedOn: '2026-01-01',
    changeNote: {
      nb: 'Forskriften fikk en ny del om det psykososiale arbeidsmiljøet, med kapitler om trakassering og om vold og trusler.',
      en: 'The Regulations got a new part on the psychosocial working environment, with chapters on harassment and on violence and threats.',
    },
    relevance: {
      nb: 'De daglige kravene i laboratorier, verksteder og felt: stoffkartotek, kjemikalier, smittefarlig materiale, maskiner, støy og stråling.',
      en: 'The daily requirements in laboratories, workshops and fieldwork: the substance index, chemicals, infectious material, machinery, noise and radiation.',
    },
  }),
  inForce('FOR-2011-12-06-1358', {
    shortTitle: {
      nb: 'Forskrift om tiltaks- og grenseverdier',
      en: 'Regulations concerning Action and Limit Values',
    },
    title: {
      nb: 'Forskrift om tiltaksverdier og grenseverdier for fysiske og kjemiske faktorer i arbeidsmiljøet samt smitterisikogrupper for biologiske faktorer',
      en: 'Regulations concerning action values and limit values for physical and chemical agents in the working environment and infection risk groups for biological agents',
    },
    names: ['forskriften om tiltaks- og grenseverdier'],
    authorities: ['arbeidstilsynet'],
    topics: ['eksponering', 'inneklima-og-stoy', 'smittefarlig-materiale', 'straaling'],
    inForceFrom: '2013-01-01',
    relevance: {
      nb: 'Tallene vi måler mot: støy, vibrasjoner, stråling og forurensning i luften, og smitterisikogruppene for biologiske faktorer.',
      en: 'The figures we measure against: noise, vibration, radiation and pollution of the air, and the infection risk groups for biological agents.',
    },
  }),
  inForce('FOR-2011-12-06-1359', {
    shortTitle: { nb: 'Produsentforskriften', en: 'Producer Regulations' },
    title: {
      nb: 'Forskrift om konstruksjon, utforming og fremstilling av arbeidsutstyr og kjemikalier',
      en: 'Regulations on the construction, design and production of work equipment and chemicals',
    },
    authorities: ['arbeidstilsynet'],
    topics: ['maskiner'],
    inForceFrom: '2013-01-01',
    relevance: {
      nb: 'Kan gjelde når verkstedet lager utstyr som andre skal arbeide med.',
      en: 'May apply when the workshop makes equipment that others will work with.',
    },
  }),
  inForce('FOR-2011-12-06-1360', {
    shortTitle: {
      nb: 'Forskrift om administrative ordninger',
      en: 'Regulations concerning Administrative Arrangements',
    },
    title: {
      nb: 'Forskrift om administrative ordninger på arbeidsmiljølovens område',
      en: 'Regulations concerning administrative arrangements under the Working Environment Act',
    },
    authorities: ['arbeidstilsynet'],
    topics: ['bedriftshelsetjeneste', 'hms-opplaering'],
    inForceFrom: '2013-01-01',
    relevance: {
      nb: 'Godkjenningsordninger vi er avhengige av, blant annet for bedriftshelsetjenester og sakkyndig kontroll.',
      en: 'Approval schemes we depend on, among them for occupational health services and expert inspection.',
    },
  }),
  inForce('FOR-2005-12-16-1568', {
    shortTitle: {
      nb: 'Forskrift om arbeidsmiljølovens anvendelse for personer som ikke er arbeidstakere',
      en: 'Regulations on the application of the Working Environment Act to persons who are not employees',
    },
    title: {
      nb: 'Forskrift om arbeidsmiljølovens anvendelse for personer som ikke er arbeidstakere',
      en: 'Regulations on the application of the Working Environment Act to persons who are not employees',
    },
    authorities: ['arbeidstilsynet'],
    topics: ['roller-og-medvirkning', 'laboratorier-og-verksteder', 'feltarbeid'],
    inForceFrom: '2006-01-01',
    relevance: {
      nb: 'Sier når studenter i praktisk opplæring som kan være farlig, er vernet av arbeidsmiljøloven, og av hvilke kapitler.',
      en: 'Says when students in practical training that may be dangerous are protected by the Working Environment Act, and by which chapters.',
    },
  }),
  inForce('FOR-2002-07-05-715', {
    shortTitle: { nb: 'Hjemmekontorforskriften', en: 'Home Office Regulations' },
    title: {
      nb: 'Forskrift om arbeid som utføres i arbeidstakers hjem',
      en: 'Regulations on work performed in the employee’s home',
    },
    names: ['hjemmearbeidsforskriften'],
    authorities: ['arbeidstilsynet'],
    topics: ['ergonomi-og-hjemmekontor', 'psykososialt-arbeidsmiljo'],
    inForceFrom: '2002-07-05',
    relevance: {
      nb: 'Avtale og arbeidsmiljø når en ansatt har hjemmekontor.',
      en: 'Agreement and working environment when an employee works from home.',
    },
  }),
  inForce('FOR-2009-08-03-1028', {
    shortTitle: { nb: 'Byggherreforskriften', en: 'Construction Client Regulations' },
    title: {
      nb: 'Forskrift om sikkerhet, helse og arbeidsmiljø på bygge- eller anleggsplasser',
      en: 'Regulations on safety, health and the working environment at construction sites',
    },
    authorities: ['arbeidstilsynet'],
    topics: ['fysisk-arbeidsmiljo', 'lederansvar'],
    inForceFrom: '2010-01-01',
    relevance: {
      nb: 'Gjelder når universitetet bygger, bygger om eller bestiller større arbeid i byggene sine.',
      en: 'Applies when the university builds, rebuilds or orders larger works in its buildings.',
    },
  }),
  inForce('FOR-2003-06-30-911', {
    shortTitle: {
      nb: 'Forskrift om helse og sikkerhet i eksplosjonsfarlige atmosfærer',
      en: 'Regulations on health and safety in explosive atmospheres',
    },
    title: {
      nb: 'Forskrift om helse og sikkerhet i eksplosjonsfarlige atmosfærer',
      en: 'Regulations on health and safety in explosive atmospheres',
    },
    authorities: ['arbeidstilsynet', 'dsb'],
    topics: ['brann-og-eksplosjon', 'gass-og-kryogene-stoffer'],
    inForceFrom: '2003-06-30',
    relevance: {
      nb: 'Gjelder rom der gass, damp eller støv kan danne en blanding som eksploderer.',
      en: 'Applies to rooms where gas, vapour or dust may form a mixture that explodes.',
    },
  }),
  inForce('FOR-2018-06-22-1019', {
    shortTitle: {
      nb: 'Forskrift om personlig verneutstyr (PVU)',
      en: 'Personal Protective Equipment Regulations',
    },
    title: {
      nb: 'Forskrift om konstruksjon, utforming og produksjon av personlig verneutstyr (PVU)',
      en: 'Regulations on the construction, design and production of personal protective equipment',
    },
    authorities: ['arbeidstilsynet', 'dsb', 'havindustritilsynet'],
    topics: ['laboratorier-og-verksteder'],
    inForceFrom: '2018-06-22',
    relevance: {
      nb: 'Krav til verneutstyr som kjøpes inn, ikke til bruken av det.',
      en: 'Requirements for protective equipment that is bought, not for its use.',
    },
  }),
  inForce('LOV-1999-07-02-64', {
    shortTitle: { nb: 'Helsepersonelloven', en: 'Health Personnel Act' },
    title: { nb: 'Lov om helsepersonell m.v.', en: 'Act relating to health personnel' },
    abbreviations: ['hpl'],
    authorities: ['helsetilsynet', 'statsforvalteren'],
    topics: ['bedriftshelsetjeneste'],
    inForceFrom: null,
    relevance: {
      nb: 'Taushetsplikten til dem som gir helsehjelp, blant annet i bedriftshelsetjenesten og i universitetets klinikker.',
      en: 'The duty of secrecy of those who give health care, among them in the occupational health service and in the university’s clinics.',
    },
  }),
]
