import { useEffect, useState } from "react"

import {
  type CodePair,
  digitsTyped,
  sortedCodes,
  splitCodes,
  writtenMachineId,
  writtenReceipt,
  writtenRemovalCode,
  writtenSiteCode,
} from "../../codes/typed-codes"
import type { Answer } from "../../client/types"
import { useLicensing, useText } from "../../react/provider"
import { TextField } from "../ui/field"

/** Time after the last digit before the codes are checked, in milliseconds. */
const TYPING = 400

type Check = Answer<"checkTypedCodes">["result"]

/** What the shop checks the typed codes against; null = no check. */
export type CodeCheckTarget = { order_id: string; license_id?: string } | null

/** Both codes in their written form, once both are complete. */
export function completeCodes({ site_code, machine_id }: CodePair): CodePair | null {
  return sortedCodes({ site_code, machine_id })
}

/**
 * The fields of site code and machine ID. They accept any spelling; both codes pasted into one field are put
 * into their fields. Once both are complete, the shop checks them.
 */
export function CodeFields({
  value,
  onChange,
  check,
  refusal,
}: {
  value: CodePair
  onChange: (value: CodePair) => void
  check: CodeCheckTarget
  /** Why the shop refused the sent codes. */
  refusal: string | null
}) {
  const { messages } = useText()
  const result = useCodeCheck(value, check)
  const take = (field: keyof CodePair) => (text: string) =>
    onChange(splitCodes(text) ?? { ...value, [field]: text })
  const write = (field: keyof CodePair, written: string | null) => {
    const sorted = sortedCodes(value)
    if (sorted) {
      onChange(sorted)
    } else if (written) {
      onChange({ ...value, [field]: written })
    }
  }
  const pairWrong = result === "pair_wrong" ? messages.codes.pair_wrong : null
  return (
    <div className="mpl-code-fields">
      <CodeField
        label={messages.codes.siteCode}
        hint={messages.codes.siteCodeHint}
        digits={8}
        value={value.site_code}
        wrong={null}
        onChange={take("site_code")}
        onBlur={() => write("site_code", writtenSiteCode(value.site_code))}
      />
      <CodeField
        label={messages.codes.machineId}
        hint={messages.codes.machineIdHint}
        digits={16}
        value={value.machine_id}
        wrong={
          result === "machine_id_wrong" ? messages.codes.machine_id_wrong : (pairWrong ?? refusal)
        }
        right={result === "ok" ? messages.codes.ok : null}
        onChange={take("machine_id")}
        onBlur={() => write("machine_id", writtenMachineId(value.machine_id))}
      />
    </div>
  )
}

/** The field of the code that a program shows after it removed its license. */
export function RemovalCodeField({ value, refusal, onChange }: OneCode) {
  const { messages } = useText()
  const written = writtenRemovalCode(value)
  return (
    <CodeField
      label={messages.codes.removalCode}
      hint={messages.codes.removalCodeHint}
      digits={8}
      value={value}
      wrong={refusal}
      onChange={onChange}
      onBlur={() => written && onChange(written)}
    />
  )
}

/** The field of the code that a program shows after it erased an offline file. */
export function ReceiptField({ value, refusal, onChange }: OneCode) {
  const { files } = useText().messages.offline
  const written = writtenReceipt(value)
  return (
    <CodeField
      label={files.receipt}
      hint={files.receiptHint}
      digits={16}
      value={value}
      wrong={refusal}
      onChange={onChange}
      onBlur={() => written && onChange(written)}
    />
  )
}

type OneCode = {
  value: string
  /** Why the shop refused the sent code. */
  refusal: string | null
  onChange: (value: string) => void
}

function CodeField({
  label,
  hint,
  digits,
  value,
  wrong,
  right = null,
  onChange,
  onBlur,
}: {
  label: string
  hint: string
  digits: number
  value: string
  wrong: string | null
  right?: string | null
  onChange: (value: string) => void
  onBlur: () => void
}) {
  const { messages, count } = useText()
  const [left, setLeft] = useState(false)
  const typed = digitsTyped(value)
  const incomplete = left && typed > 0 && typed !== digits
  return (
    <TextField
      label={label}
      hint={hint}
      error={incomplete ? count(messages.codes.length, digits) : wrong}
      success={right}
      value={value}
      onChange={onChange}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        setLeft(true)
        onBlur()
      }}
      className="mpl-code-input"
      spellCheck={false}
      autoCapitalize="characters"
      dir="ltr"
      maxLength={256}
    />
  )
}

/** The shop's check of complete codes; null while they are incomplete or cannot be checked. */
function useCodeCheck(value: CodePair, target: CodeCheckTarget): Check | null {
  const { client } = useLicensing()
  const codes = completeCodes(value)
  const key = codes && target && `${codes.site_code} ${codes.machine_id} ${target.license_id ?? ""}`
  const [said, setSaid] = useState<{ key: string; result: Check } | null>(null)
  useEffect(() => {
    if (!key || !codes || !target) {
      return
    }
    const abort = new AbortController()
    const { order_id, license_id } = target
    const timer = setTimeout(() => {
      client
        .checkTypedCodes({ id: order_id, license_id, ...codes }, { signal: abort.signal })
        .then(({ result }) => setSaid({ key, result }))
        // A failed check says nothing about the codes; sending them shows what is wrong.
        .catch(() => undefined)
    }, TYPING)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
    // `codes` and `target` are in the key.
  }, [client, key])
  return said && said.key === key ? said.result : null
}
