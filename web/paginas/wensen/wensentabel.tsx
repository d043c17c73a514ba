import { useState, type ReactNode } from 'react';
import { prioriteerWens, type Geprioriteerd, type Wens, type Wensenlijst } from '../../api/wensen.ts';
import { useOpVolgorde } from '../../formulier/op-volgorde.ts';
import { useNamen } from '../../gegevens/huis.ts';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { naarCasus } from '../../navigatie/routes.ts';
import { Rijkeuze } from '../../onderdelen/rijkeuze.tsx';
import { Tabel, type Kolom } from '../../onderdelen/tabel.tsx';
import { Probleemvak } from '../../onderdelen/vak.tsx';
import { longDate } from '../../tijd/kalender.ts';
import { keuzenaam, PRIORITEITEN, prioriteitsnaam } from './woorden.ts';

/** One row for each wish, with what goes first; who may say that says it here. */
export function Wensentabel({
  antwoord: { keuzes, magPrioriteren },
  wensen,
  onAnders,
}: {
  readonly antwoord: Wensenlijst;
  readonly wensen: readonly Wens[];
  readonly onAnders: () => void;
}): ReactNode {
  const namen = useNamen();
  const [gezet, setGezet] = useState<Geprioriteerd | null>(null);
  const { probleem, send } = useOpVolgorde(onAnders);
  const kolommen: readonly Kolom<Wens>[] = [
    {
      kop: 'Casus',
      naam: true,
      klasse: 'rt-kolom--nummer',
      cel: ({ casus }) => <Koppeling naar={naarCasus(casus, 'vastleggingen')}>{casus}</Koppeling>,
    },
    {
      kop: 'Wens',
      cel: ({ omschrijving, soort }) => (
        <span>
          {omschrijving}
          <span className="rt-bij">{keuzenaam(keuzes, 'soort', soort)}</span>
        </span>
      ),
    },
    {
      kop: 'Wie',
      cel: ({ organisatie, gemeente }) => (
        <span>
          {organisatie === null ? '–' : namen.organisatie(organisatie)}
          {gemeente !== null && <span className="rt-bij">{gemeente}</span>}
        </span>
      ),
    },
    { kop: 'Hoe dringend', cel: ({ urgentie }) => keuzenaam(keuzes, 'urgentie', urgentie) },
    {
      kop: 'Stand',
      cel: ({ stand, vastgelegd }) => (
        <span>
          {keuzenaam(keuzes, 'stand', stand)}
          <span className="rt-bij">plan van {longDate(new Date(vastgelegd))}</span>
        </span>
      ),
    },
    {
      kop: 'Voorrang',
      cel: (wens) => (
        <span>
          {magPrioriteren ? (
            <Rijkeuze
              label={`Voorrang van “${wens.omschrijving}” in ${wens.casus}`}
              waarde={wens.prioriteit}
              geen="Geen"
              keuzes={PRIORITEITEN}
              onKies={(prioriteit, terug) => {
                send(() => prioriteerWens(wens, prioriteit), setGezet, terug);
              }}
            />
          ) : (
            prioriteitsnaam(wens.prioriteit)
          )}
          {wens.geprioriteerd !== null && (
            <span className="rt-bij">
              {wens.geprioriteerd.door.naam}, {longDate(new Date(wens.geprioriteerd.at))}
            </span>
          )}
        </span>
      ),
    },
  ];
  return (
    <>
      <p className="rt-bij" role="status">
        {gezet !== null &&
          `Voorrang van de wens in ${gezet.casus}: ${prioriteitsnaam(gezet.prioriteit).toLowerCase()}.`}
      </p>
      <Probleemvak probleem={probleem} />
      <Tabel
        bijschrift="Wensen"
        kolommen={kolommen}
        delen={[{ sleutel: 'alle', kop: null, rijen: wensen }]}
        sleutel={({ casus, id }) => `${casus} ${id}`}
      />
    </>
  );
}
