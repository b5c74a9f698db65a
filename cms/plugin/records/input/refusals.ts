import type { Text } from '../../core/text.ts'

/** What an input says to what it cannot take, and the way out. */
export const inputRefusals = {
  malformed: {
    nb: 'Feltet «{field}» mangler eller har feil form.',
    en: 'The field “{field}” is missing or has the wrong form.',
  },
  notAsked: {
    nb: 'Feltet «{field}» kan ikke fylles ut på dette steget i saken.',
    en: 'The field “{field}” cannot be filled in at this stage of the record.',
  },
  dateWrong: {
    nb: 'Skriv datoen som dag, måned og år, for eksempel 31.12.2026.',
    en: 'Write the date as day, month and year, for example 31.12.2026.',
  },
  dateFar: {
    nb: 'Datoen må være mellom 1950 og 2100. Kontroller at året er riktig.',
    en: 'The date must be between 1950 and 2100. Check that the year is correct.',
  },
  numberWrong: {
    nb: 'Skriv et tall, for eksempel 90 eller 2,5.',
    en: 'Write a number, for example 90 or 2.5.',
  },
  amountWrong: {
    nb: 'Skriv beløpet med tall, for eksempel 12000.',
    en: 'Write the amount in figures, for example 12000.',
  },
  lineTooLong: {
    nb: 'Teksten er for lang. Bruk høyst 1000 tegn.',
    en: 'The text is too long. Use at most 1,000 characters.',
  },
  textTooLong: {
    nb: 'Teksten er for lang. Bruk høyst 10 000 tegn.',
    en: 'The text is too long. Use at most 10,000 characters.',
  },
  nationalId: {
    nb: 'Teksten inneholder et fødselsnummer. Fjern det. Saken trenger det ikke.',
    en: 'The text contains a national identity number. Remove it. The case does not need it.',
  },
  unknownChoice: {
    nb: 'Det du valgte, finnes ikke. Velg noe fra listen.',
    en: 'What you chose does not exist. Choose something from the list.',
  },
  fileGone: {
    nb: 'Filen er fjernet fordi det gikk for lang tid, eller den er ikke din. Legg den ved på nytt.',
    en: 'The file has been removed because too much time passed, or it is not yours. Attach it again.',
  },
  severalMatch: {
    nb: 'Flere har det navnet. Velg den du mener, i listen.',
    en: 'Several have that name. Choose the one you mean from the list.',
  },
} satisfies Record<string, Text>
