import type { RequirementEntry } from '../entries.ts'
import { asked } from './asked.ts'

const aml = 'LOV-2005-06-17-62'
const fua = 'FOR-2011-12-06-1357'
const apl = 'FOR-2011-12-06-1356'
const home = 'FOR-2002-07-05-715'

/** The psychosocial and the physical working environment, adaptation, and what to do after accidents. */
export const conditionsAndAccidents: readonly RequirementEntry[] = [
  asked('aml-4-1', aml, '4-1', {
    text: {
      nb: 'Enheten vurderer om alenearbeid er særlig risikabelt, og gjør det som trengs for at det er forsvarlig.',
      en: 'The unit assesses whether lone work is a particular risk, and does what is needed for it to be safe.',
    },
    topics: ['alenearbeid', 'feltarbeid'],
    point: 6,
    evidence: {
      nb: 'Risikovurdering og regler for alenearbeid.',
      en: 'A risk assessment and rules for lone work.',
    },
  }),
  asked('aml-4-3', aml, '4-3', {
    text: {
      nb: 'Arbeidet organiseres, planlegges og utføres så det psykososiale arbeidsmiljøet er fullt forsvarlig: klare krav, tid nok til arbeidet, støtte, og hensyn til emosjonelle krav og belastninger i arbeid med mennesker.',
      en: 'Work is organised, planned and carried out so that the psychosocial working environment is fully satisfactory: clear demands, enough time for the work, support, and regard for emotional demands and strain in work with people.',
    },
    point: 6,
    evidence: {
      nb: 'Kartlegging av det psykososiale arbeidsmiljøet og tiltakene etter den.',
      en: 'The mapping of the psychosocial working environment and the measures that followed.',
    },
  }),
  asked('fua-1a-2', fua, '1A-2', {
    text: {
      nb: 'Psykososiale faktorer kartlegges, og risikoen vurderes på kort og lang sikt, for hver faktor og samlet. De ansatte er med.',
      en: 'Psychosocial factors are mapped, and the risk is assessed in the short and the long term, for each factor and together. The employees take part.',
    },
    topics: ['psykososialt-arbeidsmiljo', 'arbeidsbelastning'],
    point: 6,
    evidence: {
      nb: 'Kartlegging og risikovurdering, uten svar fra enkeltpersoner.',
      en: 'The mapping and the risk assessment, without answers of individuals.',
    },
  }),
  asked('fua-2a-2', fua, '2A-2', {
    text: {
      nb: 'Enheten kartlegger hva i arbeidet som kan føre til trakassering eller annen utilbørlig opptreden, og vurderer risikoen.',
      en: 'The unit maps what in the work may lead to harassment or other improper conduct, and assesses the risk.',
    },
    topics: ['trakassering', 'psykososialt-arbeidsmiljo'],
    point: 6,
    evidence: {
      nb: 'Risikovurderingen og tiltakene mot trakassering.',
      en: 'The risk assessment and the measures against harassment.',
    },
  }),
  asked('fua-2a-4', fua, '2A-4', {
    text: {
      nb: 'Ansatte som er blitt trakassert, får den oppfølgingen de trenger.',
      en: 'Employees who have been harassed get the follow-up they need.',
    },
    topics: ['trakassering'],
    evidence: {
      nb: 'Rutine for oppfølging. Enkeltsaker skal ikke vises fram.',
      en: 'A routine for follow-up. Individual cases must not be shown.',
    },
  }),
  asked('fua-3a-2', fua, '3A-2', {
    text: {
      nb: 'Enheten kartlegger hva i arbeidet som kan føre til vold eller trusler, også digitalt, og vurderer risikoen.',
      en: 'The unit maps what in the work may lead to violence or threats, digital ones too, and assesses the risk.',
    },
    topics: ['vold-og-trusler'],
    point: 6,
    evidence: {
      nb: 'Risikovurderingen og tiltakene mot vold og trusler.',
      en: 'The risk assessment and the measures against violence and threats.',
    },
  }),
  asked('fua-3a-5', fua, '3A-5', {
    text: {
      nb: 'De som kan bli utsatt for vold eller trusler, får opplæring og øvelse i å forebygge og håndtere det. Den gjentas når det trengs.',
      en: 'Those who may be exposed to violence or threats get training and practice in preventing and handling it. It is repeated when needed.',
    },
    topics: ['vold-og-trusler'],
    point: 2,
    evidence: {
      nb: 'Gjennomført opplæring og øvelser.',
      en: 'Completed training and exercises.',
    },
  }),
  asked('fua-3a-6', fua, '3A-6', {
    text: {
      nb: 'Ansatte som er blitt utsatt for vold eller trusler, blir fulgt opp, både fysisk og psykisk.',
      en: 'Employees who have been exposed to violence or threats are followed up, both physically and mentally.',
    },
    topics: ['vold-og-trusler'],
    evidence: {
      nb: 'Rutine for oppfølging etter hendelser.',
      en: 'A routine for follow-up after events.',
    },
  }),
  asked('aml-4-4', aml, '4-4', {
    text: {
      nb: 'Bygg, utstyr, luft, lys, støy og stråling på arbeidsplassen er fullt forsvarlig. Arbeidet kan varieres, og hjelpemidler er på plass.',
      en: 'Buildings, equipment, air, light, noise and radiation at the workplace are fully satisfactory. Work can be varied, and aids are in place.',
    },
    topics: ['fysisk-arbeidsmiljo', 'inneklima-og-stoy', 'ergonomi-og-hjemmekontor'],
    point: 6,
    evidence: {
      nb: 'Vernerunde med funn og tiltak.',
      en: 'A safety round with findings and measures.',
    },
  }),
  asked('aml-4-6', aml, '4-6', {
    text: {
      nb: 'Arbeidet legges så langt det er mulig til rette for ansatte med redusert arbeidsevne. Oppfølgingsplanen er laget senest etter fire uker med fravær.',
      en: 'Work is adapted as far as possible for employees with reduced capacity for work. The follow-up plan is made after four weeks of absence at the latest.',
    },
    topics: ['lederansvar', 'bedriftshelsetjeneste'],
    evidence: {
      nb: 'Rutine for oppfølging av sykefravær. Planene er ikke HMS-dokumenter.',
      en: 'A routine for following up sickness absence. The plans are not HSE documents.',
    },
  }),
  asked('fua-23-1', fua, '23-1', {
    text: {
      nb: 'Tungt, ensformig eller ubekvemt manuelt arbeid vurderes og planlegges så det ikke skader helsen.',
      en: 'Heavy, monotonous or awkward manual work is assessed and planned so that it does not harm health.',
    },
    topics: ['ergonomi-og-hjemmekontor'],
    point: 6,
    evidence: {
      nb: 'Risikovurdering av tunge løft, ensformig arbeid og arbeidsstillinger.',
      en: 'A risk assessment of heavy lifts, monotonous work and postures.',
    },
  }),
  asked('fua-23-2', fua, '23-2', {
    text: {
      nb: 'De som arbeider tungt, ensformig eller ved skjerm, lærer god arbeidsteknikk og bruk av hjelpemidler.',
      en: 'Those who do heavy or monotonous work, or work at a screen, learn good technique and the use of aids.',
    },
    topics: ['ergonomi-og-hjemmekontor'],
    point: 2,
    evidence: {
      nb: 'Gjennomført opplæring i ergonomi.',
      en: 'Completed training in ergonomics.',
    },
  }),
  asked('hjem-2', home, '2', {
    text: {
      nb: 'Fast hjemmekontor er avtalt skriftlig, blant annet hvor mye, når og med hvilket utstyr.',
      en: 'Regular work from home is agreed in writing, among other things how much, when and with which equipment.',
    },
    topics: ['ergonomi-og-hjemmekontor'],
    evidence: {
      nb: 'Skriftlige avtaler om hjemmekontor.',
      en: 'Written agreements on working from home.',
    },
  }),
  asked('hjem-3', home, '3', {
    text: {
      nb: 'Så langt det er praktisk mulig, forsikrer arbeidsgiveren seg om at arbeidsforholdene på hjemmekontoret er forsvarlige.',
      en: 'As far as practicable the employer makes sure that the working conditions in the home office are sound.',
    },
    topics: ['ergonomi-og-hjemmekontor'],
    evidence: {
      nb: 'Sjekkliste for hjemmekontor.',
      en: 'A checklist for the home office.',
    },
  }),
  asked('apl-2-14', apl, '2-14', {
    text: {
      nb: 'Rommene har god luft, temperatur og fuktighet, uten trekk og sjenerende lukt.',
      en: 'Rooms have good air, temperature and humidity, without draught and unpleasant smells.',
    },
    topics: ['inneklima-og-stoy'],
    evidence: {
      nb: 'Vernerunder, målinger og vedlikehold av ventilasjonen.',
      en: 'Safety rounds, measurements and maintenance of the ventilation.',
    },
  }),
  asked('apl-3-10', apl, '3-10', {
    text: {
      nb: 'Førstehjelpsutstyr er lett å få tak i der arbeidet gjør det nødvendig.',
      en: 'First-aid equipment is easily accessible where the work makes it necessary.',
    },
    riskClasses: ['lab', 'workshop', 'field'],
    evidence: {
      nb: 'Utstyret er merket, komplett og kontrollert.',
      en: 'The equipment is marked, complete and checked.',
    },
  }),
  asked('apl-6-1', apl, '6-1', {
    text: {
      nb: 'Faresoner er tydelig merket og sikret, så ingen kommer inn uten å ha noe der å gjøre.',
      en: 'Danger zones are clearly marked and secured, so that no one enters without having business there.',
    },
    topics: ['laser', 'ioniserende-straaling', 'smittefarlig-materiale', 'maskiner'],
    evidence: {
      nb: 'Skilt, romkort og adgangskontroll.',
      en: 'Signs, room cards and access control.',
    },
  }),
  asked('aml-5-1', aml, '5-1', {
    text: {
      nb: 'Alle personskader i arbeidet blir registrert, og sykdom som antas å komme av arbeidet. Registeret har ingen medisinske opplysninger uten samtykke.',
      en: 'All personal injuries in the course of work are registered, and illness presumed to come from work. The register has no medical information without consent.',
    },
    point: 7,
    evidence: {
      nb: 'Skaderegisteret, som er åpent for verneombudet, arbeidsmiljøutvalget, bedriftshelsetjenesten og Arbeidstilsynet.',
      en: 'The register of injuries, which is open to the safety representative, the working environment committee, the occupational health service and the Labour Inspection Authority.',
    },
  }),
  asked('aml-5-2', aml, '5-2', {
    text: {
      nb: 'Ved dødsfall eller alvorlig skade varsler arbeidsgiveren Arbeidstilsynet og politiet straks og på raskeste måte. Varselet bekreftes skriftlig, med kopi til verneombudet.',
      en: 'When someone has died or been seriously injured, the employer notifies the Labour Inspection Authority and the police at once and in the fastest way. The notification is confirmed in writing, with a copy to the safety representative.',
    },
    point: 7,
    evidence: {
      nb: 'Rutinen for varsling er kjent, og tidspunktene er notert i saken.',
      en: 'The routine for notification is known, and the times are noted in the case.',
    },
  }),
  asked('ftrl-13-14', 'LOV-1997-02-28-19', '13-14', {
    text: {
      nb: 'Arbeidsgiveren eller lærestedet melder skade og sykdom som kan være yrkesskade, til Nav så snart som mulig, og senest innen ett år.',
      en: 'The employer or the place of study reports injury and illness that may be an occupational injury to NAV as soon as possible, and within one year at the latest.',
    },
    topics: ['alvorlige-ulykker', 'hms-avvik'],
    point: 7,
    evidence: {
      nb: 'Kopi av skademeldingen i saken til den skadde, ikke i avviket.',
      en: 'A copy of the report in the injured person’s case, not in the nonconformity.',
    },
  }),
]
