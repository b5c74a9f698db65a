/** Made anew by `payload generate:importmap`. */
export const importMap = {}
