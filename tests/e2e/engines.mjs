// Starts one driver and one browser with a fresh profile for each journey, and stops both.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Builder, Capabilities } from 'selenium-webdriver'

export const ENGINES = ['chromium', 'firefox', 'webkit']

/**
 * Opens a browser: `{ engine, driver, cdp, downloads, close, kill }`. With a `home` of the caller's, what it stores outlives it.
 */
export async function start(engine, { home: kept } = {}) {
  const home = kept ?? await mkdtemp(join(tmpdir(), `cairn-${engine}-`))
  const running = []
  const close = async () => {
    for (const child of running.reverse()) await stop(child)
    if (!kept) await rm(home, { recursive: true, force: true, maxRetries: 5 }).catch(() => {})
  }
  try {
    const { command, args = [], capabilities, env = {} } = await recipes[engine]({ home, running, kept })
    const url = await drive(command, args, env, running)
    const driver = await new Builder().disableEnvironmentOverrides().usingServer(url)
      .withCapabilities(new Capabilities(capabilities)).build()
    const session = (await driver.getSession()).getId()
    await driver.manage().setTimeouts({ pageLoad: 120_000, script: 120_000 })
    return {
      engine,
      driver,
      downloads: home,
      cdp: engine === 'chromium' ? (cmd, params = {}) => devTools(url, session, cmd, params) : null,
      // As an empty battery would: nothing gets a last word.
      kill: async () => {
        for (const child of running) {
          try { process.kill(-child.pid, 'SIGKILL') } catch { /* it has ended */ }
        }
        await pause(100)
      },
      close: async () => {
        await Promise.race([driver.quit().catch(() => {}), atMost(5000)])
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

const recipes = {
  async chromium({ home }) {
    return {
      command: tool('CHROMEDRIVER', 'chromedriver'),
      args: ['--port={port}'],
      capabilities: {
        browserName: 'chrome',
        'goog:loggingPrefs': { browser: 'ALL', performance: 'ALL' },
        'goog:chromeOptions': {
          binary: tool('CHROMIUM', 'chromium'),
          prefs: { 'download.default_directory': home, 'download.prompt_for_download': false },
          args: [
            '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
            '--disable-background-networking', '--disable-component-update', '--disable-sync',
            '--disable-dev-shm-usage', '--force-color-profile=srgb', '--window-size=1280,900',
            '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1', `--user-data-dir=${join(home, 'profile')}`,
          ],
        },
      },
    }
  },

  async firefox({ home, kept }) {
    const profile = join(home, 'profile')
    if (kept) await mkdir(profile, { recursive: true })
    return {
      command: tool('GECKODRIVER', 'geckodriver'),
      args: ['--port={port}', '--host=127.0.0.1', '--log=fatal', `--profile-root=${home}`],
      env: { HOME: home, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
      capabilities: {
        browserName: 'firefox',
        'moz:firefoxOptions': {
          binary: tool('FIREFOX', 'firefox-esr', 'firefox'),
          args: kept ? ['-headless', '-profile', profile] : ['-headless'],
          prefs: {
            'browser.download.folderList': 2,
            'browser.download.dir': home,
            'browser.download.always_ask_before_handling_new_types': false,
            'browser.helperApps.neverAsk.saveToDisk': 'application/json,application/octet-stream',
            'browser.tabs.warnOnClose': false,
            'datareporting.policy.dataSubmissionEnabled': false,
            'network.captive-portal-service.enabled': false,
            'network.connectivity-service.enabled': false,
          },
        },
      },
    }
  },

  async webkit({ home, running }) {
    const display = await screen(running)
    return {
      command: tool('WEBKITDRIVER', 'WebKitWebDriver'),
      args: ['--port={port}', '--host=127.0.0.1'],
      env: {
        HOME: home, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1',
        GDK_BACKEND: 'x11', XDG_CACHE_HOME: home, XDG_DATA_HOME: home, NO_AT_BRIDGE: '1',
        GTK_A11Y: 'none', WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      },
      capabilities: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
      },
    }
  },
}

/** A tool by its environment variable, else the first of its names on PATH or in the developers' tool cache. */
function tool(variable, ...names) {
  if (process.env[variable]) return process.env[variable]
  const folders = [...process.env.PATH.split(delimiter), join(homedir(), '.cache/cairn-tools/bin')]
  for (const name of names) {
    for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name)
  }
  throw new Error(`${names[0]} was not found: install it, or say where it is with ${variable}=…`)
}

function miniBrowser() {
  if (process.env.MINIBROWSER) return process.env.MINIBROWSER
  for (const lib of ['/usr/lib', '/usr/lib64', '/usr/libexec']) {
    const folders = existsSync(lib) ? [lib, ...readdirSync(lib).map((name) => join(lib, name))] : []
    for (const folder of folders) {
      const found = join(folder, 'webkit2gtk-4.1', 'MiniBrowser')
      if (existsSync(found)) return found
    }
  }
  throw new Error('MiniBrowser was not found: install webkit2gtk-driver, or say where it is with MINIBROWSER=…')
}

/** A display of its own, so that two WebKits never fight for the focus. */
function screen(running) {
  const xvfb = spawn(tool('XVFB', 'Xvfb'), ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  running.push(xvfb)
  return new Promise((done, fail) => {
    xvfb.once('error', fail)
    xvfb.once('exit', () => fail(new Error('Xvfb ended')))
    xvfb.stdio[3].once('data', (number) => done(`:${String(number).trim()}`))
  })
}

/** Starts a driver on a port of its own, and returns its address; on another when somebody took that one meanwhile. */
async function drive(command, args, env, running) {
  for (let tries = 0; tries < 5; tries += 1) {
    const port = await freePort()
    const child = launch(command, args.map((arg) => arg.replace('{port}', port)), env)
    running.push(child)
    const url = `http://127.0.0.1:${port}`
    if (await answers(`${url}/status`, child)) return url
  }
  throw new Error(`${command} ended without an answer: E2E_VERBOSE=1 shows what it says`)
}

function launch(command, args, env) {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: process.env.E2E_VERBOSE ? ['ignore', 'inherit', 'inherit'] : 'ignore',
    detached: true,
  })
  child.on('error', () => {})
  return child
}

/** Ends a driver together with the browser that it started (they share a process group). */
async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
  const ended = new Promise((done) => child.once('exit', done))
  const kill = (signal) => {
    try { process.kill(child.spawnargs[0].endsWith('Xvfb') ? child.pid : -child.pid, signal) } catch { /* it has ended */ }
  }
  kill('SIGTERM')
  await Promise.race([ended, atMost(2000)])
  kill('SIGKILL')
}

const handedOut = new Set()

/** A port that is free now, and that no other journey of this run was given: its driver would answer for ours. */
async function freePort() {
  const port = await new Promise((done, fail) => {
    const server = createServer().once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
  if (handedOut.has(port)) return freePort()
  handedOut.add(port)
  return port
}

/** Whether the driver answers; `false` when it has ended instead. */
async function answers(url, child) {
  const end = Date.now() + 60_000
  while (Date.now() < end) {
    const answered = await fetch(url).then((reply) => reply.ok, () => false)
    if (!child.pid || child.exitCode !== null || child.signalCode !== null) return false
    if (answered) return true
    await pause(50)
  }
  throw new Error(`${child.spawnfile} did not answer within a minute`)
}

async function devTools(url, session, cmd, params) {
  const reply = await fetch(`${url}/session/${session}/goog/cdp/execute`, {
    method: 'POST', body: JSON.stringify({ cmd, params }),
  })
  const { value } = await reply.json()
  if (value?.error) throw new Error(`${cmd}: ${value.message}`)
  return value
}

/** A time limit that keeps nobody waiting at the end. */
const atMost = (ms) => new Promise((done) => setTimeout(done, ms).unref())

export const pause = (ms) => new Promise((done) => setTimeout(done, ms))
