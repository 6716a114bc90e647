// Runs in the page before its own scripts and notes what a person would notice. visit.mjs fills in how the page is used (pages.mjs).
(() => {
  if (window.top !== window) return
  const page = __HOW_IT_IS_USED__
  const noted = { paint: null, usable: null, answers: null, shift: 0, long: [], keys: [], step: null }
  window.__bench = noted
  const now = () => performance.now()
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') noted.paint = entry.startTime
  })
  observe('longtask', (entry) => noted.long.push([entry.startTime, entry.duration]))
  observe('layout-shift', (entry) => {
    if (!entry.hadRecentInput) noted.shift += entry.value
  })

  const isSeen = (element) => element.getClientRects().length > 0 && !element.disabled && getComputedStyle(element).visibility === 'visible'
  const seen = (selector) => [...document.querySelectorAll(selector)].filter(isSeen)
  // The first alone: to ask all of a long list where they are would have the browser lay out what it leaves for later.
  const field = () => [...document.querySelectorAll(page.field)].find(isSeen)

  // A letter that the page is told of by events, as scripts tell it, until there is an effect that lasts.
  let stored = false
  const setItem = Storage.prototype.setItem
  Storage.prototype.setItem = function (key, value) {
    setItem.call(this, key, value)
    if (String(value).includes('zqprobe')) stored = true
  }
  let tries = 0
  function type() {
    const element = field()
    if (!element) return false
    if (page.effect === 'none') return true
    tries += 1
    const kind = element.tagName === 'TEXTAREA' ? HTMLTextAreaElement : HTMLInputElement
    Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(element, `zqprobe${tries}`)
    element.dispatchEvent(new InputEvent('input', { bubbles: true, data: 'z', inputType: 'insertText' }))
    element.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true, key: 'z' }))
    if (stored) {
      Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(element, '')
      element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteContentBackward' }))
    }
    return stored
  }
  // The mark that the program sets when all of the screen answers.
  const answers = () => (page.mark ? performance.getEntriesByName(page.mark)[0]?.startTime : noted.usable)
  const look = () => {
    if (noted.usable === null && type()) noted.usable = now()
    noted.answers ??= answers() ?? null
    if (noted.usable === null || noted.answers === null) setTimeout(look, 8)
  }
  setTimeout(look, 8)

  const whenPainted = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = then
    port2.postMessage(0)
  })

  let typing = false
  let pressedAt = 0
  addEventListener('keydown', (event) => {
    pressedAt = event.timeStamp
  }, true)
  addEventListener('input', () => {
    const at = pressedAt
    if (typing) whenPainted(() => noted.keys.push(now() - at))
  }, true)
  noted.startTyping = () => {
    const element = field()
    if (!element) return false
    element.scrollIntoView({ block: 'center' })
    element.focus()
    noted.long.length = 0
    typing = true
    return true
  }
  noted.stopTyping = () => {
    typing = false
    return noted.keys
  }

  // A page that renders has a heading of its own on each screen; the floor, whose steps are on one page, has its address.
  const place = () => (page.cycle ? [location.hash] : seen(page.heading).flatMap((heading) => [heading, heading.textContent]))
  const isSame = (one, other) => one.length === other.length && one.every((it, at) => it === other[at])
  let before = null
  noted.armStep = (index) => {
    const steps = seen(page.next)
    const element = page.cycle ? steps[(index + 1) % (steps.length || 1)] : steps.at(-1)
    if (!element) return null
    element.scrollIntoView({ block: 'center' })
    const { x, y, width, height } = element.getBoundingClientRect()
    const { scale, offsetLeft, offsetTop } = window.visualViewport
    before = place()
    noted.step = null
    return [(x + width / 2 - offsetLeft) * scale, (y + height / 2 - offsetTop) * scale]
  }
  addEventListener('click', (event) => {
    if (before === null) return
    const [old, at] = [before, event.timeStamp]
    before = null
    const wait = () => requestAnimationFrame(() => {
      const here = place()
      if (here.length === 0 || isSame(here, old)) return wait()
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        noted.step = now() - at
      }
      port2.postMessage(0)
    })
    wait()
  }, true)
})()
