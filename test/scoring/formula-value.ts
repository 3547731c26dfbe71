/** What a cell of 取值 holds: a number, a text, or nothing. */
export type CellValue = number | string | null

type Token = { kind: 'number' | 'text' | 'cell' | 'word' | 'sign'; text: string }

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|"([^"]*)"|\{([^}]+)\}|([A-Z]+)|(>=|<=|<>|[-+*/(),<>=]))/y

/**
 * The value of a live formula in binary floating point, as a spreadsheet computes it: a text never equals a number and is
 * larger than any, arithmetic makes a number of a text that looks like one, a blank counts as 0.
 */
export function formulaValue(formula: string, cells: (name: string) => CellValue): CellValue | boolean {
  const tokens = tokensOf(formula)
  let at = 0
  const peek = () => tokens[at]?.text
  const take = () => tokens[at++]!
  const expect = (text: string) => {
    if (take().text !== text) throw new Error(`${text} is missing in ${formula}`)
  }

  function comparison(): CellValue | boolean {
    const left = added()
    const sign = peek()
    if (!sign || !['>=', '<=', '<>', '<', '>', '='].includes(sign)) return left
    take()
    return compare(left, added(), sign)
  }
  function added(): CellValue | boolean {
    let value = multiplied()
    while (peek() === '+' || peek() === '-') {
      value =
        take().text === '+' ? number(value) + number(multiplied()) : number(value) - number(multiplied())
    }
    return value
  }
  function multiplied(): CellValue | boolean {
    let value = single()
    while (peek() === '*' || peek() === '/') {
      value = take().text === '*' ? number(value) * number(single()) : number(value) / number(single())
    }
    return value
  }
  function single(): CellValue | boolean {
    const token = take()
    if (token.kind === 'number') return Number(token.text)
    if (token.kind === 'text') return token.text
    if (token.kind === 'cell') return cells(token.text)
    if (token.text === '-') return -number(single())
    if (token.text === '(') {
      const value = comparison()
      expect(')')
      return value
    }
    return called(token.text, listed())
  }
  function listed(): (CellValue | boolean)[] {
    const list: (CellValue | boolean)[] = []
    expect('(')
    do list.push(comparison())
    while (peek() === ',' && take())
    expect(')')
    return list
  }

  const value = comparison()
  if (at !== tokens.length) throw new Error(`${formula} goes on at ${tokens[at]!.text}`)
  return value
}

/** Only functions that Excel 2010, WPS and LibreOffice share. */
function called(name: string, given: readonly (CellValue | boolean)[]): CellValue | boolean {
  switch (name) {
    case 'IF':
      return given[0] === true ? given[1]! : given[2]!
    case 'MAX':
      return Math.max(...given.map(number))
    case 'MIN':
      return Math.min(...given.map(number))
    case 'OR':
      return given.includes(true)
    case 'AND':
      return given.every((one) => one === true)
    case 'NOT':
      return given[0] === false
    case 'INT':
      return Math.floor(number(given[0]!))
    case 'ROUND':
      return rounded(number(given[0]!), number(given[1]!))
    case 'ROUNDDOWN':
      return cut(number(given[0]!), number(given[1]!))
    default:
      throw new Error(`${name} is no function that all of them have`)
  }
}

/** Half away from zero on the binary value itself, without the help that spreadsheets give. */
function rounded(value: number, places: number): number {
  const scale = 10 ** places
  return (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale
}

/** Towards zero. */
function cut(value: number, places: number): number {
  const scale = 10 ** places
  return Math.trunc(value * scale) / scale
}

function number(value: CellValue | boolean): number {
  if (value === null) return 0
  const result = typeof value === 'string' && value === '' ? NaN : Number(value)
  if (Number.isNaN(result)) throw new Error(`${String(value)} is no number`)
  return result
}

function compare(left: CellValue | boolean, right: CellValue | boolean, sign: string): boolean {
  const [a, b] = [left ?? (typeof right === 'string' ? '' : 0), right ?? (typeof left === 'string' ? '' : 0)]
  if (sign === '<>') return a !== b
  if (typeof a !== typeof b)
    return sign === '>' || sign === '>=' ? typeof a === 'string' : sign !== '=' && typeof b === 'string'
  switch (sign) {
    case '>=':
      return a >= b
    case '<=':
      return a <= b
    case '<':
      return a < b
    case '>':
      return a > b
    default:
      return a === b
  }
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula)
    if (!match) throw new Error(`${formula} can't be read`)
    const [, figure, text, cell, word, sign] = match
    if (figure !== undefined) tokens.push({ kind: 'number', text: figure })
    else if (text !== undefined) tokens.push({ kind: 'text', text })
    else if (cell !== undefined) tokens.push({ kind: 'cell', text: cell })
    else if (word !== undefined) tokens.push({ kind: 'word', text: word })
    else tokens.push({ kind: 'sign', text: sign! })
  }
  return tokens
}
