import type { SiteLanguage } from '../addresses/site.ts'

/**
 * One thing of health, safety and environment and what people call it. The first word of each
 * language is the one our texts use; the others are forms, abbreviations and names seen elsewhere.
 */
export type Term = Readonly<Record<SiteLanguage, readonly [string, ...string[]]>>

/** What search takes to mean the same, within a language and across the two. */
export const terms: readonly Term[] = [
  term('HMS | helse, miljø og sikkerhet', 'HSE | EHS | OHS | HES | health and safety'),
  term('HMS-politikk | HMS-policy', 'HSE policy'),
  term('arbeidsmiljø', 'working environment | work environment'),
  term('arbeidsmiljøloven | aml', 'Working Environment Act | WEA'),
  term('internkontroll | IK', 'internal control | self-regulation'),
  term(
    'HMS-runde | vernerunde',
    'HSE process | HSE round | HSE inspection | safety round | safety walk | safety inspection',
  ),
  term('formøte', 'pre-meeting | planning meeting'),
  term('ettermøte', 'post-meeting | summary meeting'),
  term('kartlegging', 'mapping | charting | survey | HSE survey'),
  term('frist', 'deadline | due date'),
  term('utgave | versjon', 'edition | version'),
  term('revidere | oppdatere | revidert', 'review | revise | update'),
  term(
    'verneombud | vo | verneombod',
    'safety representative | safety delegate | safety deputy | safety rep',
  ),
  term(
    'hovedverneombud | hvo',
    'chief safety representative | senior safety representative | central chief safety representative',
  ),
  term('verneområde', 'safety area | safety zone'),
  term(
    'valg av verneombud | verneombudsvalg | valgstyre',
    'election of safety representatives | safety representative election | election board',
  ),
  term('arbeidsmiljøutvalg | AMU', 'working environment committee | WEC'),
  term('lokalt arbeidsmiljøutvalg | LAMU', 'local working environment committee | LWEC'),
  term('læringsmiljøutvalg | LMU', 'learning environment committee'),
  term(
    'bedriftshelsetjeneste | BHT | bedriftslege',
    'occupational health service | company doctor',
  ),
  term(
    'linjeleder | leder | sjef | nærmeste leder | instituttleder | dekan | leiar',
    'line manager | manager | boss | supervisor | head of department | dean',
  ),
  term('HMS-koordinator', 'HSE coordinator'),
  term('brannvernleder', 'fire officer | fire safety officer'),
  // In the definite form, so that first aid itself is not taken for a person.
  term('førstehjelperen | førstehjelperne', 'first aider | first aiders'),
  term('romansvarlig | labansvarlig', 'room manager | lab manager'),
  term('ansvar | ansvarlig', 'responsibility | responsible'),
  term(
    'avvik | HMS-avvik | uønsket hendelse | uønskede hendelser | hendelse',
    'nonconformity | non-conformity | non-conformance | nonconformance | deviation | discrepancy | undesired event | incident | adverse event',
  ),
  term('nestenulykke | nesten ulykke', 'near miss | close call | nearmiss'),
  term('ulykke | uhell', 'accident'),
  term('dødsfall | dødsulykke', 'death | fatal accident | fatality'),
  term('stanse arbeid | stansingsrett | stanse farlig arbeid', 'stop work | stop dangerous work'),
  term('personskade | skade', 'personal injury | injury'),
  term('yrkessykdom', 'occupational disease'),
  term('yrkesskade', 'occupational injury'),
  term('melde avvik | melde | si fra | rapportere', 'reporting | report'),
  term('årsaksanalyse | rotårsak', 'cause analysis | root cause'),
  term('tiltak', 'measure | corrective action | preventive action'),
  term(
    'handlingsplan | tiltaksplan | måltavle',
    'action plan | plan of action | objective table | scorecard',
  ),
  term('mål | HMS-mål | målsetting', 'objective | goal | target'),
  term('risikovurdering | risikoanalyse', 'risk assessment | risk analysis'),
  term('ROS-analyse | ROS', 'risk and vulnerability analysis'),
  term('grovanalyse', 'preliminary risk analysis'),
  term('sikker jobb-analyse | SJA', 'safe job analysis | job safety analysis | JSA'),
  term('sannsynlighet', 'likelihood | probability'),
  term('konsekvens', 'consequence | severity'),
  term('akseptkriterium | akseptkriterier', 'acceptance criterion | acceptance criteria'),
  term('restrisiko', 'residual risk'),
  term('årshjul', 'annual cycle | annual wheel'),
  term('årsrapport', 'annual report'),
  term('ledelsens gjennomgang', 'management review'),
  term('årlig gjennomgang', 'annual review | yearly review'),
  term('revisjon | HMS-revisjon', 'audit | HSE audit'),
  term('revisor | revisjonsleder', 'auditor | lead auditor'),
  term('samsvarsvurdering | samsvar', 'compliance evaluation | compliance assessment | compliance'),
  term('tilsyn | Arbeidstilsynet', 'inspection | labour inspection'),
  term('pålegg', 'order'),
  term('retningslinje | retningslinjer', 'guideline | policy'),
  term('prosedyre', 'procedure'),
  term(
    'regelverk | lover og regler | lovverk | forskrift | forskrifter',
    'legislation | laws and regulations | law | regulation',
  ),
  term(
    'dokumentstyring | styrende dokumenter | dokument',
    'document control | controlled document | document',
  ),
  term(
    'stoffkartotek | kjemikalieregister | stoffregister',
    'substance index | chemical register | chemicals register | SDS archive',
  ),
  term(
    'sikkerhetsdatablad | datablad | HMS-datablad | SDS | MSDS',
    'safety data sheet | SDS | MSDS',
  ),
  term('kjemikalier | kjemikalie | stoff', 'chemicals | chemical | substance'),
  term('eksponeringsregister', 'register of exposed workers | exposure register'),
  term('substitusjon', 'substitution'),
  term('romkort | vernekort', 'room card | safety card'),
  term('avtrekksskap | avtrekk', 'fume cupboard | fume hood'),
  term('personlig verneutstyr | verneutstyr', 'personal protective equipment | PPE'),
  term('farlig avfall | kjemikalieavfall', 'hazardous waste | chemical waste'),
  term('søl | kjemikaliesøl', 'spill | spills | spilled'),
  term('laboratorium | lab | laben | laboratorier', 'laboratory | lab | labs'),
  term('varmt arbeid | sveising', 'hot work | welding'),
  term(
    'alenearbeid | arbeid alene | arbeide alene | jobbe alene',
    'lone work | lone working | working alone | work alone',
  ),
  term(
    'feltarbeid | feltkurs | ekskursjon | studietur',
    'fieldwork | field work | field course | excursion | field trip',
  ),
  term('tokt', 'cruise | cruises'),
  term('brannvern | brann', 'fire protection | fire safety | fire'),
  term('rømningsvei | nødutgang | evakuering', 'escape route | emergency exit | evacuation'),
  term('brannøvelse | evakueringsøvelse', 'fire drill'),
  term(
    'slokkeutstyr | slokkeapparat | brannslukker | brannslokker | slukker | brannslukningsapparat',
    'extinguisher | fire extinguisher',
  ),
  term('beredskap | beredskapsplan', 'emergency preparedness | emergency plan'),
  term('nødnumre | nødnummer | nødtelefon', 'emergency numbers | emergency number'),
  term('førstehjelp', 'first aid'),
  term('strålevern | stråling', 'radiation protection | radiation'),
  term(
    'strålekilde | strålekilder | radioaktiv kilde | radioaktivt',
    'radiation source | radioactive source | radioactive',
  ),
  term('laser | lasere | laserpeker', 'laser | lasers | laser pointer'),
  term('dosimeter | persondosimeter', 'dosimeter | dosemeter | personal dosimeter'),
  term('røntgen | røntgenapparat', 'X-ray | X-rays | xray'),
  term(
    'DSA | Direktoratet for strålevern og atomsikkerhet',
    'DSA | Norwegian Radiation and Nuclear Safety Authority',
  ),
  term(
    'øyedusj | øyeskyll | øyeskylling | øyeskyller | øyevask',
    'eyewash | eye wash | eye shower',
  ),
  term(
    'stikk | stikkskade | nål | nålestikk | sprøytestikk | kanylestikk',
    'needle | needlestick | needle stick | pricked | sharps injury',
  ),
  term(
    'ergonomi | vondt i ryggen | ryggen | rygg | nakke | muskelplager | kontorstol | skrivebord',
    'ergonomics | back pain | neck pain | office chair | desk',
  ),
  term('ytre miljø', 'external environment'),
  term(
    `psykososialt arbeidsmiljø | ikke bra på jobb | har det ikke bra | mistrives | roper | kjefter | skriker | stress
    | stresset | sliten | utbrent | arbeidspress | konflikt`,
    `psychosocial working environment | shouts | shouting | yells | stress | stressed | burnout | burned out | exhausted
    | conflict | unhappy at work`,
  ),
  term('trakassering', 'harassment'),
  term('seksuell trakassering | sextrakassering', 'sexual harassment'),
  term('diskriminering | diskriminert', 'discrimination | discriminated'),
  term('mobbing', 'bullying | mobbing'),
  term(
    'varsling | varsle | varsler | varslere',
    'whistleblowing | whistle-blowing | whistleblower',
  ),
  term('kritikkverdige forhold', 'issues of concern | censurable conditions'),
  term('gjengjeldelse', 'retaliation | reprisal'),
  term(
    'personvern | GDPR | personopplysninger',
    'privacy | data protection | GDPR | personal data',
  ),
  term('personvernombud', 'data protection officer | DPO'),
  term('anonym | anonymt', 'anonymous | anonymously'),
  term('tilrettelegging', 'adaptation | facilitation | accommodation'),
  term('medvirkning', 'participation'),
  term('sykefravær', 'sickness absence | sick leave'),
  term('medarbeidersamtale', 'appraisal interview | performance appraisal'),
  term('opplæring | kurs | HMS-kurs', 'training | course'),
  term('arbeide | jobbe | jobb', 'work | job'),
  term(
    'tilgjengelighetserklæring | universell utforming',
    'accessibility statement | accessibility',
  ),
]

function term(nb: string, en: string): Term {
  return { nb: names(nb), en: names(en) }
}

function names(text: string): [string, ...string[]] {
  const [first = text, ...others] = text.split('|').map((each) => each.trim())
  return [first, ...others]
}
