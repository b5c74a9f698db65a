import { monthIn } from './month-in.ts'

/** Marks this month where the page was made in another one: the day moves on, and the page waits for the next publish. */
const month = monthIn('Europe/Oslo', new Date())

for (const each of document.querySelectorAll('[data-month]')) {
  if (each.getAttribute('data-month') === month) each.setAttribute('aria-current', 'date')
  else each.removeAttribute('aria-current')
}
