import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"

import { KEY, SIGNATURE } from "../../../../scripts/protocol-vectors/world"
import { fileStorage } from "../node"
import { memoryStorage, webStorage } from "../storage/storage"
import { bundle } from "./bundles"
import { answerTo, LOCKS, program } from "./world"

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sdk-storage-"))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

describe("a file as storage", () => {
  it("makes its folder, lets only its user read it, and leaves nothing beside it", async () => {
    const file = path.join(folder, "app", "license.json")
    const storage = fileStorage(file)
    expect(await storage.read()).toBeNull()
    await storage.write("one")
    await storage.write("two")
    expect(await storage.read()).toBe("two")
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readdir(path.dirname(file))).toEqual(["license.json"])
  })

  it("holds a whole text, whenever its program is killed while it writes", async () => {
    const bundles = bundle("storage/file-storage")
    const file = path.join(folder, "license.json")
    const script = path.join(folder, "write.cjs")
    // Each text is long, and says itself how long.
    await writeFile(
      script,
      `const { fileStorage } = require(${JSON.stringify(bundles.path("storage/file-storage"))})
      const storage = fileStorage(${JSON.stringify(file)})
      void (async () => {
        for (let at = 0; ; at++) {
          const size = 100000 + (at % 7) * 50000
          await storage.write(size + ":" + "x".repeat(size))
          process.stdout.write(".")
        }
      })()`
    )
    try {
      for (let run = 0; run < 12; run++) {
        await killWhileWriting(spawn(process.execPath, [script], { env: {} }), run * 3)
        const [size = "", content = ""] = (await readFile(file, "utf8")).split(":")
        expect(content.length).toBe(Number(size))
      }
    } finally {
      bundles.remove()
    }
  })
})

async function killWhileWriting(child: ChildProcess, milliseconds: number): Promise<void> {
  await once(child.stdout!, "data")
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  child.kill("SIGKILL")
  await once(child, "close")
}

describe("what is stored", () => {
  const activated = async () => {
    const storage = memoryStorage()
    await program((request) => answerTo(request), { storage }).licensing.activate(KEY)
    return String(await storage.read())
  }
  const startWith = (text: string) =>
    program(() => null, { storage: memoryStorage(text) }).licensing

  it.each([
    ["cut off", (text: string) => text.slice(0, -30)],
    ["edited by hand", (text: string) => text.replace('\\"generation\\":0', '\\"generation\\":1')],
    ["of nothing", () => ""],
    ["of another program", () => JSON.stringify({ v: 1, content: "{}", seal: "00" })],
  ])("is noticed if it is %s, and is replaced by the next activation", async (_, change) => {
    const text = await activated()
    expect(change(text)).not.toBe(text)
    const damaged = startWith(change(text))
    expect(await damaged.validate()).toMatchObject({ ok: false, code: "STORAGE_DAMAGED" })
    expect(await damaged.offline()).toMatchObject({ ok: false, code: "STORAGE_DAMAGED" })
    const storage = memoryStorage(change(text))
    const { licensing } = program((request) => answerTo(request), { storage })
    expect(await licensing.activate(KEY)).toMatchObject({ ok: true })
    expect(await licensing.validate()).toMatchObject({ ok: true })
  })

  it("holds the key in no form but its own, and is sealed by the program's signature", async () => {
    const text = await activated()
    expect(text).not.toContain(SIGNATURE)
    const { licensing } = program(() => null, {
      storage: memoryStorage(text),
      signature: SIGNATURE.replace("0", "1"),
    })
    expect(await licensing.offline()).toMatchObject({ code: "STORAGE_DAMAGED" })
  })

  it("is of another computer after it was copied there, and says so", async () => {
    const storage = memoryStorage()
    const computer = { locks: () => LOCKS }
    const { licensing } = program((request) => answerTo(request), { storage, computer })
    await licensing.activate(KEY)
    expect(await licensing.offline()).toMatchObject({ ok: true })
    const elsewhere = program(() => null, {
      storage,
      computer: { locks: () => ({ ...LOCKS, hd_serial: "WD-9", net: "9f:9f" }) },
    }).licensing
    expect(await elsewhere.offline()).toMatchObject({ ok: false, code: "OTHER_COMPUTER" })
    expect(await elsewhere.validate()).toMatchObject({ ok: false, code: "OTHER_COMPUTER" })
  })

  it("refuses an activation that could not be kept, and runs on by one that could", async () => {
    const broken = {
      read: () => null,
      write: () => Promise.reject(new Error("disk full")),
    }
    const { licensing } = program((request) => answerTo(request), { storage: broken })
    expect(await licensing.activate(KEY)).toMatchObject({ ok: false, code: "STORAGE_FAILED" })
    const text = await activated()
    const { licensing: started } = program((request) => answerTo(request), {
      storage: { read: () => text, write: broken.write },
    })
    expect(await started.validate()).toMatchObject({ ok: true })
    const unreadable = { read: () => Promise.reject(new Error("no rights")), write: () => {} }
    const { licensing: blind } = program(() => null, { storage: unreadable })
    expect(await blind.validate()).toMatchObject({ ok: false, code: "STORAGE_FAILED" })
  })

  it("may be kept in the storage of a browser", async () => {
    const kept = new Map<string, string>()
    const storage = webStorage("license", {
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, text) => void kept.set(name, text),
    })
    const { licensing } = program((request) => answerTo(request), { storage })
    await licensing.activate(KEY)
    expect([...kept.keys()]).toEqual(["license"])
    expect(await licensing.offline()).toMatchObject({ ok: true })
  })
})
