export default function Account({ order }: { order: string | null }) {
  return <p>{order}</p>
}
