/** Stands where the hash of a password would: no password has it, so nobody gets in before a link is used. */
export const neverUsed = 'no-password-yet'
