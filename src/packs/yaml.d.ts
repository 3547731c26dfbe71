/** Built-in packs and their cases are embedded at build time: text, hash, and the document with every scalar as a string. */
declare module '*.yaml' {
  export const text: string
  export const sha256: string
  export const document: import('./resolve.ts').Tree
}
