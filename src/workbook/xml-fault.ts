/** Why the XML of a part is refused. */
export type XmlReason = 'broken' | 'depth' | 'length' | 'encoding'

/** A part whose XML can't be taken; becomes a finding at the border. */
export class XmlFault extends Error {
  /** `part` is filled in by whoever knows which part is read. */
  constructor(
    readonly reason: XmlReason,
    readonly part = '',
  ) {
    super(part === '' ? reason : `${reason}: ${part}`)
    this.name = 'XmlFault'
  }
}
