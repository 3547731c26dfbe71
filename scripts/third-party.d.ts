export function thirdPartyLicences(inputs: Iterable<string>): string
export function section(heading: string, text: string): string
