import { describe, expect, test } from 'vitest'
import { pageBody } from './page-body.ts'

const page = `<header><h1>Min HMS</h1></header><main id="main"><nav>Her er du</nav>
<h1 class="title" data-printed-as="Internkontroll:">Rapport <span>2026</span></h1><p><svg aria-hidden="true"><path d="M0 0"></path></svg><span>Ja</span><span>Nei</span></p><p class="lead no-print">Trykk her</p>
<form><button>Send</button></form><details><summary>Tall</summary><table><tr><td>3</td></tr></table></details>
<p>Se <a href="/min-hms/avvik/AVV-2026-0001">saken</a> og <a href="https://lovdata.no/x">loven</a>, <a href="#tall">tall</a>.</p></main><footer>Bunn</footer>`

describe('a page on paper', () => {
  test('is its main without what is pressed or not printed, unfolded, with links to the server', () => {
    const { body, title } = pageBody(page, 'https://hms.nordhavn.example')
    expect(title).toBe('Internkontroll: Rapport 2026')
    expect(body).toContain('<details open="">')
    expect(body).toContain('<span>Ja</span> <span>Nei</span>')
    expect(body).toContain('href="https://hms.nordhavn.example/min-hms/avvik/AVV-2026-0001"')
    expect(body).toContain('href="https://lovdata.no/x"')
    expect(body).toContain('href="#tall"')
    expect(body).not.toMatch(/svg|Min HMS|Her er du|Trykk her|Send|Bunn/)
  })

  test('is refused without a main or a heading', () => {
    expect(() => pageBody('<h1>x</h1>', 'https://a.example')).toThrow('no main')
    expect(() => pageBody('<main><p>x</p></main>', 'https://a.example')).toThrow('no heading')
  })
})
