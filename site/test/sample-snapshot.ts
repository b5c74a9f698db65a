import type { Edition, Guideline, OpenContact, Snapshot, Unit } from '@verne/content/schema'
import { editionAddress, guidelineAddress } from '@verne/content/addresses/site'
import { sampleCycles } from './sample-cycles.ts'
import { sampleLaw } from './sample-law.ts'

/** The 200-character title that no layout may break on. */
export const longTitle =
  'Kjemikaliehåndtering, stoffkartotek, risikovurdering og opplæring for alle som arbeider i laboratorier, verksteder, felt og tokt, med eksponeringsregister, substitusjon, merking, lagring og avfall ved NHU'

/** A word that stands only in a text that is withdrawn, and may never be found by search. */
export const withdrawnWord = 'kladdeboka'

const roles = {
  director: { nb: 'HMS-direktør', en: 'HSE director' },
  adviser: { nb: 'HMS-rådgiver', en: 'HSE adviser' },
}

function edition(values: Partial<Edition> & Pick<Edition, 'id' | 'title' | 'validFrom'>): Edition {
  return {
    language: 'nb',
    edition: 1,
    state: 'inForce',
    lead: '',
    html: '<p>Kort tekst.</p>',
    headings: [],
    changeKind: 'major',
    changeNote: '',
    approverRole: roles.director,
    approverName: 'Sigrun Havnes',
    approvedDate: values.validFrom,
    archiveReference: null,
    validTo: null,
    withdrawnReason: null,
    sourceEdition: null,
    behind: null,
    ...values,
  }
}

function guideline(
  values: Partial<Guideline> & Pick<Guideline, 'id' | 'number' | 'slug' | 'editions'>,
): Guideline {
  return {
    kind: 'guideline',
    topics: ['systematisk-hms'],
    audience: ['employee', 'manager'],
    ownerUnit: { nb: 'Enhet for HMS', en: 'HSE unit' },
    responsibleRole: roles.director,
    contacts: [],
    legalBasis: null,
    reviewIntervalMonths: 24,
    nextReview: '2027-09-01',
    reviewOverdue: false,
    ...values,
  }
}

const upToDate: Edition['behind'] = { major: 0, minor: 0, editorial: 0 }

const hseProcess = guideline({
  id: 'g-r03',
  number: 'NHU-HMS-R03',
  slug: 'nhu-hms-r03',
  kind: 'procedure',
  topics: ['hms-runde'],
  sections: [{ topic: 'kjemikalier', headings: { nb: 'frister', en: 'how' } }],
  audience: ['manager', 'safetyRep', 'coordinator'],
  legalBasis: {
    nb: 'Internkontrollforskriften § 5, arbeidsmiljøloven § 3-1',
    en: 'Internal Control Regulations section 5, Working Environment Act section 3-1',
  },
  law: [{ regulation: 'FOR-1996-12-06-1127', section: '5' }],
  nextReview: '2026-03-01',
  reviewOverdue: true,
  reviews: [
    { day: '2025-11-03', edition: 4, role: roles.director, name: 'Sigrun Havnes' },
    { day: '2025-02-14', edition: 3, role: roles.director, name: 'Sigrun Havnes' },
  ],
  contacts: [
    {
      role: 'hseAdviser',
      roleName: roles.adviser,
      unit: { nb: 'Enhet for HMS', en: 'HSE unit' },
      name: 'Torbjørg Skarvik',
      email: 'hms@nordhavn.example',
      phone: '000 41 207',
    },
    {
      role: 'seniorSafetyRep',
      roleName: { nb: 'Hovedverneombud', en: 'Senior safety representative' },
      unit: null,
      name: null,
      email: 'hovedverneombud@nordhavn.example',
      phone: null,
    },
  ],
  editions: [
    edition({
      id: 'e-r03-nb-4',
      edition: 4,
      title: 'HMS-runde',
      lead: 'Hver enhet går gjennom arbeidsmiljøet sitt én gang i året, finner det som kan skade noen, og bestemmer hva som skal gjøres.',
      inShort: [
        'Lederen innkaller verneombudet til formøtet i god tid.',
        'Gå runden sammen, og se etter sklifarer også utendørs.',
        'Skriv tiltakene med frist og ansvarlig.',
      ],
      html: `
<h2 id="hvem">Hvem som deltar</h2>
<p>Linjelederen leder HMS-runden. Verneombudet deltar og sier hva ombudet mener om funnene. Rollene står i <a href="${guidelineAddress('nb', 'nhu-hms-r02')}">Roller og ansvar</a>.</p>
<aside class="callout callout-danger"><p class="callout-title">Fare</p><p>Er det fare for liv eller helse? Stans arbeidet med en gang, og si fra til lederen. Runden venter.</p></aside>
<h2 id="slik">Slik gjør dere det</h2>
<ol><li><p>Hold et formøte og velg inntil fem utfordringer.</p></li><li><p>Gå runden, og gjør en risikovurdering av det dere finner.</p></li><li><p>Skriv tiltak med frist, ansvarlig og kostnad i handlingsplanen.</p></li></ol>
<h3 id="frister">Frister</h3>
<table><caption>Når hver del skal være ferdig</caption><thead><tr><th scope="col">Del</th><th scope="col">Frist</th><th scope="col">Ansvarlig</th><th scope="col">Hvor den står</th></tr></thead><tbody><tr><td>Formøte</td><td>15. februar</td><td>Linjeleder</td><td>Referat i Min HMS</td></tr><tr><td>Runde</td><td>30. april</td><td>Linjeleder og verneombud</td><td>Funn i Min HMS</td></tr><tr><td>Ettermøte</td><td>15. mai</td><td>Linjeleder</td><td>Handlingsplan</td></tr></tbody></table>
<h2 id="etterpa">Etter runden</h2>
<p>Et funn som bryter loven eller en retningslinje, er et avvik. Meld det slik <a href="${guidelineAddress('nb', 'nhu-hms-r10')}">Risikovurdering</a> sier. Les om <a href="https://www.arbeidstilsynet.no/hms/">systematisk HMS-arbeid hos Arbeidstilsynet</a>.</p>`,
      headings: [
        { id: 'hvem', level: 2, text: 'Hvem som deltar' },
        { id: 'slik', level: 2, text: 'Slik gjør dere det' },
        { id: 'frister', level: 3, text: 'Frister' },
        { id: 'etterpa', level: 2, text: 'Etter runden' },
      ],
      changeKind: 'minor',
      changeNote: 'Fristen for ettermøtet er flyttet til 15. mai.',
      validFrom: '2025-09-01',
      archiveReference: {
        system: 'Arkiv',
        caseNumber: '2025/417',
        documentNumber: '3',
        url: 'https://arkiv.nordhavn.example/2025/417',
      },
    }),
    edition({
      id: 'e-r03-nb-3',
      edition: 3,
      state: 'superseded',
      title: 'HMS-runde',
      changeKind: 'minor',
      changeNote: 'Handlingsplanen skal også ha kostnad.',
      validFrom: '2025-01-01',
      validTo: '2025-08-31',
    }),
    edition({
      id: 'e-r03-nb-2',
      edition: 2,
      state: 'superseded',
      title: 'HMS-runde',
      lead: 'Slik gikk runden til før 2025.',
      html: '<h2 id="hvem">Hvem som deltar</h2><p>Linjelederen og verneombudet.</p>',
      headings: [{ id: 'hvem', level: 2, text: 'Hvem som deltar' }],
      changeNote: 'Verneombudet skal alltid delta.',
      validFrom: '2024-01-01',
      validTo: '2024-12-31',
    }),
    edition({
      id: 'e-r03-nb-1',
      state: 'superseded',
      title: 'Vernerunde',
      changeNote: 'Første utgave.',
      validFrom: '2022-01-01',
      validTo: '2023-12-31',
      approverRole: null,
      approverName: null,
      approvedDate: null,
    }),
    edition({
      id: 'e-r03-en-1',
      language: 'en',
      title: 'HSE process',
      lead: 'Every unit reviews its working environment once a year, finds what may harm anyone, and decides what is to be done.',
      html: `
<h2 id="who">Who takes part</h2>
<p>The line manager leads the HSE process. The roles are described in <a href="${guidelineAddress('en', 'nhu-hms-r02')}">Roles and responsibility</a>.</p>
<h2 id="how">How it is done</h2>
<p>Hold a pre-meeting, carry out a risk assessment of the findings and write measures with a deadline. A near miss is reported as a nonconformity.</p>`,
      headings: [
        { id: 'who', level: 2, text: 'Who takes part' },
        { id: 'how', level: 2, text: 'How it is done' },
      ],
      changeNote: 'First edition in English.',
      validFrom: '2022-03-01',
      sourceEdition: 1,
      behind: { major: 1, minor: 2, editorial: 0 },
    }),
  ],
})

const responsibilities = guideline({
  id: 'g-r02',
  number: 'NHU-HMS-R02',
  slug: 'nhu-hms-r02',
  topics: ['systematisk-hms'],
  editions: [
    edition({
      id: 'e-r02-nb-2',
      edition: 2,
      title: 'Roller og ansvar',
      lead: 'Hvem som har ansvaret for helse, miljø og sikkerhet, fra styret til den enkelte.',
      html: `<h2 id="innhold">Innhold</h2><p>Teksten gjelder alle enheter.</p><aside class="callout callout-info"><p class="callout-title">Til orientering</p><p>Delegering skal være skriftlig.</p></aside><aside class="callout callout-warning"><p class="callout-title">Advarsel</p><p>Ansvar kan ikke delegeres bort.</p></aside><h2 id="linjen">Ansvaret følger linjen</h2><p>Lederen har ansvaret for arbeidsmiljøet i sin enhet. Et verneombud ivaretar de ansattes interesser i verneområdet.</p><h2 id="runden">I HMS-runden</h2><p>Se <a href="${guidelineAddress('nb', 'nhu-hms-r03')}#hvem">hvem som deltar i HMS-runden</a>.</p>`,
      headings: [
        { id: 'innhold', level: 2, text: 'Innhold' },
        { id: 'linjen', level: 2, text: 'Ansvaret følger linjen' },
        { id: 'runden', level: 2, text: 'I HMS-runden' },
      ],
      changeNote: 'Rollen som romansvarlig er ny.',
      validFrom: '2026-01-01',
    }),
    edition({
      id: 'e-r02-nb-1',
      state: 'superseded',
      title: 'Roller og ansvar',
      changeNote: 'Første utgave.',
      validFrom: '2023-01-01',
      validTo: '2025-12-31',
    }),
    edition({
      id: 'e-r02-en-2',
      language: 'en',
      edition: 2,
      title: 'Roles and responsibility',
      lead: 'Who is responsible for health, safety and environment, from the board to each of us.',
      html: '<p>Responsibility follows the line. The safety representative looks after the interests of the employees in the safety area.</p>',
      changeNote: 'The role of room manager is new.',
      validFrom: '2026-01-01',
      sourceEdition: 2,
      behind: upToDate,
    }),
    edition({
      id: 'e-r02-en-1',
      language: 'en',
      state: 'superseded',
      title: 'Roles and responsibility',
      changeNote: 'First edition in English.',
      validFrom: '2023-02-01',
      validTo: '2025-12-31',
      sourceEdition: 1,
    }),
  ],
})

const riskAssessment = guideline({
  id: 'g-r10',
  number: 'NHU-HMS-R10',
  slug: 'nhu-hms-r10',
  topics: ['systematisk-hms'],
  legalBasis: {
    nb: 'Internkontrollforskriften § 5 nr. 6',
    en: 'Internal Control Regulations section 5 no. 6',
  },
  editions: [
    edition({
      id: 'e-r10-nb-1',
      title: 'Risikovurdering',
      lead: 'Slik finner dere ut hva som kan gå galt, og hvor alvorlig det er.',
      html: `<p>Anslå sannsynlighet og konsekvens sammen med dem som gjør arbeidet. Restrisiko skal godtas av lederen. Se også <a href="${editionAddress('nb', 'nhu-hms-r03', 2)}">den gamle utgaven av HMS-runde</a>.</p>`,
      changeNote: 'Første utgave.',
      validFrom: '2025-06-01',
    }),
  ],
})

const minutes = guideline({
  id: 'g-t01',
  number: 'NHU-HMS-T01',
  slug: 'nhu-hms-t01',
  kind: 'template',
  topics: ['kjemikalier'],
  audience: ['manager'],
  editions: [
    edition({
      id: 'e-t01-nb-1',
      title: 'Mal for møtereferat',
      lead: 'Fyll ut malen mens dere er samlet.',
      html: '<h2 id="saker">Saker</h2><table><thead><tr><th>Nr.</th><th>Sak</th></tr></thead><tbody><tr><td>1</td><td></td></tr></tbody></table>',
      headings: [{ id: 'saker', level: 2, text: 'Saker' }],
      changeNote: 'Første utgave.',
      validFrom: '2024-02-01',
    }),
  ],
})

const chemicals = guideline({
  id: 'g-r16',
  number: 'NHU-HMS-R16',
  slug: 'nhu-hms-r16',
  kind: 'instruction',
  topics: ['kjemikalier'],
  audience: ['employee', 'student', 'guest', 'contractor'],
  editions: [
    edition({
      id: 'e-r16-nb-1',
      title: longTitle,
      lead: 'Alle kjemikalier skal stå i stoffkartoteket før de tas i bruk.',
      html: '<p>Stoffkartotekkontakten i enheten legger inn sikkerhetsdatabladet. Strålevern og opplæring har egne krav. Brannvernet skal vite hvor gass lagres.</p><p>Eksponeringsregisteret følger arkivlova fra 1992.</p>',
      changeNote: 'Første utgave.',
      validFrom: '2025-11-01',
    }),
    edition({
      id: 'e-r16-en-1',
      language: 'en',
      title: 'Chemicals',
      lead: 'Every chemical is to be in the substance index before it is used.',
      html: '<p>The substance-register contact adds the safety data sheet. Use a fume cupboard.</p>',
      changeNote: 'First edition in English.',
      validFrom: '2025-11-01',
      sourceEdition: 1,
      behind: upToDate,
    }),
  ],
})

const withdrawn = guideline({
  id: 'g-r90',
  number: 'NHU-HMS-R90',
  slug: 'nhu-hms-r90',
  nextReview: null,
  editions: [
    edition({
      id: 'e-r90-nb-1',
      state: 'withdrawn',
      title: 'Papirbasert avviksbok',
      lead: 'Avvik skrives i boka på verkstedet.',
      html: `<p>Skriv i ${withdrawnWord}.</p>`,
      changeNote: 'Første utgave.',
      validFrom: '2019-01-01',
      validTo: '2024-06-30',
      withdrawnReason: 'Avvik meldes nå i Min HMS.',
    }),
  ],
})

const expired = guideline({
  id: 'g-r91',
  number: 'NHU-HMS-R91',
  slug: 'nhu-hms-r91',
  nextReview: null,
  editions: [
    edition({
      id: 'e-r91-nb-1',
      state: 'expired',
      title: 'Midlertidige regler for ombygging av bygg K2',
      changeNote: 'Første utgave.',
      validFrom: '2025-01-01',
      validTo: '2025-12-31',
    }),
    edition({
      id: 'e-r91-en-1',
      language: 'en',
      state: 'expired',
      title: 'Temporary rules for the rebuilding of building K2',
      changeNote: 'First edition in English.',
      validFrom: '2025-01-01',
      validTo: '2025-12-31',
      sourceEdition: 1,
    }),
  ],
})

const unitNames: Record<string, Unit['name']> = {
  'nhu-nv': { nb: 'Fakultet for naturvitenskap', en: 'Faculty of Natural Sciences' },
  'nhu-nv-kj': { nb: 'Institutt for kjemi', en: 'Department of Chemistry' },
}

function manager(name: string, unit: string): OpenContact {
  return {
    role: 'lineManager',
    roleName: { nb: 'Linjeleder', en: 'Line manager' },
    unit: unitNames[unit] ?? null,
    name,
    email: 'leder@nordhavn.example',
    phone: '000 41 222',
  }
}

/** Coordinates HSE for the faculty and what is below it. */
const coordinator: OpenContact = {
  role: 'hseCoordinator',
  roleName: { nb: 'HMS-koordinator', en: 'HSE coordinator' },
  unit: unitNames['nhu-nv'] ?? null,
  name: 'Solfrid Brekke',
  email: 'solfrid.brekke@nordhavn.example',
  phone: null,
}

/**
 * A small snapshot with every state a reader can meet: up to date, behind, Norwegian only, a very long
 * title, overdue for review, superseded editions, withdrawn and expired.
 */
export const sampleSnapshot: Snapshot = {
  schema: 1,
  takenAt: '2026-11-20T08:00:00Z',
  asOf: '2026-11-20',
  institution: {
    name: { nb: 'Nordhavn universitet', en: 'Nordhavn University' },
    shortName: 'NHU',
  },
  topics: [
    {
      slug: 'systematisk-hms',
      name: { nb: 'Systematisk HMS-arbeid', en: 'Systematic HSE work' },
      description: {
        nb: 'Ansvar, mål, kartlegging og oppfølging gjennom året.',
        en: 'Responsibility, objectives, mapping and follow-up through the year.',
      },
      parent: null,
    },
    {
      slug: 'hms-runde',
      slugEn: 'hse-process',
      name: { nb: 'HMS-runde', en: 'HSE process' },
      description: null,
      parent: 'systematisk-hms',
    },
    {
      slug: 'kjemikalier',
      name: { nb: 'Kjemikalier og gass', en: 'Chemicals and gases' },
      description: {
        nb: 'Stoffkartotek, merking, lagring og avfall.',
        en: 'Substance index, labelling, storage and waste.',
      },
      parent: null,
      legalBasis: {
        nb: 'Arbeidsmiljøloven § 4-5.',
        en: 'Working Environment Act, Section 4-5.',
      },
      contacts: [
        {
          role: 'gasCoordinator',
          roleName: { nb: 'Gasskoordinator', en: 'Gas coordinator' },
          unit: null,
          name: 'Åsta Fagervoll',
          email: null,
          phone: '000 41 444',
        },
      ],
    },
    {
      slug: 'feltarbeid',
      name: { nb: 'Feltarbeid og tokt', en: 'Fieldwork and cruises' },
      description: null,
      parent: null,
    },
  ],
  guidelines: [
    responsibilities,
    hseProcess,
    riskAssessment,
    minutes,
    chemicals,
    withdrawn,
    expired,
  ],
  images: [],
  units: [
    {
      slug: 'nhu',
      name: { nb: 'Nordhavn universitet', en: 'Nordhavn University' },
      parent: null,
      contacts: [],
    },
    {
      slug: 'nhu-nv',
      name: { nb: 'Fakultet for naturvitenskap', en: 'Faculty of Natural Sciences' },
      parent: 'nhu',
      contacts: [manager('Arnfinn Lyngholm', 'nhu-nv'), coordinator],
    },
    {
      slug: 'nhu-nv-kj',
      name: { nb: 'Institutt for kjemi', en: 'Department of Chemistry' },
      parent: 'nhu-nv',
      contacts: [
        manager('Gro Fjellanger', 'nhu-nv-kj'),
        coordinator,
        {
          role: 'safetyRepresentative',
          roleName: { nb: 'Verneombud', en: 'Safety representative' },
          unit: { nb: 'Kjemi', en: 'Chemistry' },
          name: 'Ylva Storhaug',
          email: 'ylva.storhaug@nordhavn.example',
          phone: '000 41 333',
        },
      ],
      safetyAreas: [{ nb: 'Kjemi', en: 'Chemistry' }],
      meetingPlace: { nb: 'Plenen foran Kjemibygget', en: 'The lawn by the Chemistry Building' },
      beforeYouWork: {
        nb: 'Ta på briller.\nVis at du har tatt kurset.',
        en: 'Wear goggles.\nShow that you have taken the course.',
      },
    },
  ],
  ...sampleLaw,
  cycles: sampleCycles,
  objectives: [
    {
      number: 'MAL-2026-0001',
      period: '2026',
      title: {
        nb: 'Alle avslutter HMS-runden i tide',
        en: 'Everyone closes the HSE process in time',
      },
      measure: {
        nb: 'Andel enheter som avsluttet HMS-runden innen fristen',
        en: 'Share of units that closed the HSE process by the deadline',
      },
      percent: true,
      direction: 'atLeast',
      baseline: 62.5,
      target: 90,
      result: null,
      outcome: 'running',
    },
    {
      number: 'MAL-2025-0001',
      period: '2025',
      title: { nb: 'Ny beredskapsplan er øvd', en: 'The new emergency plan is exercised' },
      measure: { nb: 'Øvelse i alle bygg', en: 'An exercise in every building' },
      percent: false,
      direction: null,
      baseline: null,
      target: null,
      result: null,
      outcome: 'reached',
    },
  ],
  supportFunctions: [
    {
      id: 'support-brann',
      name: { nb: 'Brannvern', en: 'Fire protection' },
      unit: { nb: 'Eiendom', en: 'Property' },
      unitSlug: null,
      tasks: { nb: 'Kontrollerer rømningsveier.', en: 'Checks escape routes.' },
      topics: ['hms-runde'],
      contact: { nb: 'Brannvernlederen', en: 'The fire officer' },
      email: 'brann@nordhavn.example',
    },
  ],
  auditPlans: [
    {
      firstYear: 2025,
      lastYear: 2028,
      approvedOn: '2025-01-20',
      audits: [
        { unit: { nb: 'Kjemi', en: 'Chemistry' }, unitSlug: null, year: 2026, month: 10 },
        { unit: { nb: 'Fysikk', en: 'Physics' }, unitSlug: null, year: 2027, month: 3 },
      ],
    },
  ],
  reports: [
    {
      number: 'RAP-2025-0002',
      kind: 'annual',
      year: 2025,
      title: { nb: 'Årsrapport HMS 2025', en: 'Annual HSE report 2025' },
      asOf: '2026-02-01',
      approvedOn: '2026-02-01',
      boardCase: '17/2026',
      treatedOn: '2026-03-10',
      publishedOn: '2026-03-12',
      annexes: ['RAP-2025-0001'],
      sections: [
        {
          key: 'cases',
          title: { nb: 'Avvik og hendelser', en: 'Nonconformities and events' },
          text: {
            nb: 'Det meldes mer.\n\nDet er bra.',
            en: 'More is reported.\n\nThat is good.',
          },
          tables: [
            {
              title: { nb: 'Saker etter type', en: 'Cases by type' },
              columns: [{ nb: 'Antall', en: 'Count' }],
              rows: [
                { name: { nb: 'Ulykke', en: 'Accident' }, cells: [12] },
                { name: { nb: 'Nestenulykke', en: 'Near miss' }, cells: [1234] },
              ],
              chart: true,
              note: null,
            },
            {
              title: { nb: 'Funn etter enhet', en: 'Findings by unit' },
              columns: Array.from({ length: 7 }, (_, index) => ({
                nb: `Avvik av type ${String(index)}`,
                en: `Findings of kind ${String(index)}`,
              })),
              rows: [
                {
                  name: { nb: 'Institutt for kjemi', en: 'Department of Chemistry' },
                  cells: [1, 2, 3, 4, 5, 6, 7],
                },
              ],
              chart: false,
              note: null,
            },
          ],
        },
        {
          key: 'people',
          title: { nb: 'Skader og fravær', en: 'Injuries and absence' },
          text: null,
          tables: [
            {
              title: { nb: 'Skader etter hvem', en: 'Injuries by who' },
              columns: [{ nb: 'Antall', en: 'Count' }],
              rows: [
                { name: { nb: 'Ansatt', en: 'Employee' }, cells: [{ nb: '< 5', en: '< 5' }] },
                { name: { nb: 'Student', en: 'Student' }, cells: [10] },
              ],
              chart: false,
              note: { nb: 'Rundet av.', en: 'Rounded.' },
            },
            {
              title: { nb: 'Fravær', en: 'Absence' },
              columns: [{ nb: 'Prosent', en: 'Per cent' }],
              rows: [],
              chart: false,
              note: null,
            },
          ],
        },
      ],
    },
    {
      number: 'RAP-2025-0001',
      kind: 'jointAudit',
      year: 2025,
      title: { nb: 'Samlet revisjonsrapport 2025', en: 'Joint audit report 2025' },
      asOf: '2026-01-20',
      approvedOn: '2026-01-20',
      boardCase: '17/2026',
      treatedOn: '2026-03-10',
      publishedOn: '2026-03-12',
      annexes: [],
      sections: [
        {
          key: 'audited',
          title: { nb: 'Hva som er revidert', en: 'What was audited' },
          text: null,
          tables: [
            {
              title: { nb: 'Planen over tre år', en: 'The plan over three years' },
              columns: [
                { nb: 'Planlagt', en: 'Planned' },
                { nb: 'Rapport sendt', en: 'Report sent' },
              ],
              rows: [{ name: { nb: '2025', en: '2025' }, cells: [4, 3] }],
              chart: true,
              note: null,
            },
          ],
        },
      ],
    },
  ],
  stories: [
    {
      id: 'his-2026-0002',
      year: 2026,
      topic: 'systematisk-hms',
      workplace: { nb: 'Laboratorium', en: 'Laboratory' },
      title: { nb: 'Avtrekkene varsler nå', en: 'The fume hoods now raise an alarm' },
      reported: {
        nb: 'Avtrekk sto stille uten at noen merket det.',
        en: 'A fume hood stood still unnoticed.',
      },
      carriedOut: {
        nb: 'Alle avtrekk ble målt.\n\nTo fikk ny vifte.',
        en: 'Every fume hood was measured.\n\nTwo had new fans.',
      },
      different: {
        nb: 'En lampe lyser når luften svikter.',
        en: 'A lamp lights when the air fails.',
      },
      publishedOn: '2026-11-01',
    },
    {
      id: 'his-2026-0001',
      year: 2025,
      topic: null,
      workplace: null,
      title: { nb: 'Lyset virker', en: 'The light works' },
      reported: { nb: 'Det var mørkt på vei ut.', en: 'It was dark on the way out.' },
      carriedOut: { nb: 'Lampene ble byttet.', en: 'The lamps were changed.' },
      different: { nb: 'Rømningsveien er opplyst.', en: 'The escape route is lit.' },
      publishedOn: '2026-02-01',
    },
  ],
  trainingPlans: [
    {
      slug: '2026-27',
      period: '2026/27',
      approvedOn: '2026-06-15',
      courses: [
        {
          title: { nb: 'HMS for ledere', en: 'HSE for managers' },
          course: 'hms-for-ledere',
          audience: { nb: 'Nye ledere', en: 'New managers' },
          from: '2026-10-06',
          to: '2026-10-07',
          responsible: { nb: 'HMS-enheten', en: 'The HSE Unit' },
          cost: 48_000,
          state: 'open',
        },
        {
          title: { nb: 'Førstehjelp', en: 'First aid' },
          course: null,
          audience: null,
          from: null,
          to: null,
          responsible: { nb: 'Linjeleder', en: 'Line manager' },
          cost: null,
          state: 'planned',
        },
      ],
    },
  ],
  courses: [
    {
      slug: 'hms-for-ledere',
      slugEn: 'hse-for-managers',
      title: { nb: 'HMS for ledere', en: 'HSE for managers' },
      purpose: { nb: 'Lede HMS-arbeidet.', en: 'Lead the HSE work.' },
      obligation: 'law',
      personal: false,
      roles: [{ role: 'lineManager', name: { nb: 'Linjeleder', en: 'Line manager' } }],
      categories: [],
      riskClasses: [],
      forWhom: null,
      requirements: ['aml-3-1'],
      basis: null,
      topics: ['hms-runde'],
      withinMonths: 6,
      validityMonths: null,
      form: 'classroom',
      duration: { nb: 'To dager', en: 'Two days' },
      languages: ['nb', 'en'],
      provider: { nb: 'HMS-enheten', en: 'The HSE Unit' },
      signUp: 'https://kurs.nordhavn.example/ledere',
    },
    {
      slug: 'varmt-arbeid',
      title: { nb: 'Varmt arbeid', en: 'Hot work' },
      purpose: { nb: 'Sveise trygt.', en: 'Weld safely.' },
      obligation: 'ownRule',
      personal: false,
      roles: [],
      categories: ['employee', 'student'],
      riskClasses: [{ nb: 'Verksted', en: 'Workshop' }],
      forWhom: null,
      requirements: [],
      basis: { nb: 'Forsikringsvilkår', en: 'Insurance terms' },
      topics: [],
      withinMonths: null,
      validityMonths: 60,
      form: 'external',
      duration: null,
      languages: ['nb'],
      provider: { nb: 'Godkjent kursholder', en: 'Approved provider' },
      signUp: 'kurs@nordhavn.example',
    },
  ],
  institutionContacts: [
    {
      role: 'chiefSafetyRep',
      roleName: { nb: 'Hovedverneombud', en: 'Chief safety representative' },
      unit: null,
      name: 'Unni Sørvåg',
      email: 'unni.sorvag@nordhavn.example',
      phone: '000 41 111',
    },
  ],
}
