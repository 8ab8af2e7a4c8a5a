import { type FormEvent, useEffect, useState } from "react"

import type { CustomerActivation } from "../../client/types"
import { useText } from "../../react/provider"
import { useAct } from "../../react/use-act"
import { Button } from "../ui/button"
import { CopyButton } from "../ui/copy-button"
import { TextField } from "../ui/field"
import { ErrorNotice, Notice } from "../ui/states"
import { useAnnounce } from "../ui/announcer"
import { computerName } from "./computer-name"

/** The activation code of a computer: to read, copy, scan and mail. */
export function CodePanel({ computer }: { computer: CustomerActivation }) {
  const text = useText()
  const { messages, fill } = text
  const [qr, setQr] = useState(false)
  const code = computer.activation_code
  if (!code) {
    return <Notice>{messages.code.none}</Notice>
  }
  return (
    <div className="mpl-code-panel">
      <p>{fill(messages.code.hint, { computer: computerName(text, computer) })}</p>
      <output className="mpl-code" dir="ltr" aria-label={messages.code.title}>
        {code.split("-").map((part, at) => (
          <span key={at}>{(at > 0 ? "-" : "") + part}</span>
        ))}
      </output>
      <div className="mpl-row">
        <CopyButton value={code} what={messages.computers.activationCode} />
        <Button aria-expanded={qr} onClick={() => setQr(!qr)}>
          {qr ? messages.code.qrHide : messages.code.qr}
        </Button>
      </div>
      {qr && <QrCode value={code} alt={messages.code.qrAlt} />}
      <MailCode computer={computer} />
    </div>
  )
}

/** Draws a text as a QR code, with a library loaded on demand. */
export function QrCode({ value, alt }: { value: string; alt: string }) {
  const { messages } = useText()
  const [image, setImage] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let wanted = true
    import("qrcode")
      .then(({ default: { toDataURL } }) => toDataURL(value, { margin: 2, width: 480 }))
      .then((url) => wanted && setImage(url))
      .catch(() => wanted && setFailed(true))
    return () => {
      wanted = false
    }
  }, [value])
  if (failed) {
    return <Notice tone="danger">{messages.errors.unknown.message}</Notice>
  }
  return (
    <div className="mpl-qr" aria-busy={!image}>
      {image && <img src={image} alt={alt} width={240} height={240} />}
    </div>
  )
}

function MailCode({ computer }: { computer: CustomerActivation }) {
  const { messages, fill } = useText()
  const say = useAnnounce()
  const [email, setEmail] = useState("")
  const act = useAct(
    (client) => client.sendActivationCode({ id: computer.id, email }),
    () => {
      say(fill(messages.code.sent, { email }))
      setEmail("")
    }
  )
  const send = (event: FormEvent) => {
    event.preventDefault()
    act.run()
  }
  return (
    <form className="mpl-mail" onSubmit={send}>
      <div className="mpl-mail-line">
        <TextField
          type="email"
          label={messages.code.mail}
          hint={messages.code.mailHint}
          value={email}
          maxLength={320}
          autoComplete="email"
          onChange={setEmail}
        />
        <Button type="submit" busy={act.busy}>
          {messages.code.send}
        </Button>
      </div>
      <ErrorNotice error={act.error} />
    </form>
  )
}
