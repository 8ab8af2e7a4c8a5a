import { connect } from "node:net"

/** A request byte by byte: nothing is checked or put right on its way. */
export type RawRequest = {
  method: string
  target: string
  headers: [string, string][]
  body: Buffer
  /** Its announced length is wrong: the server may wait for more, which never comes. */
  isCutOff: boolean
}

/** What came back; null = the connection was closed without an answer. */
export type RawAnswer = { status: number; headers: string; text: string } | null

const PATIENCE_MS = 20_000
/** So long a server that waits for the rest of a body is left waiting. */
const CUT_OFF_MS = 150

/** Writes the request, as it is, on a connection of its own. */
export async function sendRaw(port: number, request: RawRequest): Promise<RawAnswer> {
  return await new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect({ host: "127.0.0.1", port, allowHalfOpen: true })
    const give = (): void => {
      clearTimeout(cut)
      socket.destroy()
      resolve(parsed(Buffer.concat(chunks).toString("utf8")))
    }
    const cut = setTimeout(() => void (request.isCutOff ? socket.end() : undefined), CUT_OFF_MS)
    socket.setTimeout(PATIENCE_MS, () => {
      socket.destroy()
      reject(new Error("no answer"))
    })
    socket.on("data", (chunk: Buffer) => chunks.push(chunk))
    socket.on("end", give)
    // Closed by the server before all was written.
    socket.on("error", give)
    socket.write(bytesOf(request))
  })
}

/** The request line and the headers are Latin-1, as HTTP has them. */
export function bytesOf({ method, target, headers, body }: RawRequest): Buffer {
  const lines = [`${method} ${target} HTTP/1.1`, ...headers.map((header) => header.join(": "))]
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"), body])
}

function parsed(answer: string): RawAnswer {
  // An interim answer (100) comes before the real one.
  const [head = "", text = ""] = answer
    .replace(/^HTTP\/1\.1 100 .*?\r\n\r\n/s, "")
    .split(/\r\n\r\n(.*)/s)
  const status = /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]
  return status === undefined ? null : { status: Number(status), headers: head, text }
}
