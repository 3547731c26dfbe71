import { cellText, escapeXml } from '../build/markup.ts'
import { XML_HEAD } from '../package-xml.ts'
import { XmlReader } from '../xml.ts'
import { appendInside, childrenOf, inside, readRoot, tagOf, type Element } from './element.ts'
import type { Dialect } from '../dialect.ts'
import { applySplices, type Splice } from './splice.ts'
import { attributeText } from './tag-text.ts'

/** author of our notes */
export const AUTHOR = 'lingong'
/** first line of a note of ours: authors get lost in some programs */
export const HEADING = '【校验结果】'

export interface Note {
  row: number
  column: number
  cell: string
  text: string
}

export interface NotedComments {
  xml: string
  /** the notes that are comments of their own and need a box; the others stand in comments that were there */
  boxed: readonly Note[]
}

/** A comments part without comments. */
export function emptyComments(dialect: Dialect): string {
  return `${XML_HEAD}<comments xmlns="${dialect.main}"><authors></authors><commentList></commentList></comments>`
}

/** A comment that is there. */
export interface Comment {
  cell: string
  author: number
  element: Element
}

export interface CommentsMap {
  root: Element
  authors: Element | undefined
  names: readonly string[]
  list: Element | undefined
  comments: readonly Comment[]
}

/** Where the authors and the comments of a part stand in its XML. Throws XmlFault. */
export function mapComments(xml: string): CommentsMap {
  const part = readRoot(xml)
  const { element: root, children } = part
  const authors = children.find((child) => child.name === 'authors')
  const list = children.find((child) => child.name === 'commentList')
  const comments = inside(xml, part, 'commentList')
    .filter((element) => element.name === 'comment')
    .map((element) => {
      const tag = tagOf(xml, element)
      const author = Number(attributeText(tag, 'authorId'))
      return { cell: (attributeText(tag, 'ref') ?? '').replaceAll('$', ''), author, element }
    })
  return { root, authors, names: authors ? readNames(xml) : [], list, comments }
}

function readNames(xml: string): string[] {
  const reader = new XmlReader(xml)
  const names: string[] = []
  for (let event = reader.next(); event !== 'end'; event = reader.next()) {
    if (event === 'open' && reader.name === 'author') names.push(reader.content())
  }
  return names
}

/**
 * A comments part with our notes: appended to comments that are there, else comments of their own. Threaded comments
 * are left alone.
 */
export function withNotes(xml: string, notes: readonly Note[]): NotedComments {
  const map = mapComments(xml)
  const splices: Splice[] = []
  const boxed: Note[] = []
  for (const note of notes) {
    const there = map.comments.find((comment) => comment.cell === note.cell)
    if (!there) boxed.push(note)
    else if (!isThreaded(map, there)) splices.push(...appendText(xml, there, note.text))
  }
  if (boxed.length > 0) splices.push(...appendComments(xml, map, boxed))
  return { xml: applySplices(xml, splices), boxed }
}

/** The placeholder of a threaded comment names the thread as its author. */
function isThreaded(map: CommentsMap, comment: Comment): boolean {
  return (map.names[comment.author] ?? '').startsWith('tc=')
}

function appendText(xml: string, { element }: Comment, note: string): Splice[] {
  const text = childrenOf(xml, element).find((child) => child.name === 'text')
  const { prefix } = text ?? element
  const run = runXml(prefix, `\n${HEADING}\n${note}`)
  if (!text) return appendInside(xml, element, `<${prefix}text>${run}</${prefix}text>`)
  const parts = childrenOf(xml, text)
  const plain = parts.find((part) => part.name === 't')
  const splices: Splice[] = []
  // plain text and runs don't stand together: the plain text becomes a run
  if (plain) {
    splices.push({ start: plain.start, end: plain.start, text: `<${prefix}r>` })
    splices.push({ start: plain.end, end: plain.end, text: `</${prefix}r>` })
  }
  const behind = parts.find((part) => part.name === 'rPh' || part.name === 'phoneticPr')
  if (behind) return [...splices, { start: behind.start, end: behind.start, text: run }]
  return [...splices, ...appendInside(xml, text, run)]
}

function runXml(prefix: string, text: string): string {
  const font = `<${prefix}sz val="9"/><${prefix}color indexed="81"/><${prefix}rFont val="宋体"/><${prefix}charset val="134"/>`
  return `<${prefix}r><${prefix}rPr>${font}</${prefix}rPr><${prefix}t xml:space="preserve">${escapeXml(cellText(text))}</${prefix}t></${prefix}r>`
}

function appendComments(xml: string, map: CommentsMap, notes: readonly Note[]): Splice[] {
  const { root, authors, list } = map
  const { prefix } = root
  const known = map.names.indexOf(AUTHOR)
  const author = known < 0 ? map.names.length : known
  const comments = notes
    .map(
      ({ cell, text }) =>
        `<${prefix}comment ref="${cell}" authorId="${author}"><${prefix}text>${runXml(prefix, `${HEADING}\n${text}`)}</${prefix}text></${prefix}comment>`,
    )
    .join('')
  const named = known < 0 ? `<${prefix}author>${AUTHOR}</${prefix}author>` : ''
  const added = authors && named !== '' ? appendInside(xml, authors, named) : []
  const front = authors ? '' : `<${prefix}authors>${named}</${prefix}authors>`
  if (!list) {
    const whole = `${front}<${prefix}commentList>${comments}</${prefix}commentList>`
    return [...added, ...appendInside(xml, root, whole)]
  }
  return [...added, { start: list.start, end: list.start, text: front }, ...appendInside(xml, list, comments)]
}
