// Loads the bundle that the address asks for, and stands in for it when it cannot start or has crashed.
//
// This is the only program that runs when WebAssembly does not, so it is plain JavaScript, depends on nothing and
// believes that anything may be missing. The words it shows are in index.html.

const page = document.documentElement
const names = document.querySelector('script[data-js]').dataset
const byId = (id) => document.getElementById(id)
const show = (id) => byId(id)?.removeAttribute('hidden')
const hide = (id) => byId(id)?.setAttribute('hidden', '')

/** Shows what stands in index.html in place of the app. */
function standIn(state, id = state) {
  page.dataset.boot = state
  // What somebody has typed by now is nowhere else.
  if (state !== 'failed' || !byId('growth-first')?.value) hide('app')
  show(id)
}

// ---- two worlds: the worksheet, and the facilitator's desk (`Route::is_for_facilitators`)

const world = () => /^#\/(workshop|projector|room|c)([/?]|$)/.test(location.hash)
const started = world()

// This listener is older than any of the app's, so that neither is ever shown a page of the other world.
addEventListener('hashchange', (event) => {
  if (world() === started) return
  event.stopImmediatePropagation()
  location.reload()
}, true)

async function boot() {
  guardMarkup()
  const address = (name) => new URL(name, document.baseURI).href
  const { default: start } = await import(address(names.js))
  // It says itself when all of the page answers (src/browser/page.rs).
  await start({ module_or_path: address(names.wasm) })
}

if (framedByOthers()) {
  byId('framed-open')?.setAttribute('href', location.href)
  standIn('framed')
} else {
  boot().catch((error) => {
    console.error(error)
    // A crash while starting has a page of its own.
    if (page.dataset.boot !== 'crashed') standIn('failed', 'boot-failed')
  })
}

/**
 * What never changes on a screen may be made from markup, as Leptos does with templates; markup that could run may not, and
 * no program is made from text, nor loaded from an address that was put together: the worker's stands in the page. Where a browser knows no trusted types, the rest of the policy in index.html holds.
 */
function guardMarkup() {
  window.trustedTypes?.createPolicy('default', {
    createHTML: (markup) => (/<(script|iframe)|\bon\w+\s*=|javascript:/i.test(markup) ? null : markup),
    createScriptURL: (address) => (address === names.worker ? address : null),
  })
}

/** Whether a page of another site lies around this one, at any distance: it could lead taps and words astray. */
function framedByOthers() {
  let frame = window
  // Null where the frame stands in a page of another site.
  while (frame !== top && frame.frameElement) frame = frame.parent
  return frame !== top
}

// ---- after a crash

// The app's panic hook calls this. What is in its memory is no longer to be trusted: nothing of it may run or write again.
window.cairnCrashed = () => {
  if (page.dataset.boot === 'crashed') return
  standIn('crashed')
  stopTimers()
  stopWrites()
  byId('crashed')?.querySelector('h1, h2')?.focus()
}

function stopTimers() {
  // Timers are numbered in the order in which they are set.
  const last = setTimeout(() => {}, 0)
  for (let id = 0; id <= last; id += 1) clearTimeout(id)
  const frame = requestAnimationFrame(() => {})
  for (let id = 0; id <= frame; id += 1) cancelAnimationFrame(id)
}

function stopWrites() {
  for (const write of ['setItem', 'removeItem', 'clear']) Storage.prototype[write] = () => {}
}

// Listeners on the window hear an event first, and these are older than the app's: after a crash it hears nothing.
const EVENTS = [
  'beforeinput', 'beforeunload', 'blur', 'change', 'click', 'compositionend', 'dragover', 'drop', 'focus', 'focusin',
  'focusout', 'hashchange', 'input', 'keydown', 'keyup', 'pagehide', 'pageshow', 'pointercancel', 'pointerdown',
  'pointermove', 'pointerup', 'popstate', 'resize', 'scroll', 'storage', 'submit', 'visibilitychange',
]
for (const name of EVENTS) {
  addEventListener(name, (event) => {
    if (page.dataset.boot !== 'crashed') return
    event.stopImmediatePropagation()
    if (name === 'click') pressed(event)
  }, true)
}

function pressed(event) {
  const button = event.target instanceof Element ? event.target.closest('button')?.id : ''
  if (button === 'crashed-reload') location.reload()
  if (button === 'crashed-download') downloadStored()
}

/** One file with everything that this app keeps on the device, exactly as it is kept. */
async function downloadStored() {
  const kept = { ...stored(), ...await lasting().catch(() => ({})) }
  // In index.html, for a device that lets nothing be read.
  if (Object.keys(kept).length === 0) show('crashed-empty')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(kept, null, 2)], { type: 'application/json' }))
  link.download = `cairn-stored-${today()}.json`
  document.body.append(link)
  link.click()
  link.remove()
}

function stored() {
  const kept = {}
  try {
    for (let i = 0; i < localStorage.length; i += 1) {
      const key = localStorage.key(i)
      if (key.startsWith('cairn:')) kept[key] = localStorage.getItem(key)
    }
  } catch {
    // The browser blocks storage: there is nothing to read.
  }
  return kept
}

/** What outlives a killed browser, under the names of its stores. */
async function lasting() {
  const asked = (request) => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result)
    request.onerror = request.onblocked = fail
    // Asked for in vain it would be made, and be empty for ever: the app makes it, with its stores.
    request.onupgradeneeded = () => request.transaction.abort()
  })
  const database = await asked(indexedDB.open('cairn'))
  const kept = {}
  for (const name of database.objectStoreNames) {
    kept[name] = await asked(database.transaction(name).objectStore(name).getAll())
  }
  return kept
}

/** The device's own date, not London's. */
function today() {
  const now = new Date()
  const two = (number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
