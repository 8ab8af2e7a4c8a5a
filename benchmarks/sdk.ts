import { execFile } from "node:child_process"
import crypto from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { promisify } from "node:util"

import {
  file,
  FINGERPRINT,
  KEY,
  NOW,
  PUBLIC_KEYS,
  SIGNATURE,
} from "../scripts/protocol-vectors/world"
import { alternate, type Benchmark, median, timed } from "./lib/benchmark"

const ROOT = path.resolve(__dirname, "..")
const SDK = "medusa-plugin-licensing-sdk"
const ROUNDS = { quick: 15, full: 60 }

/** Checks of one sample: a single one is too short for the clock. Samples are in milliseconds for all of them. */
const CHECKS = 1_000
const STARTS = 100

/** A check may take a millisecond, a start five, whatever the machine. */
const MOST_OF_CHECKS = 1 * CHECKS
const MOST_OF_STARTS = 5 * STARTS

type Licensing = {
  offline(): Promise<{ ok: boolean; code: string }>
  openFile(text: string, key: string): Promise<{ ok: boolean }>
}
type Sdk = {
  createLicensing(options: object): Licensing
  fileStorage(file: string): object
  memoryStorage(): object
}

/**
 * What a licensed program pays: the offline check of a machine file, beside the bare verification and decryption of
 * the same file by node:crypto, and a start (read the state from the disk, verify it and the file). It runs the published bundle.
 */
export const sdk: Benchmark = async ({ size, log }) => {
  log("sdk: building the bundle")
  await promisify(execFile)("npm", ["run", "build", "--workspace", SDK], { cwd: ROOT })
  // By its path: here, as a development dependency, its sources would do as well.
  const bundle = require(path.join(ROOT, "packages", "sdk", "dist", "cjs", "node.js")) as Sdk
  const folder = await mkdtemp(path.join(tmpdir(), "sdk-bench-"))
  try {
    const text = file()
    const create = (storage: object) => bundle.createLicensing({ ...OPTIONS, storage })
    const licensing = create(bundle.memoryStorage())
    await licensing.openFile(text, KEY)
    const checks = await alternate(
      ROUNDS[size],
      () => timed(() => repeat(CHECKS, () => mustRun(licensing))),
      () => timed(() => repeat(CHECKS, () => Promise.resolve(bareCheck(text))))
    )
    const state = path.join(folder, "license.json")
    await create(bundle.fileStorage(state)).openFile(text, KEY)
    const starts = await alternate(
      ROUNDS[size],
      () => timed(() => repeat(STARTS, () => mustRun(create(bundle.fileStorage(state))))),
      () => Promise.resolve(MOST_OF_STARTS)
    )
    const measured = median(checks.measured)
    return [
      {
        name: "sdk: 1,000 offline checks, beside bare decrypt and verify",
        unit: "ms",
        measured,
        floor: median(checks.floor),
        target: 1.5,
      },
      {
        name: "sdk: 1,000 offline checks, beside a millisecond each",
        unit: "ms",
        measured,
        floor: MOST_OF_CHECKS,
        target: 1,
      },
      {
        name: "sdk: 100 starts, beside five milliseconds each",
        unit: "ms",
        measured: median(starts.measured),
        floor: MOST_OF_STARTS,
        target: 1,
      },
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

const OPTIONS = {
  shop: "https://shop.invalid",
  program: "photo-studio",
  publicKeys: PUBLIC_KEYS,
  signature: SIGNATURE,
  computer: { fingerprint: FINGERPRINT },
  clock: {
    now: () => new Date(NOW),
    monotonic: () => performance.now(),
    sleep: () => Promise.resolve(),
  },
}

async function repeat(times: number, work: () => Promise<unknown>): Promise<void> {
  for (let time = 0; time < times; time++) {
    await work()
  }
}

async function mustRun(licensing: Licensing): Promise<void> {
  const { ok, code } = await licensing.offline()
  if (!ok) {
    throw new Error(`the check answers ${code}`)
  }
}

const KEYS = PUBLIC_KEYS.keys.map(({ x }) =>
  crypto.createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" })
)

/** What no check can leave out: read the file, verify its signature, decrypt it and read its content. */
function bareCheck(text: string): unknown {
  const body = text.split("\n").slice(1, -2).join("")
  const { enc, sig } = JSON.parse(Buffer.from(body, "base64").toString()) as {
    enc: string
    sig: string
  }
  const signed = Buffer.from(`machine/${enc}`)
  const signature = Buffer.from(sig, "base64")
  if (!KEYS.some((key) => crypto.verify(null, signed, key, signature))) {
    throw new Error("the file is not genuine")
  }
  const [ciphertext, iv, tag] = enc.split(".").map((part) => Buffer.from(part, "base64")) as [
    Buffer,
    Buffer,
    Buffer,
  ]
  const secret = crypto
    .createHash("sha256")
    .update(KEY + FINGERPRINT)
    .digest()
  const decipher = crypto.createDecipheriv("aes-256-gcm", secret, iv)
  decipher.setAuthTag(tag)
  return JSON.parse(Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString())
}
