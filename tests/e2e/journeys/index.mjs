// The table of contents: what the end-to-end tests walk through, in the order they run.
import ahead from './ahead.mjs'
import along from './along.mjs'
import axe from './axe.mjs'
import badFiles from './bad-files.mjs'
import badLuck from './bad-luck.mjs'
import corePath from './core-path.mjs'
import earlierVersions from './earlier-versions.mjs'
import firstScreen from './first-screen.mjs'
import fileOnDisk from './file-on-disk.mjs'
import gapHelper from './gap-helper.mjs'
import handOver from './hand-over.mjs'
import help from './help.mjs'
import inApp from './in-app.mjs'
import installed from './installed.mjs'
import journey from './journey.mjs'
import keep from './keep.mjs'
import keyboard from './keyboard.mjs'
import longAndStrange from './long-and-strange.mjs'
import merge from './merge.mjs'
import offline from './offline.mjs'
import passItOn from './pass-it-on.mjs'
import plans from './plans.mjs'
import policy from './policy.mjs'
import ranking from './ranking.mjs'
import returning from './return.mjs'
import room from './room.mjs'
import roundTrip from './round-trip.mjs'
import sections from './sections.mjs'
import share from './share.mjs'
import storageFaults from './storage-faults.mjs'
import thirtyDays from './thirty-days.mjs'
import undo from './undo.mjs'
import unknownRoute from './unknown-route.mjs'
import value from './value.mjs'
import warmUp from './warm-up.mjs'
import workshop from './workshop.mjs'

export const journeys = [
  corePath,
  firstScreen,
  returning,
  sections,
  ahead,
  keep,
  storageFaults,
  offline,
  earlierVersions,
  inApp,
  installed,
  keyboard,
  ranking,
  gapHelper,
  plans,
  undo,
  thirtyDays,
  roundTrip,
  fileOnDisk,
  along,
  share,
  handOver,
  merge,
  workshop,
  room,
  longAndStrange,
  axe,
  badFiles,
  badLuck,
  policy,
  unknownRoute,
  passItOn,
  value,
  warmUp,
  journey,
  help,
].flat()
