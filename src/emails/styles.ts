import type { CSSProperties } from "react"

const FONT = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"
const MONO = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Courier New', monospace"

// Inline styles only, which every common client supports. Colors: contrast ≥ 4.5:1.
/** The styles of our mails. */
export const styles = {
  body: { backgroundColor: "#f4f4f5", fontFamily: FONT, margin: 0, padding: "24px 0" },
  card: {
    backgroundColor: "#ffffff",
    border: "1px solid #e4e4e7",
    borderRadius: "12px",
    maxWidth: "560px",
    padding: "32px",
  },
  logo: { height: "32px", margin: "0 0 16px", maxWidth: "100%", width: "auto" },
  store: { color: "#52525b", fontSize: "14px", lineHeight: "20px", margin: "0 0 16px" },
  heading: { color: "#18181b", fontSize: "24px", fontWeight: 600, lineHeight: "32px", margin: 0 },
  text: { color: "#3f3f46", fontSize: "15px", lineHeight: "24px", margin: "16px 0 0" },
  panel: {
    backgroundColor: "#fafafa",
    border: "1px solid #e4e4e7",
    borderRadius: "8px",
    marginTop: "16px",
    padding: "16px",
  },
  panelTitle: {
    color: "#18181b",
    fontSize: "16px",
    fontWeight: 600,
    lineHeight: "24px",
    margin: 0,
  },
  detail: { color: "#52525b", fontSize: "14px", lineHeight: "20px", margin: "2px 0 0" },
  firstLabel: { color: "#52525b", fontSize: "12px", lineHeight: "16px", margin: 0 },
  label: { color: "#52525b", fontSize: "12px", lineHeight: "16px", margin: "12px 0 0" },
  value: {
    color: "#18181b",
    fontFamily: MONO,
    fontSize: "14px",
    lineHeight: "22px",
    margin: "4px 0 0",
    overflowWrap: "anywhere",
  },
  small: { color: "#52525b", fontSize: "13px", lineHeight: "20px", margin: "16px 0 0" },
  action: { marginTop: "24px" },
  link: { color: "#1d4ed8", textDecoration: "underline", wordBreak: "break-all" },
  rule: { borderTop: "1px solid #e4e4e7", margin: "24px 0 0" },
} satisfies Record<string, CSSProperties>

/** A button in the shop's color, `#rrggbb`, with a black or white label, whichever is easier to read. */
export function buttonStyle(color: string): CSSProperties {
  return {
    backgroundColor: color,
    borderRadius: "8px",
    color: luminance(color) > EVEN_LUMINANCE ? "#18181b" : "#ffffff",
    fontSize: "15px",
    fontWeight: 600,
    padding: "12px 20px",
  }
}

/** The luminance against which our dark and white have the same contrast. */
const EVEN_LUMINANCE = Math.sqrt(1.05 * (luminance("#18181b") + 0.05)) - 0.05

/** Relative luminance, WCAG 2.2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const channel = parseInt(color.slice(from, from + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
