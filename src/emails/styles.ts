import type { CSSProperties } from "react"

const FONT = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"
const MONO = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Courier New', monospace"

// Inline styles only: the one form that every client in common use keeps. Colours: contrast ≥ 4.5:1.
/** How our mails look. */
export const styles = {
  body: { backgroundColor: "#f4f4f5", fontFamily: FONT, margin: 0, padding: "24px 0" },
  card: {
    backgroundColor: "#ffffff",
    border: "1px solid #e4e4e7",
    borderRadius: "12px",
    maxWidth: "560px",
    padding: "32px",
  },
  store: { color: "#52525b", fontSize: "14px", lineHeight: "20px", margin: "0 0 16px" },
  heading: { color: "#18181b", fontSize: "24px", fontWeight: 600, lineHeight: "32px", margin: 0 },
  text: { color: "#3f3f46", fontSize: "15px", lineHeight: "24px", margin: "16px 0 0" },
  group: {
    backgroundColor: "#fafafa",
    border: "1px solid #e4e4e7",
    borderRadius: "8px",
    marginTop: "16px",
    padding: "16px",
  },
  program: { color: "#18181b", fontSize: "16px", fontWeight: 600, lineHeight: "24px", margin: 0 },
  policy: { color: "#52525b", fontSize: "14px", lineHeight: "20px", margin: "2px 0 0" },
  keysLabel: { color: "#52525b", fontSize: "12px", lineHeight: "16px", margin: "12px 0 0" },
  key: {
    color: "#18181b",
    fontFamily: MONO,
    fontSize: "14px",
    lineHeight: "22px",
    margin: "4px 0 0",
    wordBreak: "break-all",
  },
  small: { color: "#52525b", fontSize: "13px", lineHeight: "20px", margin: "16px 0 0" },
  button: {
    backgroundColor: "#18181b",
    borderRadius: "8px",
    color: "#ffffff",
    fontSize: "15px",
    fontWeight: 600,
    padding: "12px 20px",
  },
  link: { color: "#1d4ed8", textDecoration: "underline", wordBreak: "break-all" },
  rule: { borderTop: "1px solid #e4e4e7", margin: "24px 0 0" },
} satisfies Record<string, CSSProperties>
