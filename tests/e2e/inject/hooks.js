// Runs inside the page, once per document: keeps what the page downloads and what goes wrong in it, and tells the server what
// must outlive the document.
if (!window.__hooks) {
  const hooks = (window.__hooks = { downloads: [], errors: [], told: [], blobs: new Map(), keep: true, at: location.href })

  const create = URL.createObjectURL
  URL.createObjectURL = function (blob) {
    const url = create.call(URL, blob)
    hooks.blobs.set(url, blob)
    return url
  }

  const take = (anchor) => {
    const blob = hooks.blobs.get(anchor.href)
    if (!hooks.keep || !anchor.hasAttribute('download') || !(blob || anchor.href.startsWith('data:'))) return false
    const entry = { name: anchor.download, type: blob ? blob.type : 'data', text: null }
    hooks.downloads.push(entry)
    const text = blob ? new Response(blob).text() : Promise.resolve(decodeURIComponent(anchor.href.split(',')[1]))
    text.then((value) => { entry.text = value })
    return true
  }

  const click = HTMLAnchorElement.prototype.click
  HTMLAnchorElement.prototype.click = function () { if (!take(this)) click.call(this) }
  const dispatch = EventTarget.prototype.dispatchEvent
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type === 'click' && this instanceof HTMLAnchorElement && take(this)) return true
    return dispatch.call(this, event)
  }
  window.addEventListener('click', (event) => {
    const anchor = event.target.closest && event.target.closest('a[download]')
    if (event.isTrusted && anchor && take(anchor)) event.preventDefault()
  }, true)

  // The address that the page has drawn: the app hears of a new one in this event, and moves the focus in this frame.
  window.addEventListener('hashchange', ({ newURL }) => {
    requestAnimationFrame(() => setTimeout(() => { hooks.at = newURL === over.what ? over.by : newURL }))
  })

  // An address may be written over while it is being drawn.
  const over = {}
  const replaceState = History.prototype.replaceState
  History.prototype.replaceState = function (...to) {
    over.what = location.href
    replaceState.apply(this, to)
    over.by = location.href
    if (hooks.at === over.what) hooks.at = over.by
  }

  const error = console.error
  console.error = function (...parts) {
    hooks.errors.push(parts.map(String).join(' '))
    error.apply(console, parts)
  }
  window.addEventListener('error', (event) => { hooks.errors.push(String(event.message)) })
  window.addEventListener('unhandledrejection', (event) => { hooks.errors.push(`unhandled: ${event.reason}`) })

  const tell = (what) => {
    hooks.told.push(what)
    navigator.sendBeacon('./__told', what)
  }
  window.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    tell(`refused by the policy: ${violatedDirective} ${blockedURI} ${sample}`)
  })
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      if (/^(https?|wss?):/.test(name) && new URL(name).origin !== location.origin) tell(`request to another site: ${name}`)
    }
  }).observe({ type: 'resource', buffered: true })
}
