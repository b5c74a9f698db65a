import type { Text } from '../schema/text.ts'
import { definitions } from './definitions.ts'

/** An official Norwegian term, its English, and the English words seen for it that are wrong here. */
export interface GlossaryTerm extends Text {
  /** Words others use that we do not, each with none of its endings; a space also stands for a hyphen. */
  readonly not?: Readonly<Partial<Record<'nb' | 'en', readonly string[]>>>
  /** What the term means, where readers must be told. */
  readonly definition?: Text
  /** A screen may have the word in another sense: a record that is saved has versions. */
  readonly readersOnly?: true
}

/** Terms of the law and of our texts, by what they are about. The first word of each language is the one to use. */
export const glossary: Readonly<Record<string, readonly GlossaryTerm[]>> = {
  work: [
    { nb: 'HMS', en: 'HSE', not: { en: ['EHS', 'HES'] } },
    { nb: 'arbeidsmiljø', en: 'working environment', not: { en: ['work environment'] } },
    { nb: 'arbeidsmiljøloven', en: 'Working Environment Act' },
    { nb: 'internkontroll', en: 'internal control', not: { en: ['self regulation'] } },
    {
      nb: 'HMS-runde',
      en: 'HSE process',
      not: {
        nb: ['HMS gjennomgang', 'HMS inspeksjon', 'HMS prosess'],
        en: ['HMS process', 'HSE inspection', 'HSE round'],
      },
    },
    {
      nb: 'vernerunde',
      en: 'safety round',
      not: { en: ['safety inspection', 'safety walk'] },
    },
    { nb: 'kartlegging', en: 'mapping', not: { en: ['charting'] } },
    {
      nb: 'handlingsplan',
      en: 'action plan',
      not: { nb: ['tiltaksplan'], en: ['plan of action'] },
    },
    { nb: 'årshjul', en: 'annual cycle', not: { nb: ['HMS kalender'], en: ['annual wheel'] } },
    {
      nb: 'ledelsens gjennomgang',
      en: 'management review',
      not: { nb: ['ledelsesgjennomgang'], en: ["management's review"] },
    },
    {
      nb: 'samsvarsvurdering',
      en: 'compliance evaluation',
      not: { nb: ['etterlevelsesvurdering'], en: ['compliance assessment'] },
    },
    {
      nb: 'utgave',
      en: 'edition',
      not: { nb: ['versjon'], en: ['version', 'revision'] },
      readersOnly: true,
    },
    {
      nb: 'sykefravær',
      en: 'sickness absence',
      not: { nb: ['sjukefravær'], en: ['absence due to illness'] },
    },
    { nb: 'medarbeidersamtale', en: 'appraisal interview', not: { en: ['performance appraisal'] } },
  ],
  people: [
    {
      nb: 'verneombud',
      en: 'safety representative',
      not: { nb: ['verneombod'], en: ['safety delegate', 'safety deput'] },
    },
    {
      nb: 'hovedverneombud',
      en: 'chief safety representative',
      not: { en: ['central chief safety'] },
    },
    { nb: 'verneområde', en: 'safety area', not: { nb: ['vernesone'], en: ['safety zone'] } },
    {
      nb: 'arbeidsmiljøutvalg',
      en: 'working environment committee',
      not: { nb: ['arbeidsmiljøkomité'] },
    },
    {
      nb: 'bedriftshelsetjeneste',
      en: 'occupational health service',
      not: { nb: ['bedriftshelseteneste'], en: ['company health service'] },
    },
    { nb: 'linjeleder', en: 'line manager', not: { en: ['line leader'] } },
    { nb: 'HMS-enheten', en: 'HSE Unit', not: { en: ['HSE department', 'HSE section'] } },
    { nb: 'romansvarlig', en: 'room manager', not: { en: ['person responsible for the room'] } },
    { nb: 'Arbeidstilsynet', en: 'Labour Inspection Authority', not: { en: ['Labor Inspection'] } },
  ],
  nonconformities: [
    {
      nb: 'avvik',
      en: 'nonconformity',
      not: { en: ['deviation', 'discrepanc', 'non conform', 'nonconformance'] },
    },
    {
      nb: 'uønsket hendelse',
      en: 'undesired event',
      not: { en: ['adverse event', 'undesirable incident'] },
    },
    {
      nb: 'nestenulykke',
      en: 'near miss',
      not: { nb: ['nesten ulykke', 'nestenuhell'], en: ['close call'] },
    },
    { nb: 'melder', en: 'reporter', not: { nb: ['innmelder'] } },
    { nb: 'årsaksanalyse', en: 'cause analysis', not: { nb: ['rotårsak'], en: ['root cause'] } },
    { nb: 'forebyggende tiltak', en: 'preventive action', not: { nb: ['preventive tiltak'] } },
    { nb: 'yrkesskade', en: 'occupational injury', not: { en: ['work related injury'] } },
    { nb: 'yrkessykdom', en: 'occupational disease' },
  ],
  risk: [
    { nb: 'risikovurdering', en: 'risk assessment', not: { en: ['risk evaluation'] } },
    {
      nb: 'ROS-analyse',
      en: 'risk and vulnerability analysis',
      not: { en: ['risk and vulnerability assessment'] },
    },
    {
      nb: 'sikker jobb-analyse',
      en: 'safe job analysis',
      not: { nb: ['jobbsikkerhetsanalyse'], en: ['job safety analysis'] },
    },
    { nb: 'restrisiko', en: 'residual risk', not: { en: ['remaining risk'] } },
  ],
  laboratory: [
    {
      nb: 'stoffkartotek',
      en: 'substance index',
      not: {
        nb: ['kjemikaliekartotek', 'kjemikalieregister'],
        en: ['chemical register', 'SDS archive', 'substance register'],
      },
    },
    {
      nb: 'sikkerhetsdatablad',
      en: 'safety data sheet',
      not: { nb: ['HMS datablad'], en: ['MSDS'] },
    },
    {
      nb: 'eksponeringsregister',
      en: 'register of exposed workers',
      not: { en: ['exposure register'] },
    },
    { nb: 'avtrekksskap', en: 'fume cupboard', not: { nb: ['avtrekkskap'], en: ['fume hood'] } },
    {
      nb: 'personlig verneutstyr',
      en: 'personal protective equipment',
      not: { en: ['safety gear'] },
    },
    { nb: 'farlig avfall', en: 'hazardous waste', not: { en: ['dangerous waste'] } },
    { nb: 'varmt arbeid', en: 'hot work' },
    { nb: 'strålevern', en: 'radiation protection', not: { en: ['radiation safety'] } },
  ],
  emergency: [
    { nb: 'beredskap', en: 'emergency preparedness', not: { en: ['contingency preparedness'] } },
    {
      nb: 'nødetatene',
      en: 'emergency services',
      not: { en: ['emergency agencies', 'blue light'] },
    },
    { nb: 'nødnummer', en: 'emergency number' },
    { nb: 'førstehjelp', en: 'first aid' },
    { nb: 'møteplass', en: 'assembly point', not: { en: ['meeting place', 'muster point'] } },
    {
      nb: 'rømningsvei',
      en: 'escape route',
      not: { nb: ['rømningsveg'], en: ['evacuation route', 'egress route'] },
    },
    { nb: 'brannøvelse', en: 'fire drill', not: { nb: ['brannøving'], en: ['fire exercise'] } },
    { nb: 'brannvesenet', en: 'fire service', not: { en: ['fire brigade', 'fire department'] } },
    { nb: 'pårørende', en: 'next of kin' },
  ],
  training: [
    { nb: 'opplæringsplan', en: 'training plan', not: { en: ['education plan'] } },
    {
      nb: 'dokumentert sikkerhetsopplæring',
      en: 'documented safety training',
      not: { en: ['certified safety training'] },
    },
    { nb: 'grunnopplæring', en: 'basic training' },
    { nb: 'sertifikat', en: 'certificate' },
  ],
  fieldwork: [
    { nb: 'feltarbeid', en: 'fieldwork', not: { en: ['field work'] } },
    {
      nb: 'alenearbeid',
      en: 'lone work',
      not: { nb: ['ensomt arbeid', 'solo arbeid'], en: ['solo work'] },
    },
    { nb: 'tokt', en: 'cruise' },
    { nb: 'feltplan', en: 'field plan', not: { en: ['fieldwork plan'] } },
  ],
  whistleblowing: [
    { nb: 'varsling', en: 'whistleblowing', not: { en: ['whistle blow'] } },
    {
      nb: 'kritikkverdige forhold',
      en: 'issues of concern',
      not: { en: ['censurable condition', 'wrongdoing', 'blameworthy'] },
    },
    { nb: 'gjengjeldelse', en: 'retaliation', not: { en: ['reprisal'] } },
    { nb: 'trakassering', en: 'harassment' },
  ],
}

/** Every term of the glossary, with what it means where that is written down. */
export const glossaryTerms: readonly GlossaryTerm[] = Object.values(glossary)
  .flat()
  .map((term) => {
    const definition = definitions[term.nb]
    return definition === undefined ? term : { ...term, definition }
  })
