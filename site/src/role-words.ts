import type { ReaderRole, SiteLanguage } from '@verne/content/addresses/site'
import type { IconName } from './icons.ts'

type Words = Record<SiteLanguage, string>

/** How the site speaks to readers in a role. */
interface ReaderRoleWords {
  readonly icon: IconName
  /** As a label on an entrance. */
  readonly name: Words
  /** What the entrance leads to, in a few words. */
  readonly promise: Words
  /** Title of the role's page. */
  readonly title: Words
  readonly lead: Words
  /** What is this reader's to do, the first thing first. Legal references in brackets. */
  readonly tasks: Record<SiteLanguage, readonly string[]>
}

/** The readers the site has an entrance for, as they are spoken to. */
export const readerRoleWords: Record<ReaderRole, ReaderRoleWords> = {
  employee: {
    icon: 'person',
    name: { nb: 'Ansatt', en: 'Employee' },
    promise: { nb: 'Det du skal vite og gjøre selv', en: 'What to know and do yourself' },
    title: { nb: 'Du er ansatt', en: 'You are an employee' },
    lead: {
      nb: 'Du har rett til et trygt arbeidsmiljø, og du har plikt til å være med på å skape det.',
      en: 'You have a right to a safe working environment, and a duty to help create it.',
    },
    tasks: {
      nb: [
        'Si straks fra til både lederen og verneombudet når noe kan skade noen, og du ikke kan rette det selv (arbeidsmiljøloven § 2-3).',
        'Bruk verneutstyret, og avbryt arbeid du mener ikke kan fortsette uten fare for liv eller helse (arbeidsmiljøloven § 2-3).',
        'Meld skade i arbeidet og sykdom du mener skyldes arbeidet, til lederen, og trakassering eller diskriminering til lederen eller verneombudet (arbeidsmiljøloven § 2-3).',
        'Meld avvik, ulykker og nestenulykker. Da kan andre lære av dem.',
        'Be om opplæring før du gjør noe som kan være farlig.',
        'Delta i HMS-runden i enheten din.',
      ],
      en: [
        'Tell both your manager and your safety representative at once when something can harm people and you cannot correct it yourself (Working Environment Act, Section 2-3).',
        'Use the protective equipment, and stop work that you believe cannot continue without danger to life or health (Working Environment Act, Section 2-3).',
        'Report injuries at work, and illness that you believe is caused by work, to your manager, and harassment or discrimination to your manager or your safety representative (Working Environment Act, Section 2-3).',
        'Report nonconformities, accidents and near misses, so that others can learn from them.',
        'Ask for training before you do anything that may be dangerous.',
        'Take part in the HSE process of your unit.',
      ],
    },
  },
  manager: {
    icon: 'manager',
    name: { nb: 'Linjeleder', en: 'Line manager' },
    promise: { nb: 'Ansvaret ditt gjennom året', en: 'Your responsibility through the year' },
    title: { nb: 'Du er linjeleder', en: 'You are a line manager' },
    lead: {
      nb: 'Du har ansvaret for HMS i enheten din. Oppgaver kan du gi til andre. Ansvaret blir hos deg.',
      en: 'You are responsible for HSE in your unit. You can give tasks to others. The responsibility stays with you.',
    },
    tasks: {
      nb: [
        'Ta HMS-opplæring for ledere. Den som leder andre, skal kunne se til at arbeidet er trygt (arbeidsmiljøloven § 3-2).',
        'Finn ut hvem som er verneombud for enheten. Ta ombudet med fra starten, svar på det som blir tatt opp, og si fra om ulykker, nestenulykker og feil (arbeidsmiljøloven § 6-2).',
        'La arbeid som verneombudet har stanset, stå til faren er borte, eller til Arbeidstilsynet har avgjort om det kan fortsette (arbeidsmiljøloven § 6-3).',
        'Varsle politiet og Arbeidstilsynet straks når noen er død eller alvorlig skadet i arbeid (arbeidsmiljøloven § 5-2).',
        'Gjennomfør HMS-runden hvert år, og skriv tiltak med frist og ansvarlig i handlingsplanen.',
        'Vurder risikoen før arbeid som kan være farlig, og når noe endres (arbeidsmiljøloven § 3-1).',
        'Følg opp hvert avvik til det er rettet.',
        'Sørg for at alle får opplæring før de gjør farlig arbeid (arbeidsmiljøloven § 3-2).',
      ],
      en: [
        'Take HSE training for managers. Those who lead others must be able to see to it that work is safe (Working Environment Act, Section 3-2).',
        'Find out who your unit’s safety representative is. Involve them from the start, reply to what they raise, and tell them of accidents, near misses and faults (Working Environment Act, Section 6-2).',
        'Make sure that work the safety representative has stopped does not start again until the danger is gone, or until the Labour Inspection Authority has decided whether it may go on (Working Environment Act, Section 6-3).',
        'Notify the police and the Labour Inspection Authority at once when someone dies or is seriously injured at work (Working Environment Act, Section 5-2).',
        'Carry out the HSE process every year, and enter measures with a deadline and a person responsible in the action plan.',
        'Assess the risk before work that may be dangerous, and whenever something changes (Working Environment Act, Section 3-1).',
        'Follow up each nonconformity until it has been corrected.',
        'Make sure that everyone is trained before they do dangerous work (Working Environment Act, Section 3-2).',
      ],
    },
  },
  safetyRep: {
    icon: 'shield',
    name: { nb: 'Verneombud', en: 'Safety representative' },
    promise: { nb: 'Rettighetene og oppgavene dine', en: 'Your rights and tasks' },
    title: { nb: 'Du er verneombud', en: 'You are a safety representative' },
    lead: {
      nb: 'Du taler de ansattes sak i alt som gjelder arbeidsmiljøet i verneområdet ditt.',
      en: 'You speak for the employees in everything that concerns the working environment in your safety area.',
    },
    tasks: {
      nb: [
        'Se til at arbeidet blir gjort trygt, og at lederen rådfører seg med deg. Du skal få vite om alle yrkessykdommer, ulykker og nestenulykker i området (arbeidsmiljøloven § 6-2).',
        'Stans arbeid som er umiddelbart farlig for liv eller helse, når faren ikke straks kan avverges på annen måte. Arbeidet står til faren er borte, eller til Arbeidstilsynet har avgjort om det kan fortsette (arbeidsmiljøloven § 6-3).',
        'Delta i HMS-runden, og skriv hva du mener om funnene.',
        'Ta opplæringen du har krav på. Den er i arbeidstiden, og arbeidsgiveren betaler (arbeidsmiljøloven § 6-5).',
        'Varsle dem som arbeider på stedet, når noe kan føre til ulykke eller sykdom. Blir en sak ikke tatt hånd om innen rimelig tid, skal du si fra til Arbeidstilsynet eller arbeidsmiljøutvalget. Hovedverneombudet hjelper deg (arbeidsmiljøloven § 6-2).',
      ],
      en: [
        'See to it that work is done safely, and that the manager consults you. You must be told of all occupational diseases, accidents and near misses in the area (Working Environment Act, Section 6-2).',
        'Stop work that is an immediate danger to life or health when the danger cannot be averted at once in another way. The work stays stopped until the danger is gone, or until the Labour Inspection Authority has decided whether it may go on (Working Environment Act, Section 6-3).',
        'Take part in the HSE process, and write what you think of the findings.',
        'Take the training you are entitled to. It is in working hours, and the employer pays (Working Environment Act, Section 6-5).',
        'Warn those who work there when something may lead to accident or illness. If a matter is not dealt with within a reasonable time, you must inform the Labour Inspection Authority or the working environment committee. The chief safety representative helps you (Working Environment Act, Section 6-2).',
      ],
    },
  },
  student: {
    icon: 'student',
    name: { nb: 'Student', en: 'Student' },
    promise: {
      nb: 'Lab, verksted, felt og studieplass',
      en: 'Laboratory, workshop, field and campus',
    },
    title: { nb: 'Du er student', en: 'You are a student' },
    lead: {
      nb: 'Når du gjør arbeid i praktisk opplæring som kan være farlig for liv eller helse, regnes du som ansatt etter HMS-reglene i arbeidsmiljøloven (§ 1-6).',
      en: 'When you do work in practical training that may be dangerous to life or health, you count as an employee under the HSE rules of the Working Environment Act (Section 1-6).',
    },
    tasks: {
      nb: [
        'Gjør deg kjent med rømningsveier, nøddusj og nødnumre før du begynner.',
        'Ta sikkerhetsopplæringen før du bruker lab eller verksted.',
        'Spør den romansvarlige før du bruker stoffer eller utstyr du ikke kjenner.',
        'Arbeid ikke alene med noe farlig.',
        'Meld avvik, ulykker og nestenulykker, også de små.',
        'Du har rett til å varsle om kritikkverdige forhold, også som student (arbeidsmiljøloven kapittel 2 A og universitets- og høyskoleloven).',
      ],
      en: [
        'Learn where the escape routes, the emergency shower and the emergency numbers are before you begin.',
        'Take the safety training before you use a laboratory or workshop.',
        'Ask the room manager before you use substances or equipment you do not know.',
        'Do not work alone with anything dangerous.',
        'Report nonconformities, accidents and near misses, small ones too.',
        'You have the right to report issues of concern, as a student too (Working Environment Act, chapter 2 A, and the Act relating to universities and university colleges).',
      ],
    },
  },
  newcomer: {
    icon: 'newcomer',
    name: { nb: 'Ny her', en: 'New here' },
    promise: { nb: 'Det første du gjør', en: 'The first things to do' },
    title: { nb: 'Du er ny her', en: 'You are new here' },
    lead: {
      nb: 'Velkommen. Dette gjør du de første dagene, i denne rekkefølgen.',
      en: 'Welcome. Do this during your first days, in this order.',
    },
    tasks: {
      nb: [
        'Lagre nødnumrene på telefonen.',
        'Finn rømningsveiene og møteplassen der du arbeider.',
        'Finn ut hvem som er leder, HMS-koordinator og verneombud for enheten din.',
        'Avtal opplæring med lederen din før du gjør noe som kan være farlig (arbeidsmiljøloven § 3-2).',
        'Les dokumentene under. De gjelder for alle.',
      ],
      en: [
        'Save the emergency numbers on your phone.',
        'Find the escape routes and the assembly point where you work.',
        'Find out who the manager, HSE coordinator and safety representative of your unit are.',
        'Agree on training with your manager before you do anything that may be dangerous (Working Environment Act, Section 3-2).',
        'Read the documents below. They apply to everyone.',
      ],
    },
  },
}
