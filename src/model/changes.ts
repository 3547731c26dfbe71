import type { Status } from './scorecard.ts'

/** What a run came to for one subject, as the next run remembers it. Points and amounts are plain decimals. */
export interface Outcome {
  kind: string
  period: string | null
  town: string | null
  name: string
  status: Status
  total: string | null
  amount: string | null
}

/** What the next run of a county compares itself with. */
export interface Remembered {
  /** path → hash */
  files: Readonly<Record<string, string>>
  /** name → hash or choice: pack, interpretations, lists */
  settings: Readonly<Record<string, string>>
  outcomes: readonly Outcome[]
}

/** One subject before and after; null where it wasn't there. */
export interface Moved {
  before: Outcome | null
  after: Outcome | null
}

/** What changed since the run before. */
export interface Changes {
  /** unread: it still lies there, and can't be read any more */
  files: readonly { path: string; change: 'new' | 'replaced' | 'withdrawn' | 'unread' }[]
  settings: readonly { name: string; before: string | null; after: string | null }[]
  subjects: readonly Moved[]
}
