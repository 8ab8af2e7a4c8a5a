/**
 * A worker thread that sends requests over `connections` kept-alive connections, one at a time on each,
 * for a given time, and reports the number of answers. Plain JavaScript and sockets only, because what it takes
 * from the machine is missing in the measurement. Every answer must contain the expected text.
 */
const net = require("node:net")
const { parentPort } = require("node:worker_threads")

const HEAD_END = Buffer.from("\r\n\r\n")

/** The number of requests of this thread, which replaces `%%%%%%%%` in a body. */
let sent = 0

parentPort.on(
  "message",
  async ({ port, path, headers, bodies, expect, connections, milliseconds }) => {
    const until = performance.now() + milliseconds
    const start = performance.now()
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
      const counts = await Promise.all(
        Array.from({ length: connections }, () => converse(port, next, expect, until))
      )
      const answered = counts.reduce((sum, count) => sum + count, 0)
      parentPort.postMessage({ perSecond: (answered * 1000) / (performance.now() - start) })
    } catch (error) {
      parentPort.postMessage({ error: String(error) })
    }
  }
)

/** One connection: asks, waits for the answer, asks again. Returns the number of answers. */
function converse(port, next, expect, until) {
  return new Promise((resolve, reject) => {
    let answered = 0
    let received = Buffer.alloc(0)
    const socket = net.connect({ port, host: "127.0.0.1", noDelay: true })
    const ask = () => socket.write(next(), "latin1")
    socket.on("connect", ask)
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
      answered++
      if (performance.now() < until) {
        ask()
      } else {
        socket.end()
        resolve(answered)
      }
    })
  })
}
