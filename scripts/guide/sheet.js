// A sheet of a workbook as LibreOffice prints it, cut to what matters.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const DOTS = 200

/** `sheet`: { file, find: a text of the page, crop: [left, top, width, height] in parts of the page, width in pixels }. */
export async function shootSheet(browser, stage, { sheet }) {
  const { file, find, crop = [0.05, 0.05, 0.9, 0.9], width = 900, title } = sheet
  const pdf = printed(stage, stage.file(...file))
  const page = pageOf(pdf, find)
  const png = path.join(stage.root, 'page')
  execFileSync('pdftoppm', [
    '-r',
    String(DOTS),
    '-f',
    String(page),
    '-l',
    String(page),
    '-singlefile',
    '-png',
    pdf,
    png,
  ])
  const image = `data:image/png;base64,${readFileSync(`${png}.png`).toString('base64')}`
  const [left, top, wide, high] = crop
  return browser.shoot(`<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #fff }
.shot { width: ${width}px; border: 1px solid #999 }
.title { background: #217346; color: #fff; font: 13px/28px 'Noto Sans CJK SC', sans-serif; padding: 0 10px }
.cut { overflow: hidden; position: relative; background: #fff }
img { display: block; width: ${width / wide}px; margin-left: ${(-left * width) / wide}px }
</style><div class="shot"><div class="title">${title ?? path.basename(file.at(-1))}</div><div class="cut"><img src="${image}"></div></div>
<script>
const image = document.querySelector('img')
image.decode().then(() => {
  const tall = (image.naturalHeight / image.naturalWidth) * image.width
  image.style.marginTop = -${top} * tall + 'px'
  document.querySelector('.cut').style.height = ${high} * tall + 'px'
  document.body.dataset.ready = 'yes'
})
</script>`)
}

function printed(stage, workbook) {
  const out = path.join(stage.root, 'pdf', path.basename(path.dirname(workbook)))
  const pdf = path.join(out, `${path.basename(workbook, '.xlsx')}.pdf`)
  if (existsSync(pdf)) return pdf
  const profile = `-env:UserInstallation=file://${path.join(stage.root, 'office')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, workbook], {
    stdio: 'pipe',
  })
  return pdf
}

/** The first page that starts with a text, give or take a line. */
function pageOf(pdf, text) {
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  }).split('\f')
  const found = pages.findIndex((page) => page.replace(/\s+/g, '').slice(0, 60).includes(text))
  if (found < 0) throw new Error(`no page of ${path.basename(pdf)} holds ${text}`)
  return found + 1
}
