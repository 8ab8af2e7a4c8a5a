import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from "./components"
import type { Notice } from "./notice-data"
import { styles } from "./styles"

/** A short mail about one thing, as HTML. Everything in `notice` is text and is escaped. */
export const NoticeEmail = ({ notice }: { notice: Notice }) => (
  <Html lang={notice.locale} dir={notice.direction}>
    <Head>
      <title>{notice.subject}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      <meta name="supported-color-schemes" content="light" />
    </Head>
    <Body style={styles.body}>
      <Preview>{notice.preview}</Preview>
      <Container style={styles.card}>
        <Text style={styles.store}>{notice.store}</Text>
        <Heading as="h1" style={styles.heading}>
          {notice.heading}
        </Heading>
        <Text style={styles.text}>{notice.greeting}</Text>
        {notice.paragraphs.map((paragraph, position) => (
          <Text key={position} style={styles.text}>
            {paragraph}
          </Text>
        ))}
        {notice.codes.length > 0 && (
          <Section style={styles.group}>
            {notice.codes.map(({ label, value }) => (
              <div key={label}>
                <Text style={styles.keysLabel}>{label}</Text>
                <Text style={styles.key}>{value}</Text>
              </div>
            ))}
          </Section>
        )}
        {notice.button && (
          <Section style={{ marginTop: "24px" }}>
            <Button href={notice.button.url} style={styles.button}>
              {notice.button.label}
            </Button>
            <Text style={styles.small}>
              {notice.button.hint}
              <br />
              <Link href={notice.button.url} style={styles.link}>
                {notice.button.url}
              </Link>
            </Text>
          </Section>
        )}
        <Hr style={styles.rule} />
        {notice.notes.map((note, position) => (
          <Text key={position} style={styles.small}>
            {note}
          </Text>
        ))}
        <Text style={styles.small}>{notice.footer}</Text>
      </Container>
    </Body>
  </Html>
)
