// What was found to hold, or not.

/** Collects facts and prints each as it is found. */
export function openFacts() {
  let failed = 0
  let held = 0
  return {
    /** One fact; `detail` is shown where it doesn't hold, `figure` always. */
    fact(name, holds, { detail = '', figure = '' } = {}) {
      if (holds) held += 1
      else failed += 1
      const more = [figure, holds ? '' : detail].filter((text) => text !== '').join(' ')
      console.log(`${holds ? 'ok  ' : 'FAIL'} ${name}${more === '' ? '' : `: ${more}`}`)
    },
    /** Says something that is neither good nor bad. */
    say(text) {
      console.log(`     ${text}`)
    },
    ended: () => ({ held, failed }),
  }
}
