import { availableParallelism } from 'node:os'
import { verifyRun } from '../../app/verify.ts'
import { errorJson } from '../../reports/json.ts'
import { pretty } from '../../reports/json-text.ts'
import type { Action } from '../command.ts'
import { EXIT, exitCodeOf } from '../exit-code.ts'
import { printVerification } from '../print/verify.ts'
import { programCode } from '../program-code.ts'
import { progress } from '../progress.ts'
import { isWhole, type Screen } from '../screen.ts'
import { settle, type CommonOptions } from '../settings.ts'
import { refuseWithout } from '../unused.ts'
import { version } from '../version.ts'

interface VerifyOptions extends CommonOptions {
  all?: boolean
  review?: string
  holidays?: string
}

/** What is read only where the run is computed again. */
function withInbox({ language }: Screen): Record<string, string> {
  const inbox = language === 'zh' ? '收件文件夹' : 'the inbox'
  return { pack: inbox, roster: inbox, stations: inbox, review: inbox, holidays: inbox }
}

/** `lingong verify RUN [DIR…]`: what was changed by hand since a run. Writes nothing into it. */
export const verify: Action<VerifyOptions> = async (screen, [folder, ...inputs], options) => {
  if (inputs.length === 0) refuseWithout(withInbox(screen), options)
  const { packs } = await settle(options)
  const { roster, stations, review, holidays } = options
  const lists = { roster, stations, review, holidays }
  const verification = await verifyRun({
    folder: folder!,
    inputs,
    packs,
    lists,
    version,
    jobs: availableParallelism(),
    code: programCode(),
    onFile: progress(screen),
  })
  const { record, recomputed, files, inputs: checkedInputs, findings } = verification
  if (screen.json) {
    const { findings: listed, counts } = errorJson(findings, screen.language)
    const run = record && { version: record.version, pack: record.pack }
    screen.out(
      pretty({ schemaVersion: '1', run, recomputed, files, inputs: checkedInputs, findings: listed, counts }),
    )
  } else printVerification(screen, verification, isWhole(screen, options))
  if (!record) return EXIT.unread
  return exitCodeOf({ findings, unread: false })
}
