import path from "node:path"

import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

/**
 * The dev app: this repository run as a Medusa application, its `src/` unbuilt. It is not part of the
 * package. The demo, the tests and the benchmarks set the variables read here.
 */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    redisUrl: process.env.REDIS_URL,
    http: {
      storeCors: process.env.STORE_CORS ?? "http://localhost:8000",
      adminCors: process.env.ADMIN_CORS ?? "http://localhost:9000",
      authCors: process.env.AUTH_CORS ?? "http://localhost:8000,http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
    // The demo serves plain http on localhost, where a `secure` session cookie would never come back.
    cookieOptions: { secure: false, sameSite: "lax" },
  },
  admin: { disable: process.env.DISABLE_ADMIN === "true" },
  modules: [
    {
      resolve: "./src/modules/licensing",
      options: {
        secret: process.env.LICENSING_SECRET,
        mail: {
          accountUrl: process.env.ACCOUNT_URL,
          ...(process.env.MAIL_PREVIEW === "true" ? { preview: true } : {}),
        },
        // Tests that want many small chunks, to end a process between them.
        issuing: process.env.LICENSING_CHUNK_SIZE
          ? { chunkSize: Number(process.env.LICENSING_CHUNK_SIZE) }
          : {},
        runtime: {
          // Tests and benchmarks that ask more often than any program would.
          ...(process.env.LICENSING_RUNTIME_REQUESTS
            ? {
                limitPerKey: { requests: Number(process.env.LICENSING_RUNTIME_REQUESTS) },
                limitPerAddress: { requests: Number(process.env.LICENSING_RUNTIME_REQUESTS) },
              }
            : {}),
          // Tests behind PgBouncer in transaction mode.
          preparedStatements: process.env.LICENSING_PREPARED_STATEMENTS !== "false",
        },
      },
    },
    ...mailProviders(),
    ...(process.env.REDIS_URL
      ? [
          {
            resolve: "@medusajs/medusa/event-bus-redis",
            options: { redisUrl: process.env.REDIS_URL },
          },
          {
            resolve: "@medusajs/medusa/workflow-engine-redis",
            options: { redis: { redisUrl: process.env.REDIS_URL } },
          },
        ]
      : []),
  ],
})

/**
 * The notification module with a provider for mails, where there is something to send them by; a shop has
 * none until it configures one. `SMTP_URL` names a mail server; tests may have mails only noted down.
 */
function mailProviders() {
  const { SMTP_URL, LICENSING_TEST_MAIL } = process.env
  if (!SMTP_URL && LICENSING_TEST_MAIL !== "local") {
    return []
  }
  return [
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { name: "Local", channels: SMTP_URL ? ["feed"] : ["feed", "email"] },
          },
          ...(SMTP_URL
            ? [
                {
                  // Medusa looks for a relative one below `src`, which is the plugin's.
                  resolve: path.join(__dirname, "demo", "mail-provider"),
                  id: "smtp",
                  options: {
                    channels: ["email"],
                    url: SMTP_URL,
                    from: "Northfold Software <shop@demo.test>",
                  },
                },
              ]
            : []),
        ],
      },
    },
  ]
}
