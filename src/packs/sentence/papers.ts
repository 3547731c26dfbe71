import type { Check } from '../schema/check.ts'
import type { paperShapes } from '../schema/check/papers.ts'
import type { Pack } from '../schema/pack.ts'
import { dayWords, formName, labelOf } from './words.ts'

type Shape = keyof typeof paperShapes
type Words = { readonly [shape in Shape]: (pack: Pack, check: NonNullable<Check[shape]>) => string }

const whole = (pack: Pack, path: string) => labelOf({ pack, base: undefined }, path)

/** The checks of applications in words: what holds when they find nothing. */
export const PAPER_WORDS: Words = {
  addsUp: (pack, { form, parts, total }) => {
    const naming = { pack, base: form }
    return `${formName(pack, form)}：${parts.map((part) => labelOf(naming, part)).join('、')}合计等于${labelOf(naming, total)}`
  },
  sameNumber: (pack, { form, field }) =>
    `${formName(pack, form)}：${labelOf({ pack, base: form }, field)}在同一张表和各张表之间都不重复`,
  handedIn: (pack, { ticked, form }) => `${whole(pack, ticked)}填“是”的，报送了${formName(pack, form)}`,
  between: (pack, { of, from, to }) => `${whole(pack, of)}在${dayWords(from)}至${dayWords(to)}之间`,
  agree: (pack, { left, right }) => {
    if (left === right)
      return `同一年度各次考核的${formName(pack, left.split('.')[0]!)}，${whole(pack, left)}一致`
    const [one, other] = [left, right].map((path) => formName(pack, path.split('.')[0]!))
    return `${one}和${other}的${whole(pack, left)}一致`
  },
  oneKind: (pack, { of }) => {
    const base = Object.keys(pack.forms).find((form) =>
      pack.forms[form]!.fields.some(({ key }) => key === of),
    )
    return `同一名称在各张表里的${labelOf({ pack, base }, of)}一致`
  },
}
