import { createContext } from 'react'

/** Gives each form of a page a key of its own. Whoever draws a page says how keys are made. */
export const FormKeys = createContext<() => string>(() => {
  throw new Error('A form was drawn outside a page: nothing gives it a key.')
})
