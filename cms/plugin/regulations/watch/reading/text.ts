import type { Text } from '../../../core/text.ts'

/** Why a file, or an archive of them, is not read. Nothing of it is stored then. */
export const readingText = {
  notArchive: {
    nb: '{file} er verken bzip2, gzip, tar eller zip. Bruk filen slik Lovdata gir den, for eksempel gjeldende-lover.tar.bz2.',
    en: '{file} is neither bzip2, gzip, tar nor zip. Use the file as Lovdata gives it, such as gjeldende-lover.tar.bz2.',
  },
  damaged: {
    nb: 'Arkivet er skadet, eller ikke hele er med. Last det ned på nytt.',
    en: 'The archive is damaged or not complete. Download it again.',
  },
  empty: {
    nb: 'Det er ingen lover eller forskrifter i {file}: ingen fil har navn som slutter på .xml.',
    en: 'There are no acts or regulations in {file}: no file has a name that ends with .xml.',
  },
  noAct: {
    nb: 'Ingen av filene i {file} er en gjeldende lov eller en sentral forskrift (feltet «dokid»).',
    en: 'None of the files in {file} is an act or a central regulation in force (field “dokid”).',
  },
  tooLarge: {
    nb: 'Arkivet er større enn {most} MB. Lovdatas filer er langt mindre: bruk filen slik Lovdata gir den.',
    en: 'The archive is larger than {most} MB. Lovdata’s files are far smaller: use the file as Lovdata gives it.',
  },
  unpacksTooLarge: {
    nb: 'Arkivet blir større enn {most} MB når det pakkes ut. Det ble stoppet ved {file}.',
    en: 'The archive unpacks to more than {most} MB. It was stopped at {file}.',
  },
  tooMany: {
    nb: 'Arkivet har mer enn {most} filer. Det ble stoppet ved {file}.',
    en: 'The archive has more than {most} files. It was stopped at {file}.',
  },
  fileTooLarge: {
    nb: '{file} er større enn {most} MB. Ingen av Lovdatas filer er det.',
    en: '{file} is larger than {most} MB. None of Lovdata’s files is.',
  },
  pathEscapes: {
    nb: 'Navnet «{file}» i arkivet leder ut av mappen. Slike arkiver leses ikke.',
    en: 'The name “{file}” in the archive leads out of the folder. Such archives are not read.',
  },
  notAFile: {
    nb: '«{file}» i arkivet er en lenke eller en enhet, ikke en fil. Slike arkiver leses ikke.',
    en: '“{file}” in the archive is a link or a device, not a file. Such archives are not read.',
  },
  declares: {
    nb: '{file}, linje {line}: filen definerer sine egne entiteter eller en DTD. Lovdatas filer gjør ikke det, og filen leses ikke.',
    en: '{file}, line {line}: the file declares entities or a DTD of its own. Lovdata’s files do not, and the file is not read.',
  },
  unknownEntity: {
    nb: '{file}, linje {line}, feltet «{field}»: entiteten {entity} er ukjent.',
    en: '{file}, line {line}, field “{field}”: the entity {entity} is not known.',
  },
  notText: {
    nb: '{file} er ikke UTF-8.',
    en: '{file} is not UTF-8.',
  },
  cutOff: {
    nb: '{file} er ikke hel: den slutter uten </html>. Last ned arkivet på nytt.',
    en: '{file} is not complete: it ends without </html>. Download the archive again.',
  },
  noHeader: {
    nb: '{file}: listen «data-document-key-info» mangler, så filen er ikke en av Lovdatas.',
    en: '{file}: the list “data-document-key-info” is missing, so the file is not one of Lovdata’s.',
  },
  headerTooLong: {
    nb: '{file}: hodet er lengre enn {most} MB.',
    en: '{file}: the header is longer than {most} MB.',
  },
  notWellFormed: {
    nb: '{file}, linje {line}, feltet «{field}»: elementene er ikke lukket i rekkefølge.',
    en: '{file}, line {line}, field “{field}”: the elements are not closed in order.',
  },
  fieldMissing: {
    nb: '{file}: feltet «{field}» mangler.',
    en: '{file}: the field “{field}” is missing.',
  },
  fieldTwice: {
    nb: '{file}, linje {line}: feltet «{field}» står to ganger.',
    en: '{file}, line {line}: the field “{field}” is there twice.',
  },
  noSuchDay: {
    nb: '{file}, linje {line}, feltet «{field}»: {day} er ingen dato.',
    en: '{file}, line {line}, field “{field}”: {day} is not a date.',
  },
} satisfies Record<string, Text>
