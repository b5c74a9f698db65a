import type { Locator } from 'playwright-core'
import { follow } from './visiting.ts'

/** How someone works a page: with a mouse, or by the keys alone. */
export interface Hands {
  press(way: Locator): Promise<void>
  tick(box: Locator): Promise<void>
  untick(box: Locator): Promise<void>
  write(field: Locator, text: string): Promise<void>
  choose(list: Locator, value: string): Promise<void>
}

/** With a mouse. */
export const byMouse: Hands = {
  press: follow,
  tick: (box) => box.check(),
  untick: (box) => box.uncheck(),
  write: (field, text) => field.fill(text),
  choose: async (list, value) => {
    // A long list is hidden behind a field to search in, where a script runs.
    await list.selectOption(value, { force: true })
  },
}

/** Moves the focus with the Tab key until it stands there; whoever cannot be reached so fails the test. */
async function tabTo(target: Locator): Promise<void> {
  const keyboard = target.page().keyboard
  await target.waitFor()
  for (let presses = 0; presses < 400; presses += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return
    await keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not lead to ${target.toString()}`)
}

async function pressSpaceOn(box: Locator): Promise<void> {
  await tabTo(box)
  await box.page().keyboard.press('Space')
}

/** By the keys alone. */
export const byKeys: Hands = {
  press: async (way) => {
    await tabTo(way)
    await Promise.all([way.page().waitForEvent('load'), way.page().keyboard.press('Enter')])
  },
  tick: async (box) => {
    if (await box.isChecked()) return
    if ((await box.getAttribute('type')) !== 'radio') return pressSpaceOn(box)
    // Within a group the Tab key stops at one: the arrows lead on.
    const group = box.page().locator(`input[name="${(await box.getAttribute('name')) ?? ''}"]`)
    await pressSpaceOn(group.first())
    const wanted = await box.getAttribute('value')
    for (let presses = 1; presses < Number(wanted); presses += 1) {
      await box.page().keyboard.press('ArrowDown')
    }
  },
  untick: async (box) => {
    if (await box.isChecked()) await pressSpaceOn(box)
  },
  write: async (field, text) => {
    await tabTo(field)
    const { keyboard } = field.page()
    if ((await field.getAttribute('type')) === 'date') {
      const [years, months, days] = text.split('-')
      await keyboard.type(`${days ?? ''}${months ?? ''}${years ?? ''}`)
      return
    }
    await keyboard.press('ControlOrMeta+A')
    await keyboard.type(text)
  },
  choose: async (list, value) => {
    await tabTo(list)
    const index = await list.evaluate(
      (element, wanted) =>
        [...(element as HTMLSelectElement).options].findIndex((each) => each.value === wanted),
      value,
    )
    await list.page().keyboard.press('Home')
    for (let presses = 0; presses < index; presses += 1) {
      await list.page().keyboard.press('ArrowDown')
    }
  },
}

/** What it took to get through: pages that were loaded, and what was pressed, ticked or chosen; typing is not counted. */
export interface Toll {
  pages: number
  presses: number
}

/** The same hands, counting what they press. A box that stands as it should is not pressed. */
export function counting(hands: Hands, toll: Toll): Hands {
  const counted = async (work: Promise<void>): Promise<void> => {
    toll.presses += 1
    await work
  }
  return {
    press: (way) => counted(hands.press(way)),
    tick: async (box) => {
      if (!(await box.isChecked())) await counted(hands.tick(box))
    },
    untick: async (box) => {
      if (await box.isChecked()) await counted(hands.untick(box))
    },
    write: (field, text) => hands.write(field, text),
    choose: (list, value) => counted(hands.choose(list, value)),
  }
}
