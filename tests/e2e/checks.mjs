// What must hold on any page at any time: accessible, self-contained, quiet, no wider than the screen.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Runs axe-core; returns what it finds as readable lines. */
export async function axe(page) {
  await page.atRest()
  const found = await page.driver.executeAsyncScript(`
    const tags = arguments[0], done = arguments[arguments.length - 1]
    if (!window.axe) {${AXE}}
    window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then(
      (result) => done(result.violations.map((rule) => ({
        id: rule.id, help: rule.help,
        nodes: rule.nodes.map((node) => node.target.join(' ') + ' — ' + node.failureSummary.replace(/\\s+/g, ' ')),
      }))),
      (error) => done([{ id: 'axe failed', help: String(error), nodes: [] }]))`, TAGS)
  return found.map((rule) => [`${rule.id}: ${rule.help}`, ...rule.nodes.slice(0, 5)].join('\n    '))
}

/** How many pixels the page is wider than the screen, and what sticks out. */
export async function overflow(page) {
  await page.atRest()
  return page.script(`
    const root = document.documentElement
    const over = root.scrollWidth - root.clientWidth
    if (over <= 0) return null
    const wide = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
    return over + ' px too wide: ' + wide.slice(0, 5).map((element) => element.tagName + '.' + element.className).join(', ')`)
}

/** Every console error and every uncaught one that the engine lets us see. */
export async function consoleErrors(page) {
  const errors = await page.script('return window.__hooks ? window.__hooks.errors : []').catch(() => [])
  if (page.browser.cdp) {
    const entries = await page.driver.manage().logs().get('browser')
    errors.push(...entries.filter((entry) => entry.level.name === 'SEVERE').map((entry) => entry.message))
  }
  return errors.filter((line) => !line.includes('/favicon.ico'))
}

/** The address of every request so far that left the page's own origin. */
export async function foreignRequests(page) {
  const seen = await page.script('return performance.getEntriesByType("resource").map((entry) => entry.name)')
    .catch(() => [])
  if (page.browser.cdp) {
    for (const entry of await page.driver.manage().logs().get('performance')) {
      const { method, params } = JSON.parse(entry.message).message
      if (method === 'Network.requestWillBeSent') seen.push(params.request.url)
    }
  }
  const origins = [page.server, ...page.others].map(({ origin }) => origin)
  const own = (url) => origins.some((origin) => url.startsWith(origin)) || /^(data|blob|about|chrome|chrome-untrusted):/.test(url)
  return [...new Set(seen.filter((url) => !own(url)))]
}

/** What any document of the journey did against the policy, or asked of another site. */
export async function told(page) {
  const last = await page.script('return window.__hooks ? window.__hooks.told : []').catch(() => [])
  return [...new Set([...page.server.told, ...last])]
}

/** Closes every journey. `allow` is for journeys that break something on purpose, `provokes` for those that try the policy. */
export async function quiet(page, { allow = [], provokes = [] } = {}) {
  assert.deepEqual(await foreignRequests(page), [], 'requests that leave the origin')
  const heard = (await told(page)).filter((line) => !provokes.some((part) => part.test(line)))
  assert.deepEqual(heard, [], 'what the policy forbids')
  const errors = (await consoleErrors(page)).filter((line) => !allow.some((part) => part.test(line)))
  assert.deepEqual(errors, [], 'errors in the console')
  assert.deepEqual(page.server.missing, [], 'requests that nothing answers')
}
