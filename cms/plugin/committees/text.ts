import type { Text } from '../core/text.ts'

/** The working environment committees there are: the institution's, and those of a unit. */
export const committeeText = {
  amu: { nb: 'Arbeidsmiljøutvalget (AMU)', en: 'Working environment committee (WEC)' },
  lamu: {
    nb: 'Lokalt arbeidsmiljøutvalg (LAMU)',
    en: 'Local working environment committee (LWEC)',
  },
  lmu: { nb: 'Læringsmiljøutvalg (LMU)', en: 'Learning environment committee (LEC)' },
} satisfies Record<string, Text>
export type Committee = keyof typeof committeeText

/** How far a meeting has come. */
export const meetingStateText = {
  planned: { nb: 'Planlagt', en: 'Planned' },
  called: { nb: 'Innkalt', en: 'Called' },
  held: { nb: 'Holdt', en: 'Held' },
  minutes: { nb: 'Referat til godkjenning', en: 'Minutes to be approved' },
  approved: { nb: 'Referat godkjent', en: 'Minutes approved' },
  cancelled: { nb: 'Utgått', en: 'Cancelled' },
} satisfies Record<string, Text>
export type MeetingState = keyof typeof meetingStateText

/** What an item is for. */
export const itemKindText = {
  matter: { nb: 'Til vedtak', en: 'For resolution' },
  information: { nb: 'Til orientering', en: 'For information' },
  other: { nb: 'Eventuelt', en: 'Any other business' },
} satisfies Record<string, Text>
export type ItemKind = keyof typeof itemKindText

/** How far an item has come. */
export const itemStateText = {
  proposed: { nb: 'Foreslått', en: 'Proposed' },
  agenda: { nb: 'På sakslisten', en: 'On the agenda' },
  treated: { nb: 'Behandlet', en: 'Treated' },
  declined: { nb: 'Ikke tatt opp', en: 'Not taken up' },
} satisfies Record<string, Text>
export type ItemState = keyof typeof itemStateText

/** Who reads an item once the minutes are approved. */
export const itemOpenText = {
  open: { nb: 'Alle ansatte', en: 'All employees' },
  closed: { nb: 'Bare utvalget og HMS-enheten', en: 'Only the committee and the HSE Unit' },
} satisfies Record<string, Text>
export type ItemOpen = keyof typeof itemOpenText

/** What is known of a meeting. */
export const meetingText = {
  committee: { nb: 'Utvalg', en: 'Committee' },
  unit: { nb: 'Enhet', en: 'Unit' },
  title: { nb: 'Hva heter møtet?', en: 'What is the meeting called?' },
  date: { nb: 'Møtedato', en: 'Date of the meeting' },
  place: { nb: 'Sted, rom eller lenke', en: 'Place, room or link' },
  leader: { nb: 'Møteleder', en: 'Chair' },
  present: { nb: 'Hvilke medlemmer møtte?', en: 'Which members were present?' },
  attendance: { nb: 'Andre som var til stede, og forfall', en: 'Others present, and apologies' },
  minutes: { nb: 'Referat', en: 'Minutes' },
  agendaSentOn: { nb: 'Innkalt', en: 'Called on' },
  heldOn: { nb: 'Holdt', en: 'Held on' },
  approvedOn: { nb: 'Referat godkjent', en: 'Minutes approved on' },
} satisfies Record<string, Text>

/** What is known of an item. */
export const itemText = {
  meeting: { nb: 'Møte', en: 'Meeting' },
  kind: { nb: 'Hva skal utvalget gjøre?', en: 'What will the committee do?' },
  title: { nb: 'Tittel', en: 'Title' },
  presentation: { nb: 'Saksframlegg', en: 'Presentation' },
  linked: { nb: 'Hva saken gjelder i Verne', en: 'What the item is about in Verne' },
  openTo: { nb: 'Hvem kan lese saken etterpå?', en: 'Who may read the item afterwards?' },
  resolution: { nb: 'Vedtak eller konklusjon', en: 'Resolution or conclusion' },
  disagreement: { nb: 'Uenighet og avstemning', en: 'Disagreement and vote' },
  responsible: { nb: 'Hvem følger opp?', en: 'Who follows up?' },
  deadline: { nb: 'Frist', en: 'Deadline' },
  measure: { nb: 'Tiltak', en: 'Measure' },
} satisfies Record<string, Text>

/** Items the law asks for, with the provision each comes from. */
export const askedText = {
  ownReport: {
    title: { nb: 'Utvalgets årsrapport', en: 'Yearly report of the committee' },
    law: {
      nb: 'Utvalget rapporterer hvert år til de styrende organene og de ansattes organisasjoner (arbeidsmiljøloven § 7-2).',
      en: 'The committee reports every year to the governing bodies and the unions (Working Environment Act, Section 7-2).',
    },
  },
  occupationalHealth: {
    title: {
      nb: 'Plan og årsrapport fra bedriftshelsetjenesten',
      en: 'Plan and yearly report of the occupational health service',
    },
    law: {
      nb: 'Arbeidsgiveren har bedriftshelsetjeneste (arbeidsmiljøloven § 3-3), og utvalget behandler spørsmål om den (§ 7-2).',
      en: 'The employer has an occupational health service (Working Environment Act, Section 3-3); the committee treats questions about it (Section 7-2).',
    },
  },
  injuries: {
    title: { nb: 'Registeret over skader og sykdommer', en: 'Register of injuries and illnesses' },
    law: {
      nb: 'Registeret er åpent for utvalget (arbeidsmiljøloven § 5-1).',
      en: 'The register is open to the committee (Working Environment Act, Section 5-1).',
    },
  },
  annualReport: {
    title: { nb: 'Årsrapport HMS {year}', en: 'Annual HSE report {year}' },
    law: {
      nb: 'Utvalget følger nøye med på det systematiske HMS-arbeidet, og behandler saker om det (arbeidsmiljøloven § 7-2).',
      en: 'The committee follows the systematic HSE work closely, and treats matters about it (Working Environment Act, Section 7-2).',
    },
  },
  actionPlan: {
    title: {
      nb: 'Handlingsplan for HMS etter årsrapporten {year}',
      en: 'HSE action plan after the annual report {year}',
    },
    law: {
      nb: 'Utvalget er med på å lage handlingsplanen for arbeidsmiljøet (forskrift om organisering, ledelse og medvirkning § 2-3).',
      en: 'The committee takes part in making the action plan for the working environment (Regulations on Organisation, Management and Participation, Section 2-3).',
    },
  },
  order: {
    title: { nb: 'Pålegg {number}: {title}', en: 'Order {number}: {title}' },
    law: {
      nb: 'Utvalget følger nøye med på sikkerhet, helse og velferd, og behandler det et tilsyn har funnet (arbeidsmiljøloven § 7-2).',
      en: 'The committee follows safety, health and welfare closely, and treats what an inspection has found (Working Environment Act, Section 7-2).',
    },
  },
  seriousEvents: {
    title: {
      nb: 'Alvorlige hendelser siden forrige møte',
      en: 'Serious events since the last meeting',
    },
    law: {
      nb: 'Utvalget går gjennom ulykker og rapporter om skader (arbeidsmiljøloven § 7-2).',
      en: 'The committee goes through accidents and reports of injuries (Working Environment Act, Section 7-2).',
    },
  },
} satisfies Record<string, { title: Text; law: Text }>

/** Why something is refused at a meeting, and the way out. */
export const meetingRefusalText = {
  committeeMissing: { nb: 'Velg utvalget.', en: 'Choose the committee.' },
  unitMissing: { nb: 'Velg enheten utvalget hører til.', en: 'Choose the unit of the committee.' },
  titleMissing: { nb: 'Skriv hva møtet heter.', en: 'Write what the meeting is called.' },
  dateMissing: { nb: 'Skriv datoen for møtet.', en: 'Write the date of the meeting.' },
  dateInFuture: {
    nb: 'Møtet er ikke holdt ennå. Skriv datoen det ble holdt.',
    en: 'The meeting has not been held yet. Write the date it was held.',
  },
  leaderMissing: { nb: 'Velg hvem som leder møtet.', en: 'Choose who chairs the meeting.' },
  attendanceMissing: {
    nb: 'Velg medlemmene som møtte, eller skriv hvem som var til stede.',
    en: 'Choose the members who came, or write who was present.',
  },
  notMember: {
    nb: 'Bare medlemmer og varamedlemmer av utvalget kan velges. Andre skriver du i feltet under.',
    en: 'Only members and deputies of the committee can be chosen. Write others in the field below.',
  },
  minutesMissing: { nb: 'Skriv referatet.', en: 'Write the minutes.' },
  reasonMissing: { nb: 'Skriv hvorfor.', en: 'Write why.' },
  nothingOnAgenda: {
    nb: 'Sakslisten er tom. Sett opp minst én sak først.',
    en: 'The agenda is empty. Put at least one item on it first.',
  },
  notTreated: {
    nb: 'Saker på sakslisten står uten vedtak: {items}. Skriv vedtakene, eller utsett sakene.',
    en: 'Items on the agenda have no resolution: {items}. Write the resolutions, or postpone the items.',
  },
  notLeader: {
    nb: 'Det er møtelederen som godkjenner referatet.',
    en: 'The chair of the meeting approves the minutes.',
  },
  wroteMinutes: {
    nb: 'Du skrev referatet, så en annen må godkjenne det.',
    en: 'You wrote the minutes, so someone else must approve them.',
  },
  keyMissing: {
    nb: 'Gi skjemaet en nøkkel, i feltet «key».',
    en: 'The form has no key. Send one in the field “key”.',
  },
  notAllowed: {
    nb: 'Bare HMS-enheten kan planlegge møter.',
    en: 'Only the HSE Unit may plan meetings.',
  },
  wrongState: {
    nb: 'Møtet har tilstanden «{state}». Det kan ikke gjøres nå. Last siden på nytt.',
    en: 'The meeting is “{state}”. This cannot be done now. Reload the page.',
  },
} satisfies Record<string, Text>

/** Why something is refused at an item, and the way out. */
export const itemRefusalText = {
  gone: {
    nb: 'Møtet finnes ikke, eller du har ikke tilgang til det.',
    en: 'The meeting does not exist, or is not for you.',
  },
  meetingMissing: { nb: 'Skriv nummeret på møtet.', en: 'Write the number of the meeting.' },
  kindMissing: { nb: 'Velg hva utvalget skal gjøre.', en: 'Choose what the committee will do.' },
  titleMissing: { nb: 'Skriv en tittel.', en: 'Write a title.' },
  presentationMissing: { nb: 'Skriv hva saken gjelder.', en: 'Write what the item is about.' },
  linkedUnknown: {
    nb: 'Velg noe som både du og utvalget kan lese, eller la feltet være tomt.',
    en: 'Choose something that both you and the committee may read, or leave the field empty.',
  },
  openMissing: { nb: 'Velg hvem som kan lese saken.', en: 'Choose who may read the item.' },
  resolutionMissing: {
    nb: 'Skriv hva utvalget vedtok eller konkluderte med.',
    en: 'Write what the committee resolved or concluded.',
  },
  responsibleMissing: { nb: 'Velg hvem som følger opp.', en: 'Choose who follows up.' },
  deadlineMissing: { nb: 'Skriv fristen.', en: 'Write the deadline.' },
  deadlinePassed: {
    nb: 'Fristen kan ikke være før i dag.',
    en: 'The deadline cannot be before today.',
  },
  reasonMissing: { nb: 'Skriv hvorfor.', en: 'Write why.' },
  agendaSent: {
    nb: 'Sakslisten er sendt. Foreslå saken til neste møte.',
    en: 'The agenda has been sent. Propose the item for the next meeting.',
  },
  notCalled: {
    nb: 'Møtet er ikke innkalt ennå. Send sakslisten først.',
    en: 'The meeting has not been called yet. Send the agenda first.',
  },
  settled: {
    nb: 'Referatet er godkjent eller møtet utgått, så saken kan ikke endres.',
    en: 'The minutes are approved or the meeting is cancelled, so the item cannot be changed.',
  },
  noNextMeeting: {
    nb: 'Det er ikke planlagt noe senere møte. Planlegg møtet først.',
    en: 'No later meeting has been planned. Plan it first.',
  },
  notAsked: {
    nb: 'Saken er ikke blant dem loven ber om nå.',
    en: 'The item is not among those the law asks for now.',
  },
  keyMissing: {
    nb: 'Gi skjemaet en nøkkel, i feltet «key».',
    en: 'The form has no key. Send one in the field “key”.',
  },
  notAllowed: {
    nb: 'Du kan ikke foreslå saker til dette utvalget.',
    en: 'You cannot propose items to this committee.',
  },
  wrongState: {
    nb: 'Saken har tilstanden «{state}». Det kan ikke gjøres nå. Last siden på nytt.',
    en: 'The item is “{state}”. This cannot be done now. Reload the page.',
  },
} satisfies Record<string, Text>
