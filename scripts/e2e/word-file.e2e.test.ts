import mammoth from 'mammoth'
import { expect, inject, test } from 'vitest'

const origin = inject('origin')

test.each([
  ['nb', '/retningslinjer/nhu-hms-t01/', 'Mal for referat i HMS-runden', 'Hvem var med?'],
  ['en', '/en/guidelines/nhu-hms-t02/', 'Template for the action plan', 'Measures'],
])(
  'a template is downloaded from its page as a Word document (%s)',
  async (_, address, title, part) => {
    const page = await (await fetch(new URL(address, origin))).text()
    const link = /href="([^"]+\.docx)"/.exec(page)?.[1] ?? ''
    const file = await fetch(new URL(link, origin))
    expect(file.status).toBe(200)
    expect(file.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    )
    const buffer = Buffer.from(await file.arrayBuffer())
    const { value } = await mammoth.convertToHtml({ buffer })
    expect(value).toContain(title)
    expect(value).toContain(`<h2>${part}</h2>`)
  },
)

test('a guideline that is read and not filled in offers no Word document', async () => {
  const page = await (await fetch(`${origin}/retningslinjer/nhu-hms-r08/`)).text()
  expect(page).not.toContain('.docx')
})
