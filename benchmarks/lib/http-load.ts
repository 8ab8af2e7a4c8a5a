import path from "node:path"
import { Worker } from "node:worker_threads"

/** The requests of the connections. */
export type Load = {
  /** One, or as many as there are bodies. */
  path: string | string[]
  headers?: Record<string, string>
  /** JSON bodies, used in turn; `%%%%%%%%` becomes a new number each time. */
  bodies: string[]
  /** Text in every correct answer. */
  expect: string
  /** Requests that fall due per second; without it, a connection asks as soon as it has its answer. */
  perSecond?: number
}

const CONNECTIONS = 16
const ROUND_MS = 700

/** The answers of a round. */
export type Round = {
  perSecond: number
  /** The time of each request in milliseconds. */
  times: Float64Array
}

type Said = Round | { error: string }

/** Puts load on the server of a port from a separate thread. */
export class HttpLoad {
  private readonly worker = new Worker(path.join(__dirname, "http-driver.js"))

  constructor(private readonly port: number) {}

  /** One short round of requests. */
  async round(load: Load): Promise<Round> {
    const heard = new Promise<Said>((resolve) => this.worker.once("message", resolve))
    this.worker.postMessage({
      ...load,
      port: this.port,
      connections: CONNECTIONS,
      milliseconds: ROUND_MS,
    })
    const said = await heard
    if ("error" in said) {
      throw new Error(`${[load.path].flat()[0]}: ${said.error}`)
    }
    return said
  }

  async end(): Promise<void> {
    await this.worker.terminate()
  }
}
