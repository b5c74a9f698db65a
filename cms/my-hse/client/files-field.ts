import type { Text } from '../../plugin/core/text.ts'
import type { PageLanguage } from '../routes.ts'
import { fittingFiles } from './fitting-files.ts'
import { smallerPicture } from './smaller-picture.ts'

const text = {
  preparing: { nb: 'Gjør bildene klare …', en: 'Preparing the pictures …' },
} satisfies Record<string, Text>

/**
 * Makes photographs smaller as they are chosen, and says at once what cannot be sent and why. What is right stays
 * chosen, and what was typed stays. A form that is sent meanwhile waits for it.
 */
export function helpFiles(input: HTMLInputElement, language: PageLanguage): void {
  const { form } = input
  if (form === null) return
  const said = placeUnder(input)
  let working: Promise<void> | null = null

  const look = (): void => {
    const work = prepare(input, said, language).finally(() => {
      if (working === work) working = null
    })
    working = work
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
      const { submitter } = event
      void working.then(() => {
        if (said.textContent === '') form.requestSubmit(submitter)
        else input.focus()
      })
    },
    { capture: true },
  )
  // Chosen before the script was there, or put back by the browser.
  if ((input.files?.length ?? 0) > 0) look()
}

async function prepare(
  input: HTMLInputElement,
  said: HTMLElement,
  language: PageLanguage,
): Promise<void> {
  const chosen = [...(input.files ?? [])]
  said.replaceChildren()
  if (chosen.length === 0) return
  said.dataset['color'] = 'info'
  const waiting = setTimeout(() => (said.textContent = text.preparing[language]), 400)
  const smaller: File[] = []
  // One after the other: each takes as much memory as all its pixels.
  for (const file of chosen) smaller.push(await smallerPicture(file))
  clearTimeout(waiting)
  const { fitting, refusals } = fittingFiles(smaller, asksForPictures(input))
  if (fitting.length < chosen.length || smaller.some((file, at) => file !== chosen[at])) {
    choose(input, fitting)
  }
  said.dataset['color'] = 'danger'
  said.textContent = refusals.map((each) => each[language]).join(' ')
}

/** Where something is said about the files, read aloud when it is. */
function placeUnder(input: HTMLInputElement): HTMLElement {
  const said = document.createElement('p')
  said.className = 'ds-validation-message'
  said.setAttribute('role', 'alert')
  said.id = `${input.id}-said`
  input.after(said)
  const described = input.getAttribute('aria-describedby')
  input.setAttribute('aria-describedby', [described, said.id].filter(Boolean).join(' '))
  return said
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
