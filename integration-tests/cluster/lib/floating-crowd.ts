import { randomBytes } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"

import {
  readLicenseFile,
  type TrustedKey,
} from "../../../src/modules/licensing/domain/codecs/license-file"
import { licenseFileTime } from "../../../src/modules/licensing/domain/codecs/license-file-time"
import {
  type AnswerQuestion,
  readKeptAnswer,
  readSignedAnswer,
  type RuntimeCall,
} from "../../../src/modules/licensing/domain/codecs/signed-answer"
import { nodePrimitives } from "../../../src/modules/licensing/storage/node-primitives"
import type { SoldLicense } from "../../helpers/programs"

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const CALLS: Record<string, RuntimeCall> = {
  sessions: "session",
  heartbeat: "heartbeat",
  "sessions/release": "session_release",
  "sessions/borrow": "session_borrow",
  "sessions/return": "session_return",
}

type Answer = { code: string; signature: string; file?: { certificate: string } | null }

/** Every fifth takes its seat along; the others sit. */
const borrows = (at: number): boolean => at % 10 === 4 || at % 10 === 7
/** A third of those who sit and a quarter of those who borrow are killed, and give nothing back. */
const isKilled = (at: number): boolean => (borrows(at) ? at % 40 < 10 : at % 3 === 0)

/**
 * Computers that come and go on the floating seats of one license. The clock of each is a day ahead or a day behind,
 * and each believes only signed answers.
 */
export class FloatingCrowd {
  /** The answers that they got. */
  readonly codes = new Set<string>()
  /** Answers that no program should get, or that would let it run without a seat. */
  readonly faults: string[] = []
  readonly of: {
    license: SoldLicense
    /** Each computer asks one of the servers. */
    urls: string[]
    fingerprints: string[]
    keys: TrustedKey[]
    max_borrow_hours: number
  }

  constructor(of: FloatingCrowd["of"]) {
    this.of = of
  }

  /** What all of them do until then, each for itself. Who is killed dies on a seat, in the first half or soon after. */
  async run(until: number): Promise<void> {
    const begin = Date.now()
    await Promise.all(
      this.of.fingerprints.map(async (_, at) => {
        await this.pause()
        const dies = isKilled(at) ? begin + (Math.random() * (until - begin)) / 2 : Infinity
        await (borrows(at) ? this.borrow(at, until, dies) : this.sit(at, until, dies))
      })
    )
  }

  /** The code of the answer; null = the server is gone or too busy. */
  async call(name: string, at: number, more: object = {}): Promise<string | null> {
    const { license, urls, fingerprints } = this.of
    const nonce = randomBytes(16).toString("base64url")
    const { key, program } = license
    try {
      const response = await fetch(`${urls[at % urls.length]}/licensing/v1/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json", date: this.clock(at).toUTCString() },
        body: JSON.stringify({ key, program, fingerprint: fingerprints[at], nonce, ...more }),
      })
      const answer = response.status === 200 ? ((await response.json()) as Answer) : null
      if (answer) {
        this.codes.add(answer.code)
        this.examine(answer, CALLS[name] as RuntimeCall, nonce, at)
      }
      return answer && answer.code
    } catch {
      return null
    }
  }

  /** Those who borrow give their seats back, also those who were killed; as far as they have one. */
  async returnAll(): Promise<void> {
    for (const at of this.of.fingerprints.keys()) {
      if (borrows(at)) {
        await this.call("sessions/return", at)
      }
    }
  }

  /** The larger the crowd, the longer: all of them together ask a busy machine no more often. */
  private async pause(): Promise<void> {
    await sleep(500 + Math.random() * this.of.fingerprints.length * 10)
  }

  private clock(at: number): Date {
    return new Date(Date.now() + (at % 4 < 2 ? DAY_MS : -DAY_MS))
  }

  private async sit(at: number, until: number, dies: number): Promise<void> {
    for (; Date.now() < until; await this.pause()) {
      if ((await this.call("sessions", at)) !== "VALID") {
        continue
      }
      await sleep(500 + Math.random() * 1_000)
      if (Date.now() >= dies) {
        return
      }
      await this.call("heartbeat", at)
      await sleep(Math.random() * 500)
      await this.call("sessions/release", at)
    }
  }

  private async borrow(at: number, until: number, dies: number): Promise<void> {
    // In an hour, by its own clock: that is in a day, or was a day ago.
    const due = new Date(this.clock(at).getTime() + HOUR_MS).toISOString()
    let refusal: string | null = null
    while (refusal === null && Date.now() < until) {
      refusal = await this.call("sessions/borrow", at, { until: due })
      await this.pause()
    }
    if (refusal !== null && refusal !== (at % 4 < 2 ? "BORROW_TOO_LONG" : "BORROW_TOO_SHORT")) {
      this.faults.push(`${at} borrows by its own clock: ${refusal}`)
    }
    for (; Date.now() < until; await this.pause()) {
      const options = { hours: this.of.max_borrow_hours, algorithm: "base64+ed25519" }
      if ((await this.call("sessions/borrow", at, options)) !== "VALID") {
        continue
      }
      await sleep(500 + Math.random() * 1_000)
      if (Date.now() >= dies) {
        return
      }
      await this.call("sessions/return", at)
    }
  }

  /** The answer is the server's and belongs to the question; neither it nor its file runs by the computer's clock. */
  private examine(answer: Answer, call: RuntimeCall, nonce: string, at: number): void {
    const { license, keys, fingerprints } = this.of
    const asked: AnswerQuestion = {
      call,
      program: license.program,
      fingerprint: fingerprints[at] as string,
      locks: null,
      features: [],
      app_released_at: null,
      file_id: null,
      amount: null,
      nonce,
    }
    const signed = { token: answer.signature, keys, asked }
    const read = readSignedAnswer(nodePrimitives, { ...signed, elapsedSeconds: 1 })
    if (!read.ok) {
      this.faults.push(`${call}: the answer is ${read.reason}`)
    }
    const now = this.clock(at)
    if (readKeptAnswer(nodePrimitives, { ...signed, now, lastSeen: null }).ok) {
      this.faults.push(`${call}: the answer is kept by a clock that is wrong`)
    }
    if (answer.file) {
      const text = answer.file.certificate
      const file = readLicenseFile(nodePrimitives, { kind: "machine", text, keys, secret: "" })
      if (!file.ok || licenseFileTime(file.document.meta, now) === "VALID") {
        this.faults.push(`${call}: the file is not genuine, or runs by a clock that is wrong`)
      }
    }
  }
}
