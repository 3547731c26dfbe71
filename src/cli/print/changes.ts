import type { Changes } from '../../model/changes.ts'
import type { Screen } from '../screen.ts'
import { wrap } from '../width.ts'
import { say } from '../words.ts'

/** What changed since the run before, on stderr: the counts; 变动.xlsx says the rest. */
export function printChanges(screen: Screen, changes: Changes | null): void {
  if (!changes || screen.quiet) return
  const { files, subjects, settings } = changes
  const of = (change: Changes['files'][number]['change']) =>
    files.filter((file) => file.change === change).length
  if (files.length + subjects.length + settings.length === 0)
    return screen.err(`${say(screen.language, 'nothingChanged')}\n`)
  const unread = of('unread')
  const counts = {
    added: of('new'),
    replaced: of('replaced'),
    withdrawn: of('withdrawn'),
    unread: unread === 0 ? '' : say(screen.language, 'changedUnread', { n: unread }),
    subjects: subjects.length,
    settings: settings.length,
  }
  for (const line of wrap(say(screen.language, 'changed', counts), screen.columns, ''))
    screen.err(`${line}\n`)
}
