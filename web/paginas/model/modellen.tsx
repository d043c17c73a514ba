import type { ReactNode } from 'react';
import { listModellen, type Model } from '../../api/modellen.ts';
import { useAntwoord } from '../../gegevens/antwoord.ts';
import { useNamen, useWerkplek } from '../../gegevens/huis.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { naarModel } from '../../navigatie/routes.ts';
import { Paginakop } from '../../onderdelen/paginakop.tsx';
import { Tabel, type Kolom } from '../../onderdelen/tabel.tsx';
import { Laden, Probleemvak } from '../../onderdelen/vak.tsx';
import { capitalise, count } from '../../taal/woorden.ts';
import { dayAndTime } from '../../tijd/kalender.ts';
import { useNu } from '../../tijd/nu.ts';
import { Plaatsen } from './plaatsen.tsx';

interface Proces {
  readonly actueel: Model;
  readonly versies: number;
}

/** One row for each process: the version that new casussen follow, and how many there have been. */
export function byProces(modellen: readonly Model[]): readonly Proces[] {
  const groepen = new Map<string, Model[]>();
  for (const model of modellen) {
    const key = `${model.huis} ${model.proces}`;
    groepen.set(key, [...(groepen.get(key) ?? []), model]);
  }
  return [...groepen.values()]
    .flatMap((versies) => {
      const newest = versies.toSorted((one, other) => other.geplaatst.localeCompare(one.geplaatst))[0];
      const actueel = versies.find((model) => model.actueel) ?? newest;
      return actueel === undefined ? [] : [{ actueel, versies: versies.length }];
    })
    .toSorted((one, other) => one.actueel.naam.localeCompare(other.actueel.naam, 'nl'));
}

export function Modellen(): ReactNode {
  const { ik, huizen } = useWerkplek();
  const namen = useNamen();
  const now = useNu();
  const { waarde: modellen, probleem, ververs } = useAntwoord('modellen', listModellen);
  const kolommen: readonly Kolom<Proces>[] = [
    {
      kop: 'Proces',
      naam: true,
      cel: ({ actueel }) => <Koppeling naar={naarModel(actueel.versie)}>{capitalise(actueel.naam)}</Koppeling>,
    },
    { kop: 'Versie', cel: ({ actueel }) => <code title={actueel.versie}>{actueel.versie.slice(0, 10)}</code> },
    { kop: 'Geplaatst', cel: ({ actueel }) => dayAndTime(new Date(actueel.geplaatst), now) },
    { kop: 'Versies', cel: ({ versies }) => count(versies, 'versie', 'versies') },
  ];
  const delen = huizen.map((huis) => ({
    sleutel: huis.code,
    kop: namen.huis(huis.code),
    rijen: byProces((modellen ?? []).filter((model) => model.huis === huis.code)),
  }));
  return (
    <>
      <Paginakop titel="Modellen">
        <p className="utrecht-paragraph rt-inleiding">
          De werkwijze van elk huis, zoals die is getekend. Nieuwe casussen volgen de nieuwste versie; lopende houden de
          hunne.
        </p>
      </Paginakop>
      <Probleemvak probleem={probleem} opnieuw={ververs} />
      {modellen === null && probleem === null && <Laden wat="Modellen" />}
      {modellen !== null && (
        <Tabel
          bijschrift="Processen per huis"
          kolommen={kolommen}
          delen={delen.filter(({ rijen }) => rijen.length > 0)}
          sleutel={({ actueel }) => actueel.versie}
        />
      )}
      {ik.rol === 'beheerder' && <Plaatsen onGeplaatst={ververs} />}
    </>
  );
}
