import { fromBase64Url } from "../../../src/modules/licensing/domain/codecs/base64"
import type { TrustedKey } from "../../../src/modules/licensing/domain/codecs/license-file"
import { readApplicationSignature } from "../../../src/modules/licensing/domain/codecs/program-secret"
import { CODE_PATTERN } from "../../../src/modules/licensing/domain/field-fault"
import type { ComputerSource } from "./computer/computer"
import type { ReadPrimitives } from "./crypto/primitives"
import { type Language, languageOf } from "./messages"
import type { LicenseStorage } from "./storage/storage"

/** A public key of the shop, as `GET /licensing/v1/keys` lists it. */
export type PublicKey = { kid: string; x: string }

/** Times and pauses; replaced in tests. */
export type Clock = {
  /** The time of day, which the user can set. */
  now(): Date
  /** Milliseconds by a clock that nobody can set. */
  monotonic(): number
  sleep(milliseconds: number): Promise<void>
}

export type LicensingOptions = {
  /** Address of the shop, such as `https://shop.example`; `http` for the own computer only. */
  shop: string
  /** Code of the program. */
  program: string
  /**
   * What `GET /licensing/v1/keys` answered when the program was built. Built into the program, never fetched by
   * it: it trusts answers and files by these keys and no others. Those of former versions stay in the list for as
   * long as files by them may run.
   */
  publicKeys: { keys: readonly PublicKey[] }
  /** Where the license is kept. */
  storage: LicenseStorage
  /** The application signature, 64 hexadecimal digits: for locks, typed codes and receipts. */
  signature?: string
  /** How the computer is recognized. In Node and Electron by its locks, unless something else is said. */
  computer?: ComputerSource
  /** The features without which the program does not run. */
  features?: readonly string[]
  /** Which bit of typed codes switches on which feature, 0 to 15. */
  featureBits?: Readonly<Record<string, number>>
  /** When this version was released, ISO 8601: a license whose maintenance ended before refuses it. */
  releasedAt?: string
  /** For the owner's list of computers. */
  computerName?: string
  platform?: string
  appVersion?: string
  /** For how long a kept answer carries the program through an outage at most; the shop may say less. Default 72. */
  outageHours?: number
  /** Milliseconds for one call with all its attempts. Default 10 000. */
  deadline?: number
  /** Of all texts, as a language tag. Default: that of the system. */
  language?: string
  fetch?: typeof fetch
  clock?: Clock
  /** Random bytes of cryptographic strength. */
  random?: (bytes: number) => Uint8Array
}

/** The options with their defaults, read. */
export type Settings = {
  shop: string
  program: string
  keys: TrustedKey[]
  storage: LicenseStorage
  signature: Uint8Array | null
  computer: ComputerSource
  features: readonly string[]
  featureBits: Readonly<Record<string, number>>
  releasedAt: string | null
  about: { name?: string; platform?: string; app_version?: string }
  outageHours: number
  deadline: number
  language: Language
  fetch: typeof fetch
  clock: Clock
  random: (bytes: number) => Uint8Array
  primitives: ReadPrimitives
}

/** What an environment brings: cryptography, and a way to recognize the computer where it has one. */
export type Environment = {
  primitives: ReadPrimitives
  computer: ComputerSource | null
  platform: string | undefined
}

const DEFAULT_OUTAGE_HOURS = 72
const DEFAULT_DEADLINE = 10_000

const systemClock: Clock = {
  now: () => new Date(),
  monotonic: () => performance.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

/**
 * Reads the options.
 * @throws TypeError for what only the program's developer can mend
 */
export function readOptions(options: LicensingOptions, environment: Environment): Settings {
  const { program, features = [], featureBits = {}, releasedAt } = options
  demand(CODE_PATTERN.test(program), "program is not the code of a program")
  demand(
    releasedAt === undefined || !Number.isNaN(Date.parse(releasedAt)),
    "releasedAt is not a time"
  )
  const signature = options.signature ? readApplicationSignature(options.signature) : null
  demand(
    options.signature === undefined || signature !== null,
    "signature must have 64 hexadecimal digits"
  )
  const computer = options.computer ?? environment.computer
  demand(computer !== null, "computer is missing: nothing here recognizes a computer by itself")
  demand(
    "fingerprint" in (computer as object) || signature !== null,
    "signature is missing: a computer is recognized by its locks only with it"
  )
  return {
    shop: shopOf(options.shop),
    program,
    keys: keysOf(options.publicKeys),
    storage: options.storage,
    signature,
    computer: computer as ComputerSource,
    features,
    featureBits,
    releasedAt: releasedAt ?? null,
    about: aboutOf(options, environment),
    outageHours: options.outageHours ?? DEFAULT_OUTAGE_HOURS,
    deadline: options.deadline ?? DEFAULT_DEADLINE,
    language: languageOf(options.language ?? systemLanguage()),
    fetch: options.fetch ?? fetch,
    clock: options.clock ?? systemClock,
    random: options.random ?? randomBytes,
    primitives: environment.primitives,
  }
}

function demand(holds: boolean, fault: string): void {
  if (!holds) {
    throw new TypeError(`createLicensing: ${fault}`)
  }
}

const OWN_HOSTS = ["localhost", "127.0.0.1", "[::1]"]

function shopOf(text: string): string {
  demand(URL.canParse(text), "shop is not an address")
  const url = new URL(text)
  demand(
    url.protocol === "https:" || (url.protocol === "http:" && OWN_HOSTS.includes(url.hostname)),
    "shop must be an https address"
  )
  return url.href.replace(/\/+$/, "")
}

function keysOf({ keys }: LicensingOptions["publicKeys"]): TrustedKey[] {
  demand(keys.length > 0, "publicKeys is empty")
  return keys.map(({ kid, x }) => {
    const publicKey = fromBase64Url(x)
    demand(publicKey?.length === 32, "publicKeys holds something else than Ed25519 keys")
    return { kid, publicKey: publicKey as Uint8Array }
  })
}

function aboutOf(
  { computerName, platform, appVersion }: LicensingOptions,
  environment: Environment
): Settings["about"] {
  const about = {
    name: computerName,
    platform: platform ?? environment.platform,
    app_version: appVersion,
  }
  return Object.fromEntries(Object.entries(about).filter(([, text]) => text !== undefined))
}

function systemLanguage(): string {
  return Intl.DateTimeFormat().resolvedOptions().locale
}

function randomBytes(bytes: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(bytes))
}
