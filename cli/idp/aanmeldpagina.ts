import type { Gebruiker } from './gebruiker.ts';

/** The page on which an example user is chosen; `verder` is the request for a code, to which the choice is added. */
export function aanmeldpagina(gebruikers: readonly Gebruiker[], verder: URLSearchParams): string {
  const groepen = new Map<string, Gebruiker[]>();
  for (const gebruiker of gebruikers) groepen.set(gebruiker.rol, [...(groepen.get(gebruiker.rol) ?? []), gebruiker]);
  const inhoud = [...groepen].map(([rol, leden]) => groep(rol, leden, verder)).join('\n');
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Aanmelden · Regietafel</title>
<link rel="icon" href="data:,">
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; background: #f3f5f7; color: #1b1f24; }
  main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
  h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem; }
  h2 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
  h2::first-letter { text-transform: uppercase; }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); }
  a { display: block; padding: .7rem .9rem; background: #fff; border: 1px solid #8a94a0; border-radius: .3rem; color: #0b4f87; text-decoration: none; }
  a:hover { border-color: #0b4f87; text-decoration: underline; }
  a:focus-visible { outline: 3px solid #0b4f87; outline-offset: 2px; }
  span { display: block; font-size: .875rem; color: #4a5460; }
</style>
</head>
<body>
<main>
<h1>Kies wie u bent</h1>
<p>Dit is de aanmelddienst voor ontwikkeling: de mensen zijn verzonnen en er is geen wachtwoord. In productie meldt ieder zich aan bij de eigen organisatie.</p>
${inhoud}
</main>
</body>
</html>`;
}

function groep(rol: string, leden: readonly Gebruiker[], verder: URLSearchParams): string {
  const regels = leden.map((lid) => {
    const vraag = new URLSearchParams(verder);
    vraag.set('login_hint', lid.id);
    return `<li><a href="authorize?${veilig(vraag.toString())}">${veilig(lid.naam)}<span>${veilig(lid.organisatienaam)}</span></a></li>`;
  });
  return `<h2>${veilig(rol)}</h2>\n<ul>\n${regels.join('\n')}\n</ul>`;
}

function veilig(tekst: string): string {
  return tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
