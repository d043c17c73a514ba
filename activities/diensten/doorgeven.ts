import { z } from 'zod';
import { bewaarEenmaal } from '../../models/opslag/bewaar-eenmaal.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import { bezorgBericht } from '../berichten.ts';
import type { Dienst, DienstOpdracht } from '../contract.ts';
import type { Modellen } from '../modellen.ts';
import type { Omgeving } from '../omgeving.ts';
import { laatstVastgelegd } from './laatst-vastgelegd.ts';
import { verantwoord } from './verantwoorden.ts';

/** What a drawing puts together for other casussen of its house: codes only. */
const DoorTeGeven = z.object({
  bericht: z.string(),
  /** Numbers of the casussen that hear it. */
  casussen: z.array(z.string()),
  variabelen: z.record(z.string(), z.json()),
});

/**
 * Passes the last decision of this process on to other casussen of the house: what was laid down stands in each of them
 * too, under the name of who laid it down, and the message starts or reaches a process there. What is in `doorTeGeven`
 * goes along into that process, with the number of this casus as `vanCasus`.
 */
export function doorgeven(omgeving: Omgeving, modellen: Modellen): Dienst {
  return async (opdracht) => {
    const { id, huis, dossier, workflowId, proces, klok, variabelen: alle } = opdracht;
    const { bericht, casussen, variabelen } = DoorTeGeven.parse(alle['doorTeGeven']);
    // Of another house nobody may pass anything on, whatever stands in the drawing.
    const eigen = await omgeving.opslag.casussen.find({ _id: { $in: casussen }, huis }, { _id: 1 }).lean();
    if (eigen.length > 0) await verantwoord(omgeving, opdracht, 'besluit-doorgeven');
    for (const { _id: casus } of eigen) {
      const kenmerk = `${id}.${casus}`;
      await legNeer(omgeving, opdracht, { kenmerk, casus, bericht });
      await bezorgBericht(
        { ...omgeving, modellen },
        {
          ...{
            id: kenmerk,
            huis,
            dossier: { soort: 'casus', id: casus },
            van: workflowId,
            proces,
            klok,
            naam: bericht,
          },
          variabelen: { ...variabelen, vanCasus: dossier.id },
          signaal: false,
        },
      );
    }
    return {};
  };
}

/** The same content under the key of the other casus. */
async function legNeer(
  { opslag, kluis }: Omgeving,
  opdracht: DienstOpdracht,
  { kenmerk, casus, bericht }: { kenmerk: string; casus: string; bericht: string },
): Promise<void> {
  const bron = await laatstVastgelegd(opslag, opdracht);
  const gegevens = (await kluis.sleutel(opdracht.dossier.id)).ontsleutel(bron._id, bron.inhoud);
  const sleutel = await kluis.sleutelVoor(casus, Date.parse(opdracht.at));
  await bewaarEenmaal(opslag.vastleggingen, {
    _id: kenmerk,
    soort: 'bericht',
    dossier: { soort: 'casus', id: casus },
    huis: opdracht.huis,
    workflowId: casus,
    ...{ taak: null, element: null, naam: bericht, proces: null, uitkomst: null },
    ...{ model: bron.model, formulier: bron.formulier, variabelen: {}, onderdelen: [] },
    ...{ door: bron.door, at: bron.at, ontvangen: alsTijdstip(Date.now()), vingerafdruk: bron.vingerafdruk },
    inhoud: sleutel.versleutel(kenmerk, gegevens),
    status: 'vastgelegd',
    weigering: null,
  });
}
