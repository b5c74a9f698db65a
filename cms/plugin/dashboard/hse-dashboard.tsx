export function HseDashboard() { return null }
