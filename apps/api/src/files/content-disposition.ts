const LONGEST = 200;

// Control characters, what parts a path, and what turns the direction of writing: none of them belongs in a name.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu;

/** A file's name that means nothing to a file system or a browser but itself. */
export function safeName(name: string): string {
  const safe = name
    .replaceAll(UNSAFE, '_')
    .replace(/^[.\s]+/, '')
    .trim();
  return [...safe].slice(0, LONGEST).join('') || 'fil';
}

/** `attachment` with the name for old and new readers (RFC 6266, RFC 8187): never shown in place. */
export function attachment(name: string): string {
  const safe = safeName(name);
  const ascii = safe
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]|%/g, '_');
  const encoded = encodeURIComponent(safe).replaceAll(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
