import type { Page } from './addresses/my-hse.ts'
import type { ReaderRole } from './addresses/site.ts'

/** Where a step of a reader leads: to the thing itself. */
export type StepTarget =
  | { readonly kind: 'report' }
  /** Whom to ask, unit by unit. */
  | { readonly kind: 'contacts' }
  /** The list of documents on the same page. */
  | { readonly kind: 'documents' }
  | { readonly kind: 'guideline'; readonly number: string }
  /** A page of the handbook, by its Norwegian name. */
  | { readonly kind: 'handbook'; readonly page: string }
  | { readonly kind: 'myHse'; readonly page: Page }

/** Something that is a reader's to do. Legal references in brackets. */
export interface ReaderStep {
  readonly nb: string
  readonly en: string
  /** Where it is done or read, the most useful first. */
  readonly to: readonly [StepTarget, ...StepTarget[]]
}

/** What a reader in a role does, and reads, first. */
export interface ReaderStart {
  /** The first thing first. */
  readonly steps: readonly ReaderStep[]
  /** Pages of the handbook to begin with, by their Norwegian names. */
  readonly handbook: readonly string[]
  /** Numbers of the three to five documents that matter most, in the order to read them. */
  readonly documents: readonly string[]
}

/** What the institution wants the readers of each entrance to do and read first. */
export const readerStarts: Readonly<Record<ReaderRole, ReaderStart>> = {
  employee: {
    steps: [
      {
        nb: 'Si straks fra til både lederen og verneombudet når noe kan skade noen, og du ikke kan rette det selv (arbeidsmiljøloven § 2-3).',
        en: 'Tell both your manager and your safety representative at once when something can harm people and you cannot correct it yourself (Working Environment Act, Section 2-3).',
        to: [{ kind: 'contacts' }],
      },
      {
        nb: 'Bruk verneutstyret, og avbryt arbeid du mener ikke kan fortsette uten fare for liv eller helse (arbeidsmiljøloven § 2-3).',
        en: 'Use the protective equipment, and stop work that you believe cannot continue without danger to life or health (Working Environment Act, Section 2-3).',
        to: [{ kind: 'guideline', number: 'NHU-HMS-R14' }],
      },
      {
        nb: 'Meld skade i arbeidet og sykdom du mener skyldes arbeidet, til lederen, og trakassering eller diskriminering til lederen eller verneombudet (arbeidsmiljøloven § 2-3).',
        en: 'Report injuries at work, and illness that you believe is caused by work, to your manager, and harassment or discrimination to your manager or your safety representative (Working Environment Act, Section 2-3).',
        to: [{ kind: 'report' }, { kind: 'guideline', number: 'NHU-HMS-R28' }],
      },
      {
        nb: 'Meld avvik, ulykker og nestenulykker. Da kan andre lære av dem.',
        en: 'Report nonconformities, accidents and near misses, so that others can learn from them.',
        to: [{ kind: 'report' }],
      },
      {
        nb: 'Be om opplæring før du gjør noe som kan være farlig.',
        en: 'Ask for training before you do anything that may be dangerous.',
        to: [{ kind: 'guideline', number: 'NHU-HMS-R13' }],
      },
      {
        nb: 'Delta i HMS-runden i enheten din.',
        en: 'Take part in the HSE process of your unit.',
        to: [{ kind: 'handbook', page: 'hms-runden-steg-for-steg' }],
      },
    ],
    handbook: ['forstehjelp', 'ny-her', 'personvern-nar-du-melder'],
    documents: ['NHU-HMS-R08', 'NHU-HMS-R09', 'NHU-HMS-R24', 'NHU-HMS-R28', 'NHU-HMS-R33'],
  },
  manager: {
    steps: [
      {
        nb: 'Ta HMS-opplæring for ledere. Den som leder andre, skal kunne se til at arbeidet er trygt (arbeidsmiljøloven § 3-2).',
        en: 'Take HSE training for managers. Those who lead others must be able to see to it that work is safe (Working Environment Act, Section 3-2).',
        to: [{ kind: 'guideline', number: 'NHU-HMS-R13' }],
      },
      {
        nb: 'Finn ut hvem som er verneombud for enheten. Ta ombudet med fra starten, svar på det som blir tatt opp, og si fra om ulykker, nestenulykker og feil (arbeidsmiljøloven § 6-2).',
        en: 'Find out who your unit’s safety representative is. Involve them from the start, reply to what they raise, and tell them of accidents, near misses and faults (Working Environment Act, Section 6-2).',
        to: [{ kind: 'contacts' }],
      },
      {
        nb: 'La arbeid som verneombudet har stanset, stå til faren er borte, eller til Arbeidstilsynet har avgjort om det kan fortsette (arbeidsmiljøloven § 6-3).',
        en: 'Make sure that work the safety representative has stopped does not start again until the danger is gone, or until the Labour Inspection Authority has decided whether it may go on (Working Environment Act, Section 6-3).',
        to: [{ kind: 'guideline', number: 'NHU-HMS-R14' }],
      },
      {
        nb: 'Varsle politiet og Arbeidstilsynet straks når noen er død eller alvorlig skadet i arbeid (arbeidsmiljøloven § 5-2).',
        en: 'Notify the police and the Labour Inspection Authority at once when someone dies or is seriously injured at work (Working Environment Act, Section 5-2).',
        to: [{ kind: 'guideline', number: 'NHU-HMS-R09' }],
      },
      {
        nb: 'Gjennomfør HMS-runden hvert år, og skriv tiltak med frist og ansvarlig i handlingsplanen.',
        en: 'Carry out the HSE process every year, and enter measures with a deadline and a person responsible in the action plan.',
        to: [
          { kind: 'handbook', page: 'hms-runden-steg-for-steg' },
          { kind: 'guideline', number: 'NHU-HMS-R04' },
        ],
      },
      {
        nb: 'Vurder risikoen før arbeid som kan være farlig, og når noe endres (arbeidsmiljøloven § 3-1).',
        en: 'Assess the risk before work that may be dangerous, and whenever something changes (Working Environment Act, Section 3-1).',
        to: [{ kind: 'guideline', number: 'NHU-HMS-R10' }],
      },
      {
        nb: 'Følg opp hvert avvik til det er rettet.',
        en: 'Follow up each nonconformity until it has been corrected.',
        to: [
          { kind: 'myHse', page: 'tasks' },
          { kind: 'guideline', number: 'NHU-HMS-R08' },
        ],
      },
      {
        nb: 'Sørg for at alle får opplæring før de gjør farlig arbeid (arbeidsmiljøloven § 3-2).',
        en: 'Make sure that everyone is trained before they do dangerous work (Working Environment Act, Section 3-2).',
        to: [{ kind: 'guideline', number: 'NHU-HMS-R13' }],
      },
    ],
    handbook: ['ny-som-leder', 'hms-runden-steg-for-steg', 'slik-virker-hms-systemet'],
    documents: ['NHU-HMS-R02', 'NHU-HMS-R03', 'NHU-HMS-R10', 'NHU-HMS-R08', 'NHU-HMS-R09'],
  },
  safetyRep: {
    steps: [
      {
        nb: 'Se til at arbeidet blir gjort trygt, og at lederen rådfører seg med deg. Du skal få vite om alle yrkessykdommer, ulykker og nestenulykker i området (arbeidsmiljøloven § 6-2).',
        en: 'See to it that work is done safely, and that the manager consults you. You must be told of all occupational diseases, accidents and near misses in the area (Working Environment Act, Section 6-2).',
        to: [{ kind: 'handbook', page: 'nytt-verneombud' }],
      },
      {
        nb: 'Stans arbeid som er umiddelbart farlig for liv eller helse, når faren ikke straks kan avverges på annen måte. Arbeidet står til faren er borte, eller til Arbeidstilsynet har avgjort om det kan fortsette (arbeidsmiljøloven § 6-3).',
        en: 'Stop work that is an immediate danger to life or health when the danger cannot be averted at once in another way. The work stays stopped until the danger is gone, or until the Labour Inspection Authority has decided whether it may go on (Working Environment Act, Section 6-3).',
        to: [{ kind: 'guideline', number: 'NHU-HMS-R14' }],
      },
      {
        nb: 'Delta i HMS-runden, og skriv hva du mener om funnene.',
        en: 'Take part in the HSE process, and write what you think of the findings.',
        to: [{ kind: 'handbook', page: 'hms-runden-steg-for-steg' }],
      },
      {
        nb: 'Ta opplæringen du har krav på. Den er i arbeidstiden, og arbeidsgiveren betaler (arbeidsmiljøloven § 6-5).',
        en: 'Take the training you are entitled to. It is in working hours, and the employer pays (Working Environment Act, Section 6-5).',
        to: [{ kind: 'guideline', number: 'NHU-HMS-R13' }],
      },
      {
        nb: 'Varsle dem som arbeider på stedet, når noe kan føre til ulykke eller sykdom. Blir en sak ikke tatt hånd om innen rimelig tid, skal du si fra til Arbeidstilsynet eller arbeidsmiljøutvalget. Hovedverneombudet hjelper deg (arbeidsmiljøloven § 6-2).',
        en: 'Warn those who work there when something may lead to accident or illness. If a matter is not dealt with within a reasonable time, you must inform the Labour Inspection Authority or the working environment committee. The chief safety representative helps you (Working Environment Act, Section 6-2).',
        to: [{ kind: 'contacts' }, { kind: 'guideline', number: 'NHU-HMS-R02' }],
      },
    ],
    handbook: ['nytt-verneombud', 'hms-runden-steg-for-steg', 'slik-virker-hms-systemet'],
    documents: ['NHU-HMS-R14', 'NHU-HMS-R03', 'NHU-HMS-R10', 'NHU-HMS-R08', 'NHU-HMS-R15'],
  },
  student: {
    steps: [
      {
        nb: 'Gjør deg kjent med rømningsveier, nøddusj og nødnumre før du begynner.',
        en: 'Learn where the escape routes, the emergency shower and the emergency numbers are before you begin.',
        to: [
          { kind: 'handbook', page: 'forstehjelp' },
          { kind: 'guideline', number: 'NHU-HMS-R24' },
        ],
      },
      {
        nb: 'Ta sikkerhetsopplæringen før du bruker lab eller verksted.',
        en: 'Take the safety training before you use a laboratory or workshop.',
        to: [{ kind: 'guideline', number: 'NHU-HMS-R20' }],
      },
      {
        nb: 'Spør den romansvarlige før du bruker stoffer eller utstyr du ikke kjenner.',
        en: 'Ask the room manager before you use substances or equipment you do not know.',
        to: [{ kind: 'guideline', number: 'NHU-HMS-R16' }],
      },
      {
        nb: 'Arbeid ikke alene med noe farlig.',
        en: 'Do not work alone with anything dangerous.',
        to: [{ kind: 'guideline', number: 'NHU-HMS-R27' }],
      },
      {
        nb: 'Meld avvik, ulykker og nestenulykker, også de små.',
        en: 'Report nonconformities, accidents and near misses, small ones too.',
        to: [{ kind: 'report' }],
      },
      {
        nb: 'Du har rett til å varsle om kritikkverdige forhold, også som student (arbeidsmiljøloven kapittel 2 A og universitets- og høyskoleloven).',
        en: 'You have the right to report issues of concern, as a student too (Working Environment Act, chapter 2 A, and the Act relating to universities and university colleges).',
        to: [{ kind: 'guideline', number: 'NHU-HMS-R33' }],
      },
    ],
    handbook: ['ny-her', 'forstehjelp', 'personvern-nar-du-melder'],
    documents: ['NHU-HMS-R20', 'NHU-HMS-R09', 'NHU-HMS-R27', 'NHU-HMS-R16', 'NHU-HMS-R33'],
  },
  newcomer: {
    steps: [
      {
        nb: 'Lagre nødnumrene på telefonen.',
        en: 'Save the emergency numbers on your phone.',
        to: [{ kind: 'handbook', page: 'forstehjelp' }],
      },
      {
        nb: 'Finn rømningsveiene og møteplassen der du arbeider.',
        en: 'Find the escape routes and the assembly point where you work.',
        to: [{ kind: 'guideline', number: 'NHU-HMS-R24' }],
      },
      {
        nb: 'Finn ut hvem som er leder, HMS-koordinator og verneombud for enheten din.',
        en: 'Find out who the manager, HSE coordinator and safety representative of your unit are.',
        to: [{ kind: 'contacts' }],
      },
      {
        nb: 'Avtal opplæring med lederen din før du gjør noe som kan være farlig (arbeidsmiljøloven § 3-2).',
        en: 'Agree on training with your manager before you do anything that may be dangerous (Working Environment Act, Section 3-2).',
        to: [{ kind: 'guideline', number: 'NHU-HMS-R13' }],
      },
      {
        nb: 'Les dokumentene under. De gjelder for alle.',
        en: 'Read the documents below. They apply to everyone.',
        to: [{ kind: 'documents' }],
      },
    ],
    handbook: ['ny-her', 'forstehjelp', 'slik-virker-hms-systemet'],
    documents: ['NHU-HMS-R09', 'NHU-HMS-R24', 'NHU-HMS-R08', 'NHU-HMS-R13'],
  },
}
