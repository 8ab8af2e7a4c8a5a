/**
 * The react-email components that our mails are built of, each from its own package: the one of all of them
 * loads a highlighter of code, a Markdown parser and Tailwind as well.
 */
export { Body } from "@react-email/body"
export { Button } from "@react-email/button"
export { Container } from "@react-email/container"
export { Head } from "@react-email/head"
export { Heading } from "@react-email/heading"
export { Hr } from "@react-email/hr"
export { Html } from "@react-email/html"
export { Img } from "@react-email/img"
export { Link } from "@react-email/link"
export { Preview } from "@react-email/preview"
export { Section } from "@react-email/section"
export { Text } from "@react-email/text"
