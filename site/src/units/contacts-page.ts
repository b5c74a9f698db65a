/** The contacts: a field that narrows the units, and the reader's own unit first where this browser remembers it. */
import { forgetUnit, rememberedUnit } from './remembered-unit.ts'

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')

const rows = [...document.querySelectorAll<HTMLElement>('.unit-row')].map((row) => ({
  row,
  text: folded(row.textContent),
}))
const groups = [...document.querySelectorAll<HTMLElement>('.unit-group')]
/** The ways to each faculty, which would stand between the field and what it found. */
const jump = document.querySelector<HTMLElement>('.contacts-page__jump')
const form = document.querySelector<HTMLElement>('[data-unit-filter]')
const field = form?.querySelector('input')
const status = form?.querySelector('[role="status"]')

if (form && field && status) {
  const said = (count: number): string => {
    const words = count === 0 ? 'none' : count === 1 ? 'one' : 'many'
    return (form.dataset[words] ?? '').replace('{count}', String(count))
  }
  const narrow = (): void => {
    const asked = folded(field.value).split(/\s+/).filter(Boolean)
    let shown = 0
    for (const { row, text } of rows) {
      row.hidden = !asked.every((word) => text.includes(word))
      if (!row.hidden) shown += 1
    }
    if (jump) jump.hidden = asked.length > 0
    for (const group of groups) group.hidden = !group.querySelector('.unit-row:not([hidden])')
    status.textContent = asked.length === 0 ? '' : said(shown)
  }
  field.addEventListener('input', narrow)
  // What a browser fills in again when one comes back.
  narrow()
  form.hidden = false
}

const mine = document.querySelector<HTMLElement>('[data-yours]')
const own = rows.find(({ row }) => row.id === rememberedUnit())?.row
if (mine && own) {
  const copy = own.cloneNode(true) as HTMLElement
  copy.removeAttribute('id')
  copy.removeAttribute('data-depth')
  mine.querySelector('ul')?.append(copy)
  mine.querySelector('button')?.addEventListener('click', () => {
    forgetUnit()
    mine.hidden = true
  })
  mine.hidden = false
}
