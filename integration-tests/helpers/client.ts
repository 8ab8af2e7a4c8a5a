/** The part of axios that is used here; the test runner hands one out as `api`. */
export type Api = {
  request: (
    config: Record<string, unknown>
  ) => Promise<{ status: number; data: unknown; headers?: object }>
}

/** An answer of any status: a refusal is one as well. */
export type Answer<T> = { status: number; data: T }

/** Sends requests as one person and never throws for a status. */
export type Client = {
  get: <T = unknown>(url: string) => Promise<Answer<T>>
  post: <T = unknown>(url: string, body?: unknown, contentType?: string) => Promise<Answer<T>>
  delete: <T = unknown>(url: string, body?: unknown) => Promise<Answer<T>>
}

/** A client of the shop that the test runner started, logged in by `headers` or by nothing. */
export function clientOf(api: Api, headers: Record<string, string> = {}): Client {
  const send = async <T>(
    method: string,
    url: string,
    data?: unknown,
    contentType?: string
  ): Promise<Answer<T>> => {
    const answer = await api.request({
      method,
      url,
      data,
      headers: { ...headers, ...(contentType ? { "content-type": contentType } : {}) },
      validateStatus: () => true,
    })
    return { status: answer.status, data: answer.data as T }
  }
  return {
    get: (url) => send("get", url),
    post: (url, body, contentType) => send("post", url, body ?? {}, contentType),
    delete: (url, body) => send("delete", url, body),
  }
}

/** The answer to a call of the runtime API. */
type ProgramAnswer<T> = Answer<T> & { headers: Record<string, string> }

/** Calls the runtime API as a program does, without a login. A text is sent as it is, anything else as JSON. */
export const runtimeCaller =
  <T>(api: Api) =>
  async (name: string, body: unknown, headers: object = {}): Promise<ProgramAnswer<T>> => {
    const answer = await api.request({
      method: "post",
      url: `/licensing/v1/${name}`,
      data: body,
      headers: { "content-type": "application/json", ...headers },
      validateStatus: () => true,
    })
    return answer as ProgramAnswer<T>
  }
