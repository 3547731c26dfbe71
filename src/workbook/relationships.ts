import { lately } from '../model/lately.ts'
import { XmlReader } from './xml.ts'

/** What a part points to. */
export interface Relationship {
  id: string
  /** last step of the type's address: `worksheet`, `styles`, `comments` … the same for transitional and strict */
  type: string
  /** name of the part that is meant, without a leading `/`; as written where it is external */
  target: string
  external: boolean
}

/** `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

const parsed = lately<readonly Relationship[]>()

/** Relationships of `part` from the text of its relationships part, in their order. Throws XmlFault. */
export function parseRelationships(text: string, part: string): readonly Relationship[] {
  return parsed(`${part}\n${text}`, () => parse(text, part))
}

function parse(text: string, part: string): Relationship[] {
  const relationships: Relationship[] = []
  const xml = new XmlReader(text)
  xml.next()
  xml.eachChild((name) => {
    if (name !== 'Relationship') return
    const target = xml.attribute('Target') ?? ''
    const external = xml.attribute('TargetMode') === 'External'
    const type = xml.attribute('Type') ?? ''
    relationships.push({
      id: xml.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolveTarget(target, part),
      external,
    })
  })
  return relationships
}

/** The part that a target means, seen from the part that names it. */
export function resolveTarget(written: string, from: string): string {
  const target = unquote(written.replaceAll('\\', '/'))
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function unquote(target: string): string {
  if (!target.includes('%')) return target
  try {
    return decodeURI(target)
  } catch {
    return target
  }
}
