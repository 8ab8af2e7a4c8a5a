import { nodePrimitives } from "../../../storage/node-primitives"
import { readFingerprint } from "../fingerprint"
import { readJws } from "../jws"
import { readLicenseFile } from "../license-file"
import { fileSubjectFault } from "../license-file-subject"
import { licenseFileTime } from "../license-file-time"
import { readLicenseRequest } from "../license-request"
import { isWithdrawn, readRevocationList } from "../revocation-list"
import { unhex } from "./arbitraries"
import { formatsPage, vectors } from "./vectors"

const { kid, public_key } = vectors.signing_key
const keys = [{ kid, publicKey: unhex(public_key) }]

type File = (typeof vectors.license_files_at)[number]

/** The page's steps for a file, one after the other. */
function fileReason(file: Omit<File, "about" | "reason">): string | null {
  const { kind, text, program, fingerprint, now, last_seen, revoked } = file
  const read = readLicenseFile(nodePrimitives, { kind, text, keys })
  if (!read.ok) {
    return read.reason
  }
  const { meta, data } = read.document
  const related = data.relationships as { license: { data: { id: string } } } | undefined
  const license_id = kind === "license" ? data.id : related!.license.data.id
  const time = licenseFileTime(meta, new Date(now), last_seen === null ? null : new Date(last_seen))
  return (
    fileSubjectFault(kind, read.document, { program, fingerprint }) ??
    (time === "VALID" ? null : time) ??
    (isWithdrawn(revoked, { id: meta.id, license_id }) ? "REVOKED" : null)
  )
}

describe("what is read with some tolerance gives the published vectors", () => {
  it.each(vectors.fingerprints)("of a fingerprint: $about", ({ sent, fingerprint }) => {
    expect(readFingerprint(sent)).toBe(fingerprint)
  })

  it.each(vectors.license_requests_read)("of a request: $about", ({ text, request }) => {
    const read = readLicenseRequest(text)
    expect(read).toEqual({ ok: true, request })
    expect(JSON.stringify(read.ok && read.request)).toBe(JSON.stringify(request))
  })

  it.each(vectors.license_files_read)("of a file: $about", ({ kind, text, plaintext, secret }) => {
    const read = readLicenseFile(nodePrimitives, { kind, text, keys, secret: secret ?? "" })
    expect(read.ok ? read.document : read.reason).toEqual(JSON.parse(plaintext))
  })

  it.each(vectors.license_files_at)("of a file at its time: $about", ({ reason, ...file }) => {
    expect(fileReason(file)).toBe(reason)
  })

  it.each(vectors.signed_tokens_refused)("of a token: $about", ({ typ, token, reason }) => {
    expect(readJws(nodePrimitives, { typ, token, keys })).toEqual({ ok: false, reason })
  })

  it.each(vectors.revocation_lists_refused)("of a list: $about", (vector) => {
    const { token, remembered, reason } = vector
    expect(readRevocationList(nodePrimitives, { token, keys, remembered })).toEqual({
      ok: false,
      reason,
    })
  })
})

describe("the page of the formats", () => {
  it("shows a file that the program of the examples accepts", () => {
    const { kind, text } = vectors.license_files.at(-1)!
    const file = { kind, text, program: "photo-studio", fingerprint: "", last_seen: null }
    const now = "2026-11-25T12:00:00.000Z"
    expect(formatsPage).toContain(text)
    expect(fileReason({ ...file, now, revoked: { licenses: [], files: [] } })).toBeNull()
  })

  it("names every section of the vectors, and every reason", () => {
    const listed = Object.values(vectors).filter(Array.isArray).flat() as { reason?: string }[]
    const reasons = listed.flatMap(({ reason }) => reason ?? [])
    const named = [...Object.keys(vectors), ...new Set(reasons)]
    expect(named.filter((name) => !formatsPage.includes(`\`${name}\``))).toEqual([])
  })
})
