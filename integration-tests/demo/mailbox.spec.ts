import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"

import { createTransport } from "nodemailer"

import { type Mailbox, openMailbox } from "../../demo/mailbox"

const HTML = '<p style="color:red">Grüße <script>alert(1)</script></p>'

/** The demo's mail server and the page that shows what it got, without a shop. */
describe("the mailbox of the demo", () => {
  let dir: string
  let mailbox: Mailbox

  beforeEach(async () => {
    dir = await mkdtemp(path.join(tmpdir(), "licensing-mailbox-"))
    mailbox = await openMailbox({ dir: path.join(dir, "mails"), host: "127.0.0.1", port: 0 })
  })

  afterEach(async () => {
    await mailbox.close()
    await rm(dir, { recursive: true })
  })

  const get = async (at: string) => {
    // A kept connection would be that to the mailbox which was closed.
    const answer = await fetch(`http://127.0.0.1:${mailbox.port}${at}`, {
      headers: { connection: "close" },
    })
    return { status: answer.status, headers: answer.headers, body: await answer.text() }
  }
  const send = async (subject: string) =>
    await createTransport(mailbox.smtpUrl).sendMail({
      from: "Shop <shop@demo.test>",
      to: "ada@demo.test",
      subject,
      html: HTML,
      text: "Grüße <b>",
    })

  it("shows what was sent, the newest first, also after it was closed and opened again", async () => {
    expect((await get("/")).body).toContain("Nothing was sent yet")
    await send("Erste Grüße")
    await send('<script>alert("2")</script>')
    const { body, headers } = await get("/")
    expect(headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-/
    )
    expect(body).not.toContain("<script")
    expect(body).toContain("Grüße &lt;b&gt;")
    expect(body).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
    const ids = [...body.matchAll(/href="\/\?id=([\w-]+)"/g)].map(([, id]) => String(id))
    expect(ids).toHaveLength(2)
    expect(body.indexOf("alert(&quot;2&quot;)")).toBeLessThan(body.indexOf("Erste Grüße"))

    // Text by a stranger is shown unchanged, and can do nothing.
    const framed = await get(`/html?id=${ids[0]}`)
    expect(framed.body).toContain(HTML)
    expect(framed.headers.get("content-security-policy")).toMatch(/default-src 'none'.*; sandbox /)
    expect((await get(`/?id=${ids[1]}`)).body).toContain("<dd>Erste Grüße</dd>")
    for (const at of ["/?id=../secret", "/html?id=none", "/other"]) {
      expect((await get(at)).status).toBe(404)
    }

    const { port } = mailbox
    await mailbox.close()
    mailbox = await openMailbox({ dir: path.join(dir, "mails"), host: "127.0.0.1", port })
    expect((await get("/")).body).toContain("Erste Grüße")
    expect(await readdir(path.join(dir, "mails"))).toHaveLength(2)
  })

  it("takes a free port where its own is taken", async () => {
    const other = await openMailbox({ dir, host: "127.0.0.1", port: mailbox.port })
    expect(other.port).not.toBe(mailbox.port)
    await other.close()
  })
})
