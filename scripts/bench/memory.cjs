// Loaded with --require: leaves the process's peak memory (MB) in the file named by BENCH_MEMORY.
process.on('exit', () => {
  require('node:fs').writeFileSync(
    process.env.BENCH_MEMORY,
    String(Math.round(process.resourceUsage().maxRSS / 1024)),
  )
})
