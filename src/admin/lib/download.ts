import { sdk } from "./sdk"

const nameOf = (disposition: string | null): string | null =>
  /filename="?([^";]+)"?/.exec(disposition ?? "")?.[1] ?? null

/** Downloads a text as a file with this name. */
export const saveText = (text: string, name: string): void => {
  saveBlob(new Blob([text], { type: "text/plain" }), name)
}

/**
 * Fetches a CSV as the logged-in user and downloads it. The name is the shop's, else
 * the given one.
 */
export const downloadCsv = async (
  path: string,
  query: Record<string, unknown>,
  fallbackName: string
): Promise<void> => {
  const response = await sdk.client.fetch<Response>(path, {
    query,
    headers: { accept: "text/csv" },
  })
  const name = nameOf(response.headers.get("content-disposition")) ?? fallbackName
  saveBlob(await response.blob(), name)
}

const saveBlob = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
