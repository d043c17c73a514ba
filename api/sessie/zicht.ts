import type { z } from 'zod';
import { isVoorbij, rollenVan, tafelVan } from '../../models/sessie.ts';
import { alsTijdstip } from '../../models/tijdstip.ts';
import type { Omgeving } from '../omgeving.ts';
import type { Sessie as Sessieweergave } from '../schemas/sessie.ts';
import type { Aanvrager } from '../toegang/aanvrager.ts';
import { isSpelleider } from './spelers.ts';
import { leesStof, type Stof } from './stof.ts';
import { schaalVan, speelklok } from './tempo.ts';
import { tafelsVan } from './wachttijden.ts';

type Weergave = z.infer<typeof Sessieweergave>;

/** Where a session stands, as far as it is for who asks: a participant sees what their own table was shown. */
export async function zieSessie(omgeving: Omgeving, aanvrager: Aanvrager): Promise<Weergave> {
  const stof = await leesStof(omgeving);
  const { sessie, casus, rol } = stof;
  const { deelnemer = '' } = aanvrager;
  const spelleider = isSpelleider(aanvrager);
  const rollen = rollenVan(sessie);
  const speelt = new Map([...rollen].map(([wie, medewerker]) => [medewerker, wie]));
  const mijn = rollen.get(deelnemer) ?? null;
  const tafel = tafelVan(sessie, mijn);
  const voorbij = isVoorbij(sessie);
  const schaal = schaalVan(speelklok(omgeving));
  return {
    naam: sessie.naam,
    inleiding: casus.inleiding,
    status: voorbij ? 'voorbij' : schaal === 0 ? 'gepauzeerd' : 'loopt',
    nu: alsTijdstip(omgeving.nu()),
    schaal,
    gewoneSchaal: sessie.schaal,
    ik: { deelnemer, spelleider, rol: mijn === null ? null : rol(mijn), tafel },
    tafels: sessie.tafels.map(({ code, naam, rollen: hier }) => ({
      code,
      naam,
      rollen: hier.map((medewerker) => ({ ...rol(medewerker), deelnemer: speelt.get(medewerker) ?? null })),
    })),
    deelnemers: sessie.deelnemers,
    notities: notities(stof, spelleider, tafel),
    gebeurtenissen: spelleider ? gebeurtenissen(stof) : [],
    taken: spelleider ? taken(stof, alsTijdstip(omgeving.nu())) : [],
    evaluatie: voorbij
      ? {
          formulier: casus.evaluatie as NonNullable<Weergave['evaluatie']>['formulier'],
          ingevuld: sessie.regels.some((regel) => regel.soort === 'evaluatie' && regel.deelnemer === deelnemer),
        }
      : null,
  };
}

/** What the table of whoever asks was shown, or the other one passed on; all where `alle`. */
function notities({ sessie, tekst }: Stof, alle: boolean, eigen: string | null): Weergave['notities'] {
  return sessie.regels.flatMap((regel, nummer) => {
    if (regel.soort !== 'gebeurtenis' || regel.wat !== 'notitie' || regel.tafel === null) return [];
    const gedeeld = sessie.regels.some((ander) => ander.soort === 'gedeeld' && ander.regel === nummer);
    const heeft = eigen !== null && (gedeeld || regel.tafel === eigen);
    if (!alle && !heeft) return [];
    const magDelen = regel.tafel === eigen && !gedeeld;
    return [{ nummer, at: regel.at, tafel: regel.tafel, ...tekst(regel, nummer), gedeeld, magDelen }];
  });
}

function gebeurtenissen({ sessie, casus }: Stof): Weergave['gebeurtenissen'] {
  return Object.entries(casus.gebeurtenissen).map(([code, { soort, naam }]) => {
    const gebeurd = sessie.regels.find((regel) => regel.soort === 'gebeurtenis' && regel.code === code);
    return { code, soort, naam, gebeurd: gebeurd?.at ?? null };
  });
}

function taken({ sessie, huis, taken: alle }: Stof, nu: string): Weergave['taken'] {
  return alle
    .filter(({ status }) => status === 'open')
    .map((taak) => ({
      naam: taak.naam,
      dossier: taak.dossier.id,
      tafels: tafelsVan(sessie, huis, taak),
      wie: huis.organisaties.find(({ code }) => code === taak.organisatie)?.naam ?? taak.rol ?? '',
      geopend: taak.geopend,
      deadline: taak.deadline,
      teLaat: taak.deadline !== null && taak.deadline < nu,
    }));
}
