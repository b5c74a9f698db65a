'use client'
export function KeepUnsentText() { return null }
