import type { Text } from '../../core/text.ts'

export const fileText = {
  empty: {
    nb: 'Filen er tom. Velg en fil med overskrifter på første linje.',
    en: 'The file is empty. Choose a file with headings on the first line.',
  },
  tooLarge: {
    nb: 'Filen er større enn {megabytes} MB. Del den i flere.',
    en: 'The file is larger than {megabytes} MB. Divide it into several.',
  },
  workbook: {
    nb: 'Filen er en arbeidsbok fra et regneark. Lagre den som CSV (UTF-8), og velg den filen.',
    en: 'The file is a spreadsheet workbook. Save it as CSV (UTF-8), and choose that file.',
  },
  notText: {
    nb: 'Filen er ikke tekst i UTF-8, UTF-16 eller Windows-1252. Lagre den som CSV (UTF-8), og prøv igjen.',
    en: 'The file is not text in UTF-8, UTF-16 or Windows-1252. Save it as CSV (UTF-8), and try again.',
  },
  tooManyLines: {
    nb: 'Filen har flere enn {lines} linjer. Del den i flere filer, hver med overskrifter.',
    en: 'The file has more than {lines} lines. Divide it into several files, each with headings.',
  },
  tooManyColumns: {
    nb: 'Filen har {found} kolonner, og det høyeste er {columns}. Fjern dem som ikke trengs.',
    en: 'The file has {found} columns, and the most is {columns}. Remove those that are not needed.',
  },
  notCsv: {
    nb: 'Linje {line} kan ikke leses: et anførselstegn er åpnet og ikke lukket, eller står midt i en celle. Rett linjen i filen.',
    en: 'Line {line} cannot be read: a quotation mark is opened and not closed, or is within a cell. Correct the line in the file.',
  },
  noSuchColumn: {
    nb: 'Filen mangler kolonnen «{column}». Overskriftene står på første linje: {found}.',
    en: 'The file lacks the column “{column}”. The headings are on the first line: {found}.',
  },
  columnTwice: {
    nb: 'To kolonner i filen er «{column}». Fjern den ene.',
    en: 'Two columns of the file are “{column}”. Remove one of them.',
  },
  unknownColumn: {
    nb: 'Disse kolonnene leses ikke inn: {found}. Fjern dem fra filen. Dette kan leses inn: {columns}.',
    en: 'These columns are not read in: {found}. Remove them from the file. What can be read in: {columns}.',
  },
  noKind: {
    nb: 'Overskriftene passer ikke til noe som kan importeres: {found}. Se i README hvilke kolonner som trengs.',
    en: 'The headings fit nothing that can be imported: {found}. See in the README which columns are needed.',
  },
} satisfies Record<string, Text>
