/*
 * What these files use of the starter and of Next.js, so that they are type-checked here without either. In
 * the starter leave this file and tsconfig.json out.
 */
declare module "next" {
  export type Metadata = { title?: string; description?: string }
}

declare module "next/headers" {
  export function cookies(): Promise<{ get(name: string): { value: string } | undefined }>
}

declare module "next/navigation" {
  export function usePathname(): string
  export function useRouter(): {
    push(href: string, options?: { scroll?: boolean }): void
    refresh(): void
  }
  export function useSearchParams(): { get(name: string): string | null }
}

declare module "@lib/data/locale-actions" {
  export function getLocale(): Promise<string | null>
}

declare module "*.css"
