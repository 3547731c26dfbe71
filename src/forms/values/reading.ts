import type { Code } from '../../findings/catalogue.ts'
import type { Value } from '../../model/observation.ts'

/** What is to be said about a cell's content: a code and what its words need; place and label are added by the caller. */
export interface Problem {
  code: Code
  data: Readonly<Record<string, string>>
}

/** What a cell means under its field's type. */
export interface Reading {
  value: Value
  problems: readonly Problem[]
}

export const BLANK: Reading = { value: { kind: 'blank' }, problems: [] }

/** A value that needs no word. */
export function plain(value: Value): Reading {
  return { value, problems: [] }
}

/** A value that was changed on the way: a notice says so. */
export function changed(value: Value, code: Code, data: Problem['data']): Reading {
  return { value, problems: [{ code, data }] }
}

/** The same reading, but its words quote this: the cell's own content, of which only a part was read. */
export function quoting({ value, problems }: Reading, read: string): Reading {
  return { value, problems: problems.map(({ code, data }) => ({ code, data: { ...data, read } })) }
}

/** What was read of a part of a cell: a number with a notice, since something came off; other words quote the whole cell. */
export function ofPart(reading: Reading, read: string): Reading {
  const { value } = reading
  return value.kind === 'number'
    ? changed(value, 'LG-C011', { read, value: value.number })
    : quoting(reading, read)
}

/** A text, with a notice where it was typed otherwise. */
export function asText(text: string, read: string): Reading {
  const value = { kind: 'text', text } as const
  return text === read ? plain(value) : changed(value, 'LG-C010', { read, value: text })
}

/** Content that can't be taken. */
export function refused(code: Code, data: Problem['data']): Reading {
  return { value: { kind: 'invalid' }, problems: [{ code, data }] }
}
