import type { ReactNode } from 'react';
import type { TaakKort } from '../../api/taken.ts';
import { useNamen, useWerkplek, type Namen } from '../../gegevens/huis.ts';
import { Dossierkoppeling } from '../../navigatie/dossierkoppeling.tsx';
import { Koppeling } from '../../navigatie/koppeling.tsx';
import { naarTaak } from '../../navigatie/routes.ts';
import { Tabel, type Deel, type Kolom } from '../../onderdelen/tabel.tsx';
import { Termijnlabel } from '../../onderdelen/termijnlabel.tsx';
import { count, capitalise } from '../../taal/woorden.ts';
import { useNu } from '../../tijd/nu.ts';
import { groupOf } from '../../tijd/termijn.ts';

export function forWhom(taak: TaakKort, namen: Namen): string {
  if (taak.organisatie !== null) return namen.organisatie(taak.organisatie);
  return taak.rol === null ? 'iedereen' : capitalise(taak.rol);
}

function Voor({ taak }: { readonly taak: TaakKort }): ReactNode {
  const namen = useNamen();
  const { ik } = useWerkplek();
  return (
    <>
      {forWhom(taak, namen)}
      {taak.toegewezen !== null && (
        <span className="rt-bij">
          {taak.toegewezen === ik.medewerker ? 'bij u' : namen.medewerker(taak.toegewezen)}
        </span>
      )}
    </>
  );
}

/** In order of deadline as the server gives them, cut into parts where the urgency changes. */
function group(taken: readonly TaakKort[], now: Date): readonly Deel<TaakKort>[] {
  const delen: { kop: string; rijen: TaakKort[] }[] = [];
  for (const taak of taken) {
    const kop = groupOf(taak.deadline, now, taak.teLaat);
    const last = delen.at(-1);
    if (last?.kop === kop) last.rijen.push(taak);
    else delen.push({ kop, rijen: [taak] });
  }
  return delen.map(({ kop, rijen }) => ({
    sleutel: `${kop}-${rijen[0]?.id ?? ''}`,
    rijen,
    kop: (
      <>
        {kop} <span className="rt-tabel__aantal">{count(rijen.length, 'taak', 'taken')}</span>
      </>
    ),
  }));
}

const TAAK: Kolom<TaakKort> = {
  kop: 'Taak',
  naam: true,
  cel: (taak) => (
    <>
      <Koppeling naar={naarTaak(taak.id)} className="utrecht-link rt-rijlink">
        <span data-taak>{taak.naam}</span>
      </Koppeling>
      <span className="rt-bij">{capitalise(taak.procesnaam)}</span>
    </>
  ),
};

const DOSSIER: Kolom<TaakKort> = {
  kop: 'Dossier',
  klasse: 'rt-kolom--nummer',
  cel: (taak) => <Dossierkoppeling dossier={taak.dossier} />,
};

const VOOR: Kolom<TaakKort> = { kop: 'Voor', cel: (taak) => <Voor taak={taak} /> };

const TERMIJN: Kolom<TaakKort> = {
  kop: 'Termijn',
  klasse: 'rt-kolom--termijn',
  cel: (taak) => <Termijnlabel deadline={taak.deadline} teLaat={taak.teLaat} />,
};

export function TakenTabel({
  taken,
  bijschrift,
  gegroepeerd = false,
  zonderDossier = false,
}: {
  readonly taken: readonly TaakKort[];
  readonly bijschrift: string;
  readonly gegroepeerd?: boolean;
  /** On the page of the casus itself its number says nothing new. */
  readonly zonderDossier?: boolean;
}): ReactNode {
  const now = useNu();
  const kolommen = zonderDossier ? [TAAK, VOOR, TERMIJN] : [TAAK, DOSSIER, VOOR, TERMIJN];
  const delen = gegroepeerd ? group(taken, now) : [{ sleutel: 'alle', kop: null, rijen: taken }];
  return (
    <Tabel
      bijschrift={bijschrift}
      kolommen={kolommen}
      delen={delen}
      sleutel={(taak) => taak.id}
      rijklasse={(taak) => (taak.teLaat ? 'rt-rij--te-laat' : '')}
    />
  );
}
