const DECLARATIE = /^(<\?xml\b[^>]*?\bencoding\s*=\s*)(["'])([A-Za-z][\w.-]*)\2/;

/**
 * The text of a file: UTF-8, with or without byte order mark, UTF-16 with one, or for XML what its declaration says
 * (XML 1.0 §4.3.3). The declaration then says UTF-8, because that is how the text goes on from here. Bytes that are no
 * UTF-8 become U+FFFD, for the reader of the file to refuse.
 */
export function alsTekst(inhoud: Buffer): string {
  const codering = coderingVan(inhoud);
  const tekst = new TextDecoder(codering).decode(inhoud);
  return codering === 'utf-8' ? tekst : tekst.replace(DECLARATIE, '$1$2UTF-8$2');
}

function coderingVan(inhoud: Buffer): string {
  const [eerste, tweede] = inhoud;
  if (eerste === 0xfe && tweede === 0xff) return 'utf-16be';
  if (eerste === 0xff && tweede === 0xfe) return 'utf-16le';
  const genoemd = DECLARATIE.exec(inhoud.toString('latin1', 0, 200))?.[3] ?? 'utf-8';
  try {
    // What is read as bytes so far cannot be UTF-16, whatever it says.
    return /^utf-?16/i.test(genoemd) ? 'utf-8' : new TextDecoder(genoemd).encoding;
  } catch {
    return 'utf-8';
  }
}
