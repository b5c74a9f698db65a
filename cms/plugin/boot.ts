import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { correct } from './corrections/correct.ts'
import type { AnyCorrection } from './corrections/correction.ts'
import { featuresOf } from './feature.ts'

/**
 * Puts documents of before right, completes what a crash may have cut off between two writes, and frees jobs of a
 * process that is gone: feature by feature, in the order of their list.
 */
export async function recover(payload: Payload): Promise<void> {
  const req = await createLocalReq({}, payload)
  const features = featuresOf(payload)
  // First, because all the others know documents only as they are now.
  for (const each of features.flatMap(({ corrections = [] }) => corrections)) {
    await correctOrTell(req, each)
  }
  for (const duty of features.flatMap((each) => each.recover ?? [])) await duty(req)
}

/**
 * A document that cannot be corrected is no reason to keep a server from starting: what is not there means what it meant
 * before, and the next start tries again.
 */
async function correctOrTell(req: PayloadRequest, correction: AnyCorrection): Promise<void> {
  try {
    await correct(req, [correction])
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    req.payload.logger.error({
      msg: `At the start, ${correction.key} could not be corrected, and is tried again at the next: ${reason}`,
    })
  }
}
