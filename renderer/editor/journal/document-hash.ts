import { documentText, type EncodedBlock } from '../../../domain/story/body.ts';

/** SHA-256 of a copy in hexadecimal, as the archive computes it. */
export async function documentHash(blocks: readonly EncodedBlock[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(documentText(blocks)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
