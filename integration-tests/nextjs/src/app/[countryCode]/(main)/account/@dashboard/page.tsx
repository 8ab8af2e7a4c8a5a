export default function OverviewTemplate() {
  return <h1>Overview</h1>
}
