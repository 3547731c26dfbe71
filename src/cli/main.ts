import { isCrewThread } from '../app/county/crew-thread.ts'
import { launch } from './launch/launch.ts'
import { afterFault, afterLostOutput } from './run.ts'

// a reader that has seen enough (`lingong … | head`) changes nothing: neither the files nor the exit code
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exit(afterLostOutput(error, process.argv.slice(2)))
})
// who doesn't listen to what goes wrong still gets the results and the exit code
process.stderr.on('error', () => undefined)

// a thread that helps with a county is started from the same program
if (isCrewThread()) void import('../app/county/thread.ts').then(({ serveCrew }) => serveCrew())
else {
  const argv = process.argv.slice(2)
  void launch(argv)
    .catch((error: unknown) => afterFault(error, argv))
    .then((code) => {
      process.exitCode = code
    })
}
