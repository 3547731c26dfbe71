import { CONTENT_TYPES } from '../content-types.ts'
import { parseRelationships, relationshipsPart, type Relationship } from '../relationships.ts'
import type { ZipEntry } from '../zip/entry.ts'
import type { Zip } from '../zip/open.ts'
import type { NewPart, ZipPart } from '../zip/write.ts'
import { withContentTypes } from './content-types.ts'
import { openEntry, openText, type PartText } from '../part-text.ts'
import { EMPTY_RELATIONS, relativeTarget, withRelations, type NewRelation } from './relations.ts'

/** An entry that was changed, with its new content. */
export interface Changed {
  entry: ZipEntry
  content: Buffer
}

/**
 * A package whose parts can be changed and added to. Whatever isn't changed stays the entry that it was, to the byte.
 */
export class PackageEditor {
  private readonly texts = new Map<string, PartText>()
  private readonly changed = new Set<string>()
  /** of changed parts, once they were asked for */
  private readonly contents = new Map<string, Buffer>()
  private readonly added = new Map<string, NewPart>()
  private readonly removed = new Set<string>()
  private readonly defaults = new Map<string, string>()
  private readonly overrides = new Map<string, string>()
  private readonly relations = new Map<string, readonly Relationship[]>()
  /** by the part that holds them */
  private readonly newRelations = new Map<string, NewRelation[]>()

  constructor(readonly zip: Zip) {}

  has(part: string): boolean {
    const key = part.toLowerCase()
    return this.added.has(key) || (!this.removed.has(key) && this.zip.find(part) !== undefined)
  }

  /** The present text of a part that is there. */
  text(part: string): string {
    return this.open(part).text
  }

  private open(part: string): PartText {
    const key = part.toLowerCase()
    const known = this.texts.get(key)
    if (known) return known
    const entry = this.zip.find(part)
    const added = this.added.get(key)
    const opened = added ? openText(added.content) : entry && openEntry(entry)
    if (!opened) throw new Error(`no such part: ${part}`)
    this.texts.set(key, opened)
    return opened
  }

  /** Changes a part's text, in the encoding that it had; nothing happens where the text is the same. */
  setText(part: string, text: string): void {
    const opened = this.open(part)
    if (opened.text === text) return
    const key = part.toLowerCase()
    this.texts.set(key, { ...opened, text })
    this.changed.add(key)
    this.contents.delete(key)
    if (key.endsWith('.rels')) this.relations.clear()
  }

  /** Adds a part; `type` is its content type, undefined where a default for its extension holds. */
  add(part: string, content: string | Buffer, type?: string): void {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    this.added.set(part.toLowerCase(), { name: part, content: bytes })
    if (type !== undefined) this.overrides.set(part, type)
  }

  remove(part: string): void {
    this.removed.add(part.toLowerCase())
  }

  addDefault(extension: string, type: string): void {
    this.defaults.set(extension, type)
  }

  /** The first name `head1tail`, `head2tail` … that isn't taken. */
  freeName(head: string, tail: string): string {
    let count = 1
    while (this.has(`${head}${count}${tail}`)) count += 1
    return `${head}${count}${tail}`
  }

  /** The relationships of a part; '' is the package itself. */
  relationsOf(part: string): readonly Relationship[] {
    const known = this.relations.get(part)
    if (known) return known
    const holder = relationshipsPart(part)
    const relations = this.has(holder) ? parseRelationships(this.text(holder), part) : []
    this.relations.set(part, relations)
    return relations
  }

  /** Adds a relationship and returns its id, which is `id` where one is asked for. */
  addRelation(part: string, type: string, target: string, id = this.freeId(part)): string {
    const holder = relationshipsPart(part)
    if (!this.has(holder)) {
      this.add(holder, EMPTY_RELATIONS)
      this.addDefault('rels', 'application/vnd.openxmlformats-package.relationships+xml')
    }
    const related = this.relationsOf(part)
    const waiting = this.newRelations.get(holder) ?? []
    this.newRelations.set(holder, [...waiting, { id, type, target: relativeTarget(part, target) }])
    const added = { id, type: type.slice(type.lastIndexOf('/') + 1), target, external: false }
    this.relations.set(part, [...related, added])
    return id
  }

  private freeId(part: string): string {
    const taken = new Set(this.relationsOf(part).map((relation) => relation.id))
    let count = taken.size + 1
    while (taken.has(`rId${count}`)) count += 1
    return `rId${count}`
  }

  /** Writes the relationships and content types of what was added. To be called once, last. */
  settle(): void {
    const { defaults, overrides, newRelations } = this
    for (const [holder, relations] of newRelations)
      this.setText(holder, withRelations(this.text(holder), relations))
    this.setText(CONTENT_TYPES, withContentTypes(this.text(CONTENT_TYPES), { defaults, overrides }))
  }

  changedEntries(): Changed[] {
    return this.zip.entries.flatMap((entry) => {
      const content = this.contentOf(entry.name)
      return content ? [{ entry, content }] : []
    })
  }

  addedParts(): NewPart[] {
    return [...this.added.values()].map(({ name, content }) => ({
      name,
      content: this.contentOf(name) ?? content,
    }))
  }

  /** All parts, changed ones in their old places, new ones behind. */
  parts(): ZipPart[] {
    const kept = this.zip.entries
      .filter((entry) => !this.removed.has(entry.name.toLowerCase()))
      .map((entry) => {
        const content = this.contentOf(entry.name)
        return content ? { name: entry.name, content } : entry
      })
    return [...kept, ...this.addedParts()]
  }

  /** What a part holds now; undefined where its text is as it was. */
  private contentOf(part: string): Buffer | undefined {
    const key = part.toLowerCase()
    if (!this.changed.has(key)) return undefined
    const { text, encode } = this.open(part)
    const content = this.contents.get(key) ?? encode(text)
    this.contents.set(key, content)
    return content
  }
}
