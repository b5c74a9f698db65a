import type { Text } from '../core/text.ts'

/** What is wrong with one cell. */
export const cellText = {
  missing: { nb: 'Cellen er tom. Fyll den ut.', en: 'The cell is empty. Fill it in.' },
  tooLong: {
    nb: 'Teksten er lengre enn {longest} tegn. Kort den ned.',
    en: 'The text is longer than {longest} characters. Shorten it.',
  },
  nationalId: {
    nb: 'Cellen holder et fødselsnummer. Det skal ikke hit: fjern kolonnen, og bruk ansattnummer.',
    en: 'The cell holds a national identity number. It must not be imported: remove the column, and use the employee number.',
  },
  email: {
    nb: 'Dette er ikke en e-postadresse. Skriv den som navn@universitet.example.',
    en: 'This is not an e-mail address. Write it as name@university.example.',
  },
  day: {
    nb: 'Dette er ikke en dato. Skriv den som 2026-09-01 eller 01.09.2026.',
    en: 'This is not a date. Write it as 2026-09-01 or 01.09.2026.',
  },
  dayFarOff: {
    nb: 'Datoen ligger for langt unna. Se om årstallet er riktig.',
    en: 'The date is too far away. Check the year.',
  },
  monthFirst: {
    nb: 'Kolonnen har datoer med måneden først, så denne kan bety to dager. Skriv datoene som 2026-09-01.',
    en: 'The column has dates with the month first, so this can mean two days. Write the dates as 2026-09-01.',
  },
  noChoice: {
    nb: 'Verdien er ikke kjent. Bruk en av disse: {names}.',
    en: 'The value is not known. Use one of these: {names}.',
  },
  count: {
    nb: 'Dette er ikke et helt tall. Skriv det med bare siffer.',
    en: 'This is not a whole number. Write it in digits alone.',
  },
  amount: {
    nb: 'Dette er ikke et beløp. Skriv kroner med bare siffer, for eksempel 12000.',
    en: 'This is not an amount. Write NOK in digits alone, such as 12000.',
  },
  decimal: {
    nb: 'Dette er ikke et tall. Skriv det med høyst to desimaler, for eksempel 4,7.',
    en: 'This is not a number. Write it with at most two decimals, such as 4.7.',
  },
  yesOrNo: { nb: 'Skriv ja eller nei.', en: 'Write yes or no.' },
} satisfies Record<string, Text>

export const yesNoText = {
  yes: { nb: 'Ja', en: 'Yes' },
  no: { nb: 'Nei', en: 'No' },
} satisfies Record<string, Text>

/** What is wrong with a row as a whole. */
export const rowText = {
  noKey: {
    nb: 'Linjen har verken ansattnummer eller e-post. Fyll ut én av dem.',
    en: 'The line has neither employee number nor e-mail. Fill in one of them.',
  },
  noPerson: {
    nb: 'Ingen person i registeret har {key}. Importer personene først.',
    en: 'No person in the register has {key}. Import the people first.',
  },
  manyPeople: {
    nb: 'Flere personer i registeret har {key}. Rett dem i registeret, så hver har sin egen.',
    en: 'Several people in the register have {key}. Correct them in the register, so that each has their own.',
  },
  otherNumber: {
    nb: 'E-posten hører til en person med et annet ansattnummer ({number}). Rett nummeret eller adressen.',
    en: 'The e-mail belongs to a person with another employee number ({number}). Correct the number or the address.',
  },
  noUnit: {
    nb: 'Ingen enhet har koden «{code}». Importer enhetene først, eller rett koden.',
    en: 'No unit has the code “{code}”. Import the units first, or correct the code.',
  },
  noArea: {
    nb: 'Ingen verneområder har koden «{code}». Importer verneområdene først, eller rett koden.',
    en: 'No safety area has the code “{code}”. Import the safety areas first, or correct the code.',
  },
  belowItself: {
    nb: 'Enheten ville ligge under seg selv. Rett «Enheten over».',
    en: 'The unit would be below itself. Correct “Unit above”.',
  },
  newNeeds: {
    nb: 'Dette er nytt i registeret og trenger «{column}».',
    en: 'This is new in the register and needs “{column}”.',
  },
  twice: {
    nb: 'Linje {line} sier noe annet om det samme. Behold én av dem.',
    en: 'Line {line} says something else about the same. Keep one of them.',
  },
  endsBeforeStart: {
    nb: '«Til» ligger før «Fra». Rett en av dem.',
    en: '“To” is before “From”. Correct one of them.',
  },
  overlaps: {
    nb: 'Det samme gjelder allerede i en del av tiden, fra {from}. Bruk den datoen, eller avslutt den første først.',
    en: 'The same already holds for part of the time, from {from}. Use that date, or end the first one before.',
  },
  secondManager: {
    nb: 'Enheten har allerede en linjeleder i denne perioden: {name}. Avslutt den rollen på en linje før denne.',
    en: 'The unit already has a line manager in this period: {name}. End that role on a line before this one.',
  },
  unitClosed: {
    nb: 'Enheten «{code}» er ute av drift. Skriv koden til enheten som har overtatt.',
    en: 'The unit “{code}” is no longer active. Write the code of the unit that has taken over.',
  },
  personLeft: {
    nb: '{name} har sluttet. Skriv en som er her.',
    en: '{name} has left. Write somebody who is here.',
  },
  keptFrom: {
    nb: 'Saken gjelder lederen og holdes skjult for {name}. Skriv en annen saksbehandler, eller la feltet være tomt.',
    en: 'The case concerns the manager and is kept from {name}. Write another case handler, or leave the field empty.',
  },
  inFuture: {
    nb: 'Datoen kan ikke være fram i tid.',
    en: 'The date cannot be in the future.',
  },
  reportedBefore: {
    nb: 'Avviket er meldt før det skjedde. Rett en av datoene.',
    en: 'The nonconformity was reported before it happened. Correct one of the dates.',
  },
  severityMissing: {
    nb: 'Et avvik under arbeid er vurdert. Skriv hvor alvorlig det er, eller at det er mottatt.',
    en: 'A nonconformity in progress has been assessed. Write how serious it is, or that it has been received.',
  },
  noCourse: {
    nb: 'Ingen kurs heter «{name}». Skriv tittelen eller siste del av adressen til et kurs i registeret.',
    en: 'No course is called “{name}”. Write the title, or the last part of the address, of a course in the register.',
  },
  manyCourses: {
    nb: 'Flere kurs heter «{name}». Skriv siste del av adressen til kurset i stedet.',
    en: 'Several courses are called “{name}”. Write the last part of the course’s address instead.',
  },
  expiresBefore: {
    nb: '«Gjelder til og med» er før kurset ble tatt. Rett en av datoene.',
    en: '“Holds up to and including” is before the course was taken. Correct one of the dates.',
  },
  belongsNowhere: {
    nb: 'Personen hører ikke til noen enhet. Skriv koden til enheten kurset ble tatt ved.',
    en: 'The person belongs to no unit. Write the code of the unit where the course was taken.',
  },
  unitTied: {
    nb: 'Rollen gjelder i en enhet. Fyll ut enheten.',
    en: 'The role applies in a unit. Fill in the unit.',
  },
  areaTied: {
    nb: 'Rollen gjelder i et verneområde. Fyll ut verneområdet.',
    en: 'The role applies in a safety area. Fill in the safety area.',
  },
  institutionTied: {
    nb: 'Rollen gjelder hele institusjonen. La enhet og verneområde være tomme.',
    en: 'The role applies to the whole institution. Leave unit and safety area empty.',
  },
} satisfies Record<string, Text>

/** What can be imported. */
export const kindText = {
  units: { nb: 'Enheter', en: 'Units' },
  people: { nb: 'Personer', en: 'People' },
  affiliations: { nb: 'Tilhørighet', en: 'Affiliations' },
  'safety-areas': { nb: 'Verneområder', en: 'Safety areas' },
  roles: { nb: 'Roller', en: 'Roles' },
  measures: { nb: 'Åpne tiltak fra før', en: 'Open measures from before' },
  totals: { nb: 'Årlige tall fra før', en: 'Yearly totals from before' },
  'sickness-absence': { nb: 'Sykefravær', en: 'Sickness absence' },
  training: { nb: 'Gjennomført opplæring', en: 'Training taken' },
  cases: { nb: 'Åpne avvik fra før', en: 'Open nonconformities from before' },
} satisfies Record<string, Text>

export const importStateText = {
  running: { nb: 'Pågår', en: 'Running' },
  done: { nb: 'Ferdig', en: 'Done' },
  stopped: { nb: 'Avbrutt', en: 'Cut off' },
  refused: { nb: 'Ikke lest', en: 'Not read' },
} satisfies Record<string, Text>

export const doorText = {
  upload: { nb: 'Lastet opp', en: 'Uploaded' },
  folder: { nb: 'Hentet fra mappen', en: 'Taken from the folder' },
  command: { nb: 'Kommando', en: 'Command' },
} satisfies Record<string, Text>

export const importRefusal = {
  mayNot: {
    nb: 'Du kan ikke importere dette. Det kan de som kan endre registeret.',
    en: 'You cannot import this. Those who can change the register can.',
  },
  noFile: { nb: 'Filen mangler. Velg en fil.', en: 'The file is missing. Choose a file.' },
  busy: {
    nb: 'En annen import pågår. Vent til den er ferdig, og prøv igjen.',
    en: 'Another import is running. Wait until it is done, and try again.',
  },
  changed: {
    nb: 'Registeret eller filen er endret siden du så forhåndsvisningen. Se gjennom den på nytt.',
    en: 'The register or the file has changed since you saw the preview. Look through it again.',
  },
} satisfies Record<string, Text>
