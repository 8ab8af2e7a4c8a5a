import { readFileSync } from "node:fs"

import { licensing } from "./licensing.mjs"

/** Shows a refusal as it is; the program itself needs no texts for it. */
function refuse({ message, next, code }) {
  console.log(`${message} ${next} (${code})`)
  process.exitCode = 1
}

/** Runs the program if it may. */
async function start() {
  const decision = await licensing.validate()
  if (!decision.ok) return refuse(decision)
  const { source, license, runsUntil } = decision
  const features = license?.features.join(", ") || "none"
  console.log(`Notes runs. Features: ${features}.`)
  if (source !== "shop")
    console.log(`Allowed by ${source}${runsUntil ? ` until ${runsUntil}` : ""}.`)
}

const commands = {
  start,

  activate: async (key) => {
    const decision = await licensing.activate(key)
    return decision.ok ? console.log("Activated.") : refuse(decision)
  },

  /** The same computer after a repair or a new system. */
  reactivate: async () => {
    const decision = await licensing.reactivate()
    return decision.ok ? console.log("Activated again.") : refuse(decision)
  },

  /** A file with which the program runs without the shop. */
  checkout: async (days) => {
    const decision = await licensing.checkOut(Number(days))
    return decision.ok ? console.log(`Runs offline until ${decision.runsUntil}.`) : refuse(decision)
  },

  /** Erases the license and gives the seat back. */
  remove: async () => {
    const decision = await licensing.deactivate()
    if (decision.removalCode) console.log(`Removal code: ${decision.removalCode}`)
    if (decision.receipt) console.log(`Receipt: ${decision.receipt}`)
    return decision.ok ? console.log("Removed.") : refuse(decision)
  },

  /** What people type into the shop, from a computer without a network. */
  codes: async () => {
    const codes = await licensing.machineCodes()
    console.log(codes ? `${codes.siteCode}\n${codes.machineId}` : "This computer has no codes.")
  },

  enter: async (code) => {
    const decision = await licensing.enterActivationCode(code)
    return decision.ok ? console.log("Activated.") : refuse(decision)
  },

  /** What people carry to the shop, and the file that they carry back. */
  request: async () => console.log(await licensing.licenseRequest()),

  open: async (file, key) => {
    const decision = await licensing.openFile(readFileSync(file, "utf8"), key)
    return decision.ok ? console.log(`Runs offline until ${decision.runsUntil}.`) : refuse(decision)
  },

  /** Counts uses before the work is done. */
  export: async (amount) => {
    const decision = await licensing.consume({ amount: Number(amount) })
    if (!decision.ok) return refuse(decision)
    console.log(`Exported ${amount}. Left: ${decision.consumption?.left ?? "any number"}.`)
  },

  /** Takes a floating seat, works, and gives it up. */
  work: async () => {
    const decision = await licensing.takeSession()
    if (!decision.ok) return refuse(decision)
    console.log(`Seat taken. Next sign of life in ${decision.nextHeartbeat} seconds.`)
    await licensing.heartbeat()
    await licensing.releaseSession()
    console.log("Seat given up.")
  },
}

const [, , name = "start", ...args] = process.argv
const command = commands[name]
if (command) {
  await command(...args)
} else {
  console.log(`Commands: ${Object.keys(commands).join(", ")}`)
  process.exitCode = 1
}
