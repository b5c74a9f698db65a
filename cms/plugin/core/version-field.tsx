'use client'
export function VersionField() { return null }
