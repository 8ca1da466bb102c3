import { z } from 'zod';
import { blockSchema, encodeBlock, type Block } from './body.ts';
import type { Patch } from './splice.ts';

export * from './splice.ts';

const wirePatch = z.tuple([z.int().min(0), z.int().min(0), z.array(blockSchema)]);

/** @throws SyntaxError or z.ZodError where the text is not a patch of known blocks. */
export function decodePatch(text: string): { index: number; deleteCount: number; blocks: Block[] } {
  const [index, deleteCount, blocks] = wirePatch.parse(JSON.parse(text));
  return { index, deleteCount, blocks };
}

/** Decodes, checks and encodes again, so that what is stored is canonical whoever sent it. */
export function canonicalPatch(text: string): Patch {
  const { index, deleteCount, blocks } = decodePatch(text);
  return { index, deleteCount, blocks: blocks.map(encodeBlock) };
}
