import { createServer, type Server, type Socket } from "node:net"
import type { AddressInfo } from "node:net"

/**
 * As much of a Redis as counting requests takes: it answers the questions of a client that connects, and
 * runs the limiter's script, by name. It speaks RESP 2 and holds everything in memory.
 */
export type FakeRedis = {
  url: string
  /** What was counted, by key. */
  counts: Map<string, number>
  /** Drops all connections and takes no more, until {@link FakeRedis.start}. */
  stop: () => Promise<void>
  start: () => Promise<void>
}

const WINDOW_MS = 60_000

export async function fakeRedis(): Promise<FakeRedis> {
  const counts = new Map<string, number>()
  const sockets = new Set<Socket>()
  let server: Server | null = null
  let port = 0

  const answer = ([name = "", ...words]: string[]): string => {
    switch (name.toLowerCase()) {
      case "info":
        return bulk("redis_version:7.0.0\r\nloading:0\r\n")
      case "evalsha":
      case "eval": {
        const key = words[2] as string
        const count = (counts.get(key) ?? 0) + Number(words[3])
        counts.set(key, count)
        return `*2\r\n:${count}\r\n:${WINDOW_MS}\r\n`
      }
      default:
        return "+OK\r\n"
    }
  }

  const start = async (): Promise<void> => {
    const listening = createServer((socket) => {
      sockets.add(socket)
      let received = ""
      socket.on("data", (chunk: Buffer) => {
        received += chunk.toString("latin1")
        for (let read = command(received); read; read = command(received)) {
          received = received.slice(read.length)
          socket.write(answer(read.words))
        }
      })
      socket.on("error", () => undefined)
      socket.on("close", () => sockets.delete(socket))
    })
    await new Promise<void>((resolve) => listening.listen(port, "127.0.0.1", resolve))
    port = (listening.address() as AddressInfo).port
    server = listening
  }

  const stop = async (): Promise<void> => {
    const closing = server
    server = null
    sockets.forEach((socket) => socket.destroy())
    await new Promise((resolve) => (closing ? closing.close(resolve) : resolve(undefined)))
  }

  await start()
  return { url: `redis://127.0.0.1:${port}`, counts, start, stop }
}

const bulk = (text: string): string => `$${text.length}\r\n${text}\r\n`

/** The first command of the text, and how much of it that took; null if it is not whole yet. */
function command(text: string): { words: string[]; length: number } | null {
  const head = /^\*(\d+)\r\n/.exec(text)
  if (!head) {
    return null
  }
  let at = head[0].length
  const words: string[] = []
  for (let word = 0; word < Number(head[1]); word++) {
    const length = /^\$(\d+)\r\n/.exec(text.slice(at))
    if (!length) {
      return null
    }
    const start = at + length[0].length
    const end = start + Number(length[1])
    if (text.length < end + 2) {
      return null
    }
    words.push(text.slice(start, end))
    at = end + 2
  }
  return { words, length: at }
}
