import { login } from "@lib/data/customer"
import type { Metadata } from "next"

export const metadata: Metadata = { title: "Sign in" }

export default function Login() {
  return (
    <form action={login}>
      <h1>Welcome back</h1>
      <label>
        Email <input name="email" type="email" required />
      </label>
      <label>
        Password <input name="password" type="password" required />
      </label>
      <button>Sign in</button>
    </form>
  )
}
