import type { ValidationPlan } from '../../model/sheet-plan.ts'
import { listKey } from './lists.ts'
import { escapeAttribute, escapeXml } from './markup.ts'
import { areaAddress } from './names.ts'

/** Longest texts that spreadsheets take for an input hint and a refusal. */
const TITLE = 32
const PROMPT = 255
const REFUSAL = 225
/** Stands in for "any number at all", which a validation can't say without a limit. */
const FAR = '999999999999'

/** One `<dataValidation>`. `lists` has the formula of each list by its choices. */
export function validationXml(plan: ValidationPlan, lists: ReadonlyMap<string, string>): string {
  const rule = ruleOf(plan, lists)
  const formulas = rule.formulas.map((text, index) => {
    const tag = `formula${index + 1}`
    return `<${tag}>${escapeXml(text)}</${tag}>`
  })
  const head = `<dataValidation${rule.type} allowBlank="1"${wordsOf(plan)} sqref="${areaAddress(plan.area)}"`
  return formulas.length === 0 ? `${head}/>` : `${head}>${formulas.join('')}</dataValidation>`
}

function wordsOf(plan: ValidationPlan): string {
  const refused = plan.kind !== 'any' && plan.refusal !== ''
  const hint = plan.prompt
    ? ` showInputMessage="1" promptTitle="${cut(plan.prompt.title, TITLE)}" prompt="${cut(plan.prompt.text, PROMPT)}"`
    : ''
  const refusal = refused
    ? ` showErrorMessage="1" errorTitle="填写有误" error="${cut(plan.refusal, REFUSAL)}"`
    : ''
  return refusal + hint
}

function cut(text: string, longest: number): string {
  return escapeAttribute(text.slice(0, longest))
}

interface Rule {
  /** attributes */
  type: string
  formulas: string[]
}

function ruleOf(plan: ValidationPlan, lists: ReadonlyMap<string, string>): Rule {
  switch (plan.kind) {
    case 'list':
      return { type: ' type="list"', formulas: [lists.get(listKey(plan.choices))!] }
    case 'integer':
      return rangeOf('whole', plan.min, plan.max)
    case 'decimal':
      return rangeOf('decimal', plan.min, plan.max)
    case 'date':
      return rangeOf('date', serial(plan.from), serial(plan.to))
    case 'any':
      return { type: '', formulas: [] }
  }
}

function rangeOf(type: string, min: string | null, max: string | null): Rule {
  if (min !== null && max === null)
    return { type: ` type="${type}" operator="greaterThanOrEqual"`, formulas: [min] }
  if (min === null && max !== null)
    return { type: ` type="${type}" operator="lessThanOrEqual"`, formulas: [max] }
  return { type: ` type="${type}"`, formulas: [min ?? `-${FAR}`, max ?? FAR] }
}

/** Days since 1899-12-30 of a date YYYY-MM-DD, as the 1900 system counts. */
function serial(date: string): string {
  return String(Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569)
}
