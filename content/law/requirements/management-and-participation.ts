import type { RequirementEntry } from '../entries.ts'
import { asked } from './asked.ts'

const aml = 'LOV-2005-06-17-62'
const oml = 'FOR-2011-12-06-1355'
const risky = ['lab', 'workshop', 'field'] as const

/** How the work is managed, who takes part, training, and the occupational health service. */
export const managementAndParticipation: readonly RequirementEntry[] = [
  asked('ikke-arbeidstakere-1', 'FOR-2005-12-16-1568', '1', {
    text: {
      nb: 'Studenter som arbeider i praktisk opplæring som kan være farlig for liv eller helse, regnes som ansatte etter kapittel 1 til 5, 18 og 19 i arbeidsmiljøloven, unntatt § 19-2.',
      en: 'Students who work in practical training that may endanger life or health count as employees under chapters 1 to 5, 18 and 19 of the Working Environment Act, except Section 19-2.',
    },
    riskClasses: ['teaching', ...risky],
    evidence: {
      nb: 'Studentene er med i risikovurderinger, opplæring og avviksbehandling.',
      en: 'Students are included in risk assessments, training and the handling of nonconformities.',
    },
  }),
  asked('aml-2-2', aml, '2-2', {
    text: {
      nb: 'Når andre arbeider hos oss, sørger enheten for at også de har det trygt, og samarbeider med arbeidsgiveren deres. Hovedbedriften samordner HMS-arbeidet.',
      en: 'When others work on our premises, the unit makes sure that they too are safe, and cooperates with their employer. The principal enterprise coordinates the HSE work.',
    },
    topics: ['lederansvar', 'feltarbeid'],
    evidence: {
      nb: 'Skriftlig avtale om samordning.',
      en: 'A written agreement on coordination.',
    },
  }),
  asked('aml-2-3', aml, '2-3', {
    text: {
      nb: 'Ansatte sier straks fra til arbeidsgiveren og verneombudet om farlige feil de ikke kan rette selv. Trakassering eller diskriminering meldes til arbeidsgiveren eller verneombudet, skade og sykdom av arbeidet til arbeidsgiveren.',
      en: 'Employees at once tell the employer and the safety representative of dangerous faults they cannot correct themselves. Harassment or discrimination is reported to the employer or the safety representative, injury and illness from work to the employer.',
    },
    topics: ['hms-avvik', 'roller-og-medvirkning'],
    point: 3,
    evidence: {
      nb: 'Alle vet hvor de sier fra, og verneombudet får meldingene.',
      en: 'Everyone knows where to report, and the safety representative gets the reports.',
    },
  }),
  asked('aml-3-1', aml, '3-1', {
    text: {
      nb: 'Før og under endringer i virksomheten vurderer lederen om arbeidsmiljøet fortsatt holder lovens krav, og setter i verk tiltakene som trengs.',
      en: 'Before and during changes in the undertaking the manager assesses whether the working environment will still meet the requirements of the Act, and takes the measures needed.',
    },
    topics: ['lederansvar', 'risikovurdering'],
    point: 6,
    evidence: {
      nb: 'Risikovurdering av endringen, laget sammen med de ansatte.',
      en: 'A risk assessment of the change, made together with the employees.',
    },
  }),
  asked('aml-3-2', aml, '3-2', {
    text: {
      nb: 'De ansatte kjenner farene ved arbeidet og har fått opplæringen, øvelsen og instruksjonen som trengs. De som leder andre, kan kontrollere at arbeidet er forsvarlig.',
      en: 'Employees know the hazards of the work and have had the training, practice and instruction needed. Those who lead others are able to check that the work is done safely.',
    },
    point: 2,
    evidence: {
      nb: 'Oversikt over hvem som har fått hvilken opplæring, ledere medregnet.',
      en: 'A record of who has had which training, managers included.',
    },
  }),
  asked('aml-3-3', aml, '3-3', {
    text: {
      nb: 'Virksomheten er knyttet til en bedriftshelsetjeneste som er godkjent av Arbeidstilsynet. Tjenesten er fri og uavhengig.',
      en: 'The undertaking has an occupational health service approved by the Labour Inspection Authority. The service is free and independent.',
    },
    topics: ['bedriftshelsetjeneste'],
    evidence: {
      nb: 'Avtalen med bedriftshelsetjenesten.',
      en: 'The agreement with the occupational health service.',
    },
  }),
  asked('aml-3-5', aml, '3-5', {
    text: {
      nb: 'Den som er arbeidsgiver, altså virksomhetens øverste leder, går selv gjennom opplæring i HMS-arbeid. Det kan ikke overlates til andre.',
      en: 'The employer, that is the top manager of the undertaking, personally completes training in HSE work. It cannot be left to others.',
    },
    topics: ['hms-opplaering'],
    point: 2,
    evidence: {
      nb: 'Kursbevis for øverste leder.',
      en: 'Course certificate of the top manager.',
    },
    verified: null,
  }),
  asked('aml-4-2', aml, '4-2', {
    text: {
      nb: 'Ved omstilling får de ansatte informasjon, medvirkning og kompetanse, så arbeidsmiljøet er forsvarlig hele veien.',
      en: 'In reorganisation the employees get information, participation and competence, so that the working environment is sound throughout.',
    },
    topics: ['lederansvar', 'roller-og-medvirkning'],
    point: 3,
    evidence: {
      nb: 'Plan for omstillingen og referater fra møter med ansatte og tillitsvalgte.',
      en: 'A plan for the reorganisation and minutes of meetings with employees and their representatives.',
    },
  }),
  asked('aml-6-1', aml, '6-1', {
    text: {
      nb: 'Virksomheten har verneombud. Hvert verneområde er klart avgrenset og ikke større enn at verneombudet har oversikt. Det er slått opp hvem verneombudet er.',
      en: 'The undertaking has safety representatives. Each safety area is clearly defined and no larger than the representative can oversee. It is posted who the representative is.',
    },
    topics: ['verneombud-og-amu'],
    point: 5,
    evidence: {
      nb: 'Oversikt over verneområder og valgte verneombud.',
      en: 'An overview of safety areas and elected representatives.',
    },
  }),
  asked('aml-6-2', aml, '6-2', {
    text: {
      nb: 'Verneombudet tas med på råd om det som betyr noe for arbeidsmiljøet, får svar når det sier fra, og får vite om ulykker, nestenulykker, yrkessykdommer, målinger og feil i området.',
      en: 'The safety representative is consulted on what matters to the working environment, gets an answer when raising a matter, and is told of accidents, near misses, occupational diseases, measurements and faults in the area.',
    },
    point: 3,
    evidence: {
      nb: 'Svar til verneombudet, og at det er med i HMS-runden og får avvikene.',
      en: 'Answers to the representative, who takes part in the HSE process and gets the nonconformities.',
    },
  }),
  asked('aml-6-2-3', aml, '6-2', {
    text: {
      nb: 'Verneombudet varsler straks de ansatte på stedet om fare. Blir det ikke tatt hensyn til det verneombudet har sagt fra om, innen rimelig tid, underretter verneombudet Arbeidstilsynet eller arbeidsmiljøutvalget.',
      en: 'The safety representative at once warns the employees on site of danger. If no regard is paid within reasonable time to what the representative has raised, the representative informs the Labour Inspection Authority or the working environment committee.',
    },
    topics: ['verneombud-og-amu'],
    point: 7,
    evidence: {
      nb: 'Verneombudet kjenner plikten og vet hvem det går videre til.',
      en: 'The representative knows the duty and whom to turn to next.',
    },
  }),
  asked('aml-6-3', aml, '6-3', {
    text: {
      nb: 'Verneombudet kan stanse arbeid som er umiddelbart farlig for liv eller helse. Arbeidet står til Arbeidstilsynet har avgjort om det kan fortsette, eller faren er borte.',
      en: 'The safety representative can stop work that is an immediate danger to life or health. It stays stopped until the Labour Inspection Authority has decided whether it may go on, or the danger is gone.',
    },
    topics: ['verneombud-og-amu', 'alvorlige-ulykker'],
    evidence: {
      nb: 'Rutinen for stans av arbeid er kjent i enheten.',
      en: 'The routine for stopping work is known in the unit.',
    },
  }),
  asked('aml-6-5', aml, '6-5', {
    text: {
      nb: 'Verneombudet får nødvendig opplæring og nok tid i arbeidstiden. Arbeidsgiveren betaler, og vervet fører ikke til dårligere lønn eller vilkår.',
      en: 'The safety representative gets the training needed and enough time during working hours. The employer pays, and the office does not lead to lower pay or worse conditions.',
    },
    topics: ['verneombud-og-amu'],
    point: 3,
    evidence: {
      nb: 'Kursbevis, og avtale om tid til vervet.',
      en: 'Course certificate, and an agreement on time for the office.',
    },
  }),
  asked('aml-7-1', aml, '7-1', {
    text: {
      nb: 'Virksomheten har arbeidsmiljøutvalg. Arbeidsgiveren og de ansatte har like mange medlemmer, og bedriftshelsetjenesten er med.',
      en: 'The undertaking has a working environment committee. The employer and the employees have the same number of members, and the occupational health service takes part.',
    },
    topics: ['verneombud-og-amu'],
    point: 3,
    evidence: {
      nb: 'Medlemmene i utvalget er kunngjort.',
      en: 'The members of the committee have been announced.',
    },
  }),
  asked('aml-7-2', aml, '7-2', {
    text: {
      nb: 'Arbeidsmiljøutvalget går gjennom alle rapporter om yrkessykdom, ulykker og nestenulykker, prøver å finne årsaken og ser til at det ikke skjer igjen. Medisinske opplysninger om enkeltpersoner er tatt ut.',
      en: 'The working environment committee goes through all reports on occupational disease, accidents and near misses, tries to find the cause and sees to it that it does not happen again. Medical information about individuals has been removed.',
    },
    topics: ['verneombud-og-amu'],
    point: 7,
    evidence: {
      nb: 'Referater fra utvalget og årsrapporten.',
      en: 'Minutes of the committee and its yearly report.',
    },
  }),
  asked('oml-2-3', oml, '2-3', {
    text: {
      nb: 'Arbeidsmiljøutvalget er med på å lage handlingsplanen for arbeidsmiljøet og fastsetter retningslinjer for hvordan nye ansatte blir introdusert.',
      en: 'The working environment committee helps to make the action plan for the working environment and lays down guidelines for how new employees are introduced.',
    },
    topics: ['verneombud-og-amu'],
    point: 3,
    evidence: {
      nb: 'Utvalgets vedtak om introduksjon og behandlingen av planen.',
      en: 'The committee’s decision on introduction and its handling of the plan.',
    },
  }),
  asked('oml-3-19', oml, '3-19', {
    text: {
      nb: 'Verneombud og medlemmer av arbeidsmiljøutvalget får minst 40 timers opplæring. Den kan bare være kortere når partene sammen mener at det er forsvarlig.',
      en: 'Safety representatives and members of the working environment committee get at least 40 hours of training. It can be shorter only when the parties together find that justifiable.',
    },
    topics: ['verneombud-og-amu', 'hms-opplaering'],
    point: 2,
    evidence: {
      nb: 'Kursbevis, eller partenes avtale om kortere opplæring.',
      en: 'Course certificates, or the parties’ agreement on shorter training.',
    },
  }),
  asked('oml-7-1', oml, '7-1', {
    text: {
      nb: 'Arbeidet risikovurderes sammen med de ansatte: jevnlig, ved endringer, og når nytt utstyr kjøpes inn.',
      en: 'The work is risk assessed together with the employees: regularly, at changes, and when new equipment is bought.',
    },
    point: 6,
    evidence: {
      nb: 'Risikovurderinger med dato, deltakere og tiltak.',
      en: 'Risk assessments with date, participants and measures.',
    },
  }),
  asked('oml-8-1', oml, '8-1', {
    text: {
      nb: 'Alle som bruker utstyr eller håndterer stoffer, har fått opplæring og øvelse i å gjøre det sikkert, også i verneutstyr, førstehjelpsutstyr og redningsutstyr.',
      en: 'All who use equipment or handle substances have had training and practice in doing so safely, also in protective, first-aid and rescue equipment.',
    },
    riskClasses: [...risky],
    point: 2,
    evidence: {
      nb: 'Signert opplæring for rommet eller utstyret.',
      en: 'Signed training for the room or the equipment.',
    },
  }),
  asked('oml-11-1', oml, '11-1', {
    text: {
      nb: 'Arbeid som kan være særlig farlig for liv eller helse, har en skriftlig arbeidsinstruks. Bare de som har fått opplæring, gjør arbeidet.',
      en: 'Work that may be a particular danger to life or health has a written work instruction. Only those who have been trained do the work.',
    },
    riskClasses: [...risky],
    point: 6,
    evidence: {
      nb: 'Arbeidsinstruksene for det farligste arbeidet.',
      en: 'The work instructions for the most dangerous work.',
    },
  }),
  asked('oml-13-1', oml, '13-1', {
    text: {
      nb: 'Høyere utdanning er blant næringene som skal ha godkjent bedriftshelsetjeneste.',
      en: 'Higher education is among the trades that must have an approved occupational health service.',
    },
    topics: ['bedriftshelsetjeneste'],
    evidence: {
      nb: 'Bevis for at tjenesten er godkjent.',
      en: 'Proof that the service is approved.',
    },
  }),
  asked('oml-13-3', oml, '13-3', {
    text: {
      nb: 'Arbeidsgiveren og bedriftshelsetjenesten lager sammen planer og årsrapporter for det tjenesten skal hjelpe med.',
      en: 'The employer and the occupational health service together make plans and yearly reports for what the service will help with.',
    },
    topics: ['bedriftshelsetjeneste'],
    point: 8,
    evidence: {
      nb: 'Planen og siste årsrapport.',
      en: 'The plan and the latest yearly report.',
    },
  }),
  asked('oml-15-1', oml, '15-1', {
    text: {
      nb: 'Når risikoen ikke kan fjernes på annen måte, får de ansatte riktig personlig verneutstyr, og lederen ser til at det blir brukt.',
      en: 'When the risk cannot be removed in another way, employees get the right personal protective equipment, and the manager makes sure it is used.',
    },
    riskClasses: [...risky],
    evidence: {
      nb: 'Oversikt over hvilket verneutstyr som kreves hvor.',
      en: 'An overview of which protective equipment is required where.',
    },
  }),
]
