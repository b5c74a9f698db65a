import { createLocalReq, type Payload } from 'payload'
import { correct } from './corrections/correct.ts'
import { featuresOf } from './feature.ts'

/**
 * Puts documents of before right, completes what a crash may have cut off between two writes, and frees jobs of a
 * process that is gone: feature by feature, in the order of their list.
 */
export async function recover(payload: Payload): Promise<void> {
  const req = await createLocalReq({}, payload)
  const features = featuresOf(payload)
  // First, because all the others know documents only as they are now.
  await correct(
    req,
    features.flatMap(({ corrections = [] }) => corrections),
  )
  for (const duty of features.flatMap((each) => each.recover ?? [])) await duty(req)
}
