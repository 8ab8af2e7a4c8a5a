import { Card } from "../components/card"
import { Link } from "../components/link"
import { useApp } from "../lib/app"

export function NotFound() {
  const { notFound } = useApp().messages
  return (
    <Card title={notFound.title} intro={notFound.text}>
      <Link to="/" className="button">
        {notFound.home}
      </Link>
    </Card>
  )
}
