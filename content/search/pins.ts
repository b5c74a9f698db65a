import type { Text } from '../schema/text.ts'
import type { SiteLanguage } from '../addresses/site.ts'

/** Pages that people come for and that search shows first when it is asked for them. */
export const pinnedPages = [
  'report',
  'contacts',
  'firstAid',
  'cycle',
  'objectives',
  'support',
  'courses',
  'news',
  'documents',
  'law',
  'authorities',
  'myHse',
] as const
export type PinnedPage = (typeof pinnedPages)[number]

/** A page shown first, and the questions it answers. */
export interface Pin {
  readonly title: Text
  /** What one does there, in a sentence. */
  readonly text: Text
  /**
   * Questions it is the answer to, without the words questions are made of. All words of one must be asked, in any
   * form, and none but them and those of `beside`.
   */
  readonly asks: Readonly<Record<SiteLanguage, readonly string[]>>
  /** Words that may stand beside. @default none */
  readonly beside?: readonly string[]
}

/** What is shown first, by page. A page that a site does not have falls away. */
export const pins: Readonly<Record<PinnedPage, Pin>> = {
  report: {
    title: { nb: 'Meld et avvik', en: 'Report a nonconformity' },
    text: {
      nb: 'Skjemaet tar noen minutter. Du trenger ikke å logge inn, og du kan melde uten navn.',
      en: 'The form takes a few minutes. You need not log in, and you may report without your name.',
    },
    asks: {
      nb: asked(
        `melde | meld avvik | melde avvik | melding avvik | rapportere avvik | registrere avvik | sende avvik
        | meldeskjema | avviksskjema | avviksmelding | skjema avvik | melde ulykke | melde skade | melde nestenulykke
        | melde hendelse | melde fra | melde frå | si fra | seie frå | skjema ulykke | skademelding | RUH`,
      ),
      en: asked(
        `report | report form | reporting form | report nonconformity | report accident | report incident
        | report near miss | report injury | report deviation | nonconformity form | incident form | accident form`,
      ),
    },
    beside: asked(
      'skjema | hms | hse | nynorsk | form | et | eit | korleis | eg | online | digitalt',
    ),
  },
  contacts: {
    title: { nb: 'Kontakter', en: 'Contacts' },
    text: {
      nb: 'Finn verneombud, leder og HMS-koordinator for enheten din, med telefonnummer.',
      en: 'Find the safety representative, manager and HSE coordinator of your unit, with telephone numbers.',
    },
    asks: {
      nb: asked(
        `kontakt | kontakter | kontaktperson | kontaktliste | telefonliste | telefonnummer | kontakt hms | ringe hms
        | hvem spør | hvem kontakter | spørre hms | hms ansvarlig | enheten min`,
      ),
      en: asked(
        'contact | contacts | contact hse | contact list | telephone list | phone numbers | whom ask | who ask | my unit',
      ),
    },
    beside: asked('hms | hse | enhet | enheten | unit | min | mitt | mine | my'),
  },
  firstAid: {
    title: { nb: 'Førstehjelp', en: 'First aid' },
    text: {
      nb: 'Hva du gjør nå, hvem du ringer, og hvem du sier fra til etterpå.',
      en: 'What to do now, whom to call, and whom to tell afterwards.',
    },
    asks: {
      nb: asked(
        `førstehjelp | stikk | stikkskade | stikk nål | nålestikk | sprøytestikk | kuttskade | brannskade | etseskade
        | øyeskyll | sprut øyet | kjemikalier øyet | hjertestans | hjertestarter | bevisstløs | mistet bevisstheten
        | elektrisk støt | strømskade | strømgjennomgang | forgiftning | frostskade | blodsmitte | besvimt | legevakt`,
      ),
      en: asked(
        `first aid | needle | needlestick | needle stick | pricked needle | cut injury | burn | chemical burn | eye wash
        | splash eye | cardiac arrest | defibrillator | unconscious | electric shock | poisoning | frostbite
        | blood exposure | fainted | out of hours clinic`,
      ),
    },
    beside: asked(
      'fikk | fått | fikk | got | stuck | myself | jobb | jobben | work | lab | laben | behandling',
    ),
  },
  cycle: {
    title: { nb: 'Årshjul', en: 'Annual cycle' },
    text: {
      nb: 'Frister, møter, rapporter og annet som kommer igjen hvert år, måned for måned.',
      en: 'Deadlines, meetings, reports and other things that come back every year, month by month.',
    },
    asks: {
      nb: asked('årshjul | årsplan | årskalender | hms året | frister | alle frister | møteplan'),
      en: asked(
        'annual cycle | annual wheel | annual plan | year plan | hse year | deadlines | all deadlines',
      ),
    },
    beside: asked('hms | hse | året | år | year | plan'),
  },
  objectives: {
    title: { nb: 'HMS-mål', en: 'HSE objectives' },
    text: {
      nb: 'Det institusjonen vil oppnå i HMS-arbeidet, år for år, og hvordan det gikk.',
      en: 'What the institution wants to achieve in its HSE work, year by year, and how it went.',
    },
    asks: {
      nb: asked('hms mål | mål | målsetting | målsettinger | måltavle | mål for hms | hovedmål'),
      en: asked('hse objectives | objectives | goals | targets | hse goals | hse targets'),
    },
    beside: asked('hms | hse | året | år | year'),
  },
  support: {
    title: { nb: 'Hvem hjelper med hva', en: 'Who helps with what' },
    text: {
      nb: 'Avdelingene i fellesadministrasjonen, hva de gjør for alle, og hvordan du når dem.',
      en: 'The departments of the central administration, what they do for all and how to reach them.',
    },
    asks: {
      nb: asked(
        'hvem hjelper | støttefunksjoner | støttefunksjon | fellesadministrasjonen | sentraladministrasjonen',
      ),
      en: asked('who helps | support functions | support function | central administration'),
    },
    beside: asked('hms | hse | meg | me'),
  },
  courses: {
    title: { nb: 'Kurs', en: 'Courses' },
    text: {
      nb: 'HMS-kursene, hvem som må ta dem, hvor lenge de gjelder, og hvor du melder deg på.',
      en: 'The HSE courses, who must take them, how long they hold, and where to sign up.',
    },
    asks: {
      nb: asked(
        'kurs | hms kurs | kursoversikt | kurskatalog | påmelding kurs | alle kurs | hvilke kurs | kurstilbud',
      ),
      en: asked('courses | hse courses | course catalogue | training courses | which courses'),
    },
    beside: asked('hms | hse | må | ta | jeg | must | take'),
  },
  news: {
    title: { nb: 'Nytt', en: 'News' },
    text: {
      nb: 'Dokumenter som er nye eller endret, de siste først.',
      en: 'Documents that are new or have changed, the latest first.',
    },
    asks: {
      nb: asked(
        'nytt | nyheter | nyhende | endringer | endret | endra | siste endringer | siste nytt | oppdateringer | endret år',
      ),
      en: asked(
        'new | news | changes | changed | recent changes | latest changes | updates | updated | changed year',
      ),
    },
    beside: asked(
      'siden | sist | siste | året | hms | hse | since | last | recently | lately | her | here',
    ),
  },
  documents: {
    title: { nb: 'Alle dokumenter', en: 'All documents' },
    text: {
      nb: 'Alle dokumenter som gjelder nå, ordnet etter tema.',
      en: 'All documents now in force, by topic.',
    },
    asks: {
      nb: asked(
        'retningslinje | dokument | styrende dokument | prosedyre | dokumentliste | alle dokument | maler | skjemaer',
      ),
      en: asked('guideline | document | controlled document | procedure | templates | forms'),
    },
    beside: asked('hms | hse | alle | liste | list'),
  },
  law: {
    title: { nb: 'Regelverk', en: 'Acts and regulations' },
    text: {
      nb: 'Lover og forskrifter vi må følge, hva de krever av oss, og hvem som fører tilsyn.',
      en: 'The acts and regulations we must follow, what they require of us, and who supervises them.',
    },
    asks: {
      nb: asked(
        `regelverk | lov | lover | lovverk | forskrift | forskrifter | lover og forskrifter | lovkrav | lovregister
        | lovdata | hms lover | oversikt over regelverk | lov og forskrift`,
      ),
      en: asked(
        `law | laws | act | acts | regulation | regulations | acts and regulations | legislation | legal requirements
        | law register`,
      ),
    },
    beside: asked(
      'hms | hse | liste | list | oversikt | overview | register | alle | norsk | norwegian',
    ),
  },
  authorities: {
    title: { nb: 'Tilsynsmyndigheter', en: 'Supervisory authorities' },
    text: {
      nb: 'Hvem som fører tilsyn med oss, med hva, og etter hvilke lover og forskrifter.',
      en: 'Who supervises us, in what, and under which acts and regulations.',
    },
    asks: {
      nb: asked(
        `tilsynsmyndighet | tilsynsmyndigheter | myndighet | myndigheter | tilsyn myndigheter | hvem fører tilsyn
        | tilsynsorgan`,
      ),
      en: asked(
        'supervisory authority | supervisory authorities | authorities | regulator | regulators | who supervises us',
      ),
    },
    beside: asked('hms | hse | liste | list | oversikt | overview | oss | us'),
  },
  myHse: {
    title: { nb: 'Min HMS', en: 'My HSE' },
    text: {
      nb: 'Logg inn for å se sakene dine, tiltak, HMS-runden og interne dokumenter.',
      en: 'Log in to see your cases, measures, the HSE process and internal documents.',
    },
    asks: {
      nb: asked('logge inn | logg inn | innlogging | login | min hms | mine saker | mine avvik'),
      en: asked('log in | login | sign in | my hse | my cases'),
    },
  },
}

/** What people call each emergency number beside its own name, by its digits. */
export const emergencyAsks: Readonly<Record<string, readonly string[]>> = {
  '113': asked(
    `ambulanse | ambulance | medisinsk nødhjelp | medical emergency | AMK | livsfare | hjertestans | cardiac arrest
    | bevisstløs | mistet bevisstheten | unconscious | puster ikke | not breathing`,
  ),
  '110': asked('brann | brannvesen | brannvesenet | det brenner | fire | fire brigade | røyk'),
  '112': asked('politi | politiet | police'),
  '116117': asked(
    'legevakt | legevakta | out of hours doctor | emergency clinic | medical helpline',
  ),
  '22591300': asked(
    'giftinformasjonen | giftinformasjon | giftsentralen | gift | forgiftning | forgiftet | poison | poisoning | poisoned',
  ),
}

function asked(text: string): string[] {
  return text.split('|').map((each) => each.trim().replace(/\s+/g, ' '))
}
