/** Bytes per line in a C array: fits 100 columns. */
const BYTES_A_LINE = 8

/** A name for constants from a program's code: `photo-lab.pro` → `PHOTO_LAB_PRO`. */
const constantName = (code: string): string =>
  code
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "_")
    .replace(/^(\d)/, "_$1")

/** The application signature (64 hex digits) as a C array for the sold program's build. */
export const cSnippet = (code: string, signature: string): string => {
  const bytes = signature.match(/../g)?.map((byte) => `0x${byte}`) ?? []
  const lines = []
  for (let at = 0; at < bytes.length; at += BYTES_A_LINE) {
    lines.push(`  ${bytes.slice(at, at + BYTES_A_LINE).join(", ")},`)
  }
  return [
    `static const char ${constantName(code)}_PROGRAM[] = "${code}";`,
    `static const unsigned char ${constantName(code)}_SIGNATURE[${bytes.length}] = {`,
    ...lines,
    "};",
  ].join("\n")
}

/** The same for a program written in TypeScript or JavaScript. */
export const typescriptSnippet = (code: string, signature: string): string =>
  [
    `export const program = "${code}"`,
    "export const applicationSignature =",
    `  "${signature}"`,
  ].join("\n")
