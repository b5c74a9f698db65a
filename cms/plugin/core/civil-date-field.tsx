'use client'
export function CivilDateField() { return null }
