/** What is to be done before an installation is taken into use, in the order in which one thing needs the other. */
export const setUpItems = [
  'organisation',
  'roles',
  'logIn',
  'mail',
  'guidelines',
  'privacy',
  'backup',
] as const
export type SetUpItem = (typeof setUpItems)[number]

/** What is done on the server: nobody but an administrator can say that it is. */
const operation: readonly SetUpItem[] = ['logIn', 'mail', 'backup']

/** The step that ticks an item, as the access table has it. */
export function tickingOf(item: SetUpItem): 'tick' | 'tickOperation' {
  return operation.includes(item) ? 'tickOperation' : 'tick'
}

export function isSetUpItem(value: unknown): value is SetUpItem {
  return setUpItems.some((item) => item === value)
}
