import type { Action } from '../command.ts'
import { EXIT } from '../exit-code.ts'
export const packs: Action = async () => EXIT.done
