import type { Clock } from "../options"

/** One request as the shop sees it. */
export type SeenRequest = {
  method: string
  path: string
  headers: Record<string, string>
  body: Record<string, unknown>
}

/** What a shop answers; null = the connection fails. */
export type FakeAnswer = { status: number; headers?: Record<string, string>; body: unknown } | null

/**
 * A shop that answers as a test says, and the clocks of the computer that asks it. Nothing waits: time passes as the
 * test and the pauses of the SDK say.
 */
export class FakeShop {
  readonly requests: SeenRequest[] = []
  readonly pauses: number[] = []
  time: number
  private ticks = 0

  constructor(
    now: string,
    private readonly answer: (request: SeenRequest) => FakeAnswer | Promise<FakeAnswer>,
    private readonly secondsToAnswer = 0
  ) {
    this.time = Date.parse(now)
  }

  /** Lets the time of day and the clock that nobody can set go on. */
  pass(milliseconds: number): void {
    this.ticks += milliseconds
    this.time += milliseconds
  }

  readonly clock: Clock = {
    now: () => new Date(this.time),
    monotonic: () => this.ticks,
    sleep: (milliseconds) => {
      this.pauses.push(milliseconds)
      this.pass(milliseconds)
      return Promise.resolve()
    },
  }

  readonly fetch: typeof fetch = async (url, init) => {
    const { method = "GET", headers = {}, body } = init ?? {}
    const request = {
      method,
      path: new URL(String(url)).pathname,
      headers: headers as Record<string, string>,
      body: typeof body === "string" ? (JSON.parse(body) as Record<string, unknown>) : {},
    }
    this.requests.push(request)
    const answer = await this.answer(request)
    this.ticks += this.secondsToAnswer * 1000
    if (!answer) {
      throw new TypeError("fetch failed")
    }
    const text = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body)
    return new Response(text, { status: answer.status, headers: answer.headers })
  }
}
