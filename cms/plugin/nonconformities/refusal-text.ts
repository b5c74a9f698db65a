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
    en: 'Answer whether anyone is dead or seriously injured.',
    nn: 'Svar på om nokon er døde eller alvorleg skadde.',
  },
  titleMissing: {
    nb: 'Skriv kort hva det gjelder.',
    en: 'Write in short what it is about.',
    nn: 'Skriv kort kva det gjeld.',
  },
  titleTooLong: {
    nb: 'Overskriften er for lang. Bruk høyst 120 tegn, og skriv resten under «Hva skjedde».',
    en: 'The heading is too long. Use at most 120 characters, and write the rest under "What happened".',
    nn: 'Overskrifta er for lang. Bruk høgst 120 teikn, og skriv resten under «Kva skjedde».',
  },
  descriptionMissing: {
    nb: 'Fortell hva som skjedde.',
    en: 'Tell what happened.',
    nn: 'Fortel kva som skjedde.',
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
    en: 'The unit does not exist any more. Choose another.',
    nn: 'Eininga finst ikkje lenger. Vel ei anna.',
  },
  dateMissing: {
    nb: 'Skriv datoen det skjedde, for eksempel 22.11.2026.',
    en: 'Write the date it happened, such as 22.11.2026.',
    nn: 'Skriv datoen det skjedde, til dømes 22.11.2026.',
  },
  dateInFuture: {
    nb: 'Datoen har ikke vært ennå. Skriv dagen det skjedde.',
    en: 'The date has not come yet. Write the day it happened.',
    nn: 'Datoen har ikkje vore enno. Skriv dagen det skjedde.',
  },
  tooManyPhotos: {
    nb: 'Du kan legge ved høyst 5 bilder. Ta bort noen.',
    en: 'You can attach at most 5 pictures. Take some away.',
    nn: 'Du kan leggje ved høgst 5 bilete. Ta bort nokre.',
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
    nb: 'E-postadressen ser ikke riktig ut. Rett den, eller la feltet stå tomt.',
    en: 'The e-mail address does not look right. Correct it, or leave the field empty.',
    nn: 'E-postadressa ser ikkje rett ut. Rett ho, eller la feltet stå tomt.',
  },
  nationalId: {
    nb: 'Teksten har et fødselsnummer. Ta det bort: saken trenger det ikke.',
    en: 'The text has a national identity number. Take it away: the case does not need it.',
    nn: 'Teksten har eit fødselsnummer. Ta det bort: saka treng det ikkje.',
  },
  keyMissing: {
    nb: 'Meldingen mangler nøkkelen som hindrer at den sendes to ganger.',
    en: 'The report lacks the key that keeps it from being sent twice.',
    nn: 'Meldinga manglar nøkkelen som hindrar at ho blir send to gonger.',
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
    nb: 'Skriv årsaken. Et alvorlig avvik trenger den, så det ikke skjer igjen.',
    en: 'Write the cause. A serious nonconformity needs it, so that it does not happen again.',
  },
  noteMissing: { nb: 'Skriv hva som er gjort.', en: 'Write what was done.' },
  effectMissing: {
    nb: 'Velg om det som ble gjort, virket.',
    en: 'Choose whether what was done worked.',
  },
  didNotHelp: {
    nb: 'Det som ble gjort, virket ikke. Sett avviket i arbeid igjen i stedet for å lukke det.',
    en: 'What was done did not work. Begin work on the nonconformity again instead of closing it.',
  },
  helpedPartly: {
    nb: 'Saken er alvorlig, og det som ble gjort, hjalp bare delvis. Legg til et tiltak for det som er igjen, før saken lukkes.',
    en: 'The case is serious, and what was done helped only partly. Add a measure for what is left before the case is closed.',
  },
  anotherMeasure: {
    nb: 'Et tiltak hjalp bare delvis eller ikke, og ble avlyst. Legg til et nytt tiltak før saken lukkes.',
    en: 'A measure helped only partly or not at all, and was cancelled. Add another measure before the case is closed.',
  },
  correctedIt: {
    nb: 'Avviket er alvorlig, og du har rettet det. Lederen over deg må lukke det, eller HMS-sjefen der alle lederne har rettet det.',
    en: 'The nonconformity is serious, and you corrected it. The manager above you must close it, or the HSE director where every manager has corrected it.',
  },
  lineCloses: {
    nb: 'Lederen for enheten, eller en leder over, må lukke avviket. HMS-sjefen lukker bare det alle lederne har rettet.',
    en: 'The manager of the unit, or one above, must close it. The HSE director closes only what every manager has corrected.',
  },
  injuryUnsettled: {
    nb: 'Det er meldt en død eller en alvorlig skade. Bekreft eller avkreft det først.',
    en: 'A death or a serious injury has been reported. Confirm or clear it first.',
  },
  noReply: {
    nb: 'Verneombudet har meldt avviket og skal ha skriftlig svar først. Skriv svaret under «Svar til verneombudet».',
    en: 'The safety representative reported it and shall have a written reply first. Write it under "Reply to the safety representative".',
  },
  notNotified: {
    nb: 'Varslingen etter alvorlig skade er ikke ferdig. Fyll ut tidspunktene i sjekklisten først.',
    en: 'The notification after serious injury is not complete. Fill in the times in the checklist first.',
  },
  openMeasures: {
    nb: 'Noen tiltak er ikke gjort ennå. Gjør dem ferdig eller avlys dem først.',
    en: 'Some measures are not done yet. Complete or cancel them first.',
  },
  uncheckedMeasures: {
    nb: 'Noen tiltak er gjort, men ikke kontrollert. Bekreft at de virket først.',
    en: 'Some measures are done but not checked. Confirm that they worked first.',
  },
  noEffectCheck: {
    nb: 'Avviket er alvorlig. Send det til effektkontroll før det lukkes.',
    en: 'The nonconformity is serious. Send it to effect check before it is closed.',
  },
  effectTooEarly: {
    nb: 'Effekten kan ikke vurderes ennå. Vent til {day}.',
    en: 'The effect cannot be judged yet. Wait until {day}.',
  },
  elsewhere: {
    nb: 'Et annet system har saken. Spør hva det ble til der, og skriv det under «Det andre systemet er ferdig» først.',
    en: 'Another system has the case. Ask what came of it there, and write it under "The other system is done" first.',
  },
  reasonMissing: { nb: 'Skriv hvorfor.', en: 'Write why.' },
  sameUnit: {
    nb: 'Avviket er hos denne enheten allerede. Velg en annen.',
    en: 'The nonconformity is with this unit already. Choose another.',
  },
  measuresStay: {
    nb: 'Avviket har tiltak som ikke er ferdige her. Avlys dem før du overfører det.',
    en: 'The nonconformity has measures here that are not finished. Cancel them before you transfer it.',
  },
  handlerMissing: {
    nb: 'Velg hvem som skal behandle avviket.',
    en: 'Choose who shall handle it.',
  },
  handlerNoAccount: {
    nb: 'Den du valgte, kan ikke logge inn. Velg en annen.',
    en: 'Whoever you chose cannot log in. Choose another.',
  },
  handlerWithheld: {
    nb: 'Saken holdes skjult for den du valgte, fordi den gjelder en leder. Velg en annen.',
    en: 'The case is kept from whoever you chose, because it concerns a manager. Choose another.',
  },
  handlerOutside: {
    nb: 'Den du valgte, drifter systemet eller gir råd utenfra, og behandler ikke saker. Velg en som arbeider med saken.',
    en: 'Whoever you chose runs the system or advises from outside, and handles no cases. Choose somebody who works with the matter.',
  },
  handlerRepresents: {
    nb: 'Den du valgte, taler for de ansatte der det skjedde, og kan ikke behandle saken for lederen. Velg en annen, og spør verneombudet til råds i saken.',
    en: 'Whoever you chose speaks for the employees where it happened, and cannot handle the case for the manager. Choose another, and consult the safety representative in the case.',
  },
  systemMissing: { nb: 'Velg hvor den er sendt.', en: 'Choose where it is sent.' },
  systemNameMissing: {
    nb: 'Skriv hva systemet heter.',
    en: 'Write what the system is called.',
  },
  sentMissing: { nb: 'Skriv dagen den ble sendt.', en: 'Write the day it was sent.' },
  sentInFuture: {
    nb: 'Datoen er fram i tid. Skriv dagen den ble sendt.',
    en: 'The date has not come yet. Write the day it was sent.',
  },
  askAgainMissing: {
    nb: 'Skriv når du vil spørre på nytt.',
    en: 'Write when you want to ask again.',
  },
  askAgainPassed: {
    nb: 'Dagen har vært. Velg i dag eller senere.',
    en: 'The day has passed. Choose today or later.',
  },
  systemAnswerMissing: {
    nb: 'Skriv hva de svarte.',
    en: 'Write what they answered.',
  },
  messageMissing: {
    nb: 'Velg en setning, eller skriv selv.',
    en: 'Choose a sentence, or write yourself.',
  },
  additionMissing: {
    nb: 'Skriv hva du vil legge til. Legger du ved bilder, skriv hva de viser.',
    en: 'Write what you want to add. If you attach pictures, write what they show.',
    nn: 'Skriv kva du vil leggje til. Legg du ved bilete, skriv kva dei viser.',
  },
  severityProposed: {
    nb: 'Risikoen er {score} av 25 ({level}). Da passer som regel «{severity}». Velg det, eller noe annet.',
    en: 'The risk is {score} of 25 ({level}). Then "{severity}" usually fits. Choose that, or another.',
  },
  eventTimeWrong: {
    nb: 'Skriv klokkeslettet med timer og minutter, for eksempel 13.05.',
    en: 'Write the time in hours and minutes, such as 13:05.',
    nn: 'Skriv klokkeslettet med timar og minutt, til dømes 13.05.',
  },
  eventTimeInFuture: {
    nb: 'Tidspunktet er fram i tid. Skriv når det skjedde.',
    en: 'The time has not come yet. Write when it happened.',
    nn: 'Tidspunktet er fram i tid. Skriv når det skjedde.',
  },
  questionMissing: { nb: 'Skriv spørsmålet.', en: 'Write the question.' },
  answerMissing: { nb: 'Skriv svaret.', en: 'Write the answer.', nn: 'Skriv svaret.' },
  replyMissing: { nb: 'Skriv svaret.', en: 'Write the reply.' },
  commentUnknown: {
    nb: 'Velg en kommentar fra verneombudet.',
    en: 'Choose a comment of the safety representative.',
  },
  commentAnswered: {
    nb: 'Kommentaren er besvart allerede. Last siden på nytt.',
    en: 'The comment has been answered already. Load the page again.',
  },
  commentMissing: { nb: 'Skriv kommentaren.', en: 'Write the comment.' },
  nothingAsked: {
    nb: 'Ingen har spurt om noe ennå.',
    en: 'Nobody has asked anything yet.',
    nn: 'Ingen har spurt om noko enno.',
  },
  nothingWritten: {
    nb: 'Skriv minst ett tidspunkt, eller hvorfor en varsling ikke trengs.',
    en: 'Write at least one time, or why a notification is not required.',
  },
  dateOfTimeMissing: {
    nb: '{what}: Skriv datoen også.',
    en: '{what}: Write the date too.',
  },
  timeWrong: {
    nb: '{what}: Skriv klokkeslettet med timer og minutter, for eksempel 13.05.',
    en: '{what}: Write the time in hours and minutes, such as 13:05.',
  },
  timeInFuture: {
    nb: '{what}: Tidspunktet er fram i tid. Skriv når det ble gjort.',
    en: '{what}: The time has not come yet. Write when it was done.',
  },
  timeOrReason: {
    nb: '{what}: Skriv enten et tidspunkt eller hvorfor det ikke trengs.',
    en: '{what}: Write either a time or why it is not required.',
  },
  timeStays: {
    nb: '{what}: Tidspunktet står i saken. Det kan rettes, men ikke fjernes.',
    en: '{what}: The time stands in the case. It can be corrected, but not taken away.',
  },
  noInjury: {
    nb: 'Saken gjelder ikke en død eller en alvorlig skade. Rett vurderingen først.',
    en: 'The case is not about a death or a serious injury. Correct the assessment first.',
  },
  directorRejects: {
    nb: 'Saken er meldt som ulykke. Bare HMS-sjefen kan avvise den.',
    en: 'The case was reported as an accident. Only the HSE director can reject it.',
  },
  wrongState: {
    nb: 'Avviket er «{state}». Dette steget passer ikke da. Last siden på nytt.',
    en: 'The nonconformity is "{state}". This step does not fit then. Load the page again.',
  },
  wrongCode: {
    nb: 'Vi finner ingen melding med dette nummeret og denne koden. Se etter at begge er skrevet riktig.',
    en: 'We find no report with this number and code. Check that both are written correctly.',
    nn: 'Vi finn inga melding med dette nummeret og denne koden. Sjå etter at begge er skrivne rett.',
  },
} satisfies Record<ReportFault | ClosingFault | ClosingGap | ChecklistFault, Text> &
  Record<string, Text>
