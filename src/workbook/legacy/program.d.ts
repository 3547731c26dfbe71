/** `x.program` beside `x.ts`: that module with all that it imports, as the text of one script, deflated, in base64. */
declare module '*.program' {
  export const program: string
}
