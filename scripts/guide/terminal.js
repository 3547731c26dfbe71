// What a command shows on a console of 80 columns: run in tmux, drawn as HTML.
import path from 'node:path'
import { coloured } from './ansi.js'
import { openConsole } from './console.js'

const PROMPT = String.raw`D:\零工>`

/** Runs the command of a picture in a console, and draws what stands there in the end. */
export async function shootTerminal(browser, stage, { name, terminal }, shown) {
  const { command, rows = 25, waitsFor, head, tail } = terminal
  const program = `'${process.execPath}' '${path.resolve('bin/lingong.js')}'`
  const line = `${program} ${command}; printf '\\033]2;ended\\007'; sleep 600`
  const socket = path.join(stage.root, `tmux-${name}`)
  const console = openConsole({ folder: stage.folder, socket, rows, line })
  try {
    await waitFor(() =>
      waitsFor ? console.screen().includes(waitsFor) : console.title().startsWith('ended'),
    )
    const screen = console.screen('-e').replace(/\s+$/, '')
    const typed = `${PROMPT}lingong${command === '' ? '' : ` ${command}`}`
    return shown ? await browser.shoot(consoleHtml(typed, shortened(screen.split('\n'), head, tail))) : null
  } finally {
    console.close()
  }
}

async function waitFor(there) {
  for (let tried = 0; tried < 1200; tried += 1) {
    if (there()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the console never showed what was waited for')
}

/** The first and the last lines of a long text. */
function shortened(lines, head = Infinity, tail = 0) {
  return lines.length <= head + tail + 1
    ? lines
    : [...lines.slice(0, head), '  ……', ...(tail > 0 ? lines.slice(-tail) : [])]
}

function consoleHtml(typed, lines) {
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #fff }
.shot { width: 668px; border: 1px solid #888; font: 16px/1.32 'Noto Sans Mono CJK SC', monospace }
.title { background: #e8e8e8; color: #222; font: 13px/28px 'Noto Sans CJK SC', sans-serif; padding: 0 10px }
pre { margin: 0; padding: 8px 10px 10px; background: #0c0c0c; color: #d8d8d8; font: inherit; white-space: pre; overflow: hidden }
b { display: block; font-weight: 400; white-space: pre-wrap; word-break: break-all }
</style><div class="shot"><div class="title">命令提示符</div><pre><b>${coloured(typed)}</b>${coloured(lines.join('\n'))}</pre></div>`
}
