// The upper part of an HTML file that the program wrote.

/** `page`: { file, width, height } in pixels. */
export function shootPage(browser, stage, { page }) {
  const { file, width = 1000, height = 640 } = page
  return browser.shootFile(stage.file(...file), { width, height })
}
