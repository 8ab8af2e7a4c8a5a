/** A cross: close or remove. */
export const CrossIcon = () => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path d="M4 4l8 8M12 4l-8 8" />
  </svg>
)

/** An arrow head: back. */
export const BackIcon = () => (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path d="M10 3L5 8l5 5" />
  </svg>
)
