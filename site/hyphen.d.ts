/** Where the words of a language may be divided, by the patterns of TeX. */
declare module 'hyphen/*/index.js' {
  const hyphenation: {
    /** The text with a sign wherever a word may be divided. */
    readonly hyphenateSync: (text: string, options: { readonly hyphenChar: string }) => string
  }
  export default hyphenation
}
