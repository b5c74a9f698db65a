import { say as inWords, type Text } from '../../plugin/core/text.ts'
import type { ReportLanguage } from '../routes.ts'
import { fittingFiles } from './fitting-files.ts'
import { smallerPicture } from './smaller-picture.ts'

const text = {
  preparing: {
    nb: 'Gjør bildene klare …',
    en: 'Preparing the pictures …',
    nn: 'Gjer bileta klare …',
  },
} satisfies Record<string, Text>

/**
 * Makes photographs smaller as they are chosen, and says at once what cannot be sent and why. What is right stays
 * chosen, and what was typed stays. A form that is sent meanwhile waits for it.
 */
export function helpFiles(input: HTMLInputElement, language: ReportLanguage): void {
  const { form } = input
  if (form === null) return
  const say = sayingUnder(input)
  let working: Promise<void> | null = null
  let allFit = true

  const look = (): void => {
    const chosen = [...(input.files ?? [])]
    const waiting = setTimeout(() => {
      if (working === work) say(text.preparing[language], 'info')
    }, 400)
    const work = smallerPictures(chosen).then((smaller) => {
      clearTimeout(waiting)
      // Others have been chosen meanwhile: those count.
      if (working !== work) return
      working = null
      allFit = true
      say('', 'info')
      allFit = keepFitting(input, chosen, smaller, (refusals) => {
        say(refusals.map((each) => inWords(each, language)).join(' '), 'danger')
      })
    })
    // A browser that cannot change what is chosen: the form is sent as it is, and the server says the same.
    work.catch(() => undefined)
    working = work
  }
  const sendWhenReady = async (submitter: HTMLElement | null): Promise<void> => {
    while (working !== null) await working.catch(() => undefined)
    if (allFit) form.requestSubmit(submitter)
    else input.focus()
  }
  input.addEventListener('change', look)
  const { name } = whenOnlyPictures(input)
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === name) look()
  })
  // Before the listener that keeps the text: for it, a form that is stopped here was not sent.
  form.addEventListener(
    'submit',
    (event) => {
      if (working === null) return
      event.preventDefault()
      event.stopImmediatePropagation()
      void sendWhenReady(event.submitter)
    },
    { capture: true },
  )
  // Chosen before the script was there, or put back by the browser.
  if ((input.files?.length ?? 0) > 0) look()
}

/** Says something about the files, in place of what was said before; nothing for no words. */
type Say = (words: string, colour: 'info' | 'danger') => void

/** The chosen files as they are sent. One after the other: each takes as much memory as all its pixels. */
async function smallerPictures(chosen: readonly File[]): Promise<File[]> {
  const smaller: File[] = []
  for (const file of chosen) smaller.push(await smallerPicture(file))
  return smaller
}

/** Leaves those chosen that can be sent, and tells why others cannot; false where there are such. */
function keepFitting(
  input: HTMLInputElement,
  chosen: readonly File[],
  smaller: readonly File[],
  tell: (refusals: readonly Text[]) => void,
): boolean {
  const { fitting, refusals } = fittingFiles(smaller, asksForPictures(input))
  const changed = fitting.length < chosen.length || smaller.some((file, at) => file !== chosen[at])
  if (changed) choose(input, fitting)
  tell(refusals)
  return refusals.length === 0
}

/** A place under the field: what is said there is read aloud, and describes the field. */
function sayingUnder(input: HTMLInputElement): Say {
  const id = `${input.id}-said`
  const described = input.getAttribute('aria-describedby')
  input.setAttribute('aria-describedby', [described, id].filter(Boolean).join(' '))
  let said: HTMLElement | null = null
  return (words, colour) => {
    said?.remove()
    said = null
    if (words === '') return
    // Given all its words before it is put into the page: that is when screen readers say them.
    said = document.createElement('p')
    said.className = 'ds-validation-message'
    said.dataset['color'] = colour
    said.setAttribute('role', colour === 'danger' ? 'alert' : 'status')
    said.id = id
    said.textContent = words
    input.after(said)
  }
}

function choose(input: HTMLInputElement, files: readonly File[]): void {
  const list = new DataTransfer()
  for (const file of files) list.items.add(file)
  input.files = list.files
}

/** The answer with which the form takes pictures alone, such as `who=anonymous`. */
function whenOnlyPictures(input: HTMLInputElement): {
  readonly name: string
  readonly value: string
} {
  const [name = '', value = ''] = (input.dataset['onlyPicturesWhen'] ?? '').split('=')
  return { name, value }
}

function asksForPictures(input: HTMLInputElement): boolean {
  const { name, value } = whenOnlyPictures(input)
  if (name === '' || input.form === null) return false
  return new FormData(input.form).get(name) === value
}
