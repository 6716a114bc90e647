// Walks the page with the keyboard alone, and looks at the focus on the way.
import { Key } from 'selenium-webdriver'
import { arrive } from './worksheet.mjs'

/** Is something drawn around the focused element (or around the label or card that stands for it)? */
const FOCUS_SHOWS = `
  const active = document.activeElement
  if (!active || active === document.body) return false
  // The parts of a date field are the browser's own, and so is the ring around them.
  if (active.type === 'date') return true
  const drawn = (element) => {
    if (!element) return false
    const style = getComputedStyle(element)
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none'
  }
  const around = function* (element) {
    for (let level = 0; level < 3 && element; level += 1) yield element = element.parentElement
  }
  return [active, active.nextElementSibling].some(drawn)
    || (/^(radio|checkbox)$/.test(active.type) && [...around(active)].some(drawn))`

const ABOUT = `
  const active = document.activeElement
  return active ? active.outerHTML.slice(0, 160) : 'nothing'`

export async function focusShows(page) {
  let about
  await page.until(async () => {
    about = await page.script(ABOUT)
    return page.script(FOCUS_SHOWS)
  }, () => `a visible focus on ${about}`)
}

/** The section's heading has the focus, as after every change of section. */
export async function headingHasFocus(page, route) {
  await arrive(page, route)
  await page.until(() => page.script('return document.activeElement && document.activeElement.tagName === "H1"'),
    'the focus to be on the heading')
}

/** Presses Tab until one of the elements has the focus. */
async function tabUntil(page, wanted, what) {
  for (let stops = 0; stops < 120; stops += 1) {
    for (const element of await wanted()) {
      if (await page.script('return document.activeElement === arguments[0]', element)) return element
    }
    await page.press(Key.TAB)
    if (await page.script('return document.activeElement && document.activeElement !== document.body')) {
      await focusShows(page)
    }
  }
  throw new Error(`Tab never reached ${what}`)
}

export const tabTo = (page, role, name, options) =>
  tabUntil(page, () => page.allByRole(role, name, options), `${role} "${name}"`)

export async function pressButton(page, name, key = Key.ENTER) {
  await page.byRole('button', name, { nth: 0 })
  await tabTo(page, 'button', name)
  await page.press(key)
}

export async function followLink(page, name) {
  await page.byRole('link', name, { nth: 0 })
  await tabTo(page, 'link', name)
  await page.press(Key.ENTER)
}

export async function type(page, name, text) {
  await page.byRole('textbox', name, { nth: 0 })
  await tabTo(page, 'textbox', name)
  await page.press(text)
}

export async function tick(page, name) {
  await page.byRole('checkbox', name, { nth: 0 })
  await tabTo(page, 'checkbox', name)
  await page.press(' ')
}

/** Chooses a radio button: Tab to its group, then arrows. */
export async function choose(page, name, within) {
  const wanted = await page.byRole('radio', name, { nth: 0, within })
  const field = await page.script('return arguments[0].name', wanted)
  const group = () => page.script('return [...document.getElementsByName(arguments[0])]', field)
  await tabUntil(page, group, `the group of "${name}"`)
  let at = null
  for (const key of [' ', ...(await group()).map(() => Key.ARROW_DOWN)]) {
    await page.press(key)
    // One key is heard before the next: a key too many goes past what is wanted.
    at = await page.until(() => page.script(`
      const at = document.activeElement
      return at.checked && at.id !== arguments[0] ? at.id : null`, at), 'the key to choose an answer')
    if (await page.script('return arguments[0].checked', wanted)) return
  }
  throw new Error(`arrows never reached "${name}"`)
}
