import { roleText } from '../../cms/plugin/access/roles.ts'
import { covers } from '../../cms/plugin/core/dates.ts'
import type { Text } from '../../cms/plugin/core/text.ts'
import type { Starter } from './starter-files.ts'

/** Password of every demo user. Demo users exist where the starter content was asked for, and nowhere else. */
export const demoPassword = 'nordhavn-hms-2026'

/** A user for whoever tries Verne out. */
export interface DemoUser {
  readonly email: string
  readonly role: Text
  readonly password: string
}

const employee: Text = { nb: 'Ansatt', en: 'Employee' }

/** The demo users of the starter content, with the roles each holds on a day. */
export function demoUsers(starter: Starter, day: string): DemoUser[] {
  return starter.accounts.map(({ email, person }) => {
    const held = starter.roleAssignments
      .filter((each) => each.person === person && covers(each, day))
      .map((each) => each.role)
    const names = [...new Set(held)].map((role): Text => roleText[role])
    const shown = names.length === 0 ? [employee] : names
    return {
      email,
      role: { nb: listed(shown, 'nb'), en: listed(shown, 'en') },
      password: demoPassword,
    }
  })
}

function listed(names: readonly Text[], language: 'nb' | 'en'): string {
  return names.map((each) => each[language]).join(', ')
}
