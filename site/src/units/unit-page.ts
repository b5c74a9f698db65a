/** The page of a unit: lets the reader have this browser remember it, and forget it again. */
import { forgetUnit, rememberedUnit, rememberUnit } from './remembered-unit.ts'

const box = document.querySelector<HTMLElement>('[data-my-unit]')
const button = box?.querySelector('button')
const said = box?.querySelector('p')

if (box && button && said) {
  const slug = box.dataset['myUnit'] ?? ''
  const offer = button.textContent
  const show = (): void => {
    const known = rememberedUnit() === slug
    button.textContent = known ? (box.dataset['forget'] ?? '') : offer
    said.textContent = (known ? box.dataset['remembered'] : box.dataset['unremembered']) ?? ''
  }
  button.addEventListener('click', () => {
    if (rememberedUnit() === slug) forgetUnit()
    else rememberUnit(slug)
    show()
  })
  show()
  box.hidden = false
}
