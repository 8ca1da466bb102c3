const longestPath = 400;

/** Names that Windows keeps for devices, whatever follows their first dot. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;

/**
 * Whether a path in an archive stays inside the folder that it is unpacked into, on every system: relative, with forward
 * slashes, and of names that Windows neither refuses nor reads as others.
 */
export function isSafePath(path: string): boolean {
  if (path === '' || path.length > longestPath || !path.isWellFormed()) return false;
  return path.split('/').every(isSafeName);
}

function isSafeName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[\\:*?"<>|\p{Cc}\p{Cf}]/u.test(name) && !/[. ]$/.test(name) && !name.startsWith(' ') && !reserved.test(name);
}

/** Two paths with one key are one file on a system that folds letter case or Unicode forms. */
export function pathKey(path: string): string {
  return path.normalize('NFKC').toLowerCase().normalize('NFKC');
}
