import type { Endpoint } from 'payload'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import { isSetUpItem, setUpItems } from './rules.ts'
import { setUpRefusalText } from './text.ts'
import { takeBack, tick } from './tick.ts'

/**
 * `POST /api/hse/set-up`: ticks an item of the check list, or takes the tick back. Takes `{ "item": "mail", "done": true }`.
 * Answers 200 with the tick, or with null where there is none any more.
 */
export const setUpEndpoint: Endpoint = memberEndpoint({
  path: '/hse/set-up',
  method: 'post',
  handler: async (req) => {
    const { done, item } = await bodyOf(req)
    if (!isSetUpItem(item)) {
      const said = fill(setUpRefusalText.item, { items: setUpItems.join(', ') })
      refuse(req, said, { status: 400, field: 'item', code: 'unknownItem' })
    }
    if (typeof done !== 'boolean') {
      refuse(req, setUpRefusalText.done, { status: 400, field: 'done', code: 'notSaid' })
    }
    if (done) return Response.json({ tick: await tick(req, item) })
    await takeBack(req, item)
    return Response.json({ tick: null })
  },
})
