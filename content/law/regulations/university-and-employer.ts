import type { RegulationEntry } from '../entries.ts'
import { comparedWithLovdata } from '../verified.ts'
import { inForce } from './in-force.ts'

/** What governs a state university as a place of study and an employer. */
export const universityAndEmployer: readonly RegulationEntry[] = [
  inForce('LOV-2017-06-16-67', {
    shortTitle: { nb: 'Statsansatteloven', en: 'Act relating to state employees' },
    title: { nb: 'Lov om statens ansatte mv.', en: 'Act relating to state employees' },
    names: ['State Employees Act'],
    authorities: [],
    topics: ['lederansvar'],
    inForceFrom: '2017-07-01',
    relevance: {
      nb: 'Ansettelse, oppsigelse og plikter for ansatte i staten. Berører personalsaker som kommer av arbeidsmiljøet.',
      en: 'Appointment, dismissal and duties of state employees. Concerns personnel matters that arise from the working environment.',
    },
  }),
  inForce('LOV-2024-03-08-9', {
    shortTitle: {
      nb: 'Universitets- og høyskoleloven',
      en: 'Act relating to universities and university colleges',
    },
    title: {
      nb: 'Lov om universiteter og høyskoler',
      en: 'Act relating to universities and university colleges',
    },
    names: ['universitets- og høgskolelova'],
    abbreviations: ['uhl'],
    authorities: ['kunnskapsdepartementet', 'nokut', 'arbeidstilsynet', 'uu-tilsynet'],
    topics: ['roller-og-medvirkning', 'psykososialt-arbeidsmiljo', 'fysisk-arbeidsmiljo'],
    inForceFrom: '2024-08-01',
    relevance: {
      nb: 'Krever et forsvarlig læringsmiljø og et læringsmiljøutvalg. Arbeidstilsynet fører tilsyn med det fysiske og psykososiale læringsmiljøet.',
      en: 'Requires a sound learning environment and a learning environment committee. The Labour Inspection Authority supervises the physical and psychosocial learning environment.',
    },
  }),
  inForce('LOV-2005-04-01-15', {
    shortTitle: {
      nb: 'Universitets- og høyskoleloven av 2005',
      en: 'Act relating to universities and university colleges of 2005',
    },
    title: {
      nb: 'Lov om universiteter og høyskoler (2005)',
      en: 'Act relating to universities and university colleges (2005)',
    },
    names: ['universitets- og høgskolelova av 2005'],
    authorities: [],
    topics: ['roller-og-medvirkning'],
    state: 'repealed',
    inForceFrom: null,
    changedOn: '2024-08-01',
    changeNote: {
      nb: 'Opphevet da loven fra 2024 trådte i kraft.',
      en: 'Repealed when the Act of 2024 came into force.',
    },
    replacedBy: 'LOV-2024-03-08-9',
    relevance: {
      nb: 'Eldre dokumenter kan vise til den. Bruk loven fra 2024.',
      en: 'Older documents may refer to it. Use the Act of 2024.',
    },
    verified: comparedWithLovdata,
  }),
  inForce('LOV-2017-06-16-51', {
    shortTitle: {
      nb: 'Likestillings- og diskrimineringsloven',
      en: 'Equality and Anti-Discrimination Act',
    },
    title: {
      nb: 'Lov om likestilling og forbud mot diskriminering',
      en: 'Act relating to equality and a prohibition against discrimination',
    },
    abbreviations: ['ldl'],
    authorities: ['ldo', 'diskrimineringsnemnda', 'uu-tilsynet'],
    topics: ['trakassering', 'psykososialt-arbeidsmiljo'],
    inForceFrom: '2018-01-01',
    relevance: {
      nb: 'Forbyr trakassering og diskriminering, og krever at arbeidsgiveren arbeider aktivt for likestilling og universell utforming.',
      en: 'Prohibits harassment and discrimination, and requires the employer to work actively for equality and universal design.',
    },
  }),
  inForce('LOV-2017-06-16-50', {
    shortTitle: {
      nb: 'Diskrimineringsombudsloven',
      en: 'Equality and Anti-Discrimination Ombud Act',
    },
    title: {
      nb: 'Lov om Likestillings- og diskrimineringsombudet og Diskrimineringsnemnda',
      en: 'Act relating to the Equality and Anti-Discrimination Ombud and the Anti-Discrimination Tribunal',
    },
    authorities: ['ldo', 'diskrimineringsnemnda'],
    topics: ['trakassering'],
    inForceFrom: '2018-01-01',
    relevance: {
      nb: 'Sier hvem som gir veiledning, og hvem som avgjør klager om trakassering og diskriminering.',
      en: 'Says who gives guidance, and who decides complaints of harassment and discrimination.',
    },
  }),
  inForce('FOR-2013-06-21-732', {
    shortTitle: {
      nb: 'Forskrift om universell utforming av IKT-løsninger',
      en: 'Regulations on universal design of ICT solutions',
    },
    title: {
      nb: 'Forskrift om universell utforming av informasjons- og kommunikasjonsteknologiske (IKT)-løsninger',
      en: 'Regulations on the universal design of information and communication technology (ICT) solutions',
    },
    authorities: ['uu-tilsynet'],
    topics: ['dokumentstyring'],
    inForceFrom: '2013-07-01',
    relevance: {
      nb: 'Nettsider og skjemaer, blant annet for å melde avvik, skal kunne brukes av alle.',
      en: 'Websites and forms, among them those for reporting nonconformities, must be usable by everyone.',
    },
  }),
  inForce('LOV-1997-02-28-19', {
    shortTitle: { nb: 'Folketrygdloven', en: 'National Insurance Act' },
    title: { nb: 'Lov om folketrygd', en: 'Act relating to national insurance' },
    abbreviations: ['ftrl'],
    authorities: ['nav'],
    topics: ['alvorlige-ulykker', 'hms-avvik'],
    inForceFrom: '1997-05-01',
    relevance: {
      nb: 'Kapittel 13 om yrkesskade: arbeidsgiveren og lærestedet skal melde skader på ansatte og studenter.',
      en: 'Chapter 13 on occupational injury: the employer and the place of study must report injuries of employees and students.',
    },
  }),
  inForce('LOV-1989-06-16-65', {
    shortTitle: { nb: 'Yrkesskadeforsikringsloven', en: 'Occupational Injury Insurance Act' },
    title: {
      nb: 'Lov om yrkesskadeforsikring',
      en: 'Act relating to occupational injury insurance',
    },
    authorities: ['finanstilsynet'],
    topics: ['alvorlige-ulykker'],
    inForceFrom: '1990-01-01',
    relevance: {
      nb: 'Erstatning etter yrkesskade og yrkessykdom. Staten er unntatt fra plikten til å tegne forsikringen.',
      en: 'Compensation after occupational injury and occupational disease. The state is exempt from the duty to take out the insurance.',
    },
  }),
]
