/**
 * Milliseconds since, by the clock or computed, whichever is less: what something costs must not depend on what else this
 * computer does.
 */
export function stopwatch() {
  const started = performance.now()
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return Math.round(Math.min(performance.now() - started, (user + system) / 1000))
  }
}
