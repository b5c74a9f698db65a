import type { RequirementEntry } from '../entries.ts'
import { asked } from './asked.ts'

const svf = 'FOR-2016-12-16-1659'
const fua = 'FOR-2011-12-06-1357'
const waste = 'FOR-2004-06-01-930'
const pollution = 'LOV-1981-03-13-6'

/** Radiation, waste and pollution. */
export const radiationAndWaste: readonly RequirementEntry[] = [
  asked('svf-13', svf, '13', {
    text: {
      nb: 'Strålekilder er meldt til DSA, eller godkjent av DSA der det kreves, før de tas i bruk. Det gjelder røntgenapparater, akseleratorer, radioaktive kilder over unntaksgrensene og laser klasse 4.',
      en: 'Radiation sources have been registered with DSA, or authorised by DSA where required, before they are used. This applies to X-ray apparatus, accelerators, radioactive sources above the exemption limits and class 4 lasers.',
    },
    topics: ['straaling', 'ioniserende-straaling', 'laser'],
    evidence: {
      nb: 'Meldinger og godkjenninger for hver kilde.',
      en: 'Registrations and authorisations of each source.',
    },
  }),
  asked('svf-16', svf, '16', {
    text: {
      nb: 'De som arbeider med strålekilder, kan nok om strålevern, og det finnes skriftlige instrukser og prosedyrer.',
      en: 'Those who work with radiation sources know enough about radiation protection, and there are written instructions and procedures.',
    },
    topics: ['straaling', 'ioniserende-straaling', 'laser'],
    point: 2,
    evidence: {
      nb: 'Gjennomført opplæring i strålevern, og instruksene på stedet.',
      en: 'Completed training in radiation protection, and the instructions on site.',
    },
  }),
  asked('svf-17', svf, '17', {
    text: {
      nb: 'Når strålebruken må meldes eller godkjennes, har virksomheten utpekt en strålevernkoordinator som kan veilede og sørge for målinger og vurderinger.',
      en: 'Where the use of radiation must be registered or authorised, the undertaking has appointed a radiation protection coordinator who can give guidance and arrange measurements and assessments.',
    },
    topics: ['straaling', 'ioniserende-straaling', 'laser'],
    point: 5,
    evidence: {
      nb: 'Hvem som er strålevernkoordinator for enheten.',
      en: 'Who the unit’s radiation protection coordinator is.',
    },
  }),
  asked('svf-18', svf, '18', {
    text: {
      nb: 'Bruken av strålekilder er risikovurdert skriftlig, og tiltakene er på plass før arbeidet starter.',
      en: 'The use of radiation sources has been risk assessed in writing, and the measures are in place before work starts.',
    },
    topics: ['straaling', 'ioniserende-straaling', 'laser'],
    point: 6,
    evidence: {
      nb: 'Risikovurdering av strålebruken.',
      en: 'A risk assessment of the use of radiation.',
    },
  }),
  asked('svf-19', svf, '19', {
    text: {
      nb: 'Det finnes en beredskapsplan for ulykker og unormale hendelser med strålekilder.',
      en: 'There is an emergency plan for accidents and abnormal events with radiation sources.',
    },
    topics: ['straaling', 'ioniserende-straaling'],
    point: 6,
    evidence: {
      nb: 'Beredskapsplanen og øvelser.',
      en: 'The emergency plan and exercises.',
    },
  }),
  asked('svf-20', svf, '20', {
    text: {
      nb: 'DSA varsles straks om ulykker og unormale hendelser med strålekilder, og får skriftlig melding senest innen tre virkedager.',
      en: 'DSA is notified at once of accidents and abnormal events with radiation sources, and gets a written report within three working days at the latest.',
    },
    topics: ['straaling', 'ioniserende-straaling', 'laser'],
    point: 7,
    evidence: {
      nb: 'Rutinen for varsling, med vakttelefonen til DSA.',
      en: 'The routine for notification, with the duty telephone of DSA.',
    },
  }),
  asked('svf-21', svf, '21', {
    text: {
      nb: 'Enheten har oversikt over strålekildene sine: hvilke, hvor, og for radioaktive kilder nuklide og aktivitet.',
      en: 'The unit has an overview of its radiation sources: which, where, and for radioactive sources nuclide and activity.',
    },
    topics: ['straaling', 'ioniserende-straaling', 'laser'],
    evidence: {
      nb: 'Kildeoversikten, sist kontrollert mot det som finnes.',
      en: 'The overview of sources, last checked against what is there.',
    },
  }),
  asked('svf-25', svf, '25', {
    text: {
      nb: 'Radioaktive kilder oppbevares merket og sikret, ikke sammen med eksplosiver eller det som lett tar fyr.',
      en: 'Radioactive sources are kept marked and secured, not together with explosives or what catches fire easily.',
    },
    topics: ['ioniserende-straaling'],
    evidence: {
      nb: 'Merking, lås og liste på oppbevaringsstedet.',
      en: 'Marking, lock and list at the place of storage.',
    },
  }),
  asked('svf-33', svf, '33', {
    text: {
      nb: 'De som utsettes for ioniserende stråling i arbeidet, får dosen sin overvåket eller fastlagt når forskriften krever det, og får vite resultatet.',
      en: 'Those exposed to ionising radiation at work have their dose monitored or determined where the Regulations require it, and are told the result.',
    },
    topics: ['ioniserende-straaling'],
    evidence: {
      nb: 'Ordning for persondosimetri. Doser til enkeltpersoner skal ikke vises fram.',
      en: 'A scheme for personal dosimetry. Doses of individuals must not be shown.',
    },
  }),
  asked('fua-16-1', fua, '16-1', {
    text: {
      nb: 'Eksponering for laser, UV og annen kunstig optisk stråling er kartlagt, og risikoen for øyne og hud er vurdert.',
      en: 'Exposure to lasers, UV and other artificial optical radiation has been mapped, and the risk to eyes and skin has been assessed.',
    },
    topics: ['laser'],
    point: 6,
    evidence: {
      nb: 'Risikovurderingen, øyevernet og merkingen av rommet.',
      en: 'The risk assessment, the eye protection and the marking of the room.',
    },
  }),
  asked('fua-31-4', fua, '31-4', {
    text: {
      nb: 'Arbeidsgiveren fører register over dem som arbeider med ioniserende stråling.',
      en: 'The employer keeps a register of those who work with ionising radiation.',
    },
    topics: ['ioniserende-straaling'],
    evidence: {
      nb: 'Registeret finnes og er lukket for andre.',
      en: 'The register exists and is closed to others.',
    },
  }),
  asked('avf-16-4', waste, '16-4', {
    text: {
      nb: 'Radioaktivt avfall håndteres forsvarlig og blandes ikke med annet avfall.',
      en: 'Radioactive waste is handled responsibly and not mixed with other waste.',
    },
    topics: ['ioniserende-straaling'],
    evidence: {
      nb: 'Merket, eget avfall, og kvitteringer for levering.',
      en: 'Marked, separate waste, and receipts for delivery.',
    },
  }),
  asked('avf-11-5', waste, '11-5', {
    text: {
      nb: 'Farlig avfall oppbevares forsvarlig, for seg selv, og ulike typer blandes ikke når det kan være farlig.',
      en: 'Hazardous waste is stored responsibly, separately, and different types are not mixed where that may be dangerous.',
    },
    topics: ['farlig-avfall'],
    evidence: {
      nb: 'Merkede beholdere på et sikret sted.',
      en: 'Labelled containers in a secured place.',
    },
  }),
  asked('avf-11-8', waste, '11-8', {
    text: {
      nb: 'Farlig avfall leveres til godkjent mottak minst én gang i året, når det til sammen er mer enn 1 kg.',
      en: 'Hazardous waste is delivered to an approved receiver at least once a year, when it is more than 1 kg in all.',
    },
    topics: ['farlig-avfall'],
    evidence: {
      nb: 'Kvitteringer for levering.',
      en: 'Receipts for delivery.',
    },
  }),
  asked('avf-11-12', waste, '11-12', {
    text: {
      nb: 'Farlig avfall deklareres med opphav, innhold og egenskaper når det leveres.',
      en: 'Hazardous waste is declared with its origin, content and properties when it is delivered.',
    },
    topics: ['farlig-avfall'],
    evidence: {
      nb: 'Deklarasjonene.',
      en: 'The declarations.',
    },
  }),
  asked('forurl-7', pollution, '7', {
    text: {
      nb: 'Enheten slipper ikke ut noe som kan forurense, uten at det er lovlig eller tillatt, og stanser og begrenser utslipp som skjer.',
      en: 'The unit discharges nothing that may pollute unless it is lawful or permitted, and stops and limits discharges that happen.',
    },
    topics: ['ytre-miljo'],
    point: 7,
    evidence: {
      nb: 'Tillatelser, og regler for hva som kan helles i avløpet.',
      en: 'Permits, and rules for what may be poured down the drain.',
    },
  }),
  asked('forurl-39', pollution, '39', {
    text: {
      nb: 'Politiet varsles straks ved akutt forurensning eller fare for det.',
      en: 'The police are notified at once of acute pollution or the danger of it.',
    },
    topics: ['ytre-miljo'],
    point: 7,
    evidence: {
      nb: 'Rutinen for varsling av utslipp.',
      en: 'The routine for notifying discharges.',
    },
  }),
]
