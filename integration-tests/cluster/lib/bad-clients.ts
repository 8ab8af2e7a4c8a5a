import { randomBytes } from "node:crypto"
import { connect, type Socket } from "node:net"

import type { SoldLicense } from "../../helpers/programs"

/** Clients that behave badly until they are ended. */
export type BadClients = { end: () => void }

/** Connections that send their request one byte a second. */
export function slowClients(url: string, count: number): BadClients {
  const request = "POST /licensing/v1/validate HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n"
  const sockets = Array.from({ length: count }, () => {
    const socket = open(url)
    let at = 0
    const timer = setInterval(() => socket.write(request[at++ % request.length] ?? ""), 1_000)
    socket.on("close", () => clearInterval(timer))
    return socket
  })
  return { end: () => sockets.forEach((socket) => socket.destroy()) }
}

/** Activations of new computers that are sent whole, and whose connection is cut before or while they are answered. */
export function cutOffClients(url: string, { key, program }: SoldLicense): BadClients {
  const timer = setInterval(() => {
    const body = JSON.stringify({ key, program, fingerprint: randomBytes(16).toString("hex") })
    const socket = open(url)
    socket.write(
      "POST /licensing/v1/activate HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n" +
        `content-length: ${body.length}\r\n\r\n${body}`
    )
    setTimeout(() => socket.destroy(), Math.random() * 20)
  }, 40)
  return { end: () => clearInterval(timer) }
}

function open(url: string): Socket {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port) })
  return socket.on("error", () => undefined)
}
