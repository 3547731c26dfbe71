const TICKED = /[√✓✔☑■🗹]/u
const CROSSED = /[×✗✘☒]/u
/** Boxes and brackets that nobody ticked, also as the letters that Wingdings boxes turn into. */
const EMPTY = /^[□☐○〇()[\]{}￡£¨]*$/

export type Tick = 'ticked' | 'crossed' | 'empty' | 'unknown'

/** What a mark beside a choice says. The letters R, P, þ and ü are what Wingdings ticks turn into; only for tick cells. */
export function tickOf(mark: string): Tick {
  if (TICKED.test(mark) || /^[([]?[RPþü][)\]]?$/.test(mark)) return 'ticked'
  if (CROSSED.test(mark)) return 'crossed'
  return EMPTY.test(mark) ? 'empty' : 'unknown'
}
