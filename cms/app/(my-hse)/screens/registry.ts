import { figureScreens } from '../figures/screen.tsx'
import { nonconformityScreens } from '../nonconformities/screens.ts'
import { processScreens } from '../processes/screens.ts'
import { measureScreens } from '../measures/screens.ts'
import { startScreens } from '../start/screens.ts'
import type { ScreenRoute } from './match.ts'

/** Every screen below the root of My HSE that has no folder of its own. A feature adds its own. */
export const screens: readonly ScreenRoute[] = [
  ...startScreens,
  ...nonconformityScreens,
  ...processScreens,
  ...measureScreens,
  ...figureScreens,
]
