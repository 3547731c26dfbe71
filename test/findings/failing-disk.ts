/** The disk's refusals can't be had on order: one step of the file system fails with one reason. */
export const failing = { step: '', code: '' }

export function refuse(step: string): void {
  if (failing.step === step) throw Object.assign(new Error(failing.code), { code: failing.code })
}

/** Runs something while a step fails. */
export async function whileFailing<T>(step: string, code: string, run: () => Promise<T>): Promise<T> {
  Object.assign(failing, { step, code })
  try {
    return await run()
  } finally {
    failing.step = ''
  }
}
