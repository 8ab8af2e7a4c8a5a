/**
 * A worker thread that sends requests over `connections` kept-alive connections, one at a time on each,
 * for a given time, and reports the number of answers per second and the milliseconds that each took. Plain JavaScript and sockets only, because what it takes
 * from the machine is missing in the measurement. Every answer must contain the expected text.
 */
const net = require("node:net")
const { parentPort } = require("node:worker_threads")

const HEAD_END = Buffer.from("\r\n\r\n")

/** The number of requests of this thread, which replaces `%%%%%%%%` in a body. */
let sent = 0

parentPort.on(
  "message",
  async ({ port, path, headers, bodies, expect, connections, milliseconds, perSecond }) => {
    const start = performance.now()
    const until = start + milliseconds
    // With a rate, each connection asks at set times, and a request's time counts from when it was due.
    const pause = perSecond ? (connections * 1000) / perSecond : 0
    const paths = [path].flat()
    const more = Object.entries(headers ?? {})
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join("")
    const next = () => {
      const number = sent++
      const body = bodies[number % bodies.length].replace(
        "%%%%%%%%",
        String(number).padStart(8, "0")
      )
      return (
        `POST ${paths[number % paths.length]} HTTP/1.1\r\nhost: localhost:${port}\r\n` +
        `content-type: application/json\r\n${more}` +
        `content-length: ${body.length}\r\n\r\n${body}`
      )
    }
    try {
      const times = (
        await Promise.all(
          Array.from({ length: connections }, (_, at) =>
            converse(port, next, expect, { until, pause, due: start + (pause * at) / connections })
          )
        )
      ).flat()
      const answered = (times.length * 1000) / (performance.now() - start)
      parentPort.postMessage({ perSecond: answered, times: Float64Array.from(times) })
    } catch (error) {
      parentPort.postMessage({ error: String(error) })
    }
  }
)

/** One connection: asks, waits for the answer, asks again. Returns the time of each in milliseconds. */
function converse(port, next, expect, { until, pause, due }) {
  return new Promise((resolve, reject) => {
    const times = []
    let asked = 0
    let received = Buffer.alloc(0)
    const socket = net.connect({ port, host: "127.0.0.1", noDelay: true })
    const ask = () => {
      const request = next()
      asked = pause > 0 ? due : performance.now()
      due += pause
      socket.write(request, "latin1")
    }
    const askWhenDue = () => {
      const wait = pause > 0 ? due - performance.now() : 0
      if (wait > 0) {
        setTimeout(ask, wait)
      } else {
        ask()
      }
    }
    socket.on("connect", askWhenDue)
    socket.on("error", reject)
    socket.on("data", (chunk) => {
      received = received.length > 0 ? Buffer.concat([received, chunk]) : chunk
      const headEnd = received.indexOf(HEAD_END)
      if (headEnd < 0) {
        return
      }
      const head = received.toString("latin1", 0, headEnd)
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1])
      if (received.length < headEnd + 4 + length) {
        return
      }
      if (!head.startsWith("HTTP/1.1 200") || !received.includes(expect)) {
        socket.destroy()
        reject(new Error(`Unexpected answer: ${received.toString("latin1")}`))
        return
      }
      received = Buffer.alloc(0)
      const now = performance.now()
      times.push(now - asked)
      if (now < until) {
        askWhenDue()
      } else {
        socket.end()
        resolve(times)
      }
    })
  })
}
