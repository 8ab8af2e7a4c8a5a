import { type AnswerBody, type Call, hear, type Heard, request, type Speaker } from "./shop/ask"
import { type Computer, fileFingerprints, readComputer } from "./computer/computer"
import { decide, type Decision, type License, licenseOfAnswer } from "./decision"
import { keySpellings } from "./key-spellings"
import { judgeFile, type OpenedFile } from "./offline/license-file"
import type { Judged } from "./offline/judged"
import { judgeKeptAnswer } from "./offline/kept-answer"
import { judgeCode } from "./offline/typed-code"
import type { Settings } from "./options"
import { send, type Transport } from "./shop/transport"
import { type State, stateSecret, type UserSession } from "./state/state"
import { StateStore } from "./state/store"
import { withUserToken } from "./users/user-token"

/** How much newer the time must be for the state to be written again. */
const SEEN_STEP = 60_000

/** What a call found before it could ask, or what it heard. */
export type Asked =
  { heard: Heard; state: State; computer: Computer | null } | { heard: null; decision: Decision }

/** What all calls share: the settings, the state, the computer, and how to ask. */
export class Core {
  readonly store: StateStore
  private recognized: Promise<Computer | null> | null = null
  refreshing: Promise<UserSession | Heard> | null = null

  constructor(readonly settings: Settings) {
    const { primitives, program, signature, storage } = settings
    this.store = new StateStore(storage, {
      primitives,
      secret: stateSecret(program, signature),
    })
  }

  /** This computer, recognized once; one that cannot be is tried again. */
  async computer(): Promise<Computer | null> {
    const { primitives, computer, signature } = this.settings
    this.recognized ??= readComputer(primitives, computer, signature)
    const found = await this.recognized
    if (!found) {
      this.recognized = null
    }
    return found
  }

  now(): Date {
    return this.settings.clock.now()
  }

  decide(code: string, facts: Parameters<typeof decide>[2] = {}): Decision {
    return decide(code, this.settings.language, facts)
  }

  /**
   * Asks the shop by the stored license, or by `key`.
   * @param key a license key that is not stored yet
   */
  async ask(call: Call, key?: string): Promise<Asked> {
    const { state, fault } = await this.store.load()
    if (fault && key === undefined) {
      return { heard: null, decision: this.decide(fault) }
    }
    const computer = call.namesComputer ? await this.computer() : null
    if (call.namesComputer && !computer) {
      return { heard: null, decision: this.decide("COMPUTER_UNKNOWN") }
    }
    const known = { ...state, ...(key === undefined ? {} : { key, user: null }) }
    if (known.key === null && known.user === null) {
      return { heard: null, decision: this.decide("NO_LICENSE") }
    }
    const heard = known.user
      ? await withUserToken(this, known.user, async (user) =>
          this.hear(call, this.speaker({ ...known, user }, computer))
        )
      : await this.hear(call, this.speaker(known, computer))
    return { heard, state: known, computer }
  }

  private async hear(call: Call, speaker: Speaker): Promise<Heard> {
    const { primitives, keys, clock, random } = this.settings
    const { sent, asked } = request(call, speaker, random)
    const started = clock.monotonic()
    const reply = await send(this.transport(), sent)
    const elapsedSeconds = (clock.monotonic() - started) / 1000
    return hear(primitives, reply, { asked, keys, elapsedSeconds })
  }

  /** How requests are sent. */
  transport(): Transport {
    const { shop, fetch, clock, random, language, deadline } = this.settings
    return {
      shop,
      fetch,
      clock,
      language,
      deadline,
      random: () => (random(1)[0] ?? 0) / 255,
    }
  }

  private speaker({ key, user }: State, computer: Computer | null): Speaker {
    const { program, features, releasedAt } = this.settings
    return {
      program,
      key: user ? null : key,
      userToken: user?.user_token ?? null,
      userId: user?.id ?? null,
      fingerprint: computer?.fingerprint ?? null,
      locks: computer?.locks ?? null,
      features,
      releasedAt,
    }
  }

  /** What a refusal of the request itself means for the program. */
  refused(heard: Extract<Heard, { kind: "refused" }>): Decision {
    const isOfUser = heard.code.startsWith("USER_")
    return this.decide(isOfUser ? "USER_SESSION_ENDED" : "REQUEST_REFUSED", {
      reason: heard.code,
      source: "shop",
    })
  }

  /** What it means that the shop was not heard, for a call that only the shop can answer. */
  silent(heard: Extract<Heard, { kind: "silence" }>): Decision {
    const wait = heard.retryAfter
    const retryAt =
      wait === null ? null : new Date(this.now().getTime() + wait * 1000).toISOString()
    return this.decide(silenceCode(heard.reason), { reason: heard.reason, retryAt })
  }

  /** The decision of a signed answer. */
  answered(heard: Extract<Heard, { kind: "answer" }>, facts: Partial<Decision> = {}): Decision {
    const { answer, body } = heard
    return this.decide(answer.code, {
      ok: answer.valid,
      source: "shop",
      license: licenseOfAnswer(answer, this.now()),
      ...untrusted(body),
      ...facts,
    })
  }

  /** Judges a license file or machine file for this program, computer and user. */
  async judgeFile(text: string, state: State, key?: string): Promise<Judged<OpenedFile>> {
    const { primitives, keys, program, features, releasedAt } = this.settings
    const computer = await this.computer()
    const typed = key ?? state.key
    return judgeFile(primitives, {
      text,
      keys,
      program,
      secrets: state.user ? [state.user.id] : typed === null ? [] : keySpellings(typed),
      fingerprints: computer ? fileFingerprints(computer) : [],
      userId: state.user?.id ?? null,
      features,
      releasedAt,
      now: this.now(),
      lastSeen: new Date(state.seen),
      revocations: state.revocations,
    })
  }

  /** {@link offline} by the stored state. */
  async offlineNow(): Promise<Decision> {
    const { state, fault } = await this.store.load()
    return fault ? this.decide(fault) : await this.offline(state, null)
  }

  /**
   * May the program run without the shop? By a kept answer, else by a file, else by a typed code.
   * @param silence why the shop was not heard; null = it was not asked
   */
  async offline(
    state: State,
    silence: Extract<Heard, { kind: "silence" }> | null
  ): Promise<Decision> {
    const computer = await this.computer()
    if (!computer) {
      return this.decide("COMPUTER_UNKNOWN")
    }
    const faults: { code: string; reason: string }[] = []
    for (const source of ["kept", "file", "code"] as const) {
      const judged = await this.judge(source, state, computer)
      if (judged?.ok) {
        await this.see(state)
        return this.decide(judged.code, {
          ok: true,
          source,
          license: judged.license,
          runsUntil: judged.until,
          reason: silence?.reason ?? null,
        })
      }
      if (judged) {
        faults.push(judged)
      }
    }
    const isOther = state.computer !== null && state.computer !== computer.runtimeFingerprint
    return isOther
      ? this.decide("OTHER_COMPUTER", { reason: "other_computer" })
      : this.refusedOffline(state, faults, silence)
  }

  private refusedOffline(
    { key, user }: State,
    faults: { code: string; reason: string }[],
    silence: Extract<Heard, { kind: "silence" }> | null
  ): Decision {
    const [first] = faults
    const rolledBack = faults.find(({ code }) => code === "CLOCK_ROLLED_BACK")
    if (rolledBack) {
      return this.decide(rolledBack.code, { reason: rolledBack.reason })
    }
    if (silence && (!first || isForged(silence.reason))) {
      return this.silent(silence)
    }
    if (first) {
      return this.decide(first.code, { reason: first.reason })
    }
    return this.decide(key === null && user === null ? "NO_LICENSE" : "CONNECTION_NEEDED")
  }

  private async judge(
    source: "kept" | "file" | "code",
    state: State,
    computer: Computer
  ): Promise<
    | { ok: true; code: string; until: string | null; license: License | null }
    | { ok: false; code: string; reason: string }
    | null
  > {
    if (source === "kept" && state.kept !== null) {
      const judged = this.judgeKept(state.kept, state, computer)
      return judged.ok ? { ...judged, license: licenseOfAnswer(judged.proof, this.now()) } : judged
    }
    if (source === "file" && state.file !== null) {
      const judged = await this.judgeFile(state.file.text, state)
      return judged.ok ? { ...judged, license: judged.proof.license } : judged
    }
    if (source === "code" && state.code !== null) {
      const judged = this.judgeCode(state.code, state, computer)
      return judged.ok ? { ...judged, license: judged.proof } : judged
    }
    return null
  }

  private judgeKept(token: string, state: State, { fingerprint, locks }: Computer) {
    const { primitives, keys, program, features, releasedAt, outageHours } = this.settings
    return judgeKeptAnswer(primitives, {
      token,
      keys,
      asked: {
        program,
        user_id: state.user?.id ?? null,
        fingerprint,
        locks,
        features,
        app_released_at: releasedAt,
      },
      now: this.now(),
      lastSeen: new Date(state.seen),
      outageHours,
    })
  }

  /** Judges a typed activation code for this computer. */
  judgeCode(code: string, state: State, { lockBytes }: Computer): Judged<License> {
    const { primitives, signature, featureBits, features } = this.settings
    return signature && lockBytes
      ? judgeCode(primitives, {
          code,
          signature,
          lockBytes,
          generation: state.generation,
          featureBits,
          features,
          now: this.now(),
          lastSeen: new Date(state.seen),
        })
      : { ok: false, code: "COMPUTER_UNKNOWN", reason: "no_locks" }
  }

  /** Remembers the time, so that a clock which is set back is noticed at the next start. Each write costs a start time. */
  private async see({ seen }: State): Promise<void> {
    const now = this.now().getTime()
    if (now > seen + SEEN_STEP) {
      await this.store.update((state) => ({ ...state, seen: Math.max(state.seen, now) }))
    }
  }
}

/** What an answer says beside what is signed: when to come back, how many locks differ, and its texts. */
function untrusted(body: AnswerBody): Parameters<typeof decide>[2] {
  const { message, next, retry_at, differing_locks } = body
  return {
    retryAt: typeof retry_at === "string" ? retry_at : null,
    differingLocks: typeof differing_locks === "number" ? differing_locks : null,
    given: typeof message === "string" && typeof next === "string" ? { message, next } : null,
  }
}

const UNHEARD: Readonly<Record<string, string>> = {
  no_answer: "SHOP_UNREACHABLE",
  unavailable: "SHOP_UNREACHABLE",
  rate_limited: "RATE_LIMITED",
  unknown_key: "UPDATE_REQUIRED",
  other_version: "UPDATE_REQUIRED",
}

function silenceCode(reason: string): string {
  return UNHEARD[reason] ?? "ANSWER_NOT_GENUINE"
}

/** Did something answer that is not the shop, or not by a key that this program trusts? */
function isForged(reason: string): boolean {
  return ["ANSWER_NOT_GENUINE", "UPDATE_REQUIRED"].includes(silenceCode(reason))
}
