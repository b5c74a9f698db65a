import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import {
  answersAddress,
  editionAddress,
  guidelineAddress,
  siteLanguages,
} from '@verne/content/addresses/site'
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'
import mammoth from 'mammoth'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkRelease } from '../check-release.ts'
import { readHandbook } from '../src/handbook/read-handbook.ts'
import { withoutSoftHyphens } from '../soft-hyphen.ts'
import { indexFolder } from '../src/search/index/index-folder.ts'
import { sitePages } from '../src/site-pages.ts'
import { brokenRules, openBrowser, serveSite } from './browser.ts'
import { builtSite, sampleHandbook, type BuiltSite } from './built-site.ts'
import { longTitle, sampleSnapshot, withdrawnWord } from './sample-snapshot.ts'

const origin = 'https://hms.nordhavn.example'
const nb = (slug: string) => guidelineAddress('nb', slug)
const en = (slug: string) => guidelineAddress('en', slug)

/** The release was built with the sample's handbook, and is checked with it. */
const handbookDir = sampleHandbook
const handbook = readHandbook(handbookDir)

let site: BuiltSite

beforeAll(async () => {
  site = await builtSite(sampleSnapshot)
}, 120_000)

afterAll(() => site.remove())

describe('a guideline', () => {
  test('tells number, kind, edition, approval and legal basis in its document box', async () => {
    const page = await site.page(nb('nhu-hms-r03'))
    const { text } = page.one('section', 'document-box')
    expect(text).toContain('NHU-HMS-R03')
    expect(text).toContain('Prosedyre')
    expect(text).toContain('Utgave 4')
    expect(text).toContain('HMS-direktør, Sigrun Havnes 1. september 2025')
    expect(text).toContain('Arkiv 2025/417')
    expect(text).toContain('Internkontrollforskriften § 5')
    expect(text).toMatch(/Ledere ?, Verneombud ?, HMS-koordinatorer/)
  })

  test('says that its review is overdue, and nothing of the kind when it is not', async () => {
    expect((await site.page(nb('nhu-hms-r03'))).html).toContain('Over fristen')
    expect((await site.page(nb('nhu-hms-r02'))).html).not.toContain('Over fristen')
  })

  test('says who went through it last and found that it still holds, and when, in its history too', async () => {
    const page = await site.page(nb('nhu-hms-r03'))
    expect(page.one('section', 'document-box').text).toContain(
      'Sist gjennomgått HMS-direktør, Sigrun Havnes 3. november 2025',
    )
    expect(page.html.match(/Gjennomgått, gjelder fortsatt/g)).toHaveLength(2)
    const never = await site.page(nb('nhu-hms-r02'))
    expect(never.html).not.toMatch(/[Gg]jennomgått/)
  })

  test('lists its headings as contents', async () => {
    const page = await site.page(nb('nhu-hms-r03'))
    expect(page.linksTo('#frister')).toEqual(['Frister'])
  })

  test('is the same page in the other language by one link, and search engines know both', async () => {
    const page = await site.page(nb('nhu-hms-r02'))
    expect(page.one('html').attribute('lang')).toBe('nb')
    expect(page.linksTo(en('nhu-hms-r02'))).toEqual(['English', 'Utgave 2'])
    expect(page.relation('canonical')).toEqual([`${origin}${nb('nhu-hms-r02')}`])
    expect(page.relation('alternate', 'en')).toEqual([`${origin}${en('nhu-hms-r02')}`])
    expect(page.relation('alternate', 'x-default')).toEqual([`${origin}${nb('nhu-hms-r02')}`])
  })

  test('shows the change before the last one folded, and the last one open', async () => {
    const page = await site.page(nb('nhu-hms-r03'))
    const [latest, earlier] = page.all('ol', 'editions').map((each) => each.text)
    expect(latest).toContain('Fristen for ettermøtet er flyttet til 15. mai.')
    expect(latest).not.toContain('Handlingsplanen skal også ha kostnad.')
    expect(earlier).toContain('Handlingsplanen skal også ha kostnad.')
    expect(page.one('details', 'editions__earlier').text).toContain('3 tidligere utgaver')
  })

  test('says in each cell of a wide table which column it stands in, for a narrow screen', async () => {
    const page = await site.page(nb('nhu-hms-r03'))
    expect(page.all('section', 'table-region--blocks')).toHaveLength(1)
    const labels = page.all('td').map((each) => each.attribute('data-label'))
    expect(labels.slice(0, 4)).toEqual([null, 'Frist', 'Ansvarlig', 'Hvor den står'])
  })

  test('ends its way here with itself', async () => {
    const page = await site.page(nb('nhu-hms-r03'))
    const here = page.all('span').filter((each) => each.attribute('aria-current') === 'page')
    expect(here.map((each) => each.text)).toEqual(['NHU-HMS-R03'])
  })

  test('puts a table in a labelled region that the keyboard reaches', async () => {
    const region = (await site.page(nb('nhu-hms-r03'))).one('section', 'table-region')
    expect(region.attribute('tabindex')).toBe('0')
    expect(region.attribute('aria-label')).toBe('Tabell 1')
  })
})

describe('what a guideline says in short', () => {
  test('stands above its contents under a heading of its own, a sentence each', async () => {
    const page = await site.page(nb('nhu-hms-r03'))
    const box = page.one('section', 'in-short')
    expect(box.attribute('aria-labelledby')).toBe('inShortTitle')
    expect(box.text).toBe(
      'Kort sagt Lederen innkaller verneombudet til formøtet i god tid. Gå runden sammen, og se etter sklifarer også utendørs. Skriv tiltakene med frist og ansvarlig.',
    )
    expect(page.html.indexOf('class="in-short"')).toBeLessThan(
      page.html.indexOf('class="contents"'),
    )
    expect(page.html.match(/Kort sagt/g)).toHaveLength(1)
  })

  test('is no empty box in an edition that says nothing in short', async () => {
    expect((await site.page(en('nhu-hms-r03'))).html).not.toContain('in-short')
  })
})

describe('the facts of a document', () => {
  test('stand in one place, after the text and whom to ask, and nowhere else', async () => {
    const { html } = await site.page(nb('nhu-hms-r03'))
    const order = ['class="prose"', 'id="contactsTitle"', 'id="aboutTitle"', 'id="editionsTitle"']
    const places = order.map((each) => html.indexOf(each))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
    for (const fact of ['Gjelder for', 'Ansvarlig', 'Godkjent av', 'Gjelder fra']) {
      expect(html.split(`<dt>${fact}`).length - 1, fact).toBe(1)
    }
  })

  test('lead to the page of a role, or to the guidelines for an audience without one', async () => {
    const page = await site.page(nb('nhu-hms-r03'))
    expect(page.linksTo('/for/linjeledere/')).toContain('Ledere')
    expect(page.linksTo('/retningslinjer/gjelder-for/koordinatorer/')).toEqual([
      'HMS-koordinatorer',
    ])
  })
})

describe('the legal basis of a guideline', () => {
  test('leads from each section to Lovdata, and names it as it is written', async () => {
    const page = await site.page(nb('nhu-hms-r03'))
    expect(page.linksTo('https://lovdata.no/forskrift/1996-12-06-1127/§5')).toEqual([
      'Internkontrollforskriften § 5',
    ])
    expect(page.linksTo('https://lovdata.no/lov/2005-06-17-62/§3-1')).toEqual([
      'arbeidsmiljøloven § 3-1',
    ])
  })
})

describe('the law of a guideline', () => {
  test('leads from the document box to the register as well', async () => {
    const page = await site.page(nb('nhu-hms-r03'))
    expect(page.linksTo('/regelverk/for-1996-12-06-1127/')).toEqual(['Internkontrollforskriften'])
    expect(page.linksTo('/regelverk/lov-2005-06-17-62/')).toEqual(['Arbeidsmiljøloven'])
  })

  test('that is repealed is told at the top, with what replaced it', async () => {
    const page = await site.page(nb('nhu-hms-r16'))
    expect(page.one('section', 'notice').text).toMatch(
      /Dokumentet viser til arkivlova fra 1992 ?, som ble opphevet 1\. januar 2026\. Den er erstattet av arkivlova ?\./,
    )
    expect(page.linksTo('/regelverk/lov-1992-12-04-126/')).toEqual(['arkivlova fra 1992'])
    expect((await site.page(en('nhu-hms-r16'))).all('section', 'notice')).toEqual([])
  })
})

describe('whom to ask about a guideline', () => {
  test('is the contact with unit and number', async () => {
    const page = await site.page(nb('nhu-hms-r03'))
    const { text } = page.one('section', 'after--contacts')
    expect(text).toContain('HMS-rådgiver Torbjørg Skarvik Enhet for HMS 000 41 207')
  })

  test('is the HSE unit where no contact is named', async () => {
    const page = await site.page(nb('nhu-hms-r02'))
    expect(page.one('section', 'after--contacts').text).toMatch(/HMS-enheten: hms @nordhavn/)
  })
})

describe('how a text stands to its translation', () => {
  test('is said in a line at its top, on the page of either language', async () => {
    const said = async (address: string) =>
      (await site.page(address)).one('p', 'guideline-head__twin').text
    expect(await said(nb('nhu-hms-r02'))).toBe('Engelsk: oppdatert Utgave 2')
    expect(await said(en('nhu-hms-r02'))).toBe('Up to date with the Norwegian Edition 2')
    expect(await said(nb('nhu-hms-r03'))).toMatch(/^Engelsk: eldre enn denne Utgave \d$/)
    expect(await said(nb('nhu-hms-r10'))).toBe('Ikke oversatt til engelsk')
  })

  test('is left to the notice where the translation is behind or missing', async () => {
    for (const address of [en('nhu-hms-r03'), en('nhu-hms-r10')]) {
      expect((await site.page(address)).all('p', 'guideline-head__twin')).toEqual([])
    }
  })
})

describe('a guideline without an English text', () => {
  test('shows the Norwegian text at the English address and says so in English', async () => {
    const page = await site.page(en('nhu-hms-r10'))
    expect(page.one('html').attribute('lang')).toBe('en')
    expect(page.one('section', 'notice').text).toContain('not available in English yet')
    expect(page.one('h1').text).toBe('Risikovurdering')
    for (const element of [page.one('h1'), page.one('p', 'lead'), page.one('div', 'prose')]) {
      expect(element.attribute('lang')).toBe('nb')
    }
  })

  test('names the Norwegian page as the canonical one and offers search engines no English one', async () => {
    const page = await site.page(en('nhu-hms-r10'))
    expect(page.relation('canonical')).toEqual([`${origin}${nb('nhu-hms-r10')}`])
    for (const address of [en('nhu-hms-r10'), nb('nhu-hms-r10')]) {
      const alternates = (await site.page(address)).all('link')
      expect(alternates.filter((each) => each.attribute('hreflang') !== null)).toEqual([])
    }
  })
})

describe('an English text behind the Norwegian', () => {
  test('says by how many changes, and what they were, in Norwegian', async () => {
    const page = await site.page(en('nhu-hms-r03'))
    const { text } = page.one('section', 'notice')
    expect(text).toContain(
      'This English text is behind the Norwegian: 1 major and 2 minor changes since',
    )
    expect(text).toContain('Fristen for ettermøtet er flyttet til 15. mai.')
    expect(text).toContain('Verneombudet skal alltid delta.')
    expect(text).not.toContain('Første utgave.')
    expect(page.linksTo(nb('nhu-hms-r03'))).toContain('Read the Norwegian text')
    expect(page.html).toMatch(/<details open[^>]*>\s*<summary[^>]*>Changed in the Norwegian text/)
  })

  test('says nothing when it is up to date', async () => {
    expect((await site.page(en('nhu-hms-r02'))).all('section', 'notice')).toEqual([])
  })
})

describe('an earlier edition', () => {
  test('stays readable under a banner that leads to the text in force', async () => {
    const page = await site.page(editionAddress('nb', 'nhu-hms-r03', 2))
    expect(page.one('section', 'notice').text).toContain(
      'Du leser utgave 2, som ikke gjelder lenger',
    )
    expect(page.linksTo(nb('nhu-hms-r03'))).toContain('Les teksten som gjelder nå')
    expect(page.one('div', 'prose').text).toContain('Linjelederen og verneombudet.')
  })

  test('is left out by search engines and by search', async () => {
    const page = await site.page(editionAddress('nb', 'nhu-hms-r03', 2))
    expect(page.noindex).toBe(true)
    expect(page.html).not.toContain('data-pagefind-body')
  })

  test('leads to the edition that says the same in the other language', async () => {
    const page = await site.page(editionAddress('nb', 'nhu-hms-r02', 1))
    expect(page.linksTo(editionAddress('en', 'nhu-hms-r02', 1))).toEqual(['English'])
  })
})

describe('a guideline no longer in force', () => {
  test('says that it is withdrawn, why and since when, without its text', async () => {
    const page = await site.page(nb('nhu-hms-r90'))
    const { text } = page.one('section', 'notice')
    expect(text).toContain('Trukket tilbake')
    expect(text).toContain('Avvik meldes nå i Min HMS.')
    expect(text).toContain('Siden 30. juni 2024.')
    expect(page.noindex).toBe(true)
    expect(page.html).not.toContain(withdrawnWord)
    expect(page.linksTo(editionAddress('nb', 'nhu-hms-r90', 1))).toEqual(['Utgave 1'])
  })

  test('says that it has expired', async () => {
    const page = await site.page(en('nhu-hms-r91'))
    expect(page.one('section', 'notice').text).toContain('No longer in force')
  })

  test('is on no list but that of what is new', async () => {
    for (const address of [
      '/retningslinjer/',
      '/retningslinjer/alfabetisk/',
      '/tema/systematisk-hms/',
      '/en/guidelines/',
    ]) {
      const { html } = await site.page(address)
      expect(html).not.toContain('nhu-hms-r90')
      expect(html).not.toContain('nhu-hms-r91')
    }
  })
})

describe('a template', () => {
  test('is offered as a Word document, where it is written in the language of the page', async () => {
    const page = await site.page(nb('nhu-hms-t01'))
    const address = `${nb('nhu-hms-t01')}nhu-hms-t01.docx`
    expect(page.linksTo(address)).toEqual(['Last ned som Word-dokument'])
    const file = await readFile(path.join(site.dir, address))
    expect((await mammoth.convertToHtml({ buffer: file })).value).toContain('Mal for møtereferat')
    expect((await site.page(en('nhu-hms-t01'))).html).not.toContain('.docx')
    expect((await site.page(nb('nhu-hms-r03'))).html).not.toContain('.docx')
  })
})

describe('a page of a guideline', () => {
  test('weighs 12 KB at most with a short text, as it is sent and without the font', async () => {
    const sent = async (file: string) =>
      brotliCompressSync(await readFile(path.join(site.dir, file))).length
    for (const address of [nb('nhu-hms-r02'), nb('nhu-hms-r03'), en('nhu-hms-r10')]) {
      const { html } = await site.page(address)
      const files = [...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+\.(?:css|js))"/g)]
      const weights = await Promise.all(
        [`${address}index.html`, ...files.map(([, file = '']) => file)].map(sent),
      )
      expect(files.length, address).toBeGreaterThan(1)
      for (const [, file = ''] of files.filter(([, each = '']) => each.endsWith('.js'))) {
        expect(await readFile(path.join(site.dir, file), 'utf8'), file).not.toMatch(
          /\bimport\s*["{]/,
        )
      }
      expect(
        weights.reduce((sum, each) => sum + each, 0),
        address,
      ).toBeLessThan(12 * 1024)
    }
  })
})

describe('every page', () => {
  test('ends with the chief safety representative and a number to call', async () => {
    for (const address of ['/', '/en/', nb('nhu-hms-r03')]) {
      const page = await site.page(address)
      const { text } = page.one('p', 'site-footer__chief')
      expect(text).toMatch(/^(?:Hovedverneombud|Chief safety representative) ?: Unni Sørvåg/)
      expect(page.linksTo('tel:00041111')).toContain('000 41 111')
    }
  })

  test('has the emergency numbers one press away, without JavaScript', async () => {
    for (const { address } of sitePages(sampleSnapshot, handbook)) {
      const page = await site.page(address)
      const [button] = page
        .all('button')
        .filter((each) => each.attribute('popovertarget') === 'emergencyNumbers')
      expect({ address, opens: button?.text }).toEqual({
        address,
        opens: address.startsWith('/en/') ? 'Emergency' : 'Nødnumre',
      })
      for (const number of ['113', '110', '112', '00000110', '22591300']) {
        expect(page.linksTo(`tel:${number}`).length, `${address} ${number}`).toBeGreaterThan(0)
      }
    }
  })

  test('tells those who share it what it is, with a picture that is there', async () => {
    const page = await site.page(nb('nhu-hms-r03'))
    const property = (name: string) =>
      page
        .all('meta')
        .find((each) => each.attribute('property') === name)
        ?.attribute('content')
    expect(property('og:title')).toBe('HMS-runde')
    expect(property('og:locale')).toBe('nb_NO')
    expect(property('og:image')).toBe(`${origin}/share.png`)
    const image = await readFile(path.join(site.dir, 'share.png'))
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630])
  })
})

describe('the list of guidelines', () => {
  test('can be narrowed to a kind and to an audience, each at an address of its own', async () => {
    const page = await site.page('/retningslinjer/')
    expect(page.linksTo('/retningslinjer/type/prosedyre/')).toEqual(['Prosedyre 1'])
    const kind = await site.page('/retningslinjer/type/prosedyre/')
    expect(kind.one('h1').text).toBe('Prosedyre')
    expect(kind.linksTo(nb('nhu-hms-r03'))).toEqual(['HMS-runde'])
    expect(kind.linksTo(nb('nhu-hms-r02'))).toEqual([])
    expect(kind.linksTo('/en/guidelines/kind/procedure/')).toEqual(['English'])
    const audience = await site.page('/en/guidelines/applies-to/coordinators/')
    expect(audience.linksTo(en('nhu-hms-r03'))).toEqual(['HSE process'])
    expect(audience.linksTo(en('nhu-hms-r02'))).toEqual([])
  })

  test('can be ordered by title', async () => {
    const page = await site.page('/retningslinjer/alfabetisk/')
    const titles = page.all('h2', 'guideline-list__title').map((each) => each.text)
    expect(titles.length).toBeGreaterThan(3)
    expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'nb')))
  })
})

describe('what is new', () => {
  const changes = async (address: string) =>
    (await site.page(address)).all('li', 'change').map((each) => each.text)

  test('stands on a page for each year, which leads to the others', async () => {
    const newest = await site.page('/nytt/')
    expect(newest.one('h1').text).toBe('Nytt i 2026')
    expect(newest.linksTo('/nytt/2025/')).toEqual(['2025'])
    const year = await site.page('/nytt/2025/')
    expect(year.linksTo('/nytt/')).toContain('2026')
    expect(year.linksTo('/en/news/2025/')).toEqual(['English'])
    expect(year.all('h2', 'section-title').map((each) => each.text)).toEqual([
      'November 2025',
      'September 2025',
      'Juni 2025',
      'Januar 2025',
    ])
  })

  test('is told with date, number, what sort of change it is and all that changed', async () => {
    const told = await changes('/nytt/2025/')
    expect(told).toContainEqual(
      expect.stringMatching(
        /1\. september 2025 ?Liten endring ?HMS-runde ?NHU-HMS-R03 ?Fristen for ettermøtet er flyttet til 15\. mai\./,
      ),
    )
    expect(told.filter((each) => each.includes('NHU-HMS-R03'))).toHaveLength(2)
  })

  test('tells of withdrawals, and of what no longer applies', async () => {
    expect(await changes('/nytt/2024/')).toContainEqual(
      expect.stringMatching(/Trukket tilbake ?Papirbasert avviksbok.*Avvik meldes nå i Min HMS\./),
    )
    expect(await changes('/en/news/')).toContainEqual(
      expect.stringMatching(/1 January 2026 ?No longer in force ?Temporary rules/),
    )
  })

  test('says in English which changes are not translated yet, in the language they are written in', async () => {
    const page = await site.page('/en/news/2025/')
    const marked = page
      .all('li', 'change')
      .filter(({ text }) => text.includes('Not translated yet'))
    expect(marked.map(({ text }) => /NHU-HMS-R\d+/.exec(text)?.[0])).toEqual([
      'NHU-HMS-R03',
      'NHU-HMS-R10',
      'NHU-HMS-R03',
    ])
    expect(page.html).toContain('<p lang="nb">Fristen for ettermøtet er flyttet til 15. mai.</p>')
    expect((await site.page('/nytt/2025/')).html).not.toContain('Ikke oversatt')
  })

  test('is behind the front page, by the same word', async () => {
    const home = await site.page('/')
    expect(home.linksTo('/nytt/')).toEqual(['Alt nytt'])
    expect(home.one('ol', 'changes').text).toContain('Rollen som romansvarlig er ny.')
  })

  test('has taken the place of the list of documents by date, which leads on', async () => {
    for (const [from, to] of [
      ['/retningslinjer/nyeste/', '/nytt/'],
      ['/en/guidelines/newest/', '/en/news/'],
      ['/nytt/2026/', '/nytt/'],
    ] as const) {
      const page = await site.page(from)
      expect(page.relation('canonical')).toEqual([`${origin}${to}`])
      expect(page.html).toContain(`content="0;url=${to}"`)
      expect(page.noindex).toBe(true)
    }
  })
})

describe('a page for a role', () => {
  test('says what is theirs, where to begin, which guidelines apply and whom to ask', async () => {
    const page = await site.page('/for/linjeledere/')
    expect(page.one('h1').text).toBe('Du er linjeleder')
    expect(page.one('section', 'tasks').text).toContain('Gjennomfør HMS-runden hvert år')
    expect(page.linksTo('/handbok/hms-runden/')).toEqual(['HMS-runden steg for steg'])
    expect(page.linksTo(nb('nhu-hms-r03'))).toEqual(['HMS-runde'])
    expect(page.html).toContain('Unni Sørvåg')
  })

  test('leaves out what asks nothing of them', async () => {
    expect((await site.page('/for/studenter/')).linksTo(nb('nhu-hms-r03'))).toEqual([])
  })
})

describe('the contacts', () => {
  test('say who is manager and safety representative of a unit, and who coordinates its faculty', async () => {
    const page = await site.page('/kontakter/')
    const chemistry = page.all('li').find((each) => each.attribute('id') === 'nhu-nv-kj')
    expect(chemistry?.text).toContain('Verneombud Ylva Storhaug 000 41 333')
    expect(chemistry?.text).toContain('Leder Gro Fjellanger 000 41 222')
    expect(page.one('p', 'unit-group__coordinator').text).toContain('Solfrid Brekke')
  })

  test('never say that nobody is chosen without saying whom to call', async () => {
    const norwegian = await site.page('/kontakter/')
    const faculty = norwegian.all('li').find((each) => each.attribute('id') === 'nhu-nv')
    expect(faculty?.text).toContain('Ingen valgt. Ring hovedverneombudet Unni Sørvåg 000 41 111')
    const english = await site.page('/en/contacts/')
    expect(english.all('li').find((each) => each.attribute('id') === 'nhu-nv')?.text).toContain(
      'None elected. Call the chief safety representative Unni Sørvåg 000 41 111',
    )
  })
})

describe('the courses', () => {
  test('say by role what must be taken by law, by our rules, and what should be', async () => {
    const page = await site.page('/kurs/')
    expect(page.linksTo('/kurs/hms-for-ledere/')).toHaveLength(2)
    const [manager] = page
      .all('section', 'courses__role')
      .filter((each) => each.text.includes('Linjeleder'))
    expect(manager?.text).toContain('Må tas, etter loven HMS for ledere innen 6 måneder')
    const student = page
      .all('section', 'courses__role')
      .find((each) => each.text.includes('Studenter'))
    expect(student?.text).toContain('Må tas, etter våre regler Varmt arbeid')
    expect(student?.text).toContain('i enheter av klasse verksted')
  })

  test('are planned for a year: the catalogue leads to it, and it says when, for whom, by whom and what it costs', async () => {
    const catalogue = await site.page('/kurs/')
    expect(catalogue.linksTo('/kurs/plan/2026-27/')).toEqual(['Opplæringsplan 2026/27'])
    const page = await site.page('/kurs/plan/2026-27/')
    expect(page.one('h1').text).toBe('Opplæringsplan 2026/27')
    expect(page.linksTo('/kurs/hms-for-ledere/')).toEqual(['HMS for ledere'])
    const [first, second] = page.all('dl', 'central__facts').map(({ text }) => text)
    expect(first).toMatch(
      /6. oktober 2026 – 7. oktober 2026.*Nye ledere.*HMS-enheten.*48.000.kr.*Åpent/,
    )
    expect(second).toMatch(/Ikke satt.*Linjeleder.*ikke kjent.*Planlagt/)
    expect(page.one('div', 'page').text).toContain('Kurs uten kostnad: 1')
    const english = await site.page('/en/courses/plan/2026-27/')
    expect(english.one('h1').text).toBe('Training plan 2026/27')
    expect(english.relation('alternate', 'nb')).toEqual([`${origin}/kurs/plan/2026-27/`])
  })

  test('have a page each, in words of its own language, with the law and where one signs up', async () => {
    const page = await site.page('/en/courses/hse-for-managers/')
    expect(page.one('h1').text).toBe('HSE for managers')
    expect(page.one('dl', 'facts').text).toContain('Required by law')
    expect(page.linksTo('https://kurs.nordhavn.example/ledere')).toEqual(['Sign up'])
    expect(page.linksTo('/en/law/lov-2005-06-17-62/#aml-3-1')).toHaveLength(1)
    expect(page.relation('alternate', 'nb')).toEqual([`${origin}/kurs/hms-for-ledere/`])
    const mail = await site.page('/kurs/varmt-arbeid/')
    expect(mail.linksTo('mailto:kurs@nordhavn.example')).toHaveLength(1)
    expect(mail.one('dl', 'facts').text).toContain('Gjelder 5 år')
  })

  test('are led to from their topic, from what the law asks, and from the entrance of a role', async () => {
    for (const address of [
      '/tema/hms-runde/',
      '/regelverk/lov-2005-06-17-62/',
      '/for/linjeledere/',
    ])
      expect((await site.page(address)).linksTo('/kurs/hms-for-ledere/'), address).toHaveLength(1)
  })
})

describe('the reports the board has treated', () => {
  const annual = '/hms-rapporter/arsrapport-2025/'

  test('are led to from handbook, audits and objectives, the newest first', async () => {
    for (const address of ['/handbok/', '/hms-revisjoner/', '/hms-mal/']) {
      expect((await site.page(address)).linksTo('/hms-rapporter/').length, address).toBeGreaterThan(
        0,
      )
    }
    const list = await site.page('/en/hse-reports/')
    expect(list.linksTo('/en/hse-reports/annual-report-2025/')).toEqual(['Annual HSE report 2025'])
    expect(list.linksTo('/en/hse-reports/joint-audit-report-2025/')).toEqual([
      'Joint audit report 2025',
    ])
    expect(list.one('div', 'page').text).toContain('Board case: 17/2026')
  })

  test('say when they were approved and treated, and under which case', async () => {
    const page = await site.page(annual)
    const facts = page.one('dl', 'central__facts').text
    expect(facts).toMatch(/RAP-.?2025-0002.*1. februar 2026.*17\/2026.*10. mars 2026/)
    expect(facts).toContain('Den endres ikke.')
    expect(page.linksTo('/hms-rapporter/samlet-revisjonsrapport-2025/')).toEqual([
      'Samlet revisjonsrapport 2025',
    ])
    expect(page.relation('alternate', 'en')).toEqual([
      `${origin}/en/hse-reports/annual-report-2025/`,
    ])
  })

  test('have each drawing beside a table that says the same, and draw no figure that is hidden', async () => {
    const page = await site.page('/en/hse-reports/annual-report-2025/')
    const figures = page.all('figure', 'report-figures')
    expect(figures).toHaveLength(4)
    const [drawn] = page.all('svg', 'report-chart')
    expect(page.all('svg', 'report-chart')).toHaveLength(1)
    expect(drawn?.text).toContain('1234')
    expect(figures[0]?.text).toContain('1,234')
    expect(figures[2]?.text).toContain('< 5')
    expect(figures[3]?.text).toContain('None.')
    expect(page.all('p').map(({ text }) => text)).toContain('That is good.')
  })

  test('are in the sitemap', async () => {
    expect((await site.page('/sitemap.xml')).html).toContain(`${origin}${annual}`)
  })
})

describe('what reports led to', () => {
  const address = '/dette-forte-meldinger-til/'

  test('stands year by year, the newest first, with what was reported, done and is different now', async () => {
    const page = await site.page(address)
    expect(page.all('h2', 'section-title').map(({ text }) => text)).toEqual([
      '2026',
      '2025',
      'Etter tema',
    ])
    const [newest, older, ...others] = page.all('article', 'story').map(({ text }) => text)
    expect(others).toEqual([])
    expect(newest).toMatch(/Avtrekkene varsler nå.*Meldt.*uten at noen merket.*Gjort.*ny vifte.*Nå/)
    expect(newest).toContain('Laboratorium')
    expect(older).not.toContain('Arbeidssted')
    expect(page.linksTo('/meld')).not.toEqual([])
    expect(page.relation('alternate', 'en')).toEqual([`${origin}/en/what-reports-led-to/`])
  })

  test('is found by topic, those without a topic last, each by its own place on the page', async () => {
    const page = await site.page('/en/what-reports-led-to/')
    expect(page.linksTo('/en/what-reports-led-to/#his-2026-0002')).toEqual([
      'The fume hoods now raise an alarm',
    ])
    expect(page.html).toContain('id="his-2026-0002"')
    expect(page.html.indexOf('#his-2026-0002')).toBeLessThan(page.html.indexOf('#his-2026-0001'))
  })

  test('stands beside the annual report of its year, and says that it is no part of it', async () => {
    const report = await site.page('/hms-rapporter/arsrapport-2025/')
    expect(report.linksTo(`${address}#his-2026-0001`)).toEqual(['Lyset virker'])
    expect(report.linksTo(`${address}#his-2026-0002`)).toEqual([])
    expect(report.html).toContain('Ikke en del av rapporten styret fikk.')
    const joint = await site.page('/hms-rapporter/samlet-revisjonsrapport-2025/')
    expect(joint.linksTo(`${address}#his-2026-0001`)).toEqual([])
  })

  test('is led to from the handbook, and is in the sitemap', async () => {
    expect((await site.page('/handbok/')).linksTo(address)).toHaveLength(1)
    expect((await site.page('/sitemap.xml')).html).toContain(`${origin}${address}`)
  })
})

describe('the register of law', () => {
  const titlesOn = async (address: string) =>
    (await site.page(address)).all('h2', 'section-title').map((each) => each.text)

  test('tells acts, regulations, what is to come and what is repealed apart', async () => {
    expect(await titlesOn('/regelverk/')).toEqual([
      'Lover',
      'Forskrifter',
      'Ikke trådt i kraft',
      'Opphevet',
    ])
    expect(await titlesOn('/en/law/')).toEqual([
      'Acts',
      'Regulations',
      'Not yet in force',
      'Repealed',
    ])
  })

  test('says that it is no legal advice, and of each entry when it was verified or that it was not', async () => {
    const page = await site.page('/regelverk/')
    expect(page.html).toContain('ikke juridisk rådgivning, og det er ikke fullstendig')
    const entries = page.all('li', 'law-list__item').map((each) => withoutSoftHyphens(each.text))
    expect(entries).toHaveLength(sampleSnapshot.regulations.length)
    for (const entry of entries) {
      expect(entry).toMatch(/Kontrollert 3\. november 2026 ?, lovdata\.no|Ikke kontrollert/)
    }
    const named = (name: string) => entries.find((each) => each.includes(name))
    expect(named('Forskrift om utførelse av arbeid')).toContain('Ikke kontrollert')
    expect(named('Arbeidsmiljøloven')).toMatch(
      /Lov ?LOV- ?2005-06-17-62 ?Endret.*Sist endret 1\. juli 2026\. ?Arbeidstilsynet/,
    )
  })

  test('is ordered by authority and by topic too, each at an address of its own', async () => {
    const page = await site.page('/regelverk/etter-tilsyn/')
    expect(page.linksTo('/regelverk/tilsyn/fyrtilsynet/')).toEqual(['Fyrtilsynet (FT)'])
    expect(page.linksTo('/en/law/by-authority/')).toEqual(['English'])
    expect(await titlesOn('/regelverk/etter-tema/')).toContain('Kjemikalier og gass')
  })

  test('is found at the foot of every page, from the handbook and from a topic', async () => {
    for (const address of ['/', '/handbok/', '/tema/kjemikalier/']) {
      expect((await site.page(address)).linksTo('/regelverk/').length, address).toBeGreaterThan(0)
    }
    expect(
      (await site.page('/tema/kjemikalier/')).linksTo('/regelverk/for-2011-12-06-1357/'),
    ).toEqual(['Forskrift om utførelse av arbeid'])
  })

  test('makes the tables of the handbook', async () => {
    const page = await site.page('/handbok/hms-runden/')
    expect(page.linksTo('/regelverk/for-1996-12-06-1127/')).toEqual(['Internkontrollforskriften'])
    const rows = page.all('tr').map((each) => each.text)
    expect(rows).toContainEqual(
      expect.stringMatching(/Fyrtilsynet \(FT\).*Fyr og lykter\..*Ikke kontrollert/),
    )
  })
})

describe('the page of an act', () => {
  const aml = '/regelverk/lov-2005-06-17-62/'

  test('says how it stands, who supervises it and where its text is', async () => {
    const page = await site.page(aml)
    expect(page.one('dl', 'law-facts').text).toContain(
      'Gjelder fra 1. januar 2006. Sist endret 1. juli 2026.',
    )
    expect(page.linksTo('/regelverk/tilsyn/arbeidstilsynet/')).toEqual(['Arbeidstilsynet'])
    expect(page.linksTo('https://lovdata.no/lov/2005-06-17-62')).toEqual(['Les teksten på Lovdata'])
    expect(page.linksTo('/en/law/lov-2005-06-17-62/')).toEqual(['English'])
  })

  test('says what each section requires, of which units, what shows it and how it is done here', async () => {
    const page = await site.page(aml)
    expect(page.linksTo('https://lovdata.no/lov/2005-06-17-62/§4-5')).toEqual(['§ 4-5'])
    expect(page.all('h3').find((each) => each.attribute('id') === 'aml-4-5')?.text).toBe('§ 4-5')
    const [, , systematic, chemicals] = page.all('div', 'requirement').map((each) => each.text)
    expect(chemicals).toMatch(
      /^ ?Ikke kontrollert ?Kjemikalier oppbevares slik at ingen blir skadet/,
    )
    expect(chemicals).toContain('Laboratorium, Verksted')
    expect(chemicals).toContain('Stoffkartoteket.')
    expect(systematic).toContain('Alle enheter')
    expect(page.linksTo(nb('nhu-hms-r03'))).toContain('HMS-runde')
    expect(page.linksTo(nb('nhu-hms-r90'))).toEqual([])
  })

  test('tells the documents that are based on it from those that only refer to it', async () => {
    const page = await site.page('/regelverk/for-1996-12-06-1127/')
    const [based, citing] = ['lawBased', 'lawCiting'].map((id) =>
      page.all('section').find((each) => each.attribute('aria-labelledby') === id),
    )
    expect(based?.text).toContain('NHU-HMS-R03')
    expect(citing?.text).toContain('NHU-HMS-R10')
    expect(citing?.text).not.toContain('NHU-HMS-R03')
  })

  test('that is repealed says so first, and names what replaced it', async () => {
    const page = await site.page('/regelverk/lov-1992-12-04-126/')
    expect(page.one('section', 'notice').text).toMatch(
      /Opphevet 1\. januar 2026\. ?Den er erstattet av arkivlova ?\./,
    )
    expect(page.linksTo('/regelverk/lov-2025-06-20-96/')).toEqual(['arkivlova'])
    expect(page.html).not.toContain('krever av oss')
  })

  test('that is not in force yet and not verified states neither as a fact', async () => {
    const page = await site.page('/en/law/for-2026-10-02-9999/')
    expect(page.one('section', 'notice').text).toMatch(
      /Comes into force on 1 July 2027\. ?This has not been verified/,
    )
    expect(page.html).toContain('Nobody has compared this information with a source.')
  })
})

describe('the page of an authority', () => {
  test('says what it supervises, how it is reached, and that it is not verified', async () => {
    const page = await site.page('/regelverk/tilsyn/fyrtilsynet/')
    expect(page.one('dl', 'law-facts').text).toMatch(/Fører tilsyn med ?Fyr og lykter\./)
    expect(page.linksTo('https://fyr.example')).toEqual(['fyr.example'])
    expect(page.linksTo('tel:00073100')).toEqual(['000 73 100'])
    expect(page.html).toContain('Spør myndigheten selv før du bruker dem.')
    const [link = ''] = page.linksTo('/regelverk/for-1996-12-06-1127/')
    expect(withoutSoftHyphens(link)).toBe('Internkontrollforskriften')
  })

  test('makes up no way to reach it, and says when it supervises nothing of the register', async () => {
    const page = await site.page('/en/law/authorities/havnetilsynet/')
    expect(page.html).toContain('The register has no contact details.')
    expect(page.html).toContain('The register has no acts or regulations for this authority.')
    expect(page.one('dl', 'law-facts').text).toMatch(
      /Verified 12 October 2026 ?, Statskalenderen 2026/,
    )
  })
})

describe('the handbook', () => {
  test('leads from a page to the one that says the same in the other language', async () => {
    const page = await site.page('/handbok/hms-runden/')
    expect(page.linksTo('/en/handbook/the-hse-process/')).toEqual(['English'])
    expect(page.relation('alternate', 'en')).toEqual([`${origin}/en/handbook/the-hse-process/`])
  })

  test('takes the title of a guideline from what is published, in its language', async () => {
    const page = await site.page('/en/handbook/the-hse-process/')
    const [link] = page.all('a').filter((each) => each.text === 'Risikovurdering')
    expect(link?.attribute('href')).toBe(en('nhu-hms-r10'))
    expect(link?.attribute('lang')).toBe('nb')
  })

  test('says in words what its drawings show', async () => {
    const page = await site.page('/handbok/hms-runden/')
    const drawn = page.all('text', 'diagram__name').map((each) => each.text)
    const written = page.all('div', 'diagram__text').map((each) => each.text)
    expect(drawn.length).toBe(16)
    for (const name of drawn) expect(written.join(' ')).toContain(name)
    expect(
      page.all('svg', 'diagram__drawing').map((each) => each.attribute('aria-hidden')),
    ).toEqual(['true', 'true', 'true'])
  })
})

describe('the pages about the site', () => {
  test('lead to the declaration at uustatus.no and admit what is not good enough', async () => {
    for (const address of ['/tilgjengelighet/', '/en/accessibility/']) {
      const page = await site.page(address)
      const hrefs = page.all('a').map((each) => each.attribute('href') ?? '')
      expect(hrefs.some((each) => each.startsWith('https://uustatus.no/'))).toBe(true)
      expect(page.one('article').text).toMatch(/\(admin\) (?:oppfyller ikke|does not meet) WCAG/)
    }
  })
})

describe('a list', () => {
  test('marks what is Norwegian only and what is behind, in English', async () => {
    const page = await site.page('/en/guidelines/')
    expect(page.all('span', 'ds-tag').map((each) => each.text)).toEqual([
      'Norwegian only',
      'Behind the Norwegian',
      'Norwegian only',
    ])
  })
})

describe('a topic', () => {
  test('holds the documents of the topics below it', async () => {
    const page = await site.page('/tema/systematisk-hms/')
    expect(page.linksTo(nb('nhu-hms-r03'))).toEqual(['HMS-runde'])
    expect(page.linksTo('/tema/hms-runde/')).toEqual(['HMS-runde'])
  })

  test('leads to the sections of other documents that apply, to whom to ask, and to the law', async () => {
    const page = await site.page('/tema/kjemikalier/')
    expect(page.linksTo(`${nb('nhu-hms-r03')}#frister`)).toEqual(['HMS-runde: Frister'])
    expect(page.one('ul', 'contacts').text).toContain('Gasskoordinator Åsta Fagervoll 000 41 444')
    expect(page.linksTo('https://lovdata.no/lov/2005-06-17-62/§4-5')).toEqual([
      'Arbeidsmiljøloven § 4-5',
    ])
    const english = await site.page('/en/topics/kjemikalier/')
    expect(english.linksTo(`${en('nhu-hms-r03')}#how`)).toEqual(['HSE process: How it is done'])
  })

  test('that nothing can be read about is on no list, and says to search that it is empty', async () => {
    for (const address of ['/', '/tema/', '/retningslinjer/']) {
      expect((await site.page(address)).linksTo('/tema/feltarbeid/')).toEqual([])
    }
    const page = await site.page('/tema/feltarbeid/')
    expect(page.html).toContain('data-pagefind-meta="empty[data-empty]"')
    expect(page.html).toContain('Loven gjelder likevel.')
    expect(page.html).toContain('Unni Sørvåg')
    expect((await site.page('/tema/kjemikalier/')).html).not.toContain('data-empty')
  })

  test('has an English address in English, and the one of before leads on', async () => {
    const page = await site.page('/tema/hms-runde/')
    expect(page.linksTo('/en/topics/hse-process/')).toEqual(['English'])
    expect(page.relation('alternate', 'en')).toEqual([`${origin}/en/topics/hse-process/`])
    const former = await site.page('/en/topics/hms-runde/')
    expect(former.relation('canonical')).toEqual([`${origin}/en/topics/hse-process/`])
    const leads = JSON.parse(
      await readFile(path.join(site.dir, 'leads-on.json'), 'utf8'),
    ) as Record<string, string>
    expect(leads).toMatchObject({
      '/en/topics/hms-runde/': '/en/topics/hse-process/',
      '/r03/': nb('nhu-hms-r03'),
      '/en/r03/': en('nhu-hms-r03'),
      '/nhu-hms-r03/': nb('nhu-hms-r03'),
      '/retningslinjer/r03/': nb('nhu-hms-r03'),
    })
    expect(leads['/en/topics/kjemikalier/']).toBeUndefined()
  })
})

describe('the annual cycle', () => {
  const addresses = ['/arshjul/', '/en/annual-cycle/', '/arshjul/amu/']
  const monthsIn = async (address: string) =>
    (await site.page(address)).all('a', 'wheel__month').map((each) => ({
      month: each.attribute('data-month') ?? '',
      href: each.attribute('href') ?? '',
      name: each.attribute('aria-label') ?? '',
      now: each.attribute('aria-current'),
    }))

  test('has a wheel of twelve months that begins with its own first one', async () => {
    const months = await monthsIn('/arshjul/')
    expect(months).toHaveLength(12)
    expect(months.map(({ month }) => month)).toEqual(months.map(({ month }) => month).toSorted())
    expect(months[0]?.name).toBe('september: 1 aktivitet')
    expect(months[9]?.name).toBe('juni: 14 aktiviteter')
    expect((await monthsIn('/arshjul/amu/'))[0]).toMatchObject({
      month: '2026-01',
      name: 'januar: 0 aktiviteter',
    })
    expect((await monthsIn('/en/annual-cycle/'))[3]?.name).toBe('December: 1 activity')
  })

  test.each(addresses)('on %s says the same in its list as in its wheel', async (address) => {
    const page = await site.page(address)
    for (const { href, month, name } of await monthsIn(address)) {
      const section = page
        .all('section', 'cycle-month')
        .find((each) => each.attribute('data-month') === month)
      expect(section?.attribute('aria-labelledby')).toBe(href.slice(1))
      const [count] = /\d+/.exec(name) ?? []
      const told = section?.text.match(/Ansvarlig:|Responsible:/g) ?? []
      expect(told, month).toHaveLength(Number(count))
    }
  })

  test('marks the month of the day it was made', async () => {
    const marked = (await monthsIn('/arshjul/')).filter(({ now }) => now !== null)
    expect(marked.map(({ month }) => month)).toEqual(['2026-11'])
  })

  test('tells kinds apart without colour: each has a mark of its own', async () => {
    const page = await site.page('/arshjul/')
    const [key = ''] = /<section class="cycle__key"[\s\S]*?<\/section>/.exec(page.html) ?? []
    const drawn = [...key.matchAll(/<svg[\s\S]*?<\/svg>/g)].map(([each]) => each)
    expect(new Set(drawn).size).toBe(8)
  })

  test('says what is done when, by whom, for whom, and where it is written how', async () => {
    const page = await site.page('/arshjul/')
    const december = page
      .all('section', 'cycle-month')
      .find((each) => each.attribute('data-month') === '2026-12')
    expect(december?.text).toContain(
      '15. desember 2026 · Frist Felles frist Handlingsplanen er godkjent Planen gjelder neste kalenderår. Ansvarlig: Linjeleder. Gjelder: hele institusjonen.',
    )
    expect(page.linksTo(nb('nhu-hms-r03'))).toEqual(['HMS-runde'])
  })

  test('shows the next year, folded, once it is near, and leads to the other cycles', async () => {
    const page = await site.page('/arshjul/')
    expect(page.one('details', 'cycle__next').text).toContain('Neste år: 2027/28')
    expect(page.linksTo('/arshjul/amu/')).toEqual(['Arbeidsmiljøutvalget'])
    const committee = await site.page('/arshjul/amu/')
    expect(committee.all('details', 'cycle__next')).toEqual([])
    expect(committee.linksTo('/arshjul/')).toContain('Årshjul')
  })

  test('leads to a file for calendar programs, of each cycle in each language', async () => {
    const addresses = [
      ['/arshjul/', '/arshjul/hms-aret.ics', 'SUMMARY:Brannøvelser'],
      ['/en/annual-cycle/', '/en/annual-cycle/hms-aret.ics', 'SUMMARY:Fire drills'],
      ['/arshjul/amu/', '/arshjul/amu.ics', 'SUMMARY:Møte i desember'],
    ] as const
    for (const [from, to, entry] of addresses) {
      expect((await site.page(from)).linksTo(to)).toHaveLength(1)
      expect(await readFile(path.join(site.dir, to), 'utf8')).toContain(entry)
    }
  })

  test('is told of on the front page: what comes next, and where the whole is', async () => {
    const page = await site.page('/')
    const { text } = page.one('section', 'soon')
    expect(text).toContain('Brannøvelser')
    expect(text).not.toContain('Den overordnede planen sendes ut')
    expect(page.linksTo('/arshjul/')).toContain('Se hele årshjulet')
  })

  test('is the table of the handbook', async () => {
    const { text } = (await site.page('/handbok/hms-runden/')).one('div', 'prose')
    expect(text).toContain('15. desember 2026: Handlingsplanen er godkjent')
  })
})

describe('the title of a page', () => {
  test('is no other page’s', async () => {
    const titles = new Map<string, string[]>()
    for (const { address } of sitePages(sampleSnapshot, handbook)) {
      const [title] = (await site.page(address)).all('title')
      const text = title?.text ?? ''
      titles.set(text, [...(titles.get(text) ?? []), address])
    }
    expect([...titles].filter(([, addresses]) => addresses.length > 1)).toEqual([])
  })

  test('says what sort of page it is, where a document, a topic and a list may be called the same', async () => {
    const titleOf = async (address: string) => (await site.page(address)).all('title')[0]?.text
    expect(await titleOf(nb('nhu-hms-r03'))).toBe('HMS-runde (NHU-HMS-R03) – HMS NHU')
    expect(await titleOf('/tema/hms-runde/')).toBe('HMS-runde (tema) – HMS NHU')
    expect(await titleOf('/en/topics/hse-process/')).toBe('HSE process (topic) – HSE NHU')
    expect(await titleOf('/retningslinjer/alfabetisk/')).toBe('Dokumenter (alfabetisk) – HMS NHU')
  })
})

describe('a release', () => {
  test('has nothing to find fault with', async () => {
    expect(await checkRelease(site.dir, sampleSnapshot, { handbookDir })).toEqual([])
  })

  test('is valid HTML on every page', async () => {
    const validator = new HtmlValidate(
      new FileSystemConfigLoader(
        JSON.parse(
          await readFile(
            new URL('../../scripts/config/htmlvalidate.json', import.meta.url),
            'utf8',
          ),
        ) as ConstructorParameters<typeof FileSystemConfigLoader>[0],
      ),
    )
    const addresses = [
      ...sitePages(sampleSnapshot, handbook).map((each) => each.address),
      '/404.html',
      '/en/404.html',
    ]
    for (const address of addresses) {
      const report = await validator.validateString((await site.page(address)).html)
      const found = report.results.flatMap((each) => each.messages.map((one) => one.message))
      expect({ address, found }).toEqual({ address, found: [] })
    }
  })

  test.each([
    ['a page is missing', nb('nhu-hms-r10'), null, 'The page is missing.'],
    [
      'an inline script slipped in',
      '/',
      '<script>1</script></body>',
      'The page has an inline script.',
    ],
    [
      'an inline style slipped in',
      '/',
      '<p style="color:red">x</p></body>',
      '<p> has an inline style.',
    ],
    ['a handler slipped in', '/', '<p onclick="x()">x</p></body>', '<p> has an inline onclick.'],
    [
      'a link of the site is dead',
      '/',
      '<a href="/borte/">x</a></body>',
      '"/borte/" leads nowhere.',
    ],
    [
      'an image comes from elsewhere',
      '/',
      '<img src="https://x.example/a.png" alt=""></body>',
      '"https://x.example/a.png" is fetched from another site.',
    ],
    ['a page has two h1', '/', '<h1>x</h1></body>', 'The page has 2 h1, not one.'],
  ])('is stopped when %s', async (_, address, added, message) => {
    await withCopy(async (dir) => {
      const file = path.join(dir, address, 'index.html')
      if (added === null) await rm(file)
      else await writeFile(file, (await readFile(file, 'utf8')).replace('</body>', added))
      expect(await checkRelease(dir, sampleSnapshot, { handbookDir })).toContainEqual({
        page: address,
        message,
        severity: 'error',
      })
    })
  })

  test('goes on when a link inside a published text is dead, and tells the editor', async () => {
    await withCopy(async (dir) => {
      const file = path.join(dir, nb('nhu-hms-r02'), 'index.html')
      const html = await readFile(file, 'utf8')
      await writeFile(file, html.replace('nhu-hms-r03/#hvem', 'nhu-hms-r03/#borte'))
      expect(await checkRelease(dir, sampleSnapshot, { handbookDir })).toEqual([
        {
          page: nb('nhu-hms-r02'),
          message: `"${nb('nhu-hms-r03')}#borte" leads to a part of the page that is not there.`,
          severity: 'warning',
        },
      ])
    })
  })

  test('is stopped when search lacks a language', async () => {
    await withCopy(async (dir) => {
      const file = path.join(dir, indexFolder('en'), 'index.json')
      await writeFile(file, (await readFile(file, 'utf8')).replace(/"pages":\d+/, '"pages":0'))
      const problems = await checkRelease(dir, sampleSnapshot, { handbookDir })
      expect(problems.map((each) => each.message)).toEqual([
        expect.stringMatching(/^The en search index holds 0 of \d+ pages\.$/),
      ])
    })
  })

  test('is stopped when search answers with what is not there', async () => {
    await withCopy(async (dir) => {
      await rm(path.join(dir, 'en/contacts/nhu-nv/index.html'))
      const problems = await checkRelease(dir, sampleSnapshot, { handbookDir })
      expect(problems).toContainEqual({
        page: answersAddress('en'),
        message: 'Search answers with "/en/contacts/nhu-nv/", which leads nowhere.',
        severity: 'error',
      })
      await rm(path.join(dir, answersAddress('nb')))
      const without = await checkRelease(dir, sampleSnapshot, { handbookDir })
      expect(without.map((each) => each.message)).toContain(
        `The nb search index is missing: ${answersAddress('nb')}.`,
      )
    })
  })

  test('is stopped by a forbidden word in what search answers', async () => {
    const problems = await checkRelease(site.dir, sampleSnapshot, {
      canaries: ['Unni Sørvåg'],
      handbookDir,
    })
    const files = problems.map((each) => each.page)
    for (const language of siteLanguages) expect(files).toContain(answersAddress(language))
  })

  test('is stopped by a forbidden word, in a page or packed in the search index', async () => {
    const pages = await checkRelease(site.dir, sampleSnapshot, {
      canaries: [withdrawnWord],
      handbookDir,
    })
    expect(pages.map((each) => each.page)).toEqual([
      '/retningslinjer/nhu-hms-r90/utgave/1/index.html',
    ])
    const packed = await checkRelease(site.dir, sampleSnapshot, {
      canaries: ['avtrekksskap', 'fume cupboard'],
      handbookDir,
    })
    expect(packed.some((each) => /^\/search-index\/..\/text\//.test(each.page))).toBe(true)
  })
})

describe('in a browser', () => {
  let browser: Browser
  let tab: Page
  let served: Awaited<ReturnType<typeof serveSite>>

  beforeAll(async () => {
    served = await serveSite(site.dir)
    browser = await openBrowser()
    tab = await browser.newPage()
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    served.close()
  })

  async function search(address: string, question: string): Promise<string[]> {
    await tab.goto(`${served.origin}${address}`)
    await tab.getByRole('searchbox').fill(question)
    await tab.getByRole('searchbox').press('Enter')
    await answered(tab)
    const links = tab.locator('#results-list .result a')
    return links.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
  }

  test.each([
    ['/sok/', 'årsrapport', '/hms-rapporter/arsrapport-2025/'],
    ['/sok/', 'nestenulykke saker', '/hms-rapporter/arsrapport-2025/'],
    ['/en/search/', 'joint audit report', '/en/hse-reports/joint-audit-report-2025/'],
  ])('search on %s finds the reports of the institution by "%s"', async (at, question, address) => {
    expect(await search(at, question)).toContain(address)
  })

  test.each([
    ['/sok/', 'avtrekk varsler', '/dette-forte-meldinger-til/'],
    ['/en/search/', 'what reports led to', '/en/what-reports-led-to/'],
  ])('search on %s finds what reports led to by "%s"', async (at, question, address) => {
    const found = await search(at, question)
    expect(found.map((each) => each.replace(/#.*/, ''))).toContain(address)
  })

  test('search finds what a guideline says in short', async () => {
    expect(await search('/sok/', 'sklifarer')).toContain(nb('nhu-hms-r03'))
  })

  test('search leads to the register of law first, and to Lovdata beside', async () => {
    const page = '/regelverk/lov-2005-06-17-62/'
    const lovdata = 'https://lovdata.no/lov/2005-06-17-62'
    expect((await search('/sok/', 'aml § 4-5')).slice(0, 2)).toEqual([
      `${page}#aml-4-5`,
      `${lovdata}/§4-5`,
    ])
    expect((await search('/en/search/', 'WEA')).slice(0, 2)).toEqual([
      `/en${page.replace('regelverk', 'law')}`,
      lovdata,
    ])
    expect((await search('/sok/', 'FOR-1357'))[0]).toBe('/regelverk/for-2011-12-06-1357/')
  })

  test.each([
    ['/sok/', 'regelverk', '/regelverk/'],
    ['/sok/', 'lover', '/regelverk/'],
    ['/sok/', 'tilsynsmyndigheter', '/regelverk/etter-tilsyn/'],
    ['/en/search/', 'supervisory authorities', '/en/law/by-authority/'],
    ['/en/search/', 'acts and regulations', '/en/law/'],
    ['/sok/', 'Fyrtilsynet', '/regelverk/tilsyn/fyrtilsynet/'],
    ['/sok/', 'FT', '/regelverk/tilsyn/fyrtilsynet/'],
  ])('search leads to pages of the register (%s, %s)', async (at, question, address) => {
    expect((await search(at, question))[0]).toBe(address)
  })

  test('search finds what the register says an act requires', async () => {
    expect(await search('/sok/', 'opplysningene')).toContain('/regelverk/lov-2005-06-17-62/')
  })

  test.each([
    ['/sok/', 'årshjul', '/arshjul/'],
    ['/sok/', 'frister', '/arshjul/'],
    ['/sok/', 'ledelsens gjennomgang', '/arshjul/'],
    ['/en/search/', 'annual cycle', '/en/annual-cycle/'],
    ['/en/search/', 'deadlines', '/en/annual-cycle/'],
  ])('search on %s finds the annual cycle by "%s"', async (at, question, address) => {
    await tab.goto(`${served.origin}${at}`)
    await tab.getByRole('searchbox').fill(question)
    await tab.getByRole('searchbox').press('Enter')
    await answered(tab)
    await tab.locator(`main a[href^="${address}"]`).first().waitFor()
  })

  test('the annual cycle marks this month once the day has moved on, and none in another year', async () => {
    const page = await browser.newPage()
    for (const [now, marked] of [
      ['2027-02-28T23:30:00Z', ['2027-03']],
      ['2029-01-01T12:00:00Z', []],
    ] as const) {
      await page.clock.setFixedTime(new Date(now))
      await page.goto(`${served.origin}/arshjul/`)
      const found = await page
        .locator('.wheel__month[aria-current]')
        .evaluateAll((all) => all.map((each) => each.getAttribute('data-month')))
      expect(found).toEqual(marked)
    }
    await page.close()
  })

  test('a month of the wheel leads to its section of the list, also from the keyboard', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(`${served.origin}/arshjul/`)
    await page.getByRole('link', { name: 'februar: 0 aktiviteter' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#cycleMonth-2027-02$/)
    await page.close()
  })

  test('on a narrow screen the months are links in place of the wheel', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    await page.goto(`${served.origin}/arshjul/`)
    expect(await page.locator('.wheel').isVisible()).toBe(false)
    expect(await page.locator('.cycle__months a').count()).toBe(12)
    expect(await page.locator('.cycle__months a').first().isVisible()).toBe(true)
    await page.close()
  })

  test('search finds only the title of a text that is missing in English', async () => {
    expect(await search('/en/search/', 'godtas')).toEqual([])
  })

  test('search finds neither withdrawn texts nor earlier editions', async () => {
    expect(await search('/sok/', withdrawnWord)).toEqual([])
    expect(await search('/sok/', 'vernerunde')).not.toContain(
      editionAddress('nb', 'nhu-hms-r03', 1),
    )
  })

  test('search says when nothing is found, and what to try', async () => {
    await search('/en/search/', 'xylofon')
    expect(await tab.getByRole('status').textContent()).toBe('Nothing found for “xylofon”')
    expect(await tab.getByText('What you can try').isVisible()).toBe(true)
  })

  test('the front page leads to the results', async () => {
    const page = await browser.newPage()
    await page.goto(served.origin)
    await page.getByRole('searchbox').fill('kartotek')
    await page.getByRole('searchbox').press('Enter')
    await page.waitForURL('**/sok/?q=kartotek')
    await page.locator('.result a').first().waitFor()
    await page.close()
  })

  test('the search of any page opens from the keyboard, with the style it needs', async () => {
    const page = await browser.newPage()
    await page.goto(`${served.origin}${nb('nhu-hms-r02')}`)
    await page.keyboard.press('/')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    expect(await dialog.evaluate((each) => getComputedStyle(each).flexDirection)).toBe('column')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await page.close()
  })

  test('the contents of a text stay in view on a wide screen and mark what is read', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 700 } })
    await page.goto(`${served.origin}${nb('nhu-hms-r03')}`)
    const contents = page.getByRole('navigation', { name: 'Innhold' })
    const marked = contents.locator('[aria-current]')
    await page.locator('#frister').evaluate((each) => {
      each.scrollIntoView({ behavior: 'instant' })
    })
    await marked.getByText('Frister').waitFor()
    expect(await marked.count()).toBe(1)
    const { y = -1 } = (await contents.boundingBox()) ?? {}
    expect(y).toBeGreaterThanOrEqual(0)
    await page.close()
  })

  test('the way back to the contents of a long text stays on a narrow screen, also without JavaScript', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({
        javaScriptEnabled,
        viewport: { width: 360, height: 640 },
      })
      const page = await context.newPage()
      await page.goto(`${served.origin}${nb('nhu-hms-r03')}#etterpa`)
      await page.locator('.to-contents').click()
      await page.waitForURL('**/#pageContents')
      const title = page.getByRole('heading', { name: 'Innhold' })
      await expect.poll(async () => (await title.boundingBox())?.y ?? -1).toBeLessThan(200)
      expect(await page.getByText('Skriv ut').isVisible()).toBe(javaScriptEnabled)
      await context.close()
    }
  })

  test('the way back to the contents appears also when they were jumped past, and goes above them', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 160 } })
    await page.goto(`${served.origin}${nb('nhu-hms-r03')}`)
    const back = page.locator('.to-contents')
    await back.waitFor({ state: 'hidden' })
    for (const [place, state] of [
      ['#etterpa', 'visible'],
      ['h1', 'hidden'],
      ['#etterpa', 'visible'],
    ] as const) {
      await page.locator(place).evaluate((each) => {
        each.scrollIntoView({ behavior: 'instant' })
      })
      await back.waitFor({ state })
    }
    await page.close()
  })

  test.each([
    ['/', 320],
    ['/en/', 320],
    ['/', 360],
    ['/en/', 360],
  ])(
    'the header of %s is one row at %i px, and the menu opens below its button',
    async (at, width) => {
      const page = await browser.newPage({ viewport: { width, height: 700 } })
      await page.goto(`${served.origin}${at}`)
      const row = page.locator('.site-header__row')
      expect((await row.boundingBox())?.height).toBeLessThan(76)
      const button = page.getByRole('button', { name: /^Men/ })
      await button.click()
      const menu = await page.locator('#siteMenu').boundingBox()
      const below = await button.boundingBox()
      if (!menu || !below) throw new Error('The menu or its button is not shown.')
      expect(menu.y).toBeGreaterThanOrEqual(below.y + below.height - 1)
      expect(menu.y - below.y - below.height).toBeLessThan(16)
      expect(menu.x + menu.width).toBeCloseTo(below.x + below.width, 0)
      await page.close()
    },
  )

  test('search without JavaScript leads to the list', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${served.origin}/sok/?q=x`)
    expect(await page.locator('noscript .ds-alert').isVisible()).toBe(true)
    await context.close()
  })

  const kinds = [
    '/',
    '/retningslinjer/',
    nb('nhu-hms-r02'),
    nb('nhu-hms-r03'),
    en('nhu-hms-r03'),
    en('nhu-hms-r10'),
    nb('nhu-hms-r16'),
    nb('nhu-hms-r90'),
    editionAddress('nb', 'nhu-hms-r03', 2),
    '/tema/',
    '/tema/systematisk-hms/',
    '/retningslinjer/type/prosedyre/',
    '/retningslinjer/alfabetisk/',
    '/nytt/',
    '/en/news/2025/',
    '/for/linjeledere/',
    '/kontakter/',
    '/kontakter/nhu-nv-kj/',
    '/en/contacts/nhu-nv-kj/door-card/',
    '/handbok/',
    '/handbok/hms-runden/',
    '/regelverk/',
    '/en/law/by-authority/',
    '/regelverk/etter-tema/',
    '/regelverk/lov-2005-06-17-62/',
    '/en/law/lov-1992-12-04-126/',
    '/regelverk/for-2026-10-02-9999/',
    '/en/law/authorities/fyrtilsynet/',
    '/en/accessibility/',
    '/kurs/',
    '/en/courses/hse-for-managers/',
    '/kurs/plan/2026-27/',
    '/hms-rapporter/',
    '/dette-forte-meldinger-til/',
    '/en/what-reports-led-to/',
    '/hms-rapporter/arsrapport-2025/',
    '/en/hse-reports/joint-audit-report-2025/',
    '/arshjul/',
    '/arshjul/amu/',
    '/en/annual-cycle/',
    '/sok/?q=vurdering',
    '/sok/?q=aml%20§%203-1',
    '/en/search/?q=xylofon',
    '/404.html',
  ]

  test.each([
    ['light', 320],
    ['dark', 390],
    ['light', 1280],
  ] as const)(
    'every kind of page passes axe, fits the screen and breaks no policy (%s, %i px)',
    async (colorScheme, width) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } })
      const page = await context.newPage()
      const errors: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text())
      })
      for (const address of kinds) {
        await page.goto(`${served.origin}${address}`)
        if (address.includes('?q=')) await answered(page)
        const violations = await brokenRules(page)
        const tooWide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        )
        expect({ address, violations, tooWide, errors }).toEqual({
          address,
          violations: [],
          tooWide: false,
          errors: [],
        })
      }
      await context.close()
    },
    120_000,
  )

  test('the emergency numbers open and close from the keyboard, with JavaScript off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${served.origin}${nb('nhu-hms-r02')}`)
    const number = page.locator('#emergencyNumbers a').first()
    expect(await number.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Nødnumre' }).press('Enter')
    await number.waitFor()
    expect(await number.getAttribute('href')).toBe('tel:113')
    await page.keyboard.press('Escape')
    await number.waitFor({ state: 'hidden' })
    await context.close()
  })

  test('the menu of a narrow screen opens with JavaScript off', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 800 },
    })
    const page = await context.newPage()
    await page.goto(served.origin)
    const entry = page.getByRole('navigation', { name: 'Hovedmeny' }).getByText('Kontakter')
    expect(await entry.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Meny' }).press('Enter')
    await entry.click()
    await page.waitForURL('**/kontakter/')
    await context.close()
  })

  test('prints on A4 with number, edition and pages in the margin', async () => {
    const page = await browser.newPage()
    await page.goto(`${served.origin}${nb('nhu-hms-r16')}`)
    const title = await page.getByRole('heading', { level: 1 }).textContent()
    expect(withoutSoftHyphens(title ?? '')).toContain(longTitle)
    await page.emulateMedia({ media: 'print' })
    const margin = await page.evaluate(() => {
      const style = getComputedStyle(document.documentElement)
      return ['--printed', '--uncontrolled', '--page-word'].map((name) =>
        style.getPropertyValue(name),
      )
    })
    expect(margin).toEqual([
      '"NHU-HMS-R16 · Utgave 1"',
      '"Utskrifter kan være utdaterte"',
      '"Side"',
    ])
    await page.close()
  })
})

/** Waits until the search page has said what it found. */
async function answered(page: Page): Promise<void> {
  await page.locator('#results-status', { hasText: /\d|Ingen|Nothing/ }).waitFor()
}

async function withCopy(look: (dir: string) => Promise<void>): Promise<void> {
  const dir = await mkdtemp(path.join(tmpdir(), 'verne-release-'))
  try {
    await cp(site.dir, dir, { recursive: true })
    await look(dir)
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
