/** What random inputs and moments are drawn from where a change is decided upon; null elsewhere, where each run draws anew. */
export const steadySeed = process.env['CI'] === 'true' ? 20_261_122 : null
