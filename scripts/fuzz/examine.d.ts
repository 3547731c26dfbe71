export function examine(bytes: Buffer): { outcome: 'read' | 'formless' | 'refused'; misses: string[] }
export function copyOf(bytes: Buffer): Buffer
