/** A town hands in some fifteen kinds of workbooks; each has a handful of parts that are alike in all towns. */
const KINDS = 128
/** Characters of a text that is remembered: some workbooks have styles of megabytes. */
const LONGEST = 16 * 1024

/**
 * Remembers what a pure function made of the last few texts: a county's workbooks come from one blank, so that many of
 * their parts are the same to the letter. Long texts are not remembered.
 */
export function lately<Value>(room = KINDS): (text: string, make: () => Value) => Value {
  const made = new Map<string, Value>()
  return (text, make) => {
    if (text.length > LONGEST) return make()
    const known = made.get(text)
    const value = known ?? make()
    // the one that was asked for last stands last
    if (known !== undefined) made.delete(text)
    else if (made.size === room) made.delete(made.keys().next().value!)
    made.set(text, value)
    return value
  }
}
