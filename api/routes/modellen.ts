import { z } from 'zod';
import { bestandsfout } from '../diensten/bestandsfout.ts';
import { migreerProcessen, probeerMigraties } from '../diensten/migreren.ts';
import { zieModel, zieTekening, zoekModellen } from '../diensten/modellen-inzien.ts';
import { plaatsModellen } from '../diensten/modellen-plaatsen.ts';
import { route, type Route } from '../http/route.ts';
import { ongeldig } from '../problemen.ts';
import { Migratieantwoord, Migratieinvoer, Migratievraag } from '../schemas/migraties.ts';
import { Model, Modellijst, Modelpad, Modelvraag, Plaatsinginvoer, Plaatsingsantwoord } from '../schemas/modellen.ts';
import { binnen } from '../temporal/opdracht.ts';
import { richtTijdstartsIn } from '../temporal/tijdstarts.ts';
import { eis, isBeheerder, werktIn } from '../toegang/regels.ts';

const groep = 'Modellen';

export const modellen: readonly Route[] = [
  route({
    methode: 'get',
    pad: '/modellen',
    id: 'zoekModellen',
    groep,
    samenvatting: 'De modellen die nieuwe processen volgen',
    vraagvelden: Modelvraag,
    status: 200,
    antwoord: Modellijst,
    behandel: ({ vraag, aanvrager }, omgeving) => zoekModellen(omgeving, aanvrager, vraag.huis),
  }),
  route({
    methode: 'post',
    pad: '/modellen',
    id: 'plaatsModellen',
    groep,
    samenvatting: 'Plaatst tekeningen, beslistabellen en formulieren: alles, of niets met alle fouten',
    inhoud: Plaatsinginvoer,
    grens: '20mb',
    mag: isBeheerder,
    status: 201,
    antwoord: Plaatsingsantwoord,
    async behandel({ inhoud, aanvrager }, omgeving) {
      eis(werktIn(aanvrager, inhoud.huis));
      const gevolg = await plaatsModellen(omgeving.opslag, omgeving.nu(), { ...inhoud, werktIn: aanvrager.huizen });
      if ('fouten' in gevolg) throw ongeldig(gevolg.fouten.map(bestandsfout));
      const huis = await omgeving.opslag.huizen.findById(inhoud.huis).lean();
      // What was deployed stays when this fails: the same request again sets the Schedules too.
      if (huis !== null) await binnen(omgeving, () => richtTijdstartsIn(omgeving, huis.instellingen, omgeving.klok()));
      return { resultaten: gevolg.geplaatst };
    },
  }),
  route({
    methode: 'post',
    pad: '/modellen/{versie}/migratieproef',
    id: 'probeerMigraties',
    groep,
    samenvatting: 'Wat lopende processen in deze versie van hun tekening zouden worden; verandert niets',
    padvelden: Modelpad,
    inhoud: Migratievraag,
    status: 200,
    antwoord: Migratieantwoord,
    problemen: ['Onbekend'],
    behandel: ({ pad, inhoud, aanvrager }, omgeving) => probeerMigraties(omgeving, aanvrager, pad.versie, inhoud),
  }),
  route({
    methode: 'post',
    pad: '/modellen/{versie}/migraties',
    id: 'migreer',
    groep,
    samenvatting: 'Laat lopende processen deze versie van hun tekening volgen; elk lukt of wordt geweigerd',
    padvelden: Modelpad,
    inhoud: Migratieinvoer,
    idempotent: 'verplicht',
    status: 200,
    antwoord: Migratieantwoord,
    problemen: ['Onbekend', 'SleutelHergebruikt'],
    behandel: ({ pad, inhoud, aanvrager, sleutel = '' }, omgeving) =>
      migreerProcessen(omgeving, aanvrager, pad.versie, inhoud, sleutel),
  }),
  route({
    methode: 'get',
    pad: '/modellen/{versie}',
    id: 'zieModel',
    groep,
    samenvatting: 'Een versie van een model, met de andere versies van hetzelfde proces',
    padvelden: Modelpad,
    status: 200,
    antwoord: Model,
    problemen: ['Onbekend'],
    behandel: ({ pad, aanvrager }, omgeving) => zieModel(omgeving, aanvrager, pad.versie),
  }),
  route({
    methode: 'get',
    pad: '/modellen/{versie}/bpmn',
    id: 'zieTekening',
    groep,
    samenvatting: 'De tekening van een model, als BPMN 2.0',
    padvelden: Modelpad,
    status: 200,
    antwoord: z.string(),
    soort: 'application/xml',
    problemen: ['Onbekend'],
    behandel: ({ pad, aanvrager }, omgeving) => zieTekening(omgeving, aanvrager, pad.versie),
  }),
];
