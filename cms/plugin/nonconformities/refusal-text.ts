import type { Text } from '../core/text.ts'
import type { ChecklistFault } from './injury/rules.ts'
import type { ClosingFault, ClosingGap, ReportFault } from './rules.ts'

/** Why a report, an assessment or a closing is not through, and the way out. */
export const nonconformityRefusalText = {
  typeMissing: {
    nb: 'Velg hva du vil melde.',
    en: 'Choose what you want to report.',
    nn: 'Vel kva du vil melde.',
  },
  injuryMissing: {
    nb: 'Svar på om noen er døde eller alvorlig skadet.',
    en: 'Answer whether anyone has died or been seriously injured.',
    nn: 'Svar på om nokon er døde eller alvorleg skadde.',
  },
  titleMissing: {
    nb: 'Skriv en overskrift.',
    en: 'Give a short summary.',
    nn: 'Skriv ei overskrift.',
  },
  titleTooLong: {
    nb: 'Overskriften er for lang. Bruk høyst 120 tegn, og skriv resten under «Hva skjedde?».',
    en: 'The summary is too long. Use at most 120 characters, and write the rest under “What happened?”.',
    nn: 'Overskrifta er for lang. Bruk høgst 120 teikn, og skriv resten under «Kva skjedde?».',
  },
  descriptionMissing: {
    nb: 'Skriv hva som skjedde.',
    en: 'Describe what happened.',
    nn: 'Skriv kva som skjedde.',
  },
  textTooLong: {
    nb: 'Teksten er for lang. Bruk høyst 10 000 tegn.',
    en: 'The text is too long. Use at most 10,000 characters.',
    nn: 'Teksten er for lang. Bruk høgst 10 000 teikn.',
  },
  unitMissing: {
    nb: 'Velg enheten der det skjedde.',
    en: 'Choose the unit where it happened.',
    nn: 'Vel eininga der det skjedde.',
  },
  unitUnknown: {
    nb: 'Enheten finnes ikke lenger. Velg en annen.',
    en: 'The unit no longer exists. Choose another.',
    nn: 'Eininga finst ikkje lenger. Vel ei anna.',
  },
  dateMissing: {
    nb: 'Skriv datoen det skjedde, for eksempel 22.11.2026.',
    en: 'Write the date it happened, for example 22.11.2026.',
    nn: 'Skriv datoen det skjedde, til dømes 22.11.2026.',
  },
  dateInFuture: {
    nb: 'Datoen er fram i tid. Skriv dagen det skjedde.',
    en: 'The date is in the future. Write the day it happened.',
    nn: 'Datoen er fram i tid. Skriv dagen det skjedde.',
  },
  tooManyPhotos: {
    nb: 'Du kan legge ved høyst fem filer. Fjern noen.',
    en: 'You can attach at most five files. Remove some.',
    nn: 'Du kan leggje ved høgst fem filer. Fjern nokre.',
  },
  nameMissing: {
    nb: 'Skriv navnet ditt, eller velg å melde anonymt.',
    en: 'Write your name, or choose to report anonymously.',
    nn: 'Skriv namnet ditt, eller vel å melde anonymt.',
  },
  nameNeeded: {
    nb: 'Her kan avvik ikke meldes anonymt. Skriv navnet ditt.',
    en: 'Nonconformities cannot be reported anonymously here. Write your name.',
    nn: 'Her kan avvik ikkje meldast anonymt. Skriv namnet ditt.',
  },
  emailWrong: {
    nb: 'E-postadressen ser ikke riktig ut. Rett den, eller la feltet være tomt.',
    en: 'The e-mail address does not look right. Correct it, or leave the field empty.',
    nn: 'E-postadressa ser ikkje rett ut. Rett ho, eller la feltet vere tomt.',
  },
  nationalId: {
    nb: 'Teksten inneholder et fødselsnummer. Fjern det. Saken trenger det ikke.',
    en: 'The text contains a national identity number. Remove it. The case does not need it.',
    nn: 'Teksten inneheld eit fødselsnummer. Fjern det. Saka treng det ikkje.',
  },
  keyMissing: {
    nb: 'Skjemaet er ufullstendig. Åpne det på nytt og send igjen.',
    en: 'The form is incomplete. Open it again and resend it.',
    nn: 'Skjemaet er ufullstendig. Opne det på nytt og send igjen.',
  },
  categoryMissing: {
    nb: 'Velg hva avviket gjelder.',
    en: 'Choose what it is about.',
  },
  severityMissing: {
    nb: 'Velg hvor alvorlig det er.',
    en: 'Choose how serious it is.',
  },
  causeMissing: {
    nb: 'Skriv årsaken. Et alvorlig avvik må ha en årsak, så det ikke skjer igjen.',
    en: 'Write the cause. A serious nonconformity must have one, so that it does not happen again.',
  },
  noteMissing: { nb: 'Skriv hva som er gjort.', en: 'Write what was done.' },
  effectMissing: {
    nb: 'Velg om det som ble gjort, virket.',
    en: 'Choose whether it worked.',
  },
  didNotHelp: {
    nb: 'Det som ble gjort, virket ikke. Sett i gang arbeidet igjen i stedet for å lukke avviket.',
    en: 'What was done did not work. Start work on the nonconformity again instead of closing it.',
  },
  helpedPartly: {
    nb: 'Saken er alvorlig, og det som ble gjort, hjalp bare delvis. Legg til et tiltak for det som gjenstår, før saken lukkes.',
    en: 'The case is serious, and what was done helped only partly. Add a measure for what remains before the case is closed.',
  },
  anotherMeasure: {
    nb: 'Et tiltak hjalp bare delvis eller ikke, og ble avbrutt. Legg til et nytt tiltak før saken lukkes.',
    en: 'A measure helped only partly or not at all, and was cancelled. Add a new measure before the case is closed.',
  },
  correctedIt: {
    nb: 'Avviket er alvorlig, og du har rettet det. Lederen over deg må lukke det. HMS-sjefen gjør det når alle lederne har rettet avviket.',
    en: 'The nonconformity is serious, and you corrected it. The manager above you must close it. The HSE director does so if every manager has corrected it.',
  },
  lineCloses: {
    nb: 'Lederen for enheten, eller en leder over, må lukke avviket. HMS-sjefen lukker bare avvik som alle lederne har rettet.',
    en: 'The manager of the unit, or a manager above, must close the nonconformity. The HSE director closes only nonconformities that every manager has corrected.',
  },
  injuryUnsettled: {
    nb: 'Det er meldt et dødsfall eller en alvorlig skade. Bekreft eller avkreft det først.',
    en: 'A death or a serious injury has been reported. Confirm it or rule it out first.',
  },
  noReply: {
    nb: 'Verneombudet har meldt avviket og skal få skriftlig svar først. Skriv svaret under «Svar verneombudet skriftlig».',
    en: 'The safety representative reported the nonconformity and must receive a written reply first. Write it under “Reply to the safety representative”.',
  },
  notNotified: {
    nb: 'Varslingen etter alvorlig skade er ikke ferdig. Fyll ut tidspunktene i sjekklisten først.',
    en: 'The notification after serious injury is not complete. Fill in the times in the checklist first.',
  },
  openMeasures: {
    nb: 'Noen tiltak er ikke utført ennå. Gjennomfør dem eller avbryt dem først.',
    en: 'Some measures have not been carried out yet. Complete or cancel them first.',
  },
  uncheckedMeasures: {
    nb: 'Noen tiltak er utført, men ikke kontrollert. Kontroller effekten først.',
    en: 'Some measures have been carried out but not checked. Check the effect first.',
  },
  noEffectCheck: {
    nb: 'Avviket er alvorlig. Send det til effektkontroll før det lukkes.',
    en: 'The nonconformity is serious. Send it for an effect check before closing it.',
  },
  effectTooEarly: {
    nb: 'Effekten kan ikke kontrolleres ennå. Vent til {day}.',
    en: 'The effect cannot be assessed yet. Wait until {day}.',
  },
  elsewhere: {
    nb: 'Et annet system har saken. Spør hva det ble til der, og skriv det under «Det andre systemet er ferdig» først.',
    en: 'Another system has the case. Ask what came of it there, and write it under “The other system is done” first.',
  },
  reasonMissing: { nb: 'Skriv hvorfor.', en: 'Write why.' },
  sameUnit: {
    nb: 'Denne enheten har avviket allerede. Velg en annen.',
    en: 'This unit already has the nonconformity. Choose another.',
  },
  measuresStay: {
    nb: 'Avviket har tiltak som ikke er utført i denne enheten. Avbryt dem før du overfører det.',
    en: 'The nonconformity has measures in this unit that have not been carried out. Cancel them before you transfer it.',
  },
  handlerMissing: {
    nb: 'Velg hvem som skal behandle avviket.',
    en: 'Choose who will handle the nonconformity.',
  },
  handlerNoAccount: {
    nb: 'Den du valgte, kan ikke logge inn. Velg en annen.',
    en: 'The person you chose cannot log in. Choose someone else.',
  },
  handlerWithheld: {
    nb: 'Den du valgte, kan ikke se saken, fordi den gjelder en leder. Velg en annen.',
    en: 'The person you chose cannot see the case, because it concerns a manager. Choose someone else.',
  },
  handlerOutside: {
    nb: 'Den du valgte, drifter systemet eller gir råd utenfra, og behandler ikke saker. Velg en som arbeider med saken.',
    en: 'The person you chose runs the system or advises from outside, and does not handle cases. Choose someone who works with the matter.',
  },
  handlerRepresents: {
    nb: 'Den du valgte, taler for de ansatte der det skjedde, og kan ikke behandle saken for lederen. Velg en annen, og spør verneombudet til råds i saken.',
    en: 'The person you chose speaks for the employees where it happened, and cannot handle the case for the manager. Choose someone else, and consult the safety representative in the case.',
  },
  recipientMissing: { nb: 'Skriv hvem som får saken.', en: 'Write who receives the case.' },
  systemMissing: { nb: 'Velg hvor saken er sendt.', en: 'Choose where the case was sent.' },
  systemNameMissing: {
    nb: 'Skriv hva systemet heter.',
    en: 'Write what the system is called.',
  },
  sentMissing: { nb: 'Skriv dagen saken ble sendt.', en: 'Write the day the case was sent.' },
  sentInFuture: {
    nb: 'Datoen er fram i tid. Skriv dagen saken ble sendt.',
    en: 'The date is in the future. Write the day the case was sent.',
  },
  askAgainMissing: {
    nb: 'Skriv når du vil spørre på nytt.',
    en: 'Write when you want to ask again.',
  },
  askAgainPassed: {
    nb: 'Datoen er passert. Velg i dag eller senere.',
    en: 'The date has passed. Choose today or later.',
  },
  systemAnswerMissing: {
    nb: 'Skriv hva de svarte.',
    en: 'Write what they answered.',
  },
  messageMissing: {
    nb: 'Velg en setning, eller skriv din egen tekst.',
    en: 'Choose a sentence, or write your own text.',
  },
  additionMissing: {
    nb: 'Skriv hva du vil legge til. Legger du ved bilder, skriver du hva de viser.',
    en: 'Write what you want to add. If you attach pictures, write what they show.',
    nn: 'Skriv kva du vil leggje til. Legg du ved bilete, skriv du kva dei viser.',
  },
  severityProposed: {
    nb: 'Risikoen er {score} av 25 ({level}). Da passer som regel «{severity}». Velg det, eller noe annet.',
    en: 'The risk is {score} of 25 ({level}). “{severity}” usually fits. Choose that, or another.',
  },
  eventTimeWrong: {
    nb: 'Skriv klokkeslettet med timer og minutter, for eksempel 13.05.',
    en: 'Write the time in hours and minutes, for example 13:05.',
    nn: 'Skriv klokkeslettet med timar og minutt, til dømes 13.05.',
  },
  eventTimeInFuture: {
    nb: 'Tidspunktet er fram i tid. Skriv når det skjedde.',
    en: 'The time is in the future. Write when it happened.',
    nn: 'Tidspunktet er fram i tid. Skriv når det skjedde.',
  },
  questionMissing: { nb: 'Skriv spørsmålet.', en: 'Write the question.' },
  answerMissing: { nb: 'Skriv svaret.', en: 'Write the answer.', nn: 'Skriv svaret.' },
  replyMissing: { nb: 'Skriv svaret.', en: 'Write the reply.' },
  commentUnknown: {
    nb: 'Velg en kommentar fra verneombudet.',
    en: 'Choose a comment from the safety representative.',
  },
  commentAnswered: {
    nb: 'Kommentaren er besvart allerede. Last siden på nytt.',
    en: 'The comment has been answered already. Reload the page.',
  },
  commentMissing: { nb: 'Skriv kommentaren.', en: 'Write the comment.' },
  nothingAsked: {
    nb: 'Ingen har spurt om noe ennå.',
    en: 'Nobody has asked anything yet.',
    nn: 'Ingen har spurt om noko enno.',
  },
  nothingWritten: {
    nb: 'Skriv minst ett tidspunkt, eller hvorfor en varsling ikke er nødvendig.',
    en: 'Write at least one time, or why a notification is not required.',
  },
  dateOfTimeMissing: {
    nb: '{what}: Skriv datoen også.',
    en: '{what}: Write the date too.',
  },
  timeWrong: {
    nb: '{what}: Skriv klokkeslettet med timer og minutter, for eksempel 13.05.',
    en: '{what}: Write the time in hours and minutes, for example 13:05.',
  },
  timeInFuture: {
    nb: '{what}: Tidspunktet er fram i tid. Skriv når det ble gjort.',
    en: '{what}: The time is in the future. Write when it was done.',
  },
  timeOrReason: {
    nb: '{what}: Skriv enten et tidspunkt eller hvorfor det ikke er nødvendig.',
    en: '{what}: Write either a time or why it is not required.',
  },
  timeStays: {
    nb: '{what}: Tidspunktet er registrert i saken. Det kan rettes, men ikke fjernes.',
    en: '{what}: The time has been recorded in the case. It can be corrected, but not removed.',
  },
  noInjury: {
    nb: 'Saken gjelder ikke et dødsfall eller en alvorlig skade. Rett vurderingen først.',
    en: 'The case is not about a death or a serious injury. Correct the assessment first.',
  },
  directorRejects: {
    nb: 'Saken er meldt som ulykke. Bare HMS-sjefen kan avvise den.',
    en: 'The case was reported as an accident. Only the HSE director can reject it.',
  },
  wrongState: {
    nb: 'Avviket er «{state}». Det kan ikke gjøres nå. Last siden på nytt.',
    en: 'The nonconformity is “{state}”. This cannot be done now. Reload the page.',
  },
  wrongCode: {
    nb: 'Vi finner ingen melding med dette nummeret og denne koden. Kontroller at begge er skrevet riktig.',
    en: 'We cannot find a report with this number and code. Check that both are correct.',
    nn: 'Vi finn inga melding med dette nummeret og denne koden. Kontroller at begge er skrivne rett.',
  },
} satisfies Record<ReportFault | ClosingFault | ClosingGap | ChecklistFault, Text> &
  Record<string, Text>
