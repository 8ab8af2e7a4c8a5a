import { useApp } from "../lib/app"

export function Loading() {
  const { messages } = useApp()
  return (
    <p className="loading" role="status">
      {messages.loading}
    </p>
  )
}
