// Several tabs of one browser, in a random order of typing, taking over, closing, crashing and opening: nothing typed is lost.
import assert from 'node:assert/strict'
import { enter } from './phone.mjs'
import { NAMES, growthField } from './worksheet.mjs'

/** A generator with a seed, so that a run can be repeated (Mulberry32). */
export function seeded(seed) {
  let state = seed
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const writes = (page) => page.script(`return !document.querySelector('main fieldset.screen').disabled`)

const field = (page) => page.until(() => growthField(page), 'the field')

/** Walks one order of `steps` steps; the page must be open at its first tab. */
export async function walk(page, random, steps) {
  const { driver } = page
  const to = async (tab) => {
    await driver.switchTo().window(tab)
    await enter(page.browser, page.size)
  }
  const open = async () => {
    await driver.switchTo().newWindow('window')
    page.earlyDone = false
    await page.open('#/priorities')
    return driver.getWindowHandle()
  }
  const pick = (list) => list[Math.floor(random() * list.length)]
  const done = []
  let said = ''
  await page.open('#/priorities')
  await field(page)
  await page.fill('textbox', NAMES.growth, 'begin')
  said = 'begin'
  await page.saved()
  const tabs = [await driver.getWindowHandle()]

  const type = async () => {
    await page.until(() => writes(page), `this tab to write, after ${done.join(', ')}`)
    await field(page)
    await page.expectValue('textbox', NAMES.growth, said)
    const word = ` w${done.length}`
    const target = await page.byRole('textbox', NAMES.growth)
    await page.script('const [it] = arguments; it.focus(); it.setSelectionRange(it.value.length, it.value.length)', target)
    await target.sendKeys(word)
    said += word
  }
  // Which of the tabs writes, as the page itself says.
  const writer = async () => page.until(async () => {
    for (const tab of tabs) {
      await to(tab)
      if (await writes(page)) return tab
    }
    return null
  }, `a tab that writes, after ${done.join(', ')}`)

  for (let step = 0; step < steps; step += 1) {
    const what = pick(['type', 'type', 'take over', tabs.length < 3 ? 'open' : 'take over', tabs.length > 1 ? 'close' : 'open', tabs.length > 1 ? 'crash' : 'type'])
    done.push(what)
    if (what === 'type') {
      await writer()
      await type()
    } else if (what === 'open') {
      tabs.push(await open())
    } else if (what === 'take over') {
      await to(pick(tabs))
      if (!await writes(page)) {
        await page.click('button', 'Continue here')
        await page.until(() => writes(page), `this tab to take over, after ${done.join(', ')}`)
      }
      await type()
    } else {
      // A tab that crashes may have typed what nobody has had the time to store: that is the other test's. This one waits.
      const gone = what === 'crash' ? await writer() : pick(tabs)
      await to(gone)
      if (what === 'crash') await page.saved()
      if (what === 'crash' && page.browser.cdp) await page.browser.cdp('Page.crash').catch(() => {})
      await driver.close().catch(() => {})
      tabs.splice(tabs.indexOf(gone), 1)
      await to(tabs[0])
    }
  }
  await writer()
  await page.saved()
  const plans = await page.script(`return Object.keys(localStorage).filter((key) => key.startsWith('cairn:plan:'))
    .map((key) => JSON.parse(localStorage.getItem(key)).plan.growth_statement)`)
  assert.deepEqual(plans, [said], `after ${done.join(', ')}`)
  // Back to one tab, for whoever goes on.
  for (const tab of tabs.slice(1)) {
    await driver.switchTo().window(tab)
    await driver.close()
  }
  await to(tabs[0])
}
