import type { PublicFace } from '@verne/content/institution'
import {
  reportPrivacyAddress,
  type SiteLanguage,
  type SitePageAbout,
} from '@verne/content/addresses/site'

type Words = Record<SiteLanguage, string>

/** Title and lead of each page about the site itself. */
export const sitePageWords: Record<SitePageAbout, { readonly title: Words; readonly lead: Words }> =
  {
    about: {
      title: { nb: 'Om dette nettstedet', en: 'About this site' },
      lead: {
        nb: 'Her ligger dokumentene og håndboken for helse, miljø og sikkerhet, på norsk og engelsk. Ansatte leser interne dokumenter i Min HMS.',
        en: 'The documents and the handbook for health, safety and environment are here, in Norwegian and English. Employees read internal documents in My HSE.',
      },
    },
    privacy: {
      title: { nb: 'Personvern', en: 'Privacy' },
      lead: {
        nb: 'Du kan lese de åpne sidene uten å logge inn, og vi følger ikke med på hva du leser. Interne dokumenter leser ansatte i Min HMS. Her ser du også hva vi lagrer når du melder noe.',
        en: 'You can read the open pages without logging in, and we do not track what you read. Employees read internal documents in My HSE. You will also see here what we store when you report something.',
      },
    },
    accessibility: {
      title: { nb: 'Tilgjengelighetserklæring', en: 'Accessibility statement' },
      lead: {
        nb: 'Alle skal kunne bruke nettstedet, også med skjermleser, tastatur, forstørrelse eller uten JavaScript.',
        en: 'Everyone should be able to use this site, including with a screen reader, keyboard or magnification, or without JavaScript.',
      },
    },
  }

/** A part of a page about the site. */
interface Section {
  readonly heading: Words
  readonly paragraphs: Record<SiteLanguage, readonly string[]>
  readonly list?: Record<SiteLanguage, readonly string[]>
  readonly links?: readonly Link[]
}

interface Link {
  readonly text: Words
  readonly address: Words
}

/** What each page about the site says, for an institution. */
export const sitePageSections: Record<SitePageAbout, (face: PublicFace) => readonly Section[]> = {
  about: (face) => [
    {
      heading: { nb: 'Hva du finner her', en: 'What you will find here' },
      paragraphs: {
        nb: [
          `Retningslinjer og prosedyrer for HMS ved ${face.name.nb}, håndboken som viser hvordan du gjør det, og hvem du kan spørre.`,
          'Den norske teksten gjelder når de to er ulike. Henger en oversettelse etter, sier siden hvor mye, og hva som er endret.',
        ],
        en: [
          `Guidelines and procedures for HSE at ${face.name.en}, the handbook that shows how to do it, and whom to ask.`,
          'Where the languages differ, the Norwegian text applies. When a translation is behind, the page says by how much, and what has changed.',
        ],
      },
    },
    {
      heading: { nb: 'Hvem som har godkjent teksten', en: 'Who has approved the texts' },
      paragraphs: {
        nb: [
          'Hvert dokument har nummer og utgave. Teksten er godkjent av en annen enn den som skrev den. Tidligere utgaver kan fortsatt leses.',
          'Utskrifter kan være utdaterte. Gjeldende utgave ligger på nettsiden.',
        ],
        en: [
          'Each document has a number and an edition. Someone other than the author has approved it. Earlier editions can still be read.',
          'Printed copies may be out of date. The current edition is on the website.',
        ],
      },
    },
    {
      heading: { nb: 'Si fra om feil', en: 'Tell us about errors' },
      paragraphs: {
        nb: ['Er noe feil eller uklart? Skriv til oss, og si hvilken side det gjelder.'],
        en: ['If something is wrong or unclear, write to us. Say which page it is.'],
      },
      links: [writeTo(face)],
    },
  ],
  privacy: (face) => [
    {
      heading: { nb: 'Når du leser', en: 'When you read' },
      paragraphs: {
        nb: [
          'De åpne sidene bruker ingen informasjonskapsler, ingen statistikk og ingenting fra andre nettsteder. Skrifttyper, bilder og søk kommer fra samme sted som sidene.',
          'Søket skjer i nettleseren din. Det du søker etter, sendes ikke til noen. Nylige søk lagres bare på enheten din, og du kan slette dem. Ber du nettleseren huske hvor du arbeider, lagres det også bare der, til du fjerner det.',
        ],
        en: [
          'The open pages use no cookies, no statistics and nothing from other sites. Fonts, images and search come from the same place as the pages.',
          'Search happens in your browser. What you search for is sent to no one. Recent searches are kept on your device only, and you can delete them. If you ask the browser to remember where you work, that is kept there only too, until you remove it.',
        ],
      },
    },
    {
      heading: { nb: 'Når du logger inn i Min HMS', en: 'When you log in to My HSE' },
      paragraphs: {
        nb: [
          'Min HMS bruker én nødvendig informasjonskapsel for å vite at du er logget inn. Hva du kan se og gjøre der, følger rollene dine.',
        ],
        en: [
          'My HSE uses one necessary cookie to know that you are logged in. What you can see and do there follows your roles.',
        ],
      },
    },
    {
      heading: {
        nb: 'Når du melder et avvik eller en ulykke',
        en: 'When you report a nonconformity or an accident',
      },
      paragraphs: {
        nb: [
          'Du kan melde med navn eller anonymt. Melder du anonymt, lagrer vi ingenting om hvem du er. Du får et nummer og en kode, så du kan følge saken og svare på spørsmål.',
          'Vi lagrer det du skriver og bildene du legger ved. Sted, kamera og filnavn er fjernet fra bildene. Melder du med navn, kan bare du, de som behandler saken, og HMS-sjefen se navnet. Navnet og kontaktopplysningene fjernes to år etter at saken er lukket.',
          'Skriv ikke navn på andre eller noe om helsen til noen. Skal du varsle om kritikkverdige forhold, bruker du varslingskanalen.',
        ],
        en: [
          'You can report with your name or anonymously. If you report anonymously, we store nothing about who you are. You get a number and a code, so that you can follow the case and answer questions.',
          'We store what you write and the pictures you attach. Place, camera and file name are removed from the pictures. If you report with your name, only you, those who handle the case and the HSE director can see it. Your name and contact details are removed two years after the case is closed.',
          'Do not write the names of others or anything about anyone’s health. To report issues of concern, use the whistleblowing channel.',
        ],
      },
      links: [
        {
          text: {
            nb: 'Les hva vi lagrer når du melder, hvorfor, hvem som leser det, og hvilke rettigheter du har',
            en: 'Read what we store when you report, why, who reads it and what rights you have',
          },
          address: { nb: reportPrivacyAddress('nb'), en: reportPrivacyAddress('en') },
        },
      ],
    },
    {
      heading: { nb: 'Navn på kontaktene', en: 'Names of contacts' },
      paragraphs: {
        nb: [
          'Vi viser navn, telefon og e-post på jobb til dem som er linjeleder, HMS-koordinator, verneombud eller hovedverneombud i dag, og til kontaktene for et dokument. Når rollen slutter, forsvinner navnet herfra.',
        ],
        en: [
          'We show the name, work phone and work e-mail of those who are line manager, HSE coordinator, safety representative or chief safety representative today, and of the contacts for a document. When the role ends, the name is removed.',
        ],
      },
    },
    {
      heading: { nb: 'Rettighetene dine', en: 'Your rights' },
      paragraphs: {
        nb: [
          'Du kan be om innsyn, retting eller sletting. Skriv til HMS-enheten.',
          'Personvernombudet gir råd om personvern og har taushetsplikt. Mener du at vi bryter reglene, kan du klage til Datatilsynet.',
        ],
        en: [
          'You can ask for access, correction or erasure. Write to the HSE Unit.',
          'The data protection officer gives advice on privacy and has a duty of confidentiality. If you believe that we break the rules, you can complain to the Norwegian Data Protection Authority.',
        ],
      },
      links: [
        writeTo(face),
        {
          text: {
            nb: `Skriv til personvernombudet, ${face.dataProtectionEmail}`,
            en: `Write to the data protection officer, ${face.dataProtectionEmail}`,
          },
          address: {
            nb: `mailto:${face.dataProtectionEmail}`,
            en: `mailto:${face.dataProtectionEmail}`,
          },
        },
        {
          text: {
            nb: 'Les hos Datatilsynet hvordan du klager',
            en: 'Read how to complain to the Norwegian Data Protection Authority',
          },
          address: {
            nb: 'https://www.datatilsynet.no/',
            en: 'https://www.datatilsynet.no/en/',
          },
        },
      ],
    },
  ],
  accessibility: (face) => [
    {
      heading: { nb: 'Erklæringen', en: 'The statement' },
      paragraphs: {
        nb: [
          'Loven krever at offentlige nettsteder følger WCAG 2.1 på nivå A og AA (likestillings- og diskrimineringsloven §§ 17 og 18, forskrift om universell utforming av IKT). Den offisielle erklæringen ligger hos Uu-tilsynet og oppdateres hvert år.',
        ],
        en: [
          'The law requires public sector sites to follow WCAG 2.1 at levels A and AA (Equality and Anti-Discrimination Act, Sections 17 and 18, and the Regulations on universal design of ICT). The official statement is kept by the Authority for Universal Design of ICT and updated every year.',
        ],
      },
      links: [
        {
          text: {
            nb: 'Les tilgjengelighetserklæringen hos uustatus.no',
            en: 'Read the accessibility statement at uustatus.no',
          },
          address: face.accessibilityDeclaration,
        },
      ],
    },
    {
      heading: { nb: 'Det vi har prøvd', en: 'What we have tested' },
      paragraphs: {
        nb: ['Hver utgave av nettstedet blir prøvd før den legges ut:'],
        en: ['Each release of the site is tested before it goes live:'],
      },
      list: {
        nb: [
          'automatisk kontroll mot WCAG 2.1 A og AA på alle sidetyper, i lyst og mørkt, på liten og stor skjerm',
          'bruk med bare tastatur',
          'bruk uten JavaScript: alt virker, bortsett fra søket',
          'tekst i dobbel størrelse, høy kontrast og utskrift',
        ],
        en: [
          'automatic checks against WCAG 2.1 A and AA on every type of page, light and dark, on small and large screens',
          'use with a keyboard alone',
          'use without JavaScript: everything works but search',
          'text at double size, high contrast and print',
        ],
      },
    },
    {
      heading: { nb: 'Det som ikke er bra nok', en: 'What is not good enough' },
      paragraphs: {
        nb: [
          'Redaktørenes verktøy (admin) oppfyller ikke WCAG 2.1 A og AA. Noen felt og knapper mangler navn, og kontrasten er for svak noen steder. Verktøyet er laget av andre. Derfor har alle som melder avvik, fører HMS-runde eller leser interne dokumenter, Min HMS i stedet. Min HMS prøver vi på samme måte som de åpne sidene.',
          'Dokumenter hos andre, som Lovdata og Arbeidstilsynet, har vi ikke prøvd.',
        ],
        en: [
          'The editors’ tool (admin) does not meet WCAG 2.1 A and AA. Some fields and buttons lack names, and the contrast is too weak in places. The tool is made by others. Everyone who reports nonconformities, runs the HSE process or reads internal documents therefore has My HSE instead, which we test as we test the open pages.',
          'We have not tested documents elsewhere, such as those at Lovdata and the Labour Inspection Authority.',
        ],
      },
    },
    {
      heading: { nb: 'Møter du en hindring?', en: 'Is something making the site hard to use?' },
      paragraphs: {
        nb: [
          'Skriv til oss, og si hva du prøvde å gjøre. Vi svarer så snart vi kan, og senest etter seks uker. Trenger du teksten i en annen form, sender vi den.',
        ],
        en: [
          'Write to us, and say what you were trying to do. We answer as soon as we can, within six weeks at the latest. If you need a text in another form, we will send it.',
        ],
      },
      links: [writeTo(face)],
    },
  ],
}

function writeTo({ siteEmail }: PublicFace): Link {
  const address = `mailto:${siteEmail}`
  return {
    text: { nb: `Skriv til ${siteEmail}`, en: `Write to ${siteEmail}` },
    address: { nb: address, en: address },
  }
}
