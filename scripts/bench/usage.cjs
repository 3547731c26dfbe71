// Loaded with --require: leaves what the process cost (ms of computing, MB at its peak, workers included) in the file
// named by BENCH_USAGE.
const { isMainThread } = require('node:worker_threads')

const file = process.env.BENCH_USAGE
if (isMainThread && file) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    const usage = { cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 }
    require('node:fs').writeFileSync(file, JSON.stringify(usage))
  })
}
