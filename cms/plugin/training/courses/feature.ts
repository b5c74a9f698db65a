import type { Feature } from '../../feature.ts'
import { courses } from './collection.ts'

/** The catalogue of courses. */
export const coursesFeature: Feature = {
  name: 'training/courses',
  collections: () => [courses],
}
