import { launch } from './launch/launch.ts'

// a reader that has seen enough (`lingong … | head`) is no fault
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 4)
})

void launch(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
