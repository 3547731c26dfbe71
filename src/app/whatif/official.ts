import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { makeFinding } from '../../findings/make.ts'
import { UsageFault } from '../../model/finding.ts'
import { RECORD } from '../record.ts'

/** What a finished run was asked for and what it read, as its record says. */
export interface Official {
  pack: string
  /** hash of its file */
  packHash: string
  interpretations: Readonly<Record<string, string>>
  preferNewest: boolean
  /** hashes of its workbooks */
  inputs: ReadonlySet<string>
  /** hashes of roster, stations and review */
  lists: ReadonlySet<string>
}

/** Reads the record of a results folder. Throws a UsageFault where there is none that can be read. */
export function readOfficial(results: string): Official {
  const file = path.join(results, RECORD)
  try {
    if (!existsSync(file)) throw new Error('no record')
    const record: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const options = fieldOf(record, 'options')
    return {
      pack: textOf(fieldOf(fieldOf(record, 'pack'), 'id')),
      packHash: textOf(fieldOf(fieldOf(record, 'pack'), 'sha256')),
      interpretations: textsOf(fieldOf(record, 'interpretations')),
      preferNewest: fieldOf(options, 'preferNewest') === true,
      inputs: hashesOf(fieldOf(record, 'inputs')),
      lists: hashesOf(fieldOf(record, 'lists')),
    }
  } catch (error) {
    throw new UsageFault([makeFinding('LG-F046', { file: path.basename(results) })], { cause: error })
  }
}

function fieldOf(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null
    ? Object.entries(node).find(([name]) => name === key)?.[1]
    : undefined
}

function textOf(node: unknown): string {
  if (typeof node !== 'string') throw new Error('no text')
  return node
}

function textsOf(node: unknown): Record<string, string> {
  if (typeof node !== 'object' || node === null) throw new Error('no texts')
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, textOf(value)]))
}

function hashesOf(list: unknown): ReadonlySet<string> {
  if (!Array.isArray(list)) throw new Error('no list')
  return new Set(list.map((entry: unknown) => textOf(fieldOf(entry, 'sha256'))))
}
