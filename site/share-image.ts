import { writeFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'
import sharp from 'sharp'
import { shade, type InstitutionColours } from './src/styles/palette.ts'

/**
 * Draws the picture shown when someone shares a page, once for each build, in the institution's colours. It holds no
 * words: those stand beside it, and a server need not have fonts.
 */
export function shareImage(colours: InstitutionColours): AstroIntegration {
  return {
    name: 'verne-share-image',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeFile(
          new URL('share.png', dir),
          await sharp(Buffer.from(drawing(colours)))
            .png({ palette: true })
            .toBuffer(),
        )
      },
    },
  }
}

function drawing(colours: InstitutionColours): string {
  const deep = shade(colours.accent, 'light', 'base-active')
  const light = shade(colours.accent, 'light', 'base-default')
  const lantern = colours.signal
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630">
<rect width="1200" height="630" fill="${deep}"/>
<g fill="none" stroke="${light}" stroke-width="2">
${[120, 250, 400, 570, 760].map((radius) => `<circle cx="600" cy="520" r="${String(radius)}"/>`).join('')}
</g>
<path d="M600 520-60-40 260-60Z" fill="#fff" opacity=".07"/>
<path d="M600 520 940-60h320Z" fill="#fff" opacity=".07"/>
<path d="M300 60 600 520 900 60" fill="none" stroke="#fff" stroke-width="72" stroke-linecap="round" stroke-linejoin="round"/>
<circle cx="600" cy="520" r="74" fill="${lantern}"/>
</svg>`
}
