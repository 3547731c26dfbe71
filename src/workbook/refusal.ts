import type { Code } from '../findings/catalogue.ts'
import { makeFinding } from '../findings/make.ts'
import type { Finding } from '../model/finding.ts'
import { XmlFault, type XmlReason } from './xml-fault.ts'
import { ZipFault, type ZipReason } from './zip/fault.ts'

/** Thrown inside this folder where a file can't be taken; becomes a finding at the border. */
export class Refusal extends Error {
  constructor(
    readonly code: Code,
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    super(code)
    this.name = 'Refusal'
  }
}

const BY_ZIP: Readonly<Record<ZipReason, Code>> = {
  notZip: 'LG-F025',
  truncated: 'LG-F017',
  broken: 'LG-F018',
  checksum: 'LG-F018',
  size: 'LG-F018',
  duplicate: 'LG-F018',
  unsafeName: 'LG-F018',
  method: 'LG-F018',
  encrypted: 'LG-F007',
  limit: 'LG-F020',
}

const BY_XML: Readonly<Record<XmlReason, Code>> = {
  broken: 'LG-F021',
  depth: 'LG-F021',
  length: 'LG-F020',
  encoding: 'LG-F021',
}

/** The finding for a fault that a file gave; anything else is a fault of ours and is thrown again. */
export function findingOf(error: unknown, path: string): Finding {
  if (error instanceof Refusal) return makeFinding(error.code, error.details, { path })
  if (error instanceof ZipFault)
    return makeFinding(BY_ZIP[error.reason], { part: error.part || 'ZIP' }, { path })
  if (error instanceof XmlFault) return makeFinding(BY_XML[error.reason], { part: error.part }, { path })
  throw error
}
