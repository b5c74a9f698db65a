import type { RequirementEntry } from '../entries.ts'
import { asked } from './asked.ts'

const aml = 'LOV-2005-06-17-62'
const uhl = 'LOV-2024-03-08-9'

/** Whistleblowing, the learning environment, equality, documents, buildings and ships. */
export const universityAndDocuments: readonly RequirementEntry[] = [
  asked('aml-2a-3', aml, '2 A-3', {
    text: {
      nb: 'Når noen har varslet om kritikkverdige forhold, blir varselet undersøkt innen rimelig tid. Den som varslet, har et forsvarlig arbeidsmiljø og vernes mot gjengjeldelse.',
      en: 'When somebody has reported issues of concern, the report is investigated within reasonable time. The whistleblower has a sound working environment and is protected against retaliation.',
    },
    topics: ['trakassering', 'systematisk-hms'],
    evidence: {
      nb: 'Rutinen for å behandle varsler. Enkeltsaker skal ikke vises fram.',
      en: 'The routine for handling reports. Individual cases must not be shown.',
    },
  }),
  asked('aml-2a-6', aml, '2 A-6', {
    text: {
      nb: 'Virksomheten har skriftlige rutiner for varsling, laget sammen med de ansatte og tillitsvalgte og lette å finne. De oppfordrer til å varsle og sier hvordan varsler gis og behandles.',
      en: 'The undertaking has written routines for whistleblowing, made together with employees and their representatives and easy to find. They encourage reporting and say how reports are made and handled.',
    },
    topics: ['systematisk-hms'],
    point: 7,
    evidence: {
      nb: 'Rutinene, og hvor de er publisert.',
      en: 'The routines, and where they are published.',
    },
  }),
  asked('aml-1-6', aml, '1-6', {
    text: {
      nb: 'Studenter som arbeider i virksomheten, kan varsle om kritikkverdige forhold etter de samme reglene som ansatte.',
      en: 'Students who work in the undertaking can report issues of concern under the same rules as employees.',
    },
    topics: ['systematisk-hms'],
    evidence: {
      nb: 'Rutinene for varsling nevner studentene.',
      en: 'The routines for whistleblowing mention the students.',
    },
  }),
  asked('uhl-10-1', uhl, '10-1', {
    text: {
      nb: 'Læringsmiljøet er forsvarlig for studentenes helse, sikkerhet og velferd, og arbeidet med det er dokumentert.',
      en: 'The learning environment is sound with regard to the students’ health, safety and welfare, and the work on it is documented.',
    },
    riskClasses: ['teaching'],
    evidence: {
      nb: 'Kartlegginger og tiltak for læringsmiljøet.',
      en: 'Mappings of and measures for the learning environment.',
    },
  }),
  asked('uhl-10-3', uhl, '10-3', {
    text: {
      nb: 'Enheten arbeider for å forebygge og forhindre trakassering og seksuell trakassering av studenter.',
      en: 'The unit works to prevent harassment and sexual harassment of students.',
    },
    riskClasses: ['teaching'],
    evidence: {
      nb: 'Tiltak, og hvor studenter sier fra.',
      en: 'Measures, and where students report.',
    },
  }),
  asked('uhl-10-10', uhl, '10-10', {
    text: {
      nb: 'Universitetet har læringsmiljøutvalg med like mange medlemmer fra studentene og institusjonen.',
      en: 'The university has a learning environment committee with the same number of members from the students and the institution.',
    },
    topics: ['roller-og-medvirkning'],
    point: 3,
    evidence: {
      nb: 'Medlemmer og referater.',
      en: 'Members and minutes.',
    },
  }),
  asked('ldl-26', 'LOV-2017-06-16-51', '26', {
    text: {
      nb: 'Arbeidsgiveren arbeider aktivt, målrettet og planmessig for likestilling og mot diskriminering, trakassering og kjønnsbasert vold.',
      en: 'The employer works actively, purposefully and by plan for equality and against discrimination, harassment and gender-based violence.',
    },
    topics: ['trakassering', 'lederansvar'],
    evidence: {
      nb: 'Redegjørelsen for likestilling og tiltakene i den.',
      en: 'The equality statement and its measures.',
    },
  }),
  asked('uu-4b', 'FOR-2013-06-21-732', '4b', {
    text: {
      nb: 'Nettsider og skjemaer er universelt utformet, så alle kan lese dem, melde avvik og ta kurs.',
      en: 'Websites and forms are universally designed, so that everyone can read them, report nonconformities and take courses.',
    },
    topics: ['dokumentstyring'],
    evidence: {
      nb: 'Tester mot kravene.',
      en: 'Tests against the requirements.',
    },
  }),
  asked('uu-4e', 'FOR-2013-06-21-732', '4e', {
    text: {
      nb: 'Nettstedet har en tilgjengelighetserklæring som oppdateres minst én gang i året, og en måte å gi tilbakemelding på.',
      en: 'The website has an accessibility statement that is updated at least once a year, and a way to give feedback.',
    },
    topics: ['dokumentstyring'],
    evidence: {
      nb: 'Erklæringen, med dato.',
      en: 'The statement, with its date.',
    },
  }),
  asked('sprl-9', 'LOV-2021-05-21-42', '9', {
    text: {
      nb: 'HMS-tekster er skrevet i et klart og korrekt språk som passer for dem som skal bruke dem.',
      en: 'HSE texts are written in clear and correct language that suits those who will use them.',
    },
    topics: ['dokumentstyring'],
    evidence: {
      nb: 'Språkvask før godkjenning.',
      en: 'Language editing before approval.',
    },
  }),
  asked('sprl-14', 'LOV-2021-05-21-42', '14', {
    text: {
      nb: 'Skjemaer og selvbetjening finnes på bokmål og nynorsk samtidig.',
      en: 'Forms and self-service are available in both Norwegian written languages at the same time.',
    },
    topics: ['dokumentstyring'],
    evidence: {
      nb: 'Skjemaet for å melde avvik på begge språkene.',
      en: 'The form for reporting nonconformities in both languages.',
    },
  }),
  asked('arkl-5', 'LOV-2025-06-20-96', '5', {
    text: {
      nb: 'HMS-dokumentasjon forvaltes som arkiv: den går ikke tapt, blir ikke endret, og det framgår hvor den kommer fra.',
      en: 'HSE documentation is managed as an archive: it is not lost, not changed, and its origin is known.',
    },
    topics: ['dokumentstyring'],
    point: 8,
    evidence: {
      nb: 'Arkivreferanse på rapporter og avsluttede saker.',
      en: 'An archive reference on reports and closed cases.',
    },
  }),
  asked('arkl-8', 'LOV-2025-06-20-96', '8', {
    text: {
      nb: 'Universitetet har en oppdatert dokumentasjonsplan som sier hvilken dokumentasjon som blir til, og hvor den lagres.',
      en: 'The university has an up-to-date documentation plan that says which documentation is created, and where it is stored.',
    },
    topics: ['dokumentstyring'],
    evidence: {
      nb: 'Dokumentasjonsplanen.',
      en: 'The documentation plan.',
    },
  }),
  asked('mhv-12', 'FOR-2003-04-25-486', '12', {
    text: {
      nb: 'Den som er ansvarlig for bygget, har internkontroll for inneklima og andre helsemessige forhold.',
      en: 'The person responsible for the building has internal control of indoor climate and other health conditions.',
    },
    topics: ['inneklima-og-stoy'],
    point: 7,
    evidence: {
      nb: 'Rutiner for ventilasjon, renhold og legionella.',
      en: 'Routines for ventilation, cleaning and legionella.',
    },
  }),
  asked('bhf-7', 'FOR-2009-08-03-1028', '7', {
    text: {
      nb: 'Før bygge- eller anleggsarbeid starter, har universitetet som byggherre en skriftlig plan for sikkerhet, helse og arbeidsmiljø.',
      en: 'Before construction work starts, the university as client has a written plan for safety, health and the working environment.',
    },
    topics: ['fysisk-arbeidsmiljo'],
    point: 6,
    evidence: {
      nb: 'Planen for prosjektet, og forhåndsmeldingen til Arbeidstilsynet der den kreves.',
      en: 'The plan of the project, and the prior notice to the Labour Inspection Authority where required.',
    },
  }),
  asked('skip-2-2', 'FOR-2005-01-01-8', '2-2', {
    text: {
      nb: 'Farer om bord avdekkes og risikovurderes, jevnlig og når utstyr eller arbeidsmåte endres.',
      en: 'Hazards on board are uncovered and risk assessed, regularly and when equipment or working methods change.',
    },
    topics: ['tokt'],
    point: 6,
    evidence: {
      nb: 'Risikovurderingen av toktet, tilgjengelig om bord.',
      en: 'The risk assessment of the cruise, available on board.',
    },
  }),
]
