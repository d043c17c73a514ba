import * as wf from '@temporalio/workflow';
import { Speelklok } from '../models/klok.ts';
import * as proces from '../models/proces.ts';
import type { Aanloop } from './aanloop.ts';
import { keurActivering, keurBesluit, keurMigratie, keurTermijn, keurToewijzing } from './keuring.ts';
import { haalTekening, migreer } from './migreren.ts';
import { VANZELF } from './regels.ts';
import type { Schil } from './schil.ts';
import { nogNiets } from './stand.ts';
import { zetUpdate } from './updates.ts';

/** Registers every message of a process; synchronous, because the server refuses an update that has no handler yet. */
export function registreer(aanloop: Aanloop): void {
  zetUpdate(aanloop, proces.besluit, {
    vorm: proces.Besluit,
    beschrijving: 'Rond een open taak af met een van haar uitkomsten',
    keur: (schil, invoer) => keurBesluit(schil.zicht, invoer),
    doe: besluit,
  });
  zetUpdate(aanloop, proces.verzetTermijn, {
    vorm: proces.VerzetTermijn,
    beschrijving: 'Verzet de termijn van een open taak',
    keur: (schil, invoer) => keurTermijn({ ...schil.zicht, at: schil.nu() }, invoer),
    doe: verzetTermijn,
  });
  zetUpdate(aanloop, proces.wijsToe, {
    vorm: proces.WijsToe,
    beschrijving: 'Wijs een open taak toe aan iemand, of geef haar terug aan de rol',
    keur: (schil, invoer) => keurToewijzing(schil.zicht, invoer),
    doe: wijsToe,
  });
  zetUpdate(aanloop, proces.activeer, {
    vorm: proces.Activeer,
    beschrijving: 'Begin een activiteit van een ad-hoc-deelproces',
    keur: (schil, invoer) => keurActivering(schil.zicht, invoer),
    doe: activeer,
  });
  zetUpdate(aanloop, proces.migreer, {
    vorm: proces.Migreer,
    beschrijving: 'Volg voortaan een andere versie van de tekening',
    keur: (schil, invoer) => {
      keurMigratie(schil.invoer, invoer);
    },
    haal: haalTekening,
    doe: migreer,
  });
  wf.setHandler(
    wf.defineSignal<[unknown]>(proces.bericht),
    async (invoer) => {
      const toen = aanloop.tijd.echt();
      const schil = aanloop.schil ?? (await aanloop.geladen);
      aanloop.tijd.op(toen, () => {
        ontvang(schil, invoer);
      });
    },
    { description: 'Meld een feit van buiten' },
  );
  wf.setHandler(
    wf.defineSignal<[unknown]>(proces.klok),
    async (invoer) => {
      const toen = aanloop.tijd.echt();
      const schil = aanloop.schil ?? (await aanloop.geladen);
      const klok = Speelklok.safeParse(invoer);
      if (klok.success)
        aanloop.tijd.op(toen, () => {
          schil.verzetKlok(klok.data);
        });
    },
    { description: 'Verzet de klok van een wereld die wordt gespeeld' },
  );
  zetQuery(proces.stand, 'Waar het proces staat', () => standVan(aanloop));
  zetQuery(proces.staat, 'De staat van het proces en het model waarbij die hoort', () => {
    if (aanloop.schil === null) throw new Error('het proces heeft zijn tekening nog niet geladen');
    return { model: aanloop.schil.invoer.model, staat: aanloop.schil.zicht.staat };
  });
  zetQuery(proces.uitgevoerd, 'Welke van deze opdrachten zijn uitgevoerd, en welke berichten ontvangen', (ids) =>
    uitgevoerd(aanloop, ids),
  );
  zetQuery(proces.projectie, 'Alle regels na dit nummer', (na) => {
    if (aanloop.schil === null) throw new Error('het proces heeft zijn tekening nog niet geladen');
    return aanloop.schil.projectie(Number(na));
  });
}

function zetQuery(naam: string, description: string, antwoord: (vraag: unknown) => unknown): void {
  wf.setHandler(wf.defineQuery<unknown, [unknown]>(naam), antwoord, { description });
}

/** Before the drawing is loaded: where the run before stood, or a process that has not begun. */
function standVan({ schil, vervolg, begin }: Aanloop): proces.Stand {
  return schil?.stand ?? vervolg?.stand ?? nogNiets(begin);
}

function besluit(
  schil: Schil,
  { instantie, uitkomst, vastlegging, variabelen, door }: proces.Besluit,
  opdracht: string,
): void {
  const element = schil.zicht.staat?.instances[instantie]?.element;
  const variabele = schil.model.nodes[element ?? '']?.task?.outcomeVariable ?? null;
  const variables = variabele === null ? variabelen : { ...variabelen, [variabele]: uitkomst };
  schil.feiten.gevraagd(
    { type: 'complete', instance: instantie, variables },
    { door, opdracht, instantie, uitkomst, vastlegging },
  );
}

function verzetTermijn(schil: Schil, invoer: proces.VerzetTermijn, opdracht: string): void {
  const { instantie, naar, vastlegging, door } = invoer;
  const timer = keurTermijn({ ...schil.zicht, at: schil.nu() }, invoer);
  schil.feiten.gevraagd(
    { type: 'moveTimer', timer: timer.id, due: new Date(naar).toISOString() },
    { door, opdracht, instantie, uitkomst: null, vastlegging },
  );
}

function wijsToe(schil: Schil, { instantie, medewerker, door }: proces.WijsToe, opdracht: string): void {
  schil.wijsToe(instantie, medewerker, { door, opdracht, instantie, uitkomst: null, vastlegging: null });
}

function activeer(schil: Schil, { instantie, element, door }: proces.Activeer, opdracht: string): void {
  schil.feiten.gevraagd(
    { type: 'enable', instance: instantie, element },
    { ...VANZELF, door, opdracht, geactiveerd: element },
  );
}

/** A signal cannot be refused: what makes no sense is noted in the worker's log, and what was received already is ignored. */
function ontvang(schil: Schil, invoer: unknown): void {
  const gelezen = proces.Bericht.safeParse(invoer);
  if (!gelezen.success) {
    wf.log.warn('onleesbaar bericht', { velden: gelezen.error.issues.map(({ path }) => path.join('.')) });
    return;
  }
  const { id, naam, variabelen, kind, signaal } = gelezen.data;
  if (schil.ontvangen.heeft(id)) return;
  schil.ontvangen.onthoud(id);
  const { feiten } = schil;
  if (naam === proces.OPNIEUW) feiten.opnieuw();
  else if (kind === undefined && signaal === true)
    feiten.gebeurd({ type: 'signal', name: naam, variables: variabelen });
  else if (kind === undefined) {
    // Runs of before let a message go that came before they waited for it.
    const bewaar = wf.patched('vroege-berichten') ? { keep: true as const } : {};
    feiten.gebeurd({ type: 'message', name: naam, variables: variabelen, ...bewaar });
  } else if (kind.escalatie === true)
    feiten.gebeurd({ type: 'escalate', instance: kind.instantie, code: naam, variables: variabelen });
  else if (kind.geslaagd) feiten.gebeurd({ type: 'complete', instance: kind.instantie, variables: variabelen });
  else feiten.gebeurd({ type: 'fail', instance: kind.instantie, code: naam, variables: variabelen });
}

function uitgevoerd({ schil, vervolg }: Aanloop, ids: unknown): string[] {
  const gezien = schil?.gezien.lijst() ?? vervolg?.gezien ?? [];
  const ontvangen = schil?.ontvangen.lijst() ?? vervolg?.ontvangen ?? [];
  return Array.isArray(ids) ? [...gezien, ...ontvangen].filter((id) => ids.includes(id)) : [];
}
