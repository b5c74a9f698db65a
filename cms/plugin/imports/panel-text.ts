import type { Text } from '../core/text.ts'

export const panelText = {
  heading: { nb: 'Importer fra fil', en: 'Import from a file' },
  what: {
    nb: 'Velg hva filen inneholder, og en CSV-fil med overskrifter på første linje. Du ser først hva som vil skje, linje for linje. Ingenting endres før du bekrefter.',
    en: 'Choose what the file holds, and a CSV file with headings on the first line. First you see what will happen, line by line. Nothing changes until you confirm.',
  },
  kind: { nb: 'Hva er i filen?', en: 'What is in the file?' },
  file: { nb: 'CSV-fil', en: 'CSV file' },
  columns: { nb: 'Kolonner som brukes', en: 'Columns that are used' },
  columnsHint: {
    nb: 'De med stjerne må være med. En tom celle endrer ingenting, bortsett fra i siste dag og «Til»: der betyr den at ingen slutt er bestemt. Datoer skrives som 2026-09-01 eller 01.09.2026.',
    en: 'Those with an asterisk are required. An empty cell changes nothing, except in last day and “To”: there it means that no end is set. Dates are written as 2026-09-01 or 01.09.2026.',
  },
  either: {
    nb: 'Én av disse må være med: {columns}.',
    en: 'One of these is required: {columns}.',
  },
  look: { nb: 'Se hva som vil skje', en: 'See what will happen' },
  looking: { nb: 'Leser filen.', en: 'Reading the file.' },
  preview: { nb: 'Dette vil skje', en: 'This will happen' },
  lines: { nb: 'Linjer i filen: {rows}.', en: 'Lines in the file: {rows}.' },
  fresh: { nb: 'Nye ({count})', en: 'New ({count})' },
  changed: { nb: 'Endres ({count})', en: 'Changed ({count})' },
  wrong: { nb: 'Feil, blir hoppet over ({count})', en: 'Wrong, left out ({count})' },
  absent: { nb: 'Står ikke i filen ({count})', en: 'Not in the file ({count})' },
  unchanged: { nb: 'Uendret: {count}.', en: 'Unchanged: {count}.' },
  passedOver: {
    nb: 'Kolonner som ikke brukes: {columns}.',
    en: 'Columns that are not used: {columns}.',
  },
  more: { nb: 'og {count} til', en: 'and {count} more' },
  line: { nb: 'Linje {line}', en: 'Line {line}' },
  from: { nb: '{label}: fra {from} til {to}', en: '{label}: from {from} to {to}' },
  set: { nb: '{label}: {to}', en: '{label}: {to}' },
  removed: { nb: '{label}: {from} fjernes', en: '{label}: {from} is removed' },
  leave: {
    nb: 'Avslutt også de {count} som ikke står i filen, med i går som siste dag. Ingenting slettes.',
    en: 'Also end the {count} that are not in the file, with yesterday as the last day. Nothing is deleted.',
  },
  leaveUnits: {
    nb: 'Sett også de {count} enhetene som ikke står i filen, ut av drift. Ingenting slettes.',
    en: 'Also make the {count} units that are not in the file inactive. Nothing is deleted.',
  },
  leaveHint: {
    nb: 'Kryss bare av når filen inneholder alle.',
    en: 'Tick this only when the file holds all of them.',
  },
  carryOut: { nb: 'Utfør importen', en: 'Carry out the import' },
  nothing: {
    nb: 'Det er ingenting å utføre: alt i filen står i registeret allerede.',
    en: 'There is nothing to carry out: all in the file is in the register already.',
  },
  onlyWrong: {
    nb: 'Det er ingenting å utføre før feilene er rettet i filen.',
    en: 'There is nothing to carry out until the faults are corrected in the file.',
  },
  progress: { nb: 'Utført: {done} av {total}.', en: 'Carried out: {done} of {total}.' },
  goesOn: {
    nb: 'Importen fortsetter selv om du lukker siden.',
    en: 'The import goes on even if you close the page.',
  },
  done: {
    nb: 'Ferdig. Nye: {created}. Endret: {changed}. Avsluttet: {left}. Feil: {wrong}.',
    en: 'Done. New: {created}. Changed: {changed}. Ended: {left}. Wrong: {wrong}.',
  },
  stopped: {
    nb: 'Importen ble avbrutt. {done} av {total} er inne. Send den samme filen en gang til: det som er inne, blir ikke gjort på nytt.',
    en: 'The import was cut off. {done} of {total} are in. Send the same file once more: what is in is not done again.',
  },
  see: { nb: 'Se importen', en: 'See the import' },
  noFaults: { nb: 'Ingen feil.', en: 'No faults.' },
  moreFaults: {
    nb: 'Bare de første er tatt vare på. Feil i alt: {count}.',
    en: 'Only the first are kept. Faults in all: {count}.',
  },
  noAnswer: {
    nb: 'Tjeneren svarer ikke. Prøv igjen om litt.',
    en: 'The server did not respond. Try again in a moment.',
  },
} satisfies Record<string, Text>
