import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import assert from 'node:assert/strict'
import { validPlan } from '../schema.mjs'
import { importPlan } from '../steps.mjs'

/** The other journeys catch the file inside the page; this one lets the browser write it. */
export default {
  name: 'file on disk: the browser itself writes the download',
  async run(page) {
    const folder = page.browser.downloads
    if (page.browser.cdp) await page.browser.cdp('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
    await page.open('')
    await importPlan(page)
    await page.goto('#/plan')
    await page.script('window.__hooks.keep = false')
    await page.click('button', 'Download my plan', { nth: 0 })
    const name = await page.until(
      () => readdirSync(folder).find((entry) => /^cairn-plan-.*\.json$/.test(entry)), 'the file on disk')
    await page.until(() => existsSync(join(folder, name)) && readFileSync(join(folder, name), 'utf8').trimEnd().endsWith('}'),
      'the whole file')
    const { plan } = await validPlan(page, readFileSync(join(folder, name), 'utf8').trim())
    assert.equal(plan.title, 'After the November workshop')
  },
}
