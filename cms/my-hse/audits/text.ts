import type { Text } from '../../plugin/core/text.ts'
import type { PageLanguage } from '../routes.ts'

/** Words of the screens of HSE audits. */
export const auditWords = {
  planLead: {
    nb: 'Velg enheten, hva revisjonen omfatter, og hvem som reviderer. Ingen i laget kan arbeide i eller svare for enheten, eller en enhet over eller under den. Enheten får vite om revisjonen når du varsler den.',
    en: 'Choose the unit, what the audit covers, and who audits. Nobody on the team may work in or answer for the unit, or a unit above or below it. The unit is told of the audit when you notify it.',
  },
  planButton: { nb: 'Planlegg revisjonen', en: 'Plan the audit' },
  planLink: { nb: 'Revisjonsplanen', en: 'The audit plan' },
  steps: { nb: 'Hva vil du gjøre?', en: 'What do you want to do?' },
  nothingToDo: {
    nb: 'Du kan lese revisjonen, men ikke gjøre noe med den nå.',
    en: 'You can read the audit, but not do anything with it now.',
  },
  facts: { nb: 'Om revisjonen', en: 'About the audit' },
  period: { nb: 'Perioden som revideres', en: 'Period audited' },
  sentTo: { nb: 'Rapporten er sendt til', en: 'The report was sent to' },
  whoReads: { nb: 'Hvem som kan lese hva', en: 'Who can read what' },
  whoReadsNever: {
    nb: 'Aldri hvem som har meldt et avvik, aldri skaderegisteret, og aldri saker som gjelder lederen.',
    en: 'Never who reported a nonconformity, never the register of injuries, and never cases that concern the manager.',
  },
  hseUnitReads: {
    nb: 'HMS-enheten kan lese enhetens saker også utenom revisjonen.',
    en: 'The HSE Unit can read the unit’s records outside the audit too.',
  },
  whatIsRead: {
    nb: 'Enheten og enhetene under: hvem som hører til enheten, HMS-runder, avvik, tiltak, henvendelser, spørsmål til verneombudet, forslag, krav, samsvarsvurderinger, mål, delegerte oppgaver, årshjul, opplæringsplan og tall.',
    en: 'The unit and the units below it: who belongs to the unit, HSE processes, nonconformities, measures, enquiries, questions to the safety representative, proposals, requirements, compliance evaluations, objectives, delegated tasks, annual cycle, training plan and figures.',
  },
  evidence: { nb: 'Samtaler, befaringer og dokumenter', en: 'Interviews, visits and documents' },
  evidenceNone: { nb: 'Ingenting er skrevet ned ennå.', en: 'Nothing has been written down yet.' },
  addEvidence: {
    nb: 'Skriv ned en samtale, befaring, sak eller et dokument',
    en: 'Write down an interview, visit, record or document',
  },
  evidenceWhatHint: {
    nb: 'Enheten leser dette når den får utkastet. Skriv rolle, ikke navn, og ikke noe som viser hvem som sa det.',
    en: 'The unit reads this when it gets the draft. Write the role, not a name, and nothing that shows who said it.',
  },
  intervieweeHint: { nb: 'Bare for samtaler.', en: 'For interviews only.' },
  picturesHint: {
    nb: 'Ingen skal kunne kjennes igjen: ta bildet når ingen er der, eller bare av det du ser på. Skjermer, tavler og dørskilt kan også vise navn. Sted, tid og kamera blir fjernet fra filen.',
    en: 'Nobody must be recognisable: take the picture when nobody is there, or only of what you look at. Screens, boards and door signs can show names too. Place, time and camera are removed from the file.',
  },
  picture: { nb: 'Bilde {which}', en: 'Picture {which}' },
  notSaidYet: {
    nb: 'Ingen har skrevet hva bildet viser.',
    en: 'Nobody has written what the picture shows.',
  },
  changePictures: {
    nb: 'Bilder: skriv hva de viser, legg til eller fjern',
    en: 'Pictures: write what they show, add or remove',
  },
  removePicture: { nb: 'Fjern {name}', en: 'Remove {name}' },
  savePictures: { nb: 'Lagre bildene', en: 'Save the pictures' },
  saveEvidence: { nb: 'Lagre', en: 'Save' },
  criteria: { nb: 'Kriterier', en: 'Criteria' },
  noCriteria: {
    nb: 'Det finnes ingen aktive kriterier for punktene revisjonen omfatter. HMS-enheten legger dem inn i administrasjonen.',
    en: 'There are no active criteria for the points the audit covers. The HSE Unit enters them in the admin.',
  },
  notShared: {
    nb: 'Revisjonslaget arbeider med kriteriene. Enheten leser dem når den får utkastet.',
    en: 'The audit team is working on the criteria. The unit reads them when it gets the draft.',
  },
  notAnswered: { nb: 'Ikke besvart', en: 'Not answered' },
  answerIt: { nb: 'Svar på kriteriet', en: 'Answer the criterion' },
  readIt: { nb: 'Les', en: 'Read' },
  change: { nb: 'Endre', en: 'Change' },
  practice: { nb: 'Slik kan dere se om det virker', en: 'How you can see whether it works' },
  guidelines: { nb: 'Retningslinjer', en: 'Guidelines' },
  shownByHint: {
    nb: 'Velg samtalene, befaringene og sakene som viser om det virker. Dokumenter alene er ikke nok.',
    en: 'Choose the interviews, visits and records that show whether it works. Documents alone are not enough.',
  },
  noEvidenceYet: {
    nb: 'Skriv først ned samtalene og befaringene på siden for revisjonen. Da kan du velge dem her.',
    en: 'First write down interviews and visits on the page of the audit. Then you can choose them here.',
  },
  saveAnswer: { nb: 'Lagre svaret', en: 'Save the answer' },
  saveNext: { nb: 'Lagre og gå til neste kriterium', en: 'Save and go to the next criterion' },
  back: { nb: 'Tilbake til revisjonen', en: 'Back to the audit' },
  backToCriterion: { nb: 'Tilbake til kriteriet', en: 'Back to the criterion' },
  findings: { nb: 'Funn', en: 'Findings' },
  noFindings: { nb: 'Ingen funn.', en: 'No findings.' },
  newFinding: { nb: 'Nytt funn', en: 'New finding' },
  finding: { nb: 'Funn', en: 'Finding' },
  saveFinding: { nb: 'Lagre funnet', en: 'Save the finding' },
  repeats: {
    nb: 'Gjentatt fra en tidligere revisjon',
    en: 'Repeated from an earlier audit',
  },
  changedSinceDraft: {
    nb: 'Endret etter at enheten så på fakta i utkastet',
    en: 'Changed after the unit checked the facts of the draft',
  },
  asDrafted: { nb: 'Slik sto det i utkastet', en: 'As it read in the draft' },
  notInDraft: { nb: 'Sto ikke i utkastet', en: 'Not in the draft' },
  takeInLead: {
    nb: 'Når et sertifiseringsorgan, et annet universitet eller andre har revidert HMS-arbeidet i en enhet. Legg ved rapporten. Etterpå skriver du inn funnene, og sender dem til enheten.',
    en: 'When a certification body, another university or others have audited the HSE work of a unit. Attach their report. Afterwards you write in the findings, and send them to the unit.',
  },
  takeInButton: { nb: 'Registrer revisjonen', en: 'Register the audit' },
  takenIn: {
    nb: 'Revisjonen er registrert. Skriv inn funnene, og send rapporten til enheten.',
    en: 'The audit has been registered. Write in the findings, and send the report to the unit.',
  },
  followedUpBy: { nb: 'Følges opp av', en: 'Followed up by' },
  findingsOf: { nb: 'Skriv inn funnene i rapporten', en: 'Write in the findings of the report' },
  findingsOfLead: {
    nb: 'Velg kriteriet funnet handler om. Avvikene blir registrert når du sender rapporten.',
    en: 'Choose the criterion the finding is about. Nonconformities are registered when you send the report.',
  },
  writeFinding: { nb: 'Skriv inn et funn', en: 'Write in a finding' },
  registeredAs: { nb: 'Registrert som avvik', en: 'Registered as nonconformity' },
  register: { nb: 'Registrer avvikene', en: 'Register the nonconformities' },
  answerFinding: { nb: 'Enhetens svar på funnet', en: 'The unit’s answer to the finding' },
  answerIt2: { nb: 'Svar på funnet', en: 'Answer the finding' },
  saveFindingAnswer: { nb: 'Lagre svaret', en: 'Save the answer' },
  unanswered: { nb: 'Ikke besvart ennå', en: 'Not answered yet' },
  deadlineHint: {
    nb: 'Dagen det er rettet. Tiltakene legger dere i avviket.',
    en: 'The day it will be corrected. You add the measures in the nonconformity.',
  },
  earlier: { nb: 'Funn fra tidligere revisjoner', en: 'Findings of earlier audits' },
  earlierNone: {
    nb: 'Det er ingen åpne funn fra tidligere revisjoner av enheten.',
    en: 'There are no open findings of earlier audits of the unit.',
  },
  earlierLead: {
    nb: 'Hvert funn må vurderes før rapporten kan sendes.',
    en: 'Each finding must be assessed before the report can be sent.',
  },
  earlierFinding: { nb: 'Tidligere funn', en: 'Earlier finding' },
  judge: { nb: 'Vurder', en: 'Assess' },
  judgeTitle: { nb: 'Hvordan står det til nå?', en: 'How is it now?' },
  saveJudgement: { nb: 'Lagre vurderingen', en: 'Save the assessment' },
  notJudged: { nb: 'Ikke vurdert', en: 'Not assessed' },
  saved: { nb: 'Lagret.', en: 'Saved.' },
  registered: {
    nb: 'Avvikene er registrert i avviksregisteret.',
    en: 'The nonconformities are in their register.',
  },
  report: { nb: 'Rapport til utskrift', en: 'Report to print' },
  reportTitle: { nb: 'Rapport fra HMS-revisjon', en: 'HSE audit report' },
  draft: {
    nb: 'Rapporten er ikke sendt ennå. Den kan bli endret.',
    en: 'The report has not been sent yet. It may change.',
  },
  notYetReadable: {
    nb: 'Enheten kan lese funnene når den får utkastet.',
    en: 'The unit can read the findings when it gets the draft.',
  },
  printed: { nb: 'Status per', en: 'As of' },
  summary: { nb: 'Sammendrag', en: 'Summary' },
  noSummary: { nb: 'Det er ikke skrevet noen konklusjon ennå.', en: 'No conclusion yet.' },
  byPoint: { nb: 'Kriterier etter punkt', en: 'Criteria by point' },
  point: { nb: 'Punkt', en: 'Point' },
  criterion: { nb: 'Kriterium', en: 'Criterion' },
  number: { nb: 'Nummer', en: 'Number' },
  count: { nb: 'Antall', en: 'Number of' },
  kind: { nb: 'Slag', en: 'Kind' },
  answers: { nb: 'Svar fra enheten', en: 'Answers of the unit' },
  unitPage: { nb: 'Slik sto enheten den dagen', en: 'How the unit was doing that day' },
  plan: { nb: 'Revisjonsplan', en: 'Audit plan' },
  planPageLead: {
    nb: 'Hvilke enheter som blir revidert når. HMS-enheten skriver planen i administrasjonen, og en annen enn den som skrev den, godkjenner den.',
    en: 'Which units are audited when. The HSE Unit writes the plan in the admin, and somebody else than its author approves it.',
  },
  noPlan: { nb: 'Det er ingen godkjent revisjonsplan.', en: 'There is no approved audit plan.' },
  when: { nb: 'Når', en: 'When' },
  auditOf: { nb: 'Revisjon', en: 'Audit' },
  makeAudit: { nb: 'Lag revisjonen', en: 'Make the audit' },
  notMade: { nb: 'Ikke begynt', en: 'Not begun' },
  made: { nb: 'Begynt', en: 'Begun' },
  editPlan: { nb: 'Endre planen i administrasjonen', en: 'Change the plan in the admin' },
  newPlan: { nb: 'Skriv en plan i administrasjonen', en: 'Write a plan in the admin' },
  draftPlan: {
    nb: 'Utkast. En annen enn den som skrev planen, godkjenner den.',
    en: 'Draft. Somebody else than its author approves it.',
  },
  proposals: { nb: 'Enheter å ta med i planen', en: 'Units to take into the plan' },
  proposalsLead: {
    nb: 'Enheter som ikke er planlagt. Åpne avvik fra revisjoner teller to hver, alvorlige avvik én hver, typen arbeid inntil tre, og en revisjon som er gammel eller aldri gjort, én eller to.',
    en: 'Units that are not planned. Open nonconformities of audits count two each, serious nonconformities one each, the kind of work up to three, and an audit that is old or has never been one or two.',
  },
  noProposals: {
    nb: 'Ingen enheter peker seg ut.',
    en: 'No unit needs an audit more than others.',
  },
  why: { nb: 'Hvorfor', en: 'Why' },
  weight: { nb: 'Vekt', en: 'Weight' },
} satisfies Record<string, Text>

export const auditSentences: Record<
  PageLanguage,
  {
    readonly progress: (answered: number, all: number) => string
    readonly mayRead: (names: string, from: string | null, to: string | null) => string
    readonly written: (day: string, name: string) => string
    readonly span: (from: string, to: string) => string
    readonly registerHint: (count: number) => string
    readonly approvedOn: (day: string) => string
    readonly of: (title: string, unit: string) => string
  }
> = {
  nb: {
    progress: (answered, all) => `${String(answered)} av ${String(all)} kriterier er besvart.`,
    mayRead: (names, from, to) =>
      from === null
        ? `${names} kan lese enhetens saker fra enheten blir varslet, til revisjonen er avsluttet.`
        : to === null
          ? `${names} kan lese enhetens saker fra ${from} til revisjonen er avsluttet.`
          : `${names} kunne lese enhetens saker fra ${from} til ${to}. Nå kan de ikke lese dem.`,
    written: (day, name) => (name === '' ? day : `${day} av ${name}`),
    span: (from, to) => `${from} til ${to}`,
    registerHint: (count) =>
      count === 1
        ? 'Ett avvik er ikke registrert. Det blir registrert i avviksregisteret med teksten som står her.'
        : `${String(count)} avvik er ikke registrert. De blir registrert hver for seg med teksten som står her.`,
    approvedOn: (day) => `Godkjent ${day}`,
    of: (title, unit) => `${title} (${unit})`,
  },
  en: {
    progress: (answered, all) => `${String(answered)} of ${String(all)} criteria are answered.`,
    mayRead: (names, from, to) =>
      from === null
        ? `${names} can read the unit’s records from the notice until the audit is closed.`
        : to === null
          ? `${names} can read the unit’s records from ${from} until the audit is closed.`
          : `${names} could read the unit’s records from ${from} until ${to}. Now they cannot.`,
    written: (day, name) => (name === '' ? day : `${day} by ${name}`),
    span: (from, to) => `${from} to ${to}`,
    registerHint: (count) =>
      count === 1
        ? 'One nonconformity is not registered. It is registered with the text shown here.'
        : `${String(count)} nonconformities are not registered. Each is registered with the text shown here.`,
    approvedOn: (day) => `Approved on ${day}`,
    of: (title, unit) => `${title} (${unit})`,
  },
}
