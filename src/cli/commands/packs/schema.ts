import { makeFinding } from '../../../findings/make.ts'
import { UsageFault } from '../../../model/finding.ts'
import { EXPLANATION_SCHEMA } from '../../../reports/explain/schema.ts'
import { pretty } from '../../../reports/json-text.ts'
import { RESULT_SCHEMA } from '../../../reports/schema.ts'
import { EXIT } from '../../exit-code.ts'
import { outFile } from '../../screen.ts'
import { suggestion } from '../../suggestion.ts'
import type { PackAction } from './pack-action.ts'

const PUBLISHED: Readonly<Record<string, object>> = {
  result: RESULT_SCHEMA,
  explanation: EXPLANATION_SCHEMA,
}

/** `lingong packs schema result`, `… explanation`: the JSON Schema of the document that `--json` prints. */
export const schema: PackAction = async (_, [name = 'result']) => {
  const published = Object.hasOwn(PUBLISHED, name) ? PUBLISHED[name] : undefined
  if (!published) {
    const nearest = suggestion(name, Object.keys(PUBLISHED))
    throw new UsageFault([makeFinding('LG-F041', { word: `packs schema ${name}`, ...nearest })])
  }
  outFile(pretty(published))
  return EXIT.done
}
