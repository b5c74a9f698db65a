import { labourInspection } from '../labour-inspection.ts'
import type { AuthorityEntry } from './entries.ts'
import { comparedWith, comparedWithLovdata } from './verified.ts'

/** The authorities that supervise a university, or that it must notify, with those met most often first. */
export const authorities: readonly AuthorityEntry[] = [
  {
    slug: 'arbeidstilsynet',
    name: { nb: 'Arbeidstilsynet', en: 'Norwegian Labour Inspection Authority' },
    website: 'https://www.arbeidstilsynet.no',
    supervises: {
      nb: 'Arbeidsmiljøet: vernetjenesten, det psykososiale og fysiske arbeidsmiljøet, kjemikalier, biologiske faktorer og bruk av maskiner. Også det fysiske og psykososiale læringsmiljøet.',
      en: 'The working environment: the safety service, the psychosocial and physical working environment, chemicals, biological agents and the use of machinery. Also the physical and psychosocial learning environment.',
    },
    contact: {
      nb: `${labourInspection.number}. ${labourInspection.when.nb} for ulykker.`,
      en: `${labourInspection.number}. ${labourInspection.when.en} for accidents.`,
    },
    verified: comparedWith('https://arbeidstilsynet.no/en/about-us/'),
  },
  {
    slug: 'dsb',
    name: {
      nb: 'Direktoratet for samfunnssikkerhet og beredskap (DSB)',
      en: 'Norwegian Directorate for Civil Protection (DSB)',
    },
    website: 'https://www.dsb.no',
    supervises: {
      nb: 'Farlige stoffer, eksplosiver, utstyr under trykk, elektriske anlegg, transport av farlig gods og produkters sikkerhet. Forvalter reglene om brann.',
      en: 'Dangerous substances, explosives, equipment under pressure, electrical installations, transport of dangerous goods and the safety of products. Administers the rules on fire.',
    },
    contact: null,
    verified: comparedWith('https://dsb.no/en/About-DSB/Responsibilities-and-roles2'),
  },
  {
    slug: 'brannvesenet',
    name: {
      nb: 'Det kommunale brann- og redningsvesenet',
      en: 'Municipal fire and rescue service',
    },
    website: null,
    supervises: {
      nb: 'Brannsikkerheten i bygg der en brann kan koste mange liv eller gi store skader (særskilte brannobjekter), og lagring av brannfarlig stoff.',
      en: 'Fire safety in buildings with special fire risks, where a fire may cost many lives or do great damage, and the storage of flammable substances.',
    },
    contact: null,
    verified: comparedWithLovdata,
  },
  {
    slug: 'dle',
    name: { nb: 'Det lokale eltilsynet (DLE)', en: 'Local electricity supervision (DLE)' },
    website: null,
    supervises: {
      nb: 'Elektriske lavspenningsanlegg, på vegne av DSB. Eltilsynet er en del av nettselskapet.',
      en: 'Electrical low-voltage installations, on behalf of DSB. It is part of the grid company.',
    },
    contact: null,
    verified: comparedWith('https://ts.tensio.no/eltilsyn/det-lokale-eltilsyn'),
  },
  {
    slug: 'dsa',
    name: {
      nb: 'Direktoratet for strålevern og atomsikkerhet (DSA)',
      en: 'Norwegian Radiation and Nuclear Safety Authority (DSA)',
    },
    website: 'https://www.dsa.no',
    supervises: {
      nb: 'Strålekilder i forskning, undervisning og klinikk, sterke lasere, radioaktivt avfall og radioaktiv forurensning. Ulykker og unormale hendelser varsles straks.',
      en: 'Radiation sources in research, teaching and clinical work, strong lasers, radioactive waste and radioactive pollution. Accidents and abnormal events must be notified at once.',
    },
    contact: {
      nb: 'Vakttelefon for alvorlige eller uavklarte hendelser, hele døgnet: 67 16 26 00. Sentralbord: 67 16 25 00.',
      en: 'Duty telephone for serious or unclear events, day and night: 67 16 26 00. Switchboard: 67 16 25 00.',
    },
    verified: comparedWith(
      'https://dsa.no/straling-i-industri-og-forskning/varsling-av-uonskede-hendelser',
    ),
  },
  {
    slug: 'miljodirektoratet',
    name: { nb: 'Miljødirektoratet', en: 'Norwegian Environment Agency' },
    website: 'https://www.miljodirektoratet.no',
    supervises: {
      nb: 'Forurensning, kjemikalier, produkter og avfall, og utsetting av genmodifiserte organismer.',
      en: 'Pollution, chemicals, products and waste, and the release of genetically modified organisms.',
    },
    contact: null,
    verified: comparedWith('http://www.miljodirektoratet.no/english/'),
  },
  {
    slug: 'statsforvalteren',
    name: { nb: 'Statsforvalteren', en: 'County Governor' },
    website: 'https://www.statsforvalteren.no',
    supervises: {
      nb: 'Lokale utslipp, farlig avfall og smittefarlig avfall, og tillatelser til dette.',
      en: 'Local discharges, hazardous waste and infectious waste, and permits for these.',
    },
    contact: null,
    verified: comparedWithLovdata,
  },
  {
    slug: 'kommunen',
    name: { nb: 'Kommunen', en: 'Municipality' },
    website: null,
    supervises: {
      nb: 'Inneklima og andre helsemessige forhold i bygg, legionella og byggesaker.',
      en: 'Indoor climate and other health conditions in buildings, legionella and building cases.',
    },
    contact: null,
    verified: comparedWithLovdata,
  },
  {
    slug: 'helsedirektoratet',
    name: { nb: 'Helsedirektoratet', en: 'Norwegian Directorate of Health' },
    website: 'https://www.helsedirektoratet.no',
    supervises: {
      nb: 'Innesluttet bruk av genmodifiserte organismer: godkjenner laboratorier og anlegg og tar imot meldinger og søknader. Har også oppgaver i smittevernet.',
      en: 'Contained use of genetically modified organisms: approves laboratories and facilities and receives notifications and applications. Also has tasks in infection control.',
    },
    contact: null,
    verified: comparedWith(
      'https://www.helsedirektoratet.no/tema/genteknologi/genmodifiserte-mikroorganismer',
    ),
  },
  {
    slug: 'helsetilsynet',
    name: { nb: 'Statens helsetilsyn', en: 'Norwegian Board of Health Supervision' },
    website: 'https://www.helsetilsynet.no',
    supervises: {
      nb: 'Helsetjenester, for eksempel universitetets klinikker.',
      en: 'Health services, for example the university’s clinics.',
    },
    contact: null,
    verified: comparedWith('https://en.wikipedia.org/wiki/Norwegian_Board_of_Health_Supervision'),
  },
  {
    slug: 'mattilsynet',
    name: { nb: 'Mattilsynet', en: 'Norwegian Food Safety Authority' },
    website: 'https://www.mattilsynet.no',
    supervises: {
      nb: 'Bruk av dyr i forsøk, dyreavdelinger, og mat i kantiner og laboratorier.',
      en: 'The use of animals in research, animal facilities, and food in canteens and laboratories.',
    },
    contact: null,
    verified: comparedWithLovdata,
  },
  {
    slug: 'luftfartstilsynet',
    name: { nb: 'Luftfartstilsynet', en: 'Civil Aviation Authority of Norway' },
    website: 'https://luftfartstilsynet.no',
    supervises: { nb: 'Droner og annen luftfart.', en: 'Drones and other aviation.' },
    contact: null,
    verified: comparedWithLovdata,
  },
  {
    slug: 'sjofartsdirektoratet',
    name: { nb: 'Sjøfartsdirektoratet', en: 'Norwegian Maritime Authority' },
    website: 'https://www.sdir.no',
    supervises: {
      nb: 'Sikkerhet og arbeidsmiljø om bord på norske skip, forskningsfartøy blant dem.',
      en: 'Safety and the working environment on board Norwegian ships, research vessels among them.',
    },
    contact: null,
    verified: comparedWith('https://www.yrkesfisker.no/en/contact/'),
  },
  {
    slug: 'havindustritilsynet',
    name: { nb: 'Havindustritilsynet', en: 'Norwegian Ocean Industry Authority' },
    website: 'https://www.havtil.no',
    supervises: {
      nb: 'Sikkerhet og arbeidsmiljø i petroleumsvirksomhet og fornybar energi til havs, når forskere er med der.',
      en: 'Safety and the working environment in petroleum activities and renewable energy at sea, when researchers take part there.',
    },
    contact: null,
    verified: comparedWith('https://www.havtil.no/om-oss/rolle-og-ansvarsomrade/'),
  },
  {
    slug: 'datatilsynet',
    name: { nb: 'Datatilsynet', en: 'Norwegian Data Protection Authority' },
    website: 'https://www.datatilsynet.no',
    supervises: {
      nb: 'Behandling av personopplysninger, for eksempel i avvik og skaderegister.',
      en: 'The processing of personal data, for example in nonconformities and the register of injuries.',
    },
    contact: null,
    verified: comparedWith('https://www.datatilsynet.no/en/about-us/'),
  },
  {
    slug: 'uu-tilsynet',
    name: {
      nb: 'Uu-tilsynet (Digitaliseringsdirektoratet)',
      en: 'Authority for Universal Design of ICT (Norwegian Digitalisation Agency)',
    },
    website: 'https://www.uutilsynet.no',
    supervises: {
      nb: 'Universell utforming av nettsider, apper og det digitale læringsmiljøet.',
      en: 'Universal design of websites, apps and the digital learning environment.',
    },
    contact: null,
    verified: comparedWith('https://open.regjeringa.no/en/universal-design-and-digital-inclusion'),
  },
  {
    slug: 'ldo',
    name: {
      nb: 'Likestillings- og diskrimineringsombudet (LDO)',
      en: 'Equality and Anti-Discrimination Ombud',
    },
    website: 'https://www.ldo.no',
    supervises: {
      nb: 'Gir veiledning om diskriminering, trakassering og arbeidet for likestilling. Avgjør ikke klager.',
      en: 'Gives guidance on discrimination, harassment and the work for equality. Does not decide complaints.',
    },
    contact: null,
    verified: comparedWith('https://ldo.no/ombudet-og-samfunnet/om-ombudet/serviceerklaring/'),
  },
  {
    slug: 'diskrimineringsnemnda',
    name: { nb: 'Diskrimineringsnemnda', en: 'Anti-Discrimination Tribunal' },
    website: 'https://www.diskrimineringsnemnda.no',
    supervises: {
      nb: 'Behandler klager om diskriminering og trakassering.',
      en: 'Handles complaints of discrimination and harassment.',
    },
    contact: null,
    verified: comparedWithLovdata,
  },
  {
    slug: 'nasjonalarkivet',
    name: { nb: 'Nasjonalarkivet', en: 'National Archives of Norway' },
    website: null,
    supervises: {
      nb: 'Dokumentasjon og arkiv i offentlige organer.',
      en: 'Documentation and archives of public bodies.',
    },
    contact: null,
    verified: comparedWithLovdata,
  },
  {
    slug: 'sprakradet',
    name: { nb: 'Språkrådet', en: 'Language Council of Norway' },
    website: 'https://sprakradet.no',
    supervises: {
      nb: 'Bruk av bokmål og nynorsk i statsorganer.',
      en: 'The use of the two Norwegian written languages by state bodies.',
    },
    contact: null,
    verified: comparedWith('https://www.sprakradet.no/spraklov/paragrafsider/-19-sprakradet/'),
  },
  {
    slug: 'nsm',
    name: {
      nb: 'Nasjonal sikkerhetsmyndighet (NSM)',
      en: 'Norwegian National Security Authority (NSM)',
    },
    website: 'https://nsm.no',
    supervises: {
      nb: 'Virksomheter som er omfattet av sikkerhetsloven.',
      en: 'Undertakings that are subject to the National Security Act.',
    },
    contact: null,
    verified: comparedWith('https://www.nsm.stat.no/english/'),
  },
  {
    slug: 'nokut',
    name: {
      nb: 'Nasjonalt organ for kvalitet i utdanningen (NOKUT)',
      en: 'Norwegian Agency for Quality Assurance in Education (NOKUT)',
    },
    website: 'https://www.nokut.no',
    supervises: {
      nb: 'Kvalitetsarbeidet i utdanningen, som arbeidet med læringsmiljøet er en del av.',
      en: 'The quality work in education, of which the work on the learning environment is a part.',
    },
    contact: null,
    verified: comparedWithLovdata,
  },
  {
    slug: 'kunnskapsdepartementet',
    name: { nb: 'Kunnskapsdepartementet', en: 'Ministry of Education and Research' },
    website: 'https://www.regjeringen.no/no/dep/kd/id586/',
    supervises: {
      nb: 'Har ansvar for høyere utdanning. Statlige universiteter hører under departementet.',
      en: 'Is responsible for higher education. State universities belong to the ministry.',
    },
    contact: null,
    verified: comparedWith('https://www.regjeringen.no/no/dep/kd/ansvarsomraader/id611/'),
  },
  {
    slug: 'nav',
    name: { nb: 'Nav', en: 'Norwegian Labour and Welfare Administration (NAV)' },
    website: 'https://www.nav.no',
    supervises: {
      nb: 'Tar imot melding om yrkesskade og yrkessykdom for ansatte og studenter, og følger opp sykefravær.',
      en: 'Receives reports of occupational injury and occupational disease of employees and students, and follows up sickness absence.',
    },
    contact: null,
    verified: comparedWith('https://nav.no/arbeidsgiver/yrkesskade'),
  },
  {
    slug: 'sivilombudet',
    name: { nb: 'Sivilombudet', en: 'Parliamentary Ombud' },
    website: 'https://www.sivilombudet.no',
    supervises: {
      nb: 'Behandler klager på forvaltningen, blant annet om innsyn og saksbehandling.',
      en: 'Handles complaints about the public administration, among them on access and case processing.',
    },
    contact: null,
    verified: comparedWith('https://www.sivilombudet.no/en/om/'),
  },
  {
    slug: 'finanstilsynet',
    name: { nb: 'Finanstilsynet', en: 'Financial Supervisory Authority of Norway' },
    website: 'https://www.finanstilsynet.no',
    supervises: {
      nb: 'Forsikringsselskaper, også de som tilbyr yrkesskadeforsikring.',
      en: 'Insurance companies, also those that offer occupational injury insurance.',
    },
    contact: null,
    verified: comparedWith('https://finanstilsynet.no/en/supervision/life-insurers'),
  },
  {
    slug: 'dibk',
    name: {
      nb: 'Direktoratet for byggkvalitet (DiBK)',
      en: 'Norwegian Building Authority (DiBK)',
    },
    website: 'https://www.dibk.no',
    supervises: {
      nb: 'Forvalter de tekniske kravene til bygg.',
      en: 'Administers the technical requirements for buildings.',
    },
    contact: null,
    verified: null,
  },
  {
    slug: 'statens-vegvesen',
    name: { nb: 'Statens vegvesen', en: 'Norwegian Public Roads Administration' },
    website: 'https://www.vegvesen.no',
    supervises: {
      nb: 'Kjøretøy, og kontroll av farlig gods på vei.',
      en: 'Vehicles, and checks of dangerous goods on the road.',
    },
    contact: null,
    verified: comparedWithLovdata,
  },
  {
    slug: 'politiet',
    name: { nb: 'Politiet', en: 'Norwegian Police' },
    website: 'https://www.politiet.no',
    supervises: {
      nb: 'Varsles straks ved dødsfall og alvorlig skade i arbeidet, og ved akutt forurensning. Kontrollerer også farlig gods på vei.',
      en: 'Must be notified at once of death and serious injury at work, and of acute pollution. Also checks dangerous goods on the road.',
    },
    contact: { nb: 'Nødnummer: 112.', en: 'Emergency number: 112.' },
    verified: comparedWithLovdata,
  },
]
