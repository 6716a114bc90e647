// A phone-sized view on every engine: device metrics in Chromium, a frame of that size elsewhere.
import { SUB_PATH } from './server.mjs'

export const PHONE = { width: 360, height: 640 }
export const DESK = { width: 1280, height: 800 }

/** Firefox and WebKit refuse windows narrower than about 500 px, so small views live in a frame there. */
const framed = (browser, size) => browser.engine !== 'chromium' && size.width < 600

/** Gives the current window the size, and shows `path` (below the base) in a fresh document. */
export async function show(browser, base, path, size) {
  const { driver } = browser
  if (browser.cdp) {
    const phone = size.width < 600
    await browser.cdp('Emulation.setDeviceMetricsOverride', {
      ...size, deviceScaleFactor: size.scale ?? (phone ? 2 : 1), mobile: phone,
    })
    await browser.cdp('Emulation.setFocusEmulationEnabled', { enabled: true })
    await browser.cdp('Emulation.setTouchEmulationEnabled', { enabled: phone })
  } else if (!framed(browser, size)) {
    await driver.manage().window().setRect({ x: 0, y: 0, ...size })
  }
  // Leaving first makes sure that a changed fragment is a new document, not a step inside the old one.
  await driver.get(`${base}__blank.html`)
  if (framed(browser, size)) {
    const query = new URLSearchParams({ w: size.width, h: size.height, at: path })
    await driver.get(`${base}__phone.html?${query}`)
    await enter(browser, size)
  } else {
    await driver.get(base + path)
  }
}

/** Makes a view that is shown at one size another one, as a phone that is turned does: nothing is loaded anew. */
export async function turn(browser, shown, size) {
  if (browser.cdp) {
    await browser.cdp('Emulation.setDeviceMetricsOverride', { width: size.width, height: size.height, deviceScaleFactor: 1, mobile: false })
  } else if (framed(browser, shown)) {
    await browser.driver.switchTo().defaultContent()
    await browser.driver.executeScript('Object.assign(document.querySelector("iframe"), arguments[0])', { width: size.width, height: size.height })
    await browser.driver.switchTo().frame(0)
  } else {
    await browser.driver.manage().window().setRect({ x: 0, y: 0, ...size })
  }
}

/** Goes (back) into the frame, after a load or a reload. */
export async function enter(browser, size) {
  if (!framed(browser, size)) return
  await browser.driver.switchTo().defaultContent()
  await browser.driver.executeScript('document.querySelector("iframe").focus()')
  await browser.driver.switchTo().frame(0)
}

/** The path that the view shows, without the frame around it. */
export async function where(browser) {
  const href = await browser.driver.executeScript('return location.href')
  return new URL(href).href.split(SUB_PATH)[1] ?? href
}
