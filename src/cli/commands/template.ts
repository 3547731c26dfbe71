import { makeTemplates } from '../../app/template.ts'
import { readLists } from '../../app/lists.ts'
import { usePack } from '../../packs/load.ts'
import { hasTowns } from '../../submission/observed.ts'
import { UsageFault } from '../../model/finding.ts'
import { listed } from '../../findings/listed.ts'
import { makeFinding } from '../../findings/make.ts'
import { pretty } from '../../reports/json-text.ts'
import type { Action } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { printWritten } from '../print/written.ts'
import { settle, type CommonOptions } from '../settings.ts'
import { refuseUnused } from '../unused.ts'
import { version } from '../version.ts'

interface TemplateOptions extends CommonOptions {
  town?: string[]
  form?: string[]
  output?: string
}

/** `lingong template [pack]`: blank forms, one workbook a town where a roster is given. */
export const template: Action<TemplateOptions> = async (screen, [reference], options) => {
  if (reference !== undefined) refuseUnused(`template ${reference}`, { pack: options.pack })
  const settings = await settle(reference === undefined ? options : { ...options, pack: reference })
  const [file, ...others] = settings.packs
  if (!file || others.length > 0) {
    throw new UsageFault([
      makeFinding(
        'LG-P091',
        listed(
          'packs',
          settings.packs.map((pack) => pack.id),
        ),
      ),
    ])
  }
  const { pack } = usePack(file, settings.choices(file))
  const { roster, stations, town } = options
  // one operator fills in one workbook: there are no towns to make any for
  if (!hasTowns(pack)) refuseUnused(`template ${pack.pack}`, { roster, stations, town })
  const { force = false, dryRun = false, town: towns, form: forms, output = '空白表' } = options
  const made = await makeTemplates({
    pack,
    ...readLists(hasTowns(pack) ? settings : {}),
    towns,
    forms,
    folder: output,
    version,
    force,
    dryRun,
  })
  if (screen.json) screen.out(pretty({ schemaVersion: '1', pack: pack.pack, files: made }))
  else printWritten(screen, made, dryRun)
  return EXIT.done
}
