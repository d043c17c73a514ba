import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { browser } from '../harness/browser.ts';
import { stapel } from './stapel.ts';

/** Example people of Midden-Limburg, as the identity provider lists them. */
export const MENSEN = {
  informatiecoordinator: { id: 'mw-ml-005', naam: 'Ilse Coenen' },
  procesregisseur: { id: 'mw-ml-002', naam: 'Joost Verkoulen' },
  ketenmanager: { id: 'mw-ml-001', naam: 'Marleen Hendrickx' },
  stuurgroep: { id: 'mw-ml-026', naam: 'Geert Peeters' },
  beheerder: { id: 'mw-ml-007', naam: 'Noor Janssen' },
  politie: { id: 'mw-ml-008', naam: 'Ruud Smeets' },
  veiligThuis: { id: 'mw-ml-015', naam: 'Lotte Custers' },
  /** Of houses that only some suites deploy. */
  ketenmanagerTwente: { id: 'mw-twe-001', naam: 'Ursula Ter Horst' },
  regisseurTwente: { id: 'mw-twe-002', naam: 'Victor Elferink' },
  ketenmanagerZuidHolland: { id: 'mw-zhz-001', naam: 'Marianne Verdonk' },
  regisseurZuidHolland: { id: 'mw-zhz-002', naam: 'Stefan Bakels' },
  regisseurGelderland: { id: 'mw-gm-004', naam: 'Wouter Hazeleger' },
  ondersteunerGelderland: { id: 'mw-gm-064', naam: 'Truus Veenendaal' },
  gemeenteEde: { id: 'mw-gm-017', naam: 'Fenna Doornbos' },
  reclasseringGelderland: { id: 'mw-gm-035', naam: 'Otto Brands' },
} as const;
export type Mens = (typeof MENSEN)[keyof typeof MENSEN];

export interface Bezoek {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained about: an error in the console, or one that nobody caught. */
  readonly klachten: readonly string[];
}

const BREED = { width: 1280, height: 860 };

/** A browser of its own, not logged in. */
export async function bezoek(viewport = BREED): Promise<Bezoek> {
  const context = await (await browser()).newContext({ viewport, locale: 'nl-NL', reducedMotion: 'reduce' });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const klachten: string[] = [];
  page.on('pageerror', (error) => klachten.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') klachten.push(`${message.text()} ${message.location().url}`);
  });
  return { context, page, klachten };
}

/** Logs in as one of the example people, and waits until the workplace is there. */
export async function ingelogd(wie: Mens, pad = '/werkvoorraad', viewport = BREED): Promise<Bezoek> {
  const { web } = await stapel();
  const nieuw = await bezoek(viewport);
  await nieuw.page.goto(`${web}${pad}`);
  await nieuw.page.getByRole('button', { name: 'Inloggen' }).click();
  await nieuw.page.getByRole('link', { name: wie.naam }).click();
  await nieuw.page.getByRole('button', { name: 'Uitloggen' }).waitFor();
  return nieuw;
}

interface Melding {
  readonly casus: string;
}

let meldingen = 0;

/** Reports an incident as a police officer; every one is another, so that none is merged. */
export async function meld(naam = 'Dennis van der Heijden'): Promise<string> {
  const { vraag } = await stapel();
  meldingen += 1;
  const { casus } = await vraag<Melding>(MENSEN.politie.id, 'POST', '/v1/meldingen', {
    huis: 'midden-limburg',
    melder: { organisatie: 'politie', naam: MENSEN.politie.naam },
    incident: {
      soort: 'huiselijk-geweld',
      datum: '2026-11-20',
      gemeente: 'Roermond',
      kenmerk: `PL2300-${String(meldingen)}`,
    },
    betrokkenen: [{ naam: `${naam} ${String(meldingen)}`, geboortedatum: '1988-03-14', rol: 'verdachte' }],
    toelichting: 'Buren belden over geschreeuw; bij aankomst waren beide partners in de woning.',
  });
  return casus;
}

interface Taken {
  readonly resultaten: readonly { readonly id: string; readonly element: string }[];
}

/** The id of a task of a casus; waits until the projection shows it. */
async function taakMet(
  status: 'open' | 'vervallen',
  casus: string,
  element: string,
  wie: string = MENSEN.procesregisseur.id,
): Promise<string> {
  const { vraag } = await stapel();
  for (let poging = 0; poging < 200; poging += 1) {
    const pad = `/v1/taken?casus=${casus}&status=${status}&limiet=100`;
    const { resultaten } = await vraag<Taken>(wie, 'GET', pad);
    const found = resultaten.find((taak) => taak.element === element);
    if (found !== undefined) return found.id;
    await new Promise((klaar) => setTimeout(klaar, 50));
  }
  throw new Error(`${casus} heeft geen ${element} die ${status} is`);
}

/** `wie`: code of who sees it, where it is no task of Midden-Limburg. */
export function openTaak(casus: string, element: string, wie?: string): Promise<string> {
  return taakMet('open', casus, element, wie);
}

/** A task that nobody waits for any longer, because its term was moved to now. */
export async function vervallenTaak(casus: string, element: string): Promise<string> {
  const { vraag } = await stapel();
  await vraag(MENSEN.procesregisseur.id, 'PUT', `/v1/taken/${await openTaak(casus, element)}/termijn`, {
    naar: new Date(Date.now() + 1000).toISOString(),
    reden: 'Wachten heeft geen zin.',
  });
  return taakMet('vervallen', casus, element);
}

const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const REGELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Bevinding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Every accessibility rule that the page breaks, with the first element that breaks it. */
export async function bevindingen(page: Page): Promise<readonly string[]> {
  await page.evaluate(await axe);
  const gevonden = await page.evaluate<readonly Bevinding[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(REGELS)} }).then(({ violations }) => violations)`,
  );
  return gevonden.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** The text of what has the focus. */
export async function focus(page: Page): Promise<string> {
  return page.evaluate<string>(
    `(document.activeElement?.getAttribute('aria-label') || document.activeElement?.labels?.[0]?.textContent || document.activeElement?.textContent || '').trim()`,
  );
}

/** Fills in on what ground, and with what need, somebody is passed on to the gemeente. */
export async function vulGrond(page: Page, tekst: string): Promise<void> {
  await page.getByLabel('Grondslag').selectOption('wgs');
  for (const veld of ['Doelmatigheid', 'Subsidiariteit', 'Proportionaliteit']) await page.getByLabel(veld).fill(tekst);
}

/** Presses Tab until the focus is on something with this text, as somebody without a mouse does. */
export async function tabNaar(page: Page, tekst: string): Promise<void> {
  const onderweg: string[] = [];
  for (let stap = 0; stap < 120; stap += 1) {
    await page.keyboard.press('Tab');
    const hier = await focus(page);
    if (hier.startsWith(tekst)) return;
    onderweg.push(hier.slice(0, 30));
  }
  throw new Error(`Tab komt niet bij ‘${tekst}’; wel bij: ${onderweg.join(' | ')}`);
}
