import { connect, createServer, type Server, type Socket, type AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"

/** A proxy between a client and a server that can make the network fail. */
export type TcpProxy = {
  port: number
  /** Cuts every connection and refuses new ones. */
  refuse: () => Promise<void>
  /** Takes connections and bytes, and passes none on. */
  hang: () => void
  /** Delays this share of what clients send by `milliseconds`, with all that follows it on its connection. */
  slow: (share: number, milliseconds: number) => void
  /** Passes everything on, as at first. */
  pass: () => Promise<void>
  close: () => Promise<void>
}

export async function tcpProxy(host: string, to: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>()
  let hanging = false
  let delay = { share: 0, milliseconds: 0 }
  let server: Server | null = null
  let port = 0

  const keep = (socket: Socket): void => {
    sockets.add(socket)
    socket.on("error", () => socket.destroy())
    socket.on("close", () => sockets.delete(socket))
  }
  const join = (from: Socket, into: Socket): void => {
    from.on("data", (chunk) => {
      if (!hanging) {
        into.write(chunk)
      }
    })
    from.on("close", () => into.destroy())
  }
  const joinSlowly = (from: Socket, into: Socket): void => {
    let sent = Promise.resolve()
    from.on("data", (chunk) => {
      const wait = Math.random() < delay.share ? delay.milliseconds : 0
      sent = sent
        .then(async () => (wait > 0 ? await sleep(wait) : undefined))
        .then(() => void (hanging || into.destroyed || into.write(chunk)))
    })
    from.on("close", () => into.destroy())
  }
  const cut = (): void => sockets.forEach((socket) => socket.destroy())
  const listen = async (): Promise<void> => {
    server ??= await new Promise<Server>((resolve) => {
      const listening = createServer((client) => {
        const behind = connect({ host, port: to })
        keep(client)
        keep(behind)
        joinSlowly(client, behind)
        join(behind, client)
      }).listen(port, "127.0.0.1", () => resolve(listening))
    })
    port = (server.address() as AddressInfo).port
  }
  const refuse = async (): Promise<void> => {
    const closing = server
    server = null
    cut()
    await new Promise((resolve) => (closing ? closing.close(resolve) : resolve(undefined)))
  }

  await listen()
  return {
    port,
    refuse,
    hang: () => (hanging = true),
    slow: (share, milliseconds) => void (delay = { share, milliseconds }),
    pass: async () => {
      delay = { share: 0, milliseconds: 0 }
      // These connections miss the swallowed bytes, so they are of no use any more.
      if (hanging) {
        hanging = false
        cut()
      }
      await listen()
    },
    close: refuse,
  }
}
